// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

// What most cells hold: a sign, digits, one mark among them; at most 15 digits, so that digits / 10^fraction is the nearest double.
struct PlainNumber
{
    std::uint64_t digits = 0;
    int whole = 0;     // digits before the mark
    int fraction = 0;  // and behind it
    char mark = 0;     // '.', ',' or none
    bool negative = false;
    bool leadingZeros = false;
};
std::optional<PlainNumber> plainNumber(std::string_view text);
// The same for a piece of a longer text with eight bytes before it that may be read, all digits at once.
std::optional<PlainNumber> plainNumberInside(const char* text, std::size_t size);
// Its mark taken for the decimal one.
double valueOf(const PlainNumber& plain);

}  // namespace holdfast
