// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/sorting.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace holdfast {

namespace {

constexpr std::size_t kShort = 4096;  // below it comparing is quicker
constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
constexpr unsigned kPasses = 6;

// Unsigned keys in the order of the doubles: negative ones reversed, -0.0 equal to 0.0.
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

double valueOf(std::uint64_t key)
{
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return std::bit_cast<double>((key & sign) != 0 ? key & ~sign : ~key);
}

struct KeyOnly
{
    std::uint64_t key;
};
struct KeyAndRow
{
    std::uint64_t key;
    std::uint32_t row;
};

// Least significant digit first; passes in which all keys share one digit are left out.
template <class Item>
void radixSort(std::vector<Item>& items)
{
    std::vector<std::array<std::size_t, kDigits>> counts(kPasses);
    for (auto& count : counts)
        count.fill(0);
    for (const Item& item : items)
        for (unsigned pass = 0; pass < kPasses; ++pass)
            ++counts[pass][(item.key >> (pass * kDigitBits)) & (kDigits - 1)];
    std::vector<Item> other(items.size());
    for (unsigned pass = 0; pass < kPasses; ++pass) {
        auto& count = counts[pass];
        const unsigned shift = pass * kDigitBits;
        if (count[(items.front().key >> shift) & (kDigits - 1)] == items.size())
            continue;
        std::size_t start = 0;
        for (std::size_t& c : count) {
            const std::size_t here = c;
            c = start;
            start += here;
        }
        for (const Item& item : items)
            other[count[(item.key >> shift) & (kDigits - 1)]++] = item;
        items.swap(other);
    }
}

}  // namespace

void sortNumbers(std::vector<double>& values)
{
    if (values.size() < kShort) {
        std::sort(values.begin(), values.end());
        return;
    }
    std::vector<KeyOnly> keys(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        keys[i].key = keyOf(values[i]);
    radixSort(keys);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = valueOf(keys[i].key);
}

SortedRows sortedRows(std::span<const double> values)
{
    std::vector<KeyAndRow> keys;
    keys.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]))
            keys.push_back({keyOf(values[i]), static_cast<std::uint32_t>(i)});
    if (keys.size() < kShort)
        std::sort(keys.begin(), keys.end(),
                  [](const KeyAndRow& a, const KeyAndRow& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    else
        radixSort(keys);
    SortedRows made;
    made.values.reserve(keys.size());
    made.rows.reserve(keys.size());
    for (const KeyAndRow& item : keys) {
        made.values.push_back(valueOf(item.key));
        made.rows.push_back(item.row);
    }
    return made;
}

}  // namespace holdfast
