// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

// How a text could be a number: which marks it uses between its digits.
enum class NumberShape {
    None,            // no number
    Integer,         // 1200, 1 200, 1'200
    Point,           // 4.16, and 1.234 which may be grouped
    Comma,           // 4,16, and 1,234 which may be grouped
    PointGroups,     // 1.234.567
    CommaGroups,     // 1,234,567
    PointThenComma,  // 1.234,5
    CommaThenPoint,  // 1,234.5
};

struct NumberText
{
    NumberShape shape = NumberShape::None;
    bool ambiguous = false;     // Point or Comma before exactly three digits: a decimal mark or a group mark
    bool leadingZeros = false;  // 007
    bool longInteger = false;   // 16 digits and more: exact only as text
    bool letterCode = false;    // 1E5: digits, E, digits
    bool phone = false;         // +7 912 345-67-89
    bool percent = false;
    bool overflow = false;      // beyond what a double holds
    std::uint8_t currency = 0;  // which one stands beside it (currency_marks.h); 0 for none
};

// Blanks around, a sign (also U+2212, U+2013 and one behind: "100-"), %, a currency, (123) for minus, and groups of three by blanks, NBSP,
// NNBSP or apostrophe are understood.
NumberText scanNumber(std::string_view text);

// The value under one decimal mark, '.' or ','; the other mark then parts groups of three. Nothing when it is no finite number. 12 % is 12.
std::optional<double> readNumber(std::string_view text, char decimal);

}  // namespace holdfast
