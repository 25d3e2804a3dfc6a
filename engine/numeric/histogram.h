// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace holdfast {

// Bins [a, b), the last one closed.
struct Histogram
{
    std::vector<double> edges;  // ascending; one more than counts, or none
    std::vector<std::size_t> counts;
    bool operator==(const Histogram&) const = default;
};

// NumPy's rule `auto`: the narrower of the bins of Freedman–Diaconis and Sturges, equal bins from the smallest to the largest value;
// Sturges alone when the quartiles coincide. A constant gets one bin of width 1 around it. Whole numbers get edges at k - 0.5, bins a whole
// number wide, so that no bin misses a value that another one may hold. At most kMostBins bins. NaN is left out; empty when nothing
// remains.
inline constexpr std::size_t kMostBins = 512;
std::vector<double> autoEdges(std::span<const double> values, bool integral);
std::vector<double> autoEdgesOfSorted(std::span<const double> sorted, bool integral);  // ascending, no NaN
std::vector<double> equalEdges(double low, double high, std::size_t bins);

// Values outside the edges and NaN are not counted.
Histogram histogramOf(std::span<const double> values, const std::vector<double>& edges);
// The bin of one value, or -1 when it lies outside or is NaN.
std::ptrdiff_t binOf(double value, const std::vector<double>& edges);

}  // namespace holdfast
