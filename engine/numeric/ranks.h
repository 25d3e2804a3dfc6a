// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace holdfast {

// Ranks from 1; equal values share the mean of their places. NaN (left out of the ranking) keeps NaN.
std::vector<double> midRanks(std::span<const double> values);

// The sizes of groups of equal values, for a span without NaN; groups of one included.
std::vector<double> tieSizes(std::span<const double> values);

}  // namespace holdfast
