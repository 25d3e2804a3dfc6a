// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/sheet_layout.h"
#include "sources/below_names.h"

#include <algorithm>
#include <utility>

#include "sources/table_edges.h"
#include "sources/table_tail.h"

namespace holdfast {

namespace {

constexpr std::size_t kHeadRows = 200;  // rows that tell how wide the table is
constexpr std::size_t kPreamble = 50;   // names are looked for so far down

bool isFilled(CellType type) { return type != CellType::Blank; }
bool isNumeric(CellType type)
{
    return type == CellType::Number || type == CellType::LongNumber || type == CellType::Date || type == CellType::Time;
}

// The rows of a sheet with the cells of its table's columns.
class SheetRows final : public TableRows
{
public:
    // Copies the columns, and looks at the grid.
    SheetRows(const CellGrid& grid, std::vector<std::uint32_t> columns) : m_grid(grid), m_columns(std::move(columns)) {}

    std::size_t width() const { return m_columns.size(); }
    std::size_t size() const override { return m_grid.rows(); }
    std::size_t cellsIn(std::size_t) const override { return m_columns.size(); }
    std::string_view cell(std::size_t row, std::size_t column, std::string& made) const override
    {
        return column < m_columns.size() ? m_grid.textAt(row, m_columns[column], made) : std::string_view();
    }
    bool afterGap(std::size_t row) const override { return row > 0 && m_grid.rowNumber(row - 1) + 1 < m_grid.rowNumber(row); }

private:
    const CellGrid& m_grid;
    std::vector<std::uint32_t> m_columns;
};

class Laying
{
public:
    explicit Laying(const CellGrid& grid) : m_grid(grid) {}

    SheetLayout run(const ReadOptions& options)
    {
        if (m_grid.rows() == 0)
            return std::move(m_layout);
        m_layout.records = m_grid.rowNumber(m_grid.rows() - 1);
        m_layout.blankLines = m_layout.records - static_cast<std::int64_t>(m_grid.rows());
        std::size_t first = options.preamble
                                ? std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, *options.preamble)), m_grid.rows())
                                : firstOfTable();
        m_layout.preambleLines = static_cast<std::int64_t>(first);
        if (first == m_grid.rows())
            return std::move(m_layout);
        m_layout.firstLine = m_grid.rowNumber(first);
        chooseColumns(first);
        const SheetRows rows(m_grid, m_layout.columns);
        m_layout.header = options.header ? *options.header : headerAt(rows, first, rows.width()).header;
        if (m_layout.header)
            m_layout.names = texts(first++);
        const std::size_t last = trailingBegin(rows, first, rows.width());
        if (m_layout.header)
            for (const char* code : belowNames(rows, first, last, rows.width()))
                reject(first++, code);
        for (std::size_t row = first; row < last; ++row)
            if (m_layout.header && m_layout.columns.size() > 1 && beginsAsNames(row) && texts(row) == m_layout.names)
                reject(row, "reject.repeated-header");
            else
                m_layout.rows.push_back(static_cast<std::uint32_t>(row));
        for (std::size_t row = last; row < m_grid.rows(); ++row)
            if (const Trailing kind = trailingKind(rows, first, row, rows.width()); kind == Trailing::Nothing)
                ++m_layout.blankLines;
            else
                reject(row, kind == Trailing::Total ? "reject.total-row" : "reject.footnote");
        dropUnusedColumns();
        return std::move(m_layout);
    }

