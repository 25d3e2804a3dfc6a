// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace holdfast {

// The values without NaN, ascending.
std::vector<double> sortedValues(std::span<const double> values);

// Type 7 of Hyndman and Fan (1996): linear between the order statistics around (n - 1)·p. NaN when there are no values.
double quantileOfSorted(std::span<const double> sorted, double p);
double quantileOf(std::span<const double> values, double p);  // NaN is left out
double medianOf(std::span<const double> values);

// Median of |value - median|; NaN when there are no values.
double medianAbsoluteDeviation(std::span<const double> values);

}  // namespace holdfast
