// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/seen_signs.h"

#include <string_view>

#include <unicode/uchar.h>

namespace holdfast {

std::u32string lowered(std::u32string text)
{
    for (char32_t& c : text)
        c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return text;
}

std::u32string asSeen(const std::u32string& signs)
{
    constexpr std::u32string_view kSigns = U"oOlIisSbBzZgqзЗбчЧ";
    constexpr std::u32string_view kDigits = U"001115568229933644";
    std::u32string seen;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const std::u32string_view pair = std::u32string_view(signs).substr(i, 2);
        const std::size_t at = kSigns.find(signs[i]);
        if (pair == U"rn" || pair == U"vv" || pair == U"cl") {
            seen += pair == U"rn" ? U'm' : (pair == U"vv" ? U'w' : U'd');
            ++i;
        } else {
            seen += at == std::u32string_view::npos ? signs[i] : kDigits[at];
        }
    }
    return lowered(seen);
}

}  // namespace holdfast
