// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/data/data_page_state.h"
#include "widgets/controls/card.h"

class QHBoxLayout;
class QLabel;

namespace holdfast {

class Button;
class Chip;
class IconButton;

// One file: name, size, what was detected, and what is odd about it.
class SourceCard : public Card
{
    Q_OBJECT
public:
    explicit SourceCard(QWidget* parent);

    void setEntry(const SourceEntry& entry, const NumberFormat& numbers);

Q_SIGNALS:
    void removeWanted();
    void relocateWanted();
    void replaceWanted();
    void readingWanted();
    void partWanted();

private:
    QLabel* m_icon;
    QLabel* m_name;
    IconButton* m_more;
    StateGlyph* m_state;
    QLabel* m_size;
    QLabel* m_facts;
    QHBoxLayout* m_chips;
    QHBoxLayout* m_moreChips;  // below, where there is no room for all
    Chip* m_encoding;
    Chip* m_delimiter;
    Chip* m_decimal;
    QLabel* m_note;
    Button* m_relocate;
};

// "comma", "semicolon" …; the character itself where it has no name.
QString delimiterWord(const std::string& delimiter);
QString encodingWord(const std::string& encoding);
QString formatWord(const std::string& format);
QString sizeInWords(std::int64_t bytes, const NumberFormat& numbers);

}  // namespace holdfast
