// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// Unicode text in UTF-8, by ICU. Input that is no valid UTF-8 is passed through with U+FFFD in place of the broken bytes.
std::string toNfc(std::string_view text);
std::string caseFolded(std::string_view text);  // NFC, full Unicode case folding
std::u32string toCodePoints(std::string_view text);
std::string fromCodePoints(std::u32string_view points);
bool isValidUtf8(std::string_view text);
std::string trimmed(std::string_view text);         // all Unicode white space, NBSP and BOM included, at both ends
std::size_t characterCount(std::string_view text);  // code points

// Order for display: by language collation ("ru", "en"), stable for equal texts.
int compareTexts(std::string_view a, std::string_view b, const std::string& language);

// Numbers without any locale. shortest() has the fewest digits that read back to the same double, without an exponent from 1e-5 up to
// 1e15 (keys read 100000 and not 1e+05); "nan" and "inf" never come from data cells.
std::string shortest(double number);
std::optional<double> parseNumber(std::string_view text);  // the whole text must be a number with a decimal point; no blanks, no sign '+'

// At most `limit` code points, control characters made visible (\t, \n, \x01): for messages.
std::string shownText(std::string_view text, std::size_t limit = 80);

std::vector<std::string> split(std::string_view text, char separator);

}  // namespace holdfast
