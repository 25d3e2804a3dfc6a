// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/quantiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "numeric/sorting.h"

namespace holdfast {

std::vector<double> sortedValues(std::span<const double> values)
{
    std::vector<double> sorted;
    sorted.reserve(values.size());
    for (const double value : values)
        if (!std::isnan(value))
            sorted.push_back(value);
    sortNumbers(sorted);
    return sorted;
}

double quantileOfSorted(std::span<const double> sorted, double p)
{
    HF_EXPECT(p >= 0 && p <= 1, "a quantile's share lies in [0, 1]");
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double place = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    const double part = place - static_cast<double>(below);
    const double a = sorted[below];
    const double b = sorted[below + 1];
    // Halves first: the difference of two huge values of opposite sign would overflow.
    return std::isfinite(b - a) ? a + (b - a) * part : a * (1 - part) + b * part;
}

double quantileOf(std::span<const double> values, double p) { return quantileOfSorted(sortedValues(values), p); }

double medianOf(std::span<const double> values) { return quantileOf(values, 0.5); }

double medianAbsoluteDeviation(std::span<const double> values)
{
    const double median = medianOf(values);
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - median));
    return medianOf(distances);
}

}  // namespace holdfast
