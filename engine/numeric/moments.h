// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <limits>
#include <span>

namespace holdfast {

// Sums about the mean that can be combined (Chan, Golub, LeVeque 1983; Pébay 2008). Undefined figures are NaN.
// Values are held as multiples of `unit`, a power of two that is 1 unless squares or fourth powers would leave the range of a double.
struct Moments
{
    std::size_t n = 0;
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    double unit = 1;
    double centre = 0;  // mean / unit
    double second = 0;  // sums of powers of (value / unit - centre)
    double third = 0;
    double fourth = 0;

    void combine(const Moments& other);  // of the same unit (checked), unless one is empty

    double mean() const;
    double sd() const;            // sample, n - 1; NaN below two values
    double populationSd() const;  // n
    double variance() const;      // sample
    double skewness() const;      // G1; NaN below three values and for a constant
    double kurtosis() const;      // G2, excess; NaN below four values and for a constant
};

// NaN is left out. Two passes over chunks, compensated sums: as exact as the values are.
Moments momentsOf(std::span<const double> values);

// With all that rounding took away added back.
double exactSum(std::span<const double> values);

}  // namespace holdfast
