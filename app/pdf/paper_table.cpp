// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_table.h"

#include <algorithm>

namespace holdfast {

using namespace paper;

namespace {

constexpr double kGutter = 3;
constexpr double kBadgeIndent = 7;
constexpr qsizetype kMostLines = 4;  // a longer user text ends in an ellipsis

QStringList limited(QStringList lines, const PaperType& type, double width)
{
    if (lines.size() <= kMostLines)
        return lines;
    lines = lines.mid(0, kMostLines);
    lines.last() = elided(lines.last() + QChar(0x2026), type, width);
    return lines;
}

}  // namespace

PaperTable::PaperTable(const TableBlock& table, const PaperText& words, double left, double width)
    : m_left(left), m_right(left + width), m_padding(table.compact ? 0.9 : 1.6), m_totalRow(table.totalRow), m_type(kSmall), m_words(words)
{
    double shares = 0;
    for (const TableHead& head : table.heads)
        shares += head.width;
    const double room = width - kGutter * static_cast<double>(table.heads.empty() ? 0 : table.heads.size() - 1);
    double x = left;
    for (const TableHead& head : table.heads) {
        Column column{x, room * head.width / shares, head.numeric};
        column.head = limited(wrapped(words.text(head.text), kLabel, column.width), kLabel, column.width);
        x += column.width + kGutter;
        m_columns.push_back(std::move(column));
    }
    for (const std::vector<TableCell>& row : table.rows) {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            Cell cell;
            if (i < row.size()) {
                cell.strong = row[i].strong;
                cell.badge = row[i].badge;
                const double inner = m_columns[i].width - (cell.badge >= 0 ? kBadgeIndent : 0);
                const PaperType type = cell.strong ? kSmallBold : m_type;
                cell.lines = limited(wrapped(words.text(row[i].text), type, inner), type, inner);
                if (row[i].below)
                    cell.below = limited(wrapped(words.text(*row[i].below), kNote, inner), kNote, inner);
            }
            cells.push_back(std::move(cell));
        }
        m_rows.push_back(std::move(cells));
    }
}

double PaperTable::headHeight() const
{
    qsizetype lines = 1;
    for (const Column& column : m_columns)
        lines = std::max(lines, column.head.size());
    return linesHeight(lines, kLabel) + 1.4;
}

double PaperTable::cellHeight(const Cell& cell) const
{
    return linesHeight(cell.lines.size(), m_type) + linesHeight(cell.below.size(), kNote);
}

double PaperTable::rowHeight(std::size_t row) const
{
    double height = linesHeight(1, m_type);
    for (const Cell& cell : m_rows[row])
        height = std::max(height, cellHeight(cell));
    return height + 2 * m_padding;
}

void PaperTable::drawLines(PaperCanvas& canvas, const Column& column, double top, double indent, const QStringList& lines,
                           const PaperType& type, const QColor& colour) const
{
    if (column.numeric)
        canvas.lines(column.left + column.width, top, lines, type, colour, PaperAlign::Right);
    else
        canvas.lines(column.left + indent, top, lines, type, colour);
}

void PaperTable::drawHead(PaperCanvas& canvas, double top) const
{
    const double height = headHeight();
    for (const Column& column : m_columns)
        drawLines(canvas, column, top + height - 1.4 - linesHeight(column.head.size(), kLabel), 0, column.head, kLabel, kSecondary);
    canvas.line({m_left, top + height}, {m_right, top + height}, kInk, 0.3);
}

void PaperTable::drawRow(PaperCanvas& canvas, std::size_t row, double top) const
{
    const double height = rowHeight(row);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Cell& cell = m_rows[row][i];
        const double indent = cell.badge >= 0 ? kBadgeIndent : 0;
        if (cell.badge >= 0)
            canvas.badge({m_columns[i].left + 2.6, top + m_padding + 2.2}, 2.3, cell.badge, m_words.letter(cell.badge));
        drawLines(canvas, m_columns[i], top + m_padding, indent, cell.lines, cell.strong ? kSmallBold : m_type, cell.strong ? kInk : kText);
        drawLines(canvas, m_columns[i], top + m_padding + linesHeight(cell.lines.size(), m_type), indent, cell.below, kNote, kSecondary);
    }
    const bool beforeTotal = m_totalRow && row + 2 == m_rows.size();
    canvas.line({m_left, top + height}, {m_right, top + height}, beforeTotal || row + 1 == m_rows.size() ? kInk : kRule,
                beforeTotal || row + 1 == m_rows.size() ? 0.25 : 0.2);
}

}  // namespace holdfast
