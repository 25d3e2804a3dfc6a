// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/sorting.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

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

std::vector<std::uint32_t> ascendingOrder(std::span<const double> values)
{
    std::vector<std::uint32_t> order(values.size());
    if (values.size() < kShort) {
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
        return order;
    }
    std::vector<KeyAndRow> keys(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        keys[i] = {keyOf(values[i]), static_cast<std::uint32_t>(i)};
    radixSort(keys);
    for (std::size_t i = 0; i < values.size(); ++i)
        order[i] = keys[i].row;
    return order;
}

}  // namespace holdfast
