// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/progress.h"

namespace holdfast {

struct LeastSquaresFit
{
    std::vector<double> coefficients;
    std::vector<double> standardErrors;  // NaN when there are no more rows than coefficients
    double residualSd = 0;
    double condition = 1;  // of the design, its columns scaled to about unit length
};

// Minimises |design · b - y|; the design is row by row, a column of ones is the caller's. Householder QR with iterative refinement. None
// when the columns depend on each other so closely that the coefficients would have no trustworthy digits, or when there are fewer rows
// than columns.
std::optional<LeastSquaresFit> leastSquares(std::span<const double> design, std::size_t columns, std::span<const double> y);

// Variance inflation 1 / (1 - R²) of each column regressed on the others with an intercept, from one QR over chunks of rows. Columns of
// equal length without NaN. Infinity for a constant and for a column that is an exact combination of others.
std::vector<double> varianceInflation(const std::vector<std::span<const double>>& columns, const Progress& progress = {});

}  // namespace holdfast
