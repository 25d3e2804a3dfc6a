// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_grid.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "sources/memory_estimate.h"
#include "table/column.h"

namespace holdfast {

namespace {

constexpr double kWhole = 1e15;  // whole numbers below are written digit by digit

std::string twoDigits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

void CellGrid::beginRow(std::int64_t number)
{
    m_row = number;
    m_rowKept = false;
}

void CellGrid::keepRow()
{
    if (m_rowKept)
        return;
    m_rowNumbers.push_back(m_row);
    m_rowKept = true;
}

void CellGrid::put(std::size_t column, CellType type, std::uint64_t bits)
{
    keepRow();
    if (column >= m_columns.size())
        m_columns.resize(column + 1);
    Cells& cells = m_columns[column];
    m_used += cells.types.empty() ? 1 : 0;
    if (isTooScattered())
        return;
    const std::size_t row = m_rowNumbers.size() - 1;
    cells.types.resize(row);
    cells.bits.resize(row);
    cells.types.push_back(type);
    cells.bits.push_back(bits);
}

void CellGrid::number(std::size_t column, double value)
{
    if (std::isfinite(value))
        put(column, CellType::Number, std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value));
    else
        error(column, "#NUM!");
}

void CellGrid::repeatRow(std::int64_t times)
{
    if (!m_rowKept) {
        m_row += times;
        return;
    }
    const std::size_t row = m_rowNumbers.size() - 1;
    std::vector<Cells*> filled;
    for (Cells& cells : m_columns)
        if (cells.types.size() > row && cells.types[row] != CellType::Blank)
            filled.push_back(&cells);
    for (std::int64_t i = 0; i < times && !isTooScattered(); ++i) {
        m_rowNumbers.push_back(++m_row);
        for (Cells* cells : filled) {
            cells->types.resize(m_rowNumbers.size() - 1);
            cells->bits.resize(m_rowNumbers.size() - 1);
            cells->types.push_back(CellType(cells->types[row]));
            cells->bits.push_back(std::uint64_t(cells->bits[row]));
        }
    }
}

void CellGrid::clear(std::size_t row, std::size_t column)
{
    if (column < m_columns.size() && row < m_columns[column].types.size())
        m_columns[column].types[row] = CellType::Blank;
}

void CellGrid::relabel(std::size_t row, std::size_t column, std::uint32_t text)
{
    m_columns[column].types[row] = CellType::Text;
    m_columns[column].bits[row] = text;
}

std::size_t CellGrid::firstRowFrom(std::int64_t number) const
{
    return static_cast<std::size_t>(std::lower_bound(m_rowNumbers.begin(), m_rowNumbers.end(), number) - m_rowNumbers.begin());
}

CellType CellGrid::type(std::size_t row, std::size_t column) const
{
    return column < m_columns.size() && row < m_columns[column].types.size() ? m_columns[column].types[row] : CellType::Blank;
}

double CellGrid::numberAt(std::size_t row, std::size_t column) const { return std::bit_cast<double>(bits(row, column)); }

std::int64_t CellGrid::millisecondsAt(std::size_t row, std::size_t column) const { return static_cast<std::int64_t>(bits(row, column)); }

std::string_view CellGrid::textAt(std::size_t row, std::size_t column, std::string& made) const
{
    switch (type(row, column)) {
    case CellType::Blank:
    case CellType::Error:
        return {};
    case CellType::Text:
    case CellType::LongNumber:
        return m_pool->at(static_cast<std::uint32_t>(bits(row, column)));
    case CellType::Number:
        made = numberText(numberAt(row, column));
        return made;
    case CellType::Date:
        made = isoDate(millisecondsAt(row, column));
        return made;
    case CellType::Time:
        made = timeText(millisecondsAt(row, column));
        return made;
    case CellType::Flag:
        return bits(row, column) != 0 ? "true" : "false";
    }
    return {};
}

std::uint64_t cellsAllowed(std::uint64_t fileBytes)
{
    constexpr std::uint64_t few = std::uint64_t{16} << 20U;
    constexpr std::uint64_t smallFile = std::uint64_t{4} << 20U;
    constexpr std::uint64_t bytesPerCell = 24;  // here and in the table made of it
    const std::uint64_t allowed = few + fileBytes * (fileBytes <= smallFile ? 2 : 8);
    const std::optional<std::uint64_t> available = availableMemory();
    return available ? std::min(allowed, *available / 5 * 3 / bytesPerCell) : allowed;
}

std::string rowText(const CellGrid& grid, std::size_t row)
{
    std::string text;
    std::string made;
    std::size_t blanks = 0;
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        if (grid.type(row, c) == CellType::Blank) {
            blanks += text.empty() ? 0 : 1;
            continue;
        }
        text.append(blanks, '\t');
        text += text.empty() ? "" : "\t";
        text += grid.type(row, c) == CellType::Error ? grid.errorAt(row, c) : grid.textAt(row, c, made);
        blanks = 0;
    }
    return text;
}

std::string numberText(double number)
{
    if (std::trunc(number) != number || std::abs(number) >= kWhole)
        return shortest(number);
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(number));
    return {digits.data(), end};
}

std::string timeText(std::int64_t milliseconds)
{
    const std::int64_t seconds = std::abs(milliseconds) / 1000;
    std::string text = milliseconds < 0 ? "-" : "";
    text += twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    if (const std::int64_t rest = std::abs(milliseconds) % 1000; rest != 0)
        text += "." + std::to_string(1000 + rest).substr(1);
    return text;
}

}  // namespace holdfast
