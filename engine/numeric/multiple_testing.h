// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace holdfast {

// Adjusted p-values in the order given; NaN stays NaN and does not count as a test.
std::vector<double> benjaminiHochberg(std::span<const double> pValues);  // false discovery rate (1995)
std::vector<double> holm(std::span<const double> pValues);               // family-wise error (1979)

}  // namespace holdfast
