// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/plain_number.h"

#include <array>

namespace holdfast {

namespace {

constexpr std::array kPowersOfTen{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<PlainNumber> plainNumber(std::string_view text)
{
    PlainNumber plain;
    std::size_t at = 0;
    if (text.starts_with('-')) {
        plain.negative = true;
        at = 1;
    }
    if (text.size() - at > 16 || at == text.size() || !isDigit(text[at]))
        return std::nullopt;
    const std::size_t first = at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isDigit(c)) {
            plain.digits = plain.digits * 10 + static_cast<std::uint64_t>(c - '0');
            ++(plain.mark == 0 ? plain.whole : plain.fraction);
        } else if ((c == '.' || c == ',') && plain.mark == 0)
            plain.mark = c;
        else
            return std::nullopt;
    }
    if (plain.whole + plain.fraction > 15 || (plain.mark != 0 && plain.fraction == 0))
        return std::nullopt;
    plain.leadingZeros = plain.whole > 1 && text[first] == '0';
    return plain;
}

double valueOf(const PlainNumber& plain)
{
    const double value = static_cast<double>(plain.digits) / kPowersOfTen[static_cast<std::size_t>(plain.fraction)];
    return plain.negative && plain.digits != 0 ? -value : value;
}

}  // namespace holdfast
