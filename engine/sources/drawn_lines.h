// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace holdfast {

// What programs draw around a table they print: database consoles, Markdown, plain-text reports.

inline constexpr std::size_t kRulersSoughtIn = 30;  // records at the beginning: a table without a ruler there has none

// "----+-----", "+====+=====+", "|:---|---:|", "--- ------ ---", "---,---": three or more dashes in a row, and nothing but dashes, what
// parts them, and blanks.
bool isRuler(std::string_view line);

// A ruler that is no row of missing marks: parted by + or |, or longer than those.
bool isSureRuler(std::string_view line);

// "(3 rows)", "3 rows in set (0.00 sec)", "(2 rows affected)": how many rows a console has shown, below them.
bool isRowCount(std::string_view line);

}  // namespace holdfast
