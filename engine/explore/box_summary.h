// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <limits>
#include <span>

#include "numeric/moments.h"

namespace holdfast {

// A box plot: whiskers reach to the outermost values within 1.5 times the quartile distance (Tukey 1977); beyond them are outliers.
struct BoxSummary
{
    std::size_t n = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double q1 = std::numeric_limits<double>::quiet_NaN();
    double median = std::numeric_limits<double>::quiet_NaN();
    double q3 = std::numeric_limits<double>::quiet_NaN();
    double whiskerLow = std::numeric_limits<double>::quiet_NaN();
    double whiskerHigh = std::numeric_limits<double>::quiet_NaN();
    std::size_t outliers = 0;
};

// Of ascending values without NaN, and their moments.
BoxSummary boxOfSorted(std::span<const double> sorted, const Moments& moments);

}  // namespace holdfast
