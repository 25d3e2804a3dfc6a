// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast {

// xoshiro256** (Blackman, Vigna 2018) seeded by splitmix64. Draws are our own, so that the same seed gives the same numbers with every
// library.
class Random
{
public:
    explicit Random(std::uint64_t seed);
    // An independent stream named by a purpose and a number: Random(seed).stream("folds", 3). Does not advance this one.
    Random stream(std::string_view purpose, std::uint64_t number = 0) const;

    std::uint64_t next();
    double uniform();                          // [0, 1), 53 bits
    std::uint64_t below(std::uint64_t bound);  // 0 … bound - 1, without modulo bias (Lemire 2019); bound > 0
    double normal();                           // standard normal (polar method, Marsaglia 1964)

    template <class T>
    void shuffle(std::span<T> values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
    }
    std::vector<std::uint32_t> permutation(std::size_t count);

private:
    std::uint64_t m_seed;
    std::array<std::uint64_t, 4> m_state{};
    double m_spare = 0;
    bool m_hasSpare = false;
};

}  // namespace holdfast
