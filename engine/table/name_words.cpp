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
    constexpr std::size_t usually = 4;
    words.reserve(usually);
    std::size_t begin = 0;  // of the word, which ends where the last letter or digit does
    bool plain = true;      // ASCII alone
    const auto endAt = [&](std::size_t end) {
        if (begin < end && plain) {
            std::string& word = words.emplace_back(name.substr(begin, end - begin));
            for (char& c : word)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        } else if (begin < end)
            words.push_back(caseFolded(name.substr(begin, end - begin)));
        begin = end;
        plain = true;
    };
    Sort before = Sort::Gap;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t here = at;
        while (++at < name.size() && (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U) {
        }
        const bool ascii = static_cast<unsigned char>(name[here]) < 0x80;
        const std::u32string letter =
            ascii ? std::u32string(1, static_cast<unsigned char>(name[here])) : toCodePoints(name.substr(here, at - here));
        const Sort sort = sortOf(letter.front());
        if (sort == Sort::Gap || (sort == Sort::Digit) != (before == Sort::Digit) || (sort == Sort::Capital && before == Sort::Small))
            endAt(here);
        if (sort == Sort::Gap)
            begin = at;
        plain = plain && ascii;
        before = sort;
    }
    endAt(name.size());
    return words;
}

}  // namespace holdfast
