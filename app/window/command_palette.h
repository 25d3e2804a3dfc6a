// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QDialog>
#include <QString>

class QLineEdit;
class QListWidget;

namespace holdfast {

// A thing Ctrl+K can do: an act or a column.
struct PaletteEntry
{
    QString text;
    QString hint;  // the keys, or where the column stands
    std::function<void()> run;
};

// The entries whose words all begin or stand somewhere in the text, better matches first: a match at the beginning, then at the beginning
// of a word, then anywhere; ties in the given order. Case and "ё" do not matter.
std::vector<std::size_t> matchingEntries(const std::vector<PaletteEntry>& entries, const QString& typed);

// A field and the list of what fits, below the header. Enter does the chosen one, Escape leaves.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(std::vector<PaletteEntry> entries, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMatches();
    void runCurrent();

    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_field;
    QListWidget* m_list;
};

}  // namespace holdfast
