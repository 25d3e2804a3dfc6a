// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/progress.h"
#include "numeric/intervals.h"

namespace holdfast {

// How far predictions of a number are from the truth. R² = 1 - Σ(truth - prediction)² / Σ(truth - mean truth)²: 1 is without error, 0 as
// good as the mean, below 0 worse; NaN where the truth does not vary. RMSE and MAE are in the target's unit; NaN without rows.
double rSquared(std::span<const double> predictions, std::span<const double> truths);
double rootMeanSquaredError(std::span<const double> predictions, std::span<const double> truths);
double meanAbsoluteError(std::span<const double> predictions, std::span<const double> truths);

struct RegressionScores
{
    std::size_t rows = 0;
    double r2 = 0;
    Interval r2Interval;  // 95 %
    double rmse = 0;
    Interval rmseInterval;
    double mae = 0;
};
// Intervals by the percentile bootstrap (Efron 1979) over rows: 2,000 draws of as many rows, with a random stream of their own. NaN under
// 10 rows, where draws repeat themselves. From 20,000 rows on, where draws would only cost, by the delta method on the logarithms of 1 - R²
// and of the mean squared error.
RegressionScores regressionScores(std::span<const double> predictions, std::span<const double> truths, std::uint64_t seed,
                                  const Progress& progress = {});

}  // namespace holdfast
