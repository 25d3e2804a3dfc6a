// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

// Tabs and blanks that part cells alike, as they come: "a<tab>1 2" above "b 3<tab> 4". The text with a blank for each tab, where the lines
// of its beginning have as many words then, numbers among them, and the tabs alone part them otherwise; the first may have one less.
std::optional<std::string> withPlainBlanks(std::string_view text, std::string_view sample);

}  // namespace holdfast
