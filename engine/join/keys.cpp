// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/keys.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "base/match.h"
#include "base/parallel.h"
#include "base/text.h"

namespace holdfast {

namespace {

constexpr double kExactLimit = 9007199254740992.0;  // 2^53

// Digits alone, at most 18 after leading zeros: their value.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    while (text.size() > 1 && text.front() == '0')
        text.remove_prefix(1);
    if (text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return negative ? -value : value;
}

std::uint64_t spread(std::int64_t key)
{
    auto hash = static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29U);
}

}  // namespace

std::int64_t KeyDictionary::numbered(const std::string& text)
{
    const auto next = KeyDictionary::kMissing + 1 + static_cast<std::int64_t>(m_texts.size());  // far below any whole number of 18 digits
    return m_texts.emplace(text, next).first->second;
}

std::int64_t KeyDictionary::keyOfText(std::string_view text)
{
    if (const auto plain = wholeNumber(text))
        return *plain;
    std::string tidy = toNfc(trimmed(text));
    if (tidy.empty())
        return kMissing;
    if (const auto whole = wholeNumber(tidy))
        return *whole;
    const std::size_t zeros = std::min(tidy.find_first_not_of('0'), tidy.size());
    if (zeros > 0 && tidy.find_first_not_of("0123456789") == std::string::npos)
        tidy.erase(0, zeros);  // more than 18 digits
    return numbered(tidy);
}

std::vector<std::int64_t> KeyDictionary::keysOf(const Column& column)
{
    std::vector<std::int64_t> keys;
    keys.reserve(column.rows());
    const auto fromNumbers = [&](const Numbers& numbers) {
        for (const double value : numbers.values) {
            if (std::isnan(value))
                keys.push_back(kMissing);
            else if (value == std::floor(value) && std::abs(value) < kExactLimit)
                keys.push_back(static_cast<std::int64_t>(value));
            else
                keys.push_back(numbered(shortest(value)));
        }
    };
    const auto fromCategories = [&](const Categories& categories) {
        std::vector<std::int64_t> perLevel;
        perLevel.reserve(categories.levels.size());
        for (const std::string& level : categories.levels)
            perLevel.push_back(keyOfText(level));
        for (const std::int32_t code : categories.codes)
            keys.push_back(code < 0 ? kMissing : perLevel[static_cast<std::size_t>(code)]);
    };
    const auto fromDates = [&](const Dates& dates) {
        for (const std::int64_t value : dates.milliseconds)
            keys.push_back(value == Dates::kMissing ? kMissing : numbered(isoDate(value)));
    };
    std::visit(Match{fromNumbers, fromCategories, fromDates}, column.storage());
    return keys;
}

std::vector<std::int64_t> KeyDictionary::keysOfBoth(const std::vector<std::int64_t>& first, const std::vector<std::int64_t>& second)
{
    std::vector<std::int64_t> keys(first.size(), kMissing);
    for (std::size_t row = 0; row < keys.size(); ++row)
        if (first[row] != kMissing && second[row] != kMissing)
            keys[row] = m_pairs.emplace(std::pair(first[row], second[row]), static_cast<std::int64_t>(m_pairs.size())).first->second;
    return keys;
}

KeyIndex::KeyIndex(const std::vector<std::int64_t>& keys, const Progress& progress) : m_groups(keys.size(), kNone)
{
    std::int64_t lowest = INT64_MAX;
    std::int64_t highest = INT64_MIN;
    for (const std::int64_t key : keys)
        if (key != KeyDictionary::kMissing) {
            lowest = std::min(lowest, key);
            highest = std::max(highest, key);
        }
    if (lowest > highest)
        return;
    const auto range = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest);
    m_dense = range / 8 < keys.size() + 16;
    m_lowest = lowest;
    if (m_dense)
        m_slots.assign(static_cast<std::size_t>(range) + 1, kNone);
    else {
        m_slots.assign(std::bit_ceil(keys.size() * 2 + 1), kNone);
        m_slotKeys.assign(m_slots.size(), KeyDictionary::kMissing);
    }
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (row % kChunkRows == 0)
            progress.throwIfCancelled();
        if (keys[row] == KeyDictionary::kMissing)
            continue;
        const std::size_t slot = slotOf(keys[row]);
        if (m_slots[slot] == kNone) {
            m_slots[slot] = static_cast<std::uint32_t>(m_size++);
            if (!m_dense)
                m_slotKeys[slot] = keys[row];
        }
        m_groups[row] = m_slots[slot];
    }
}

std::size_t KeyIndex::slotOf(std::int64_t key) const
{
    if (m_dense)
        return static_cast<std::size_t>(static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(m_lowest));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(spread(key)) & mask;
    while (m_slots[slot] != kNone && m_slotKeys[slot] != key)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t KeyIndex::groupOf(std::int64_t key) const
{
    if (key == KeyDictionary::kMissing || m_slots.empty())
        return kNone;
    const std::size_t slot = slotOf(key);
    return m_dense && slot >= m_slots.size() ? kNone : m_slots[slot];
}

}  // namespace holdfast
