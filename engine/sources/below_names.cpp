// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/below_names.h"

#include <algorithm>
#include <array>
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

// "1;2;3;4", "А;Б;1;2" above rows one column of which has texts or dates.
bool numbersColumns(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    constexpr std::size_t few = 3;
    constexpr std::size_t looked = 20;
    if (width < few || last < at + few || rows.cellsIn(at) != width)
        return false;
    std::string made;
    for (const auto& letters : kLetters) {
        std::size_t lettered = 0;
        while (lettered < letters.size() && trimmed(rows.cell(at, lettered, made)) == letters[lettered])
            ++lettered;
        if (width < lettered + 2)
            continue;
        bool counted = true;
        for (std::size_t c = lettered; c < width && counted; ++c)
            counted = trimmed(rows.cell(at, c, made)) == std::to_string(c - lettered + 1);
        if (!counted)
            continue;
        for (std::size_t c = lettered; c < width; ++c) {
            std::size_t others = 0;
            const std::size_t end = std::min(last, at + 1 + looked);
            for (std::size_t row = at + 1; row < end; ++row)
                if (const CellShape shape = c < rows.cellsIn(row) ? cellShape(rows.cell(row, c, made)) : CellShape::Empty;
                    shape != CellShape::Number && shape != CellShape::Empty)
                    ++others;
            if (others * 2 > end - at - 1)
                return true;
        }
        return lettered > 0;
    }
    return false;
}

}  // namespace

const char* standsBelowNames(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    if (at >= last)
        return nullptr;
    if (numbersColumns(rows, at, last, width))
        return "reject.column-numbers";
    if (holdsUnits(rows, at, last, width))
        return "reject.units-row";
    return isTotalAbove(rows, at, last) ? "reject.total-row-above" : nullptr;
}

}  // namespace holdfast
