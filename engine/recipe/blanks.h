// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// Any kind of blank: white space, NBSP, NNBSP, zero-width space, byte order mark.
bool isBlankPoint(char32_t point);
// Without blanks at the ends, and with one plain blank for each run of blanks inside.
std::string plainBlanks(std::string_view text);
// A blank stands at its beginning or its end, where nobody means one.
bool hasBlankEnds(std::string_view text);

}  // namespace holdfast
