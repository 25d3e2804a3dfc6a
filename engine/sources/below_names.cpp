// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/below_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/table_edges.h"
#include "sources/table_tail.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::array kLetters{std::array{"\xD0\x90"sv, "\xD0\x91"sv, "\xD0\x92"sv}, std::array{"A"sv, "B"sv, "C"sv}};  // А Б В

constexpr std::size_t kLooked = 20;

std::string cellOf(const TableRows& rows, std::size_t row, std::size_t column, std::string& made)
{
    return column < rows.cellsIn(row) ? trimmed(rows.cell(row, column, made)) : std::string();
}

// Texts of more than two letters, and none of them a letter alone: where letters are values (teams A and B), one is no number of a column.
bool holdsLongTexts(const TableRows& rows, std::size_t at, std::size_t end, std::size_t column)
{
    std::string made;
    std::size_t longTexts = 0;
    for (std::size_t row = at + 1; row < end; ++row) {
        const std::string text = cellOf(rows, row, column, made);
        const std::size_t letters = characterCount(text);
        if (letters == 1 && cellShape(text) != CellShape::Number)
            return false;
        longTexts += letters > 2 && cellShape(text) == CellShape::Text ? 1U : 0U;
    }
    return longTexts * 2 > end - at - 1;
}

bool isMostlyNoNumber(const TableRows& rows, std::size_t at, std::size_t end, std::size_t column)
{
    std::string made;
    std::size_t others = 0;
    for (std::size_t row = at + 1; row < end; ++row)
        if (const CellShape shape = cellShape(cellOf(rows, row, column, made)); shape != CellShape::Number && shape != CellShape::Empty)
            ++others;
    return others * 2 > end - at - 1;
}

// "1;2;3;4" above rows some columns of which have texts or dates, and whose first column does not count on from there; "А;Б;1;2" above
// names of things.
bool numbersColumns(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    constexpr std::size_t few = 3;
    if (width < few || last < at + few || rows.cellsIn(at) != width)
        return false;
    const std::size_t end = std::min(last, at + 1 + kLooked);
    std::string made;
    for (const auto& letters : kLetters) {
        std::size_t lettered = 0;
        while (lettered < letters.size() && cellOf(rows, at, lettered, made) == letters[lettered])
            ++lettered;
        if (width < lettered + 2)
            continue;
        bool counted = true;
        for (std::size_t c = lettered; c < width && counted; ++c)
            counted = cellOf(rows, at, c, made) == std::to_string(c - lettered + 1);
        if (!counted)
            continue;
        if (lettered > 0)
            return holdsLongTexts(rows, at, end, 0);
        std::size_t others = 0;
        for (std::size_t c = 0; c < width; ++c)
            others += isMostlyNoNumber(rows, at, end, c) ? 1U : 0U;
        return others >= (width > few ? 1U : 2U) && cellOf(rows, at + 1, 0, made) != "2";
    }
    return false;
}

// Texts above columns of numbers, differing and none of them again below: what each column is, or its name in another program.
bool saysMoreOfColumns(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    constexpr std::size_t few = 3;
    constexpr std::size_t leastRows = 5;
    constexpr std::size_t mostSuchRows = 2;  // more of them below this one
    if (width < few || last < at + 1 + leastRows || rows.cellsIn(at) * 2 < width)
        return false;
    const std::size_t end = std::min(last, at + 1 + kLooked);
    std::string made;
    std::size_t numbers = 0;
    std::set<std::string> texts;
    std::size_t all = 0;
    for (std::size_t c = 0; c < width; ++c) {
        const std::string text = cellOf(rows, at, c, made);
        std::size_t filled = 0;
        std::size_t others = 0;
        bool again = false;
        for (std::size_t row = at + 1; row < end; ++row) {
            const std::string cell = cellOf(rows, row, c, made);
            const CellShape shape = cellShape(cell);
            filled += shape != CellShape::Empty ? 1U : 0U;
            others += shape != CellShape::Empty && shape != CellShape::Number ? 1U : 0U;
            again = again || (shape == CellShape::Text && cell == text);
        }
        if (filled < leastRows || others > mostSuchRows || others * 3 > filled)
            continue;
        ++numbers;
        const CellShape shape = cellShape(text);
        if (shape == CellShape::Empty)
            continue;
        if (shape != CellShape::Text || again)
            return false;
        ++all;
        texts.insert(text);
    }
    return numbers >= few && all * 4 >= numbers * 3 && texts.size() >= few && texts.size() * 2 >= all;
}

}  // namespace

std::vector<const char*> belowNames(const TableRows& rows, std::size_t first, std::size_t last, std::size_t width)
{
    std::vector<const char*> codes;
    const auto isNew = [&codes](const char* code) { return std::find(codes.begin(), codes.end(), code) == codes.end(); };
    constexpr const char* numbers = "reject.column-numbers";
    constexpr const char* units = "reject.units-row";
    constexpr const char* total = "reject.total-row-above";
    for (std::size_t at = first; at < last; ++at) {
        if (isNew(numbers) && numbersColumns(rows, at, last, width))
            codes.push_back(numbers);
        else if (isNew(units) && holdsUnits(rows, at, last, width))
            codes.push_back(units);
        else if (saysMoreOfColumns(rows, at, last, width))
            codes.push_back("reject.column-words");
        else if (isNew(total) && isTotalAbove(rows, at, last, width))
            codes.push_back(total);
        else
            break;
    }
    return codes;
}

}  // namespace holdfast
