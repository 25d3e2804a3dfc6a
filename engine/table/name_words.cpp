// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/name_words.h"

#include <unicode/uchar.h>

#include "base/text.h"

namespace holdfast {

namespace {

enum class Sort { Gap, Digit, Small, Capital };

Sort sortOf(char32_t c)
{
    if (c < 0x80) {
        if (c >= U'a' && c <= U'z')
            return Sort::Small;
        if (c >= U'A' && c <= U'Z')
            return Sort::Capital;
        return c >= U'0' && c <= U'9' ? Sort::Digit : Sort::Gap;
    }
    const auto point = static_cast<UChar32>(c);
    if (u_isdigit(point) != 0)
        return Sort::Digit;
    if (u_isupper(point) != 0)
        return Sort::Capital;
    return u_isalnum(point) != 0 ? Sort::Small : Sort::Gap;
}

}  // namespace

std::vector<std::string> nameWords(std::string_view name)
{
    std::vector<std::string> words;
    std::u32string word;
    const auto end = [&] {
        if (!word.empty())
            words.push_back(caseFolded(fromCodePoints(word)));
        word.clear();
    };
    Sort before = Sort::Gap;
    for (const char32_t c : toCodePoints(name)) {
        const Sort sort = sortOf(c);
        if (sort == Sort::Gap || (sort == Sort::Digit) != (before == Sort::Digit) || (sort == Sort::Capital && before == Sort::Small))
            end();
        if (sort != Sort::Gap)
            word.push_back(c);
        before = sort;
    }
    end();
    return words;
}

}  // namespace holdfast
