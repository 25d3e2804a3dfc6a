// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

// Tables whose columns stand one below the other with two blanks and more between them, as reports print them: cells may hold single
// blanks, and may be empty.

// How such a delimiter is told and chosen: two blanks.
inline constexpr std::string_view kAlignedColumns = "  ";

// Whether dashes below names show where columns stand.
bool hasGappedRuler(std::string_view sample);

// The text with `instead` between its columns, where all lines of its beginning leave the same places blank, or dashes below the names show
// where columns stand. Lines that do not stand so stay as they are.
std::optional<std::string> withPartedColumns(std::string_view text, std::string_view sample, char instead);

}  // namespace holdfast
