// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace holdfast {

// What a cell looks like by itself: enough to tell a well cut table from a badly cut one, and names from values.
enum class CellShape {
    Empty,  // also a mark of a missing value
    Number,
    Date,
    Clock,  // 14:02, 2:02:30 PM
    Link,   // an address on the net, or of mail
    Text,
};
CellShape cellShape(std::string_view cell);
CellShape cellShape(std::string_view cell, std::uint8_t classes);  // of which what it holds is known (byte_classes.h)

// "1998", "2026 ".
bool isYear(std::string_view cell);

}  // namespace holdfast
