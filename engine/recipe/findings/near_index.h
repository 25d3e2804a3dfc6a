// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// Finds the texts at most one edit (substituted, inserted, dropped, swapped letter) away, by the neighbourhoods that dropping one letter
// spans: two texts one edit apart share a text with one letter dropped, or are one of the other's. And those that one letter written for
// another makes, wherever the other one stands (exxmple, exxcxly): they share a text with one letter blotted out.
class NearIndex
{
public:
    void add(std::u32string_view text, std::uint32_t number);
    // After the last one was added, before the first question.
    void close();
    // Candidates, ascending and distinct; a few are farther away, so measure.
    std::vector<std::uint32_t> nearTo(std::u32string_view text) const;

private:
    struct Place
    {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;
    };
    std::size_t drawerOf(std::uint64_t hash) const { return (hash * 0x9E3779B97F4A7C15ULL) >> m_shift; }

    std::vector<Place> m_places;          // by drawer
    std::vector<std::uint32_t> m_begins;  // of each drawer, and the end
    unsigned m_shift = 63;
};

}  // namespace holdfast
