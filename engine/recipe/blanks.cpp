// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/blanks.h"

#include "base/text.h"

namespace holdfast {

bool isBlankPoint(char32_t point)
{
    return point == U' ' || (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F ||
           point == 0x2060 || point == 0x3000 || point == 0xFEFF;
}

std::string plainBlanks(std::string_view text)
{
    std::u32string plain;
    bool pending = false;
    for (const char32_t point : toCodePoints(text)) {
        if (isBlankPoint(point)) {
            pending = !plain.empty();
            continue;
        }
        if (pending)
            plain.push_back(U' ');
        pending = false;
        plain.push_back(point);
    }
    return fromCodePoints(plain);
}

bool hasBlankEnds(std::string_view text)
{
    const std::u32string points = toCodePoints(text);
    return !points.empty() && (isBlankPoint(points.front()) || isBlankPoint(points.back()));
}

}  // namespace holdfast
