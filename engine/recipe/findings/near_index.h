// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace holdfast {

// Finds the texts at most one edit (substituted, inserted, dropped, swapped letter) away, by the neighbourhoods that dropping one letter
// spans: two texts one edit apart share a text with one letter dropped, or are one of the other's. And those that one letter written for
// another makes, wherever the other one stands (exxmple, exxcxly): they share a text with one letter blotted out.
class NearIndex
{
public:
    void add(std::u32string_view text, std::uint32_t number);
    // Candidates, ascending and distinct; a few are farther away, so measure.
    std::vector<std::uint32_t> nearTo(std::u32string_view text) const;

private:
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_places;
};

}  // namespace holdfast
