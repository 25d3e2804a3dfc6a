// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

// Of a table drawn with '|' and a ruler: the text with quotes around cells that hold a '|' of their own. Those that part cells stand where
// the ruler has its joints, or, below "|---|---|", without a backslash. Nothing where no cell does.
std::optional<std::string> withQuotedDrawnCells(std::string_view text, std::string_view sample);

}  // namespace holdfast
