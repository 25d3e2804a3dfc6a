// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/letter_pairs.h"

#include <algorithm>
#include <set>

namespace holdfast {

namespace {

std::set<std::uint64_t> pairsOf(std::u32string_view text)
{
    std::set<std::uint64_t> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        pairs.insert((static_cast<std::uint64_t>(text[i]) << 32U) | text[i + 1]);
    return pairs;
}

}  // namespace

void LetterPairs::add(std::u32string_view text)
{
    for (const std::uint64_t pair : pairsOf(text))
        ++m_texts[pair];
}

std::size_t LetterPairs::supportOf(std::u32string_view text, std::u32string_view other) const
{
    const std::set<std::uint64_t> others = pairsOf(other);
    std::size_t least = SIZE_MAX;
    for (const std::uint64_t pair : pairsOf(text)) {
        if (others.count(pair) > 0)
            continue;
        const auto found = m_texts.find(pair);
        const std::size_t texts = found == m_texts.end() ? 0 : found->second;
        least = std::min(least, texts == 0 ? 0 : texts - 1);
    }
    return least;
}

}  // namespace holdfast
