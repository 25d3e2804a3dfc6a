// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/western_signs.h"

#include <string_view>

namespace holdfast {

using namespace std::string_view_literals;

bool standsAsSign(unsigned char before, unsigned char byte, unsigned char after)
{
    const auto isLetter = [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; };
    const auto isDigit = [](unsigned char c) { return c >= '0' && c <= '9'; };
    switch (byte) {
    case 0xB2:  // ²
    case 0xB3:  // ³
        return before == 'm' && !isLetter(after);
    case 0xB5:  // µ
        return !isLetter(before) && "gmlLsFVAWSM"sv.find(static_cast<char>(after)) != std::string_view::npos;
    case 0x99:  // ™
    case 0xA9:  // ©
    case 0xAE:  // ®
        return !isLetter(after);
    case 0xAA:  // ª
    case 0xBA:  // º
        return (isDigit(before) || before == 'N' || before == 'n') && !isLetter(after);
    case 0xA2:  // ¢
    case 0xA3:  // £
        return isDigit(before) || isDigit(after);
    case 0xA7:  // §
    case 0xB0:  // °
    case 0xB1:  // ±
    case 0xBC:  // ¼
    case 0xBD:  // ½
    case 0xBE:  // ¾
    case 0xD7:  // ×
        return !isLetter(before);
    default:
        return false;
    }
}

}  // namespace holdfast
