// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace holdfast {

// How many distinct texts of the study hold each pair of neighbouring letters. A slip of the finger makes pairs that occur nowhere else;
// the right spelling's pairs do. It tells which of two equally frequent spellings is the slip, without a dictionary.
class LetterPairs
{
public:
    void add(std::u32string_view text);
    // In how many texts beside `text` itself the rarest of its pairs that `other` does not have occurs; npos when it has no pair of its
    // own.
    std::size_t supportOf(std::u32string_view text, std::u32string_view other) const;

private:
    std::unordered_map<std::uint64_t, std::size_t> m_texts;
};

}  // namespace holdfast
