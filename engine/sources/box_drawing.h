// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// Tables framed with Unicode's box-drawing characters (U+2500 … U+257F), as consoles print them: "│ ann │ 5 │" below "┌─────┬───┐".

// Whether most lines of a text are parted by such, or drawn of them.
bool isFramed(std::string_view sample);

// The text with '|', '-' and '+' for them: rulers and delimiters as other programs draw them (drawn_lines.h). Lines stay the same ones.
std::string withPlainFrames(std::string_view text);

}  // namespace holdfast
