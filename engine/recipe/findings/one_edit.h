// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace holdfast {

enum class EditKind { Substituted, Inserted, Dropped, Swapped };

// The one slip of the finger that makes `typed` out of `meant`: optimal string alignment distance 1 (Damerau 1964).
struct OneEdit
{
    EditKind kind = EditKind::Substituted;
    std::size_t at = 0;         // in meant (Inserted: in typed), from 0
    bool first = false;         // touches the first letter
    bool last = false;          // touches the last letter
    bool doubled = false;       // a letter typed twice, or one of two equal ones left out
    bool adjacentKeys = false;  // Substituted, Inserted: a key beside the right one (or beside a neighbour's) on QWERTY or ЙЦУКЕН
};

std::optional<OneEdit> oneEditBetween(std::u32string_view meant, std::u32string_view typed);
bool areAdjacentKeys(char32_t a, char32_t b);

// Optimal string alignment distance; stops early and gives limit + 1 when it exceeds the limit.
std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit);

// `longer` is a code with one letter behind its last digit (PN-103C, house 3a), as the members of a series have.
bool addsSuffix(std::u32string_view code, std::u32string_view longer);

}  // namespace holdfast