private:
    std::size_t filledIn(std::size_t row) const
    {
        std::size_t filled = 0;
        for (std::size_t c = 0; c < m_grid.columns(); ++c)
            filled += isFilled(m_grid.type(row, c)) ? 1U : 0U;
        return filled;
    }

    bool allText(std::size_t row) const
    {
        for (std::size_t c = 0; c < m_grid.columns(); ++c)
            if (isFilled(m_grid.type(row, c)) && m_grid.type(row, c) != CellType::Text)
                return false;
        return true;
    }

    // Whether a column holds text here and numbers or dates in the row below.
    bool namesNumbers(std::size_t row) const
    {
        for (std::size_t c = 0; row + 1 < m_grid.rows() && c < m_grid.columns(); ++c)
            if (m_grid.type(row, c) == CellType::Text && isNumeric(m_grid.type(row + 1, c)))
                return true;
        return false;
    }

    // Names of all columns but the first, as tables with row numbers have them: a short row right above one with numbers.
    bool namesAllButTheFirst(std::size_t row) const
    {
        std::size_t column = 0;
        while (column < m_grid.columns() && !isFilled(m_grid.type(row + 1, column)))
            ++column;
        return m_grid.rowNumber(row) + 1 == m_grid.rowNumber(row + 1) && allText(row) && !isFilled(m_grid.type(row, column)) &&
               filledIn(row) + 1 == filledIn(row + 1) && namesNumbers(row);
    }

    std::size_t firstOfTable() const
    {
        const std::size_t end = std::min(m_grid.rows(), kHeadRows);
        std::vector<std::size_t> filled(end);
        for (std::size_t row = 0; row < end; ++row)
            filled[row] = filledIn(row);
        // Half of the rows fill as many or more.
        std::vector<std::size_t> sorted = filled;
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(end / 2), sorted.end());
        const std::size_t usual = sorted[end / 2];
        const std::size_t enough = usual < 2 ? 1 : std::max<std::size_t>(2, (usual + 1) / 2);
        std::size_t first = 0;
        while (first < end && first < kPreamble && filled[first] < enough)
            ++first;
        if (first == end || first == kPreamble)
            return 0;
        if (first > 0 && namesAllButTheFirst(first - 1))
            return first - 1;
        const bool groups = first + 1 < end && filled[first + 1] > filled[first] && allText(first) && allText(first + 1);
        return groups && !namesNumbers(first) && namesNumbers(first + 1) ? first + 1 : first;
    }

    void chooseColumns(std::size_t first)
    {
        for (std::size_t c = 0; c < m_grid.columns(); ++c)
            for (std::size_t row = first; m_grid.isUsed(c) && row < m_grid.rows(); ++row)
                if (isFilled(m_grid.type(row, c))) {
                    m_layout.columns.push_back(static_cast<std::uint32_t>(c));
                    break;
                }
    }

    // Footnotes may stand in columns of their own.
    void dropUnusedColumns()
    {
        if (m_layout.rejects.empty() || m_layout.rows.empty())
            return;
        std::vector<std::uint32_t> columns;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            const std::uint32_t c = m_layout.columns[i];
            const bool named = m_layout.header && !m_layout.names[i].empty();
            if (!named &&
                std::none_of(m_layout.rows.begin(), m_layout.rows.end(), [&](std::uint32_t row) { return isFilled(m_grid.type(row, c)); }))
                continue;
            columns.push_back(c);
            if (m_layout.header)
                names.push_back(m_layout.names[i]);
        }
        m_layout.columns = std::move(columns);
        m_layout.names = std::move(names);
    }

    bool beginsAsNames(std::size_t row) const
    {
        std::string made;
        return m_grid.textAt(row, m_layout.columns.front(), made) == m_layout.names.front();
    }

    std::vector<std::string> texts(std::size_t row) const
    {
        std::vector<std::string> cells;
        std::string made;
        for (const std::uint32_t c : m_layout.columns)
            cells.emplace_back(m_grid.textAt(row, c, made));
        return cells;
    }

    void reject(std::size_t row, const char* code)
    {
        m_layout.rejects.push_back({.line = m_grid.rowNumber(row), .code = code, .text = rowText(m_grid, row)});
    }

    const CellGrid& m_grid;
    SheetLayout m_layout;
};

}  // namespace

SheetLayout layOutSheet(const CellGrid& grid, const ReadOptions& options) { return Laying(grid).run(options); }

bool holdsTable(const CellGrid& grid) { return grid.rows() >= 2 && grid.usedColumns() >= 2; }

}  // namespace holdfast
