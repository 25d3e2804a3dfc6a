// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "numeric/correlation.h"

namespace holdfast {

// A column without NaN made ready to be one side of many pairs.
struct KendallColumn
{
    std::vector<std::uint32_t> order;   // rows, ascending by value
    std::vector<std::uint32_t> places;  // per row: the value's place among the distinct values
    double tiedPairs = 0;               // pairs of rows with equal values
    double tiesSecond = 0;              // sums over ties of t(t-1)(t-2) and t(t-1)(2t+5), for the variance
    double tiesThird = 0;

    explicit KendallColumn(std::span<const double> values);
};

// tau-b in n log n (Knight 1966); p normal, with the variance for ties (Kendall 1970). NaN when a side is constant.
CorrelationTest kendall(const KendallColumn& x, const KendallColumn& y);
CorrelationTest kendall(std::span<const double> x, std::span<const double> y);  // pairs with a NaN are left out

}  // namespace holdfast
