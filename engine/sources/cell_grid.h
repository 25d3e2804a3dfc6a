// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sources/text_pool.h"

namespace holdfast {

// What a cell is said to be by its file, before anybody guesses.
enum class CellType : std::uint8_t {
    Blank,
    Number,
    LongNumber,  // 16 digits and more, as written
    Text,
    Date,  // milliseconds since 1970
    Time,  // milliseconds, of a day or longer
    Flag,
    Error,  // #DIV/0!
};
inline constexpr std::size_t kCellTypes = 8;

// Typed cells of a sheet or of a statistics file: rows that hold anything, in order, with their numbers in the sheet. Nine bytes a cell.
// A cell far away from the others costs memory for all between: whoever fills the grid looks at isTooScattered().
class CellGrid
{
public:
    // `mostCells`: rows × columns that it may come to. Sheets of one workbook share their texts.
    explicit CellGrid(std::uint64_t mostCells, std::shared_ptr<TextPool> pool = std::make_shared<TextPool>())
        : m_mostCells(mostCells), m_pool(std::move(pool))
    {
    }

    void beginRow(std::int64_t number);  // from 1, ascending; a row without a cell is not kept
    void keepRow();                      // also when no cell comes
    void number(std::size_t column, double value);
    void longNumber(std::size_t column, std::string_view digits) { put(column, CellType::LongNumber, m_pool->add(digits)); }
    void text(std::size_t column, std::string_view text) { pooled(column, m_pool->add(text)); }
    void pooled(std::size_t column, std::uint32_t text) { put(column, CellType::Text, text); }
    void date(std::size_t column, std::int64_t milliseconds) { put(column, CellType::Date, static_cast<std::uint64_t>(milliseconds)); }
    void time(std::size_t column, std::int64_t milliseconds) { put(column, CellType::Time, static_cast<std::uint64_t>(milliseconds)); }
    void flag(std::size_t column, bool value) { put(column, CellType::Flag, value ? 1 : 0); }
    void error(std::size_t column, std::string_view text) { put(column, CellType::Error, m_pool->add(text)); }
    void repeatRow(std::int64_t times);  // the row begun last, so many times more
    void clear(std::size_t row, std::size_t column);
    void relabel(std::size_t row, std::size_t column, std::uint32_t text);  // a cell that is there becomes a text of the pool
    TextPool& pool() { return *m_pool; }

    std::size_t rows() const { return m_rowNumbers.size(); }
    std::int64_t rowNumber(std::size_t row) const { return m_rowNumbers[row]; }
    std::size_t firstRowFrom(std::int64_t number) const;      // the first kept row of this number or a later one
    std::size_t columns() const { return m_columns.size(); }  // up to the last one used
    std::size_t usedColumns() const { return m_used; }
    bool isUsed(std::size_t column) const { return !m_columns[column].types.empty(); }
    CellType type(std::size_t row, std::size_t column) const;
    double numberAt(std::size_t row, std::size_t column) const;
    std::int64_t millisecondsAt(std::size_t row, std::size_t column) const;
    // As a text table would show it: 4.16, 2026-11-21, 14:02:30, true; nothing for blanks and errors. `made` holds it when it was put
    // together here; else it lasts as long as the grid.
    std::string_view textAt(std::size_t row, std::size_t column, std::string& made) const;
    std::string_view errorAt(std::size_t row, std::size_t column) const
    {
        return m_pool->at(static_cast<std::uint32_t>(bits(row, column)));
    }
    std::uint64_t size() const { return m_rowNumbers.size() * m_used; }  // in cells, blank ones between counted
    bool isTooScattered() const { return size() > m_mostCells; }

private:
    struct Cells
    {
        std::vector<CellType> types;  // up to the last filled row
        std::vector<std::uint64_t> bits;
    };
    void put(std::size_t column, CellType type, std::uint64_t bits);
    std::uint64_t bits(std::size_t row, std::size_t column) const { return m_columns[column].bits[row]; }

    std::uint64_t m_mostCells;
    std::int64_t m_row = 0;
    bool m_rowKept = false;
    std::vector<std::int64_t> m_rowNumbers;
    std::vector<Cells> m_columns;
    std::size_t m_used = 0;
    std::shared_ptr<TextPool> m_pool;
};

// How many cells a file of so many bytes may make: a small file never more than memory of 300 MB holds, a large one in proportion.
std::uint64_t cellsAllowed(std::uint64_t fileBytes);

// A row as text, its cells parted by TABs.
std::string rowText(const CellGrid& grid, std::size_t row);

// A number without an exponent where it is whole; 14:02:30, also beyond a day.
std::string numberText(double number);
std::string timeText(std::int64_t milliseconds);

}  // namespace holdfast
