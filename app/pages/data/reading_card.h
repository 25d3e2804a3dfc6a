// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/data/data_page_state.h"
#include "widgets/controls/card.h"

class QLabel;

namespace holdfast {

class Button;
class Choice;

// How the shown file was read, each choice with a way to change it; and the sum that shows that no row was lost.
class ReadingCard : public Card
{
    Q_OBJECT
public:
    explicit ReadingCard(QWidget* parent);

    void setEntry(const SourceEntry& entry, const NumberFormat& numbers);
    // The kind of the column chosen in the grid; none: the row is hidden.
    void setColumn(const std::optional<ColumnChoice>& column, bool overridden);

Q_SIGNALS:
    void changeWanted(const QString& choice);  // the object name of the choice in the reading dialog
    void kindChosen(const std::string& column, std::optional<holdfast::ColumnKind> kind);
    void rejectsWanted();

private:
    struct Row
    {
        QLabel* name;
        QLabel* value;
        Button* change;
    };
    Row addRow(const char* objectName);
    void fill(const Row& row, const QString& name, const QString& value, const QString& act);

    QLabel* m_title;
    Row m_encoding, m_delimiter, m_decimal, m_header, m_rejected;
    QLabel* m_sum;
    QLabel* m_columnName;
    Choice* m_kind;
    std::optional<ColumnChoice> m_column;
};

QString kindWord(ColumnKind kind);  // "number", in the window's language

}  // namespace holdfast
