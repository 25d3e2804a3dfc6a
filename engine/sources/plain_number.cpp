// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/plain_number.h"

namespace holdfast {

namespace {

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

}  // namespace holdfast
