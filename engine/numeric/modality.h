// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace holdfast {

// The places of the clear humps of a distribution, ascending; at least one unless there are no values. A hump counts when it holds at least
// a twentieth of the values and the density between it and the next one falls below two thirds of the lower of the two. Smoothed by a
// Gaussian kernel of Silverman's width, for whole numbers no narrower than 1. `sorted` is ascending without NaN.
std::vector<double> modesOf(std::span<const double> sorted, bool integral);

}  // namespace holdfast
