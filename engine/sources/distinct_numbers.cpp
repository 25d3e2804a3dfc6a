// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/distinct_numbers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

namespace holdfast {

namespace {

struct Range
{
    double least = HUGE_VAL;
    double most = -HUGE_VAL;
};

// NaN compares as false, and is left out so.
Range rangeOf(const std::vector<double>& values)
{
    constexpr std::size_t lanes = 4;  // side by side, so that no comparison waits for the one before
    std::array<Range, lanes> ranges;
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double value = values[i + lane];
            ranges[lane].least = value < ranges[lane].least ? value : ranges[lane].least;
            ranges[lane].most = value > ranges[lane].most ? value : ranges[lane].most;
        }
    for (; i < values.size(); ++i) {
        ranges[0].least = values[i] < ranges[0].least ? values[i] : ranges[0].least;
        ranges[0].most = values[i] > ranges[0].most ? values[i] : ranges[0].most;
    }
    Range all;
    for (const Range& range : ranges) {
        all.least = std::min(all.least, range.least);
        all.most = std::max(all.most, range.most);
    }
    return all;
}

// How many different values there are when none is less than one before; nothing when one is.
std::optional<std::size_t> stepsUp(const std::vector<double>& values)
{
    double last = -HUGE_VAL;
    std::size_t steps = 0;
    for (const double value : values) {
        if (value < last)
            return std::nullopt;
        steps += value > last ? 1U : 0U;
        last = value > last ? value : last;
    }
    return steps;
}

// A byte each where that fits the cache, else a bit.
std::size_t marksSet(const std::vector<double>& values, double scale, double least, std::uint64_t span)
{
    constexpr std::uint64_t bytes = std::uint64_t{1} << 19U;
    const double before = 0.5 - least;
    const auto placeOf = [scale, before](double value) {
        return static_cast<std::uint64_t>(static_cast<std::int64_t>(value * scale + before));
    };
    if (span < bytes) {
        std::vector<char> marks(span + 1);
        for (const double value : values)
            if (!std::isnan(value))
                marks[placeOf(value)] = 1;
        return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1));
    }
    std::vector<std::uint64_t> bits(span / 64 + 1);
    for (const double value : values)
        if (!std::isnan(value))
            bits[placeOf(value) / 64] |= std::uint64_t{1} << (placeOf(value) % 64);
    std::size_t count = 0;
    for (const std::uint64_t word : bits)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

// Parts values by their hashes, so that the set of one part stays in the cache.
std::size_t setSize(const std::vector<double>& values)
{
    constexpr unsigned partBits = 8;
    constexpr std::size_t parts = std::size_t{1} << partBits;
    const auto mixed = [](double value) { return std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15ULL; };  // one to one: odd factor
    std::array<std::size_t, parts + 1> begin{};
    for (const double value : values)
        if (!std::isnan(value))
            ++begin[(mixed(value) >> (64 - partBits)) + 1];
    for (std::size_t i = 0; i < parts; ++i)
        begin[i + 1] += begin[i];
    std::vector<std::uint64_t> sorted(begin[parts]);
    std::array<std::size_t, parts + 1> next = begin;
    for (const double value : values)
        if (!std::isnan(value))
            sorted[next[mixed(value) >> (64 - partBits)]++] = mixed(value);
    std::size_t count = 0;
    std::vector<std::uint64_t> set;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t size = std::bit_ceil(2 * (begin[part + 1] - begin[part]) + 2);
        set.assign(size, 0);
        bool zero = false;  // the one value that an empty place of the set looks like
        for (std::size_t i = begin[part]; i < begin[part + 1]; ++i) {
            const std::uint64_t key = sorted[i];
            std::size_t at = (key ^ key >> 32U) & (size - 1);
            while (set[at] != 0 && set[at] != key)
                at = (at + 1) & (size - 1);
            count += key == 0 ? (zero ? 0U : 1U) : (set[at] == 0 ? 1U : 0U);
            zero = zero || key == 0;
            set[at] = key;
        }
    }
    return count;
}

}  // namespace

std::size_t distinctNumbers(const std::vector<double>& values, int decimals)
{
    if (const std::optional<std::size_t> steps = stepsUp(values))
        return *steps;
    const Range range = rangeOf(values);
    constexpr double exact = 1e15;  // below, the nearest whole number to value * 10^decimals is the right one
    if (decimals <= 15) {
        double scale = 1;
        for (int i = 0; i < decimals; ++i)
            scale *= 10;
        const double least = std::nearbyint(range.least * scale);
        const double most = std::nearbyint(range.most * scale);
        if (std::abs(least) < exact && std::abs(most) < exact && most - least <= 64.0 * static_cast<double>(values.size()))
            return marksSet(values, scale, least, static_cast<std::uint64_t>(most - least));
    }
    return setSize(values);
}

}  // namespace holdfast
