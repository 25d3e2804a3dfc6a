// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "base/progress.h"

namespace holdfast {

// Pearson's correlation as sums about the means, which can be combined: chunks, folds, segments.
struct Correlation
{
    double n = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;

    void add(double x, double y);
    void combine(const Correlation& other);
    double coefficient() const;  // NaN below two pairs or when a side is constant
};

// A coefficient and the two-sided p-value of the hypothesis that there is none.
struct CorrelationTest
{
    double coefficient = 0;
    double pValue = 1;
};

// The rows in which both have a value.
struct CompletePairs
{
    std::vector<double> x;
    std::vector<double> y;
};
CompletePairs completePairs(std::span<const double> x, std::span<const double> y);

// Pairs with a NaN are left out in all of these.
CorrelationTest pearson(std::span<const double> x, std::span<const double> y);   // p by Student's t
CorrelationTest spearman(std::span<const double> x, std::span<const double> y);  // mid-ranks; p by Student's t
// Kendall's tau: see kendall.h.

// All pairs of columns of equal length without NaN, row by row of the symmetric matrix; NaN where a column is constant, else 1 on the
// diagonal.
std::vector<double> correlationMatrix(const std::vector<std::span<const double>>& columns, const Progress& progress = {});

}  // namespace holdfast
