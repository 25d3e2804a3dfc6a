// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

#include "sources/table_rows.h"

namespace holdfast {

// A sentence rather than a value.
bool isRemark(std::string_view text);

// What trails a table whose rows begin at `first`. Totals are numbers behind their word: most of them the sums of those above, or beside
// cells left empty that the rows above have filled (half of them, where the word may be part of a name). A single text is a remark behind a
// blank line, or when it reads like one where a row of the table would have more and texts like it stand nowhere in its column, or where
// that has nothing but numbers and dates. Delimiters alone, as spreadsheets write them below a table, are nothing.
enum class Trailing { None, Footnote, Total, Nothing };
Trailing trailingKind(const TableRows& rows, std::size_t first, std::size_t at, std::size_t width);
std::size_t trailingBegin(const TableRows& rows, std::size_t first, std::size_t width);  // the first of them, or size()

// Whether a row is the totals of those below it, of which there are at least three: it leaves out what they have, as far as the first of
// them tell, or most of its numbers are their sums.
bool isTotalAbove(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width);

}  // namespace holdfast
