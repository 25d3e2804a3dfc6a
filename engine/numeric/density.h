// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace holdfast {

// Rules of thumb for a Gaussian kernel; 0 when the values have no spread. `sorted` is ascending without NaN.
double silvermanBandwidth(std::span<const double> sorted);  // 0.9 min(sd, quartile distance / 1.349) n^-1/5 (1986)
double silvermanBandwidth(double sd, double quartileDistance, std::size_t n);
double scottBandwidth(std::span<const double> sorted);  // 1.06 sd n^-1/5 (1992)

// The density of a Gaussian kernel at `points` equally spaced places from low to high. Each value is shared between its two neighbouring
// places of a finer grid, which changes the curve by less than its line's width. Values outside [low, high] count with what reaches in.
std::vector<double> kernelDensity(std::span<const double> values, double bandwidth, double low, double high, std::size_t points);

}  // namespace holdfast
