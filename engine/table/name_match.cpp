// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/name_match.h"

#include <algorithm>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortestSlipped = 6;  // letters: one letter of a shorter word is another word

bool isGap(char32_t letter)
{
    constexpr std::u32string_view gaps = U"_-.  \u00A0\u202F\u2007\u2010\u2011\u2012\u2013\u2014\t\r\n\uFEFF";
    return gaps.find(letter) != std::u32string_view::npos;
}

bool hasDigit(std::u32string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char32_t letter) { return letter >= U'0' && letter <= U'9'; });
}

// One letter changed, added, left out, or two neighbours exchanged.
bool oneLetterApart(std::u32string_view a, std::u32string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    std::size_t at = 0;
    while (at < a.size() && a[at] == b[at])
        ++at;
    if (a.size() < b.size())
        return a.substr(at) == b.substr(at + 1);
    if (a.substr(std::min(at + 1, a.size())) == b.substr(std::min(at + 1, b.size())))
        return at < a.size();
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

bool isSlip(std::string_view a, std::string_view b)
{
    const std::vector<std::string> left = split(a, ' ');
    const std::vector<std::string> right = split(b, ' ');
    if (left.size() != right.size())
        return false;
    bool slipped = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == right[i])
            continue;
        const std::u32string x = toCodePoints(left[i]);
        const std::u32string y = toCodePoints(right[i]);
        if (slipped || std::min(x.size(), y.size()) < kShortestSlipped || hasDigit(x) || hasDigit(y) || !oneLetterApart(x, y))
            return false;
        slipped = true;
    }
    return slipped;
}

}  // namespace

std::string looseName(std::string_view name)
{
    std::u32string loose;
    for (const char32_t letter : toCodePoints(caseFolded(name))) {
        if (!isGap(letter))
            loose += letter == U'ё' ? U'е' : letter;
        else if (!loose.empty() && loose.back() != U' ')
            loose += U' ';
    }
    while (!loose.empty() && loose.back() == U' ')
        loose.pop_back();
    return fromCodePoints(loose);
}

NameMatch nameMatch(std::string_view a, std::string_view b)
{
    if (a == b)
        return NameMatch::Exact;
    const std::string left = looseName(a);
    const std::string right = looseName(b);
    if (left == right)
        return left.empty() ? NameMatch::None : NameMatch::Loose;
    return isSlip(left, right) ? NameMatch::Slip : NameMatch::None;
}

}  // namespace holdfast
