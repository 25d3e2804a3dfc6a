// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace holdfast {

class CellGrid;

// A number as workbooks write it: 4.16, -3, 1.5E+20. Nothing for any other text, and for a number that no double holds (1e999).
std::optional<double> writtenNumber(std::string_view text);
// 16 digits and more, and nothing but a sign with them: a double would lose some.
bool isLongInteger(std::string_view text);

// Puts it into a cell: long ones with all their digits, what is no number or does not fit a double as the text it is.
void putWrittenNumber(CellGrid& grid, std::size_t column, std::string_view text);

}  // namespace holdfast
