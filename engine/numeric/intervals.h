// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <limits>

namespace holdfast {

struct Interval
{
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
    bool operator==(const Interval&) const = default;
};

// Wilson's score interval of a rate (Wilson 1927), without continuity correction; NaN for trials = 0.
Interval wilsonInterval(std::size_t hits, std::size_t trials, double confidence = 0.95);
// The exact interval of Clopper and Pearson (1934).
Interval clopperPearsonInterval(std::size_t hits, std::size_t trials, double confidence = 0.95);

}  // namespace holdfast
