// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "table/column.h"

namespace holdfast {

// Keys of different columns made comparable: one 64-bit value per row, equal where the keys mean the same. Whole numbers stand for
// themselves, written as numbers or as digits (blanks around and zeros in front do not count; up to 18 digits, so nothing passes through a
// double beyond 2^53). All else is a text in NFC without outer blanks, numbered by the dictionary that the columns to be compared must
// share.
class KeyDictionary
{
public:
    static constexpr std::int64_t kMissing = INT64_MIN;
    std::vector<std::int64_t> keysOf(const Column& column);
    std::int64_t keyOfText(std::string_view text);
    // Two keys of each row as one; missing where either is.
    std::vector<std::int64_t> keysOfBoth(const std::vector<std::int64_t>& first, const std::vector<std::int64_t>& second);

private:
    struct PairHash
    {
        std::size_t operator()(const std::pair<std::int64_t, std::int64_t>& pair) const
        {
            return (static_cast<std::size_t>(pair.first) * 0x9E3779B97F4A7C15ULL) ^
                   (static_cast<std::size_t>(pair.second) * 0xC2B2AE3D27D4EB4FULL);
        }
    };
    std::int64_t numbered(const std::string& text);
    std::unordered_map<std::string, std::int64_t> m_texts;
    std::unordered_map<std::pair<std::int64_t, std::int64_t>, std::int64_t, PairHash> m_pairs;
};

// The distinct keys of a column, numbered from 0 in order of first appearance ("groups"), to be looked up.
class KeyIndex
{
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    explicit KeyIndex(const std::vector<std::int64_t>& keys, const Progress& progress = {});

    std::uint32_t groupOf(std::int64_t key) const;                         // kNone: not there, or missing
    const std::vector<std::uint32_t>& groups() const { return m_groups; }  // per row; kNone where missing
    std::size_t size() const { return m_size; }                            // distinct keys

private:
    std::size_t slotOf(std::int64_t key) const;

    std::vector<std::uint32_t> m_groups;
    std::size_t m_size = 0;
    // Dense whole numbers are looked up by position from m_lowest; else open addressing by m_slotKeys.
    bool m_dense = false;
    std::int64_t m_lowest = 0;
    std::vector<std::int64_t> m_slotKeys;
    std::vector<std::uint32_t> m_slots;
};

}  // namespace holdfast
