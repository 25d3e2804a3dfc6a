// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/near_index.h"

#include <algorithm>

namespace holdfast {

namespace {

constexpr std::uint64_t kStart = 0xCBF29CE484222325ULL;

std::uint64_t grown(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001B3ULL; }

// Hashes of the text and of each text with one letter dropped.
std::vector<std::uint64_t> neighbourhood(std::u32string_view text)
{
    std::vector<std::uint64_t> hashes;
    std::uint64_t head = kStart;
    for (std::size_t dropped = 0; dropped <= text.size(); ++dropped) {
        std::uint64_t hash = head;
        for (std::size_t i = dropped + 1; i < text.size(); ++i)
            hash = grown(hash, text[i]);
        hashes.push_back(hash);
        if (dropped < text.size())
            head = grown(head, text[dropped]);
    }
    hashes.back() = head;  // nothing dropped
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

}  // namespace

void NearIndex::add(std::u32string_view text, std::uint32_t number)
{
    for (const std::uint64_t hash : neighbourhood(text))
        m_places.emplace(hash, number);
}

std::vector<std::uint32_t> NearIndex::nearTo(std::u32string_view text) const
{
    std::vector<std::uint32_t> found;
    for (const std::uint64_t hash : neighbourhood(text)) {
        const auto [begin, end] = m_places.equal_range(hash);
        for (auto place = begin; place != end; ++place)
            found.push_back(place->second);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace holdfast
