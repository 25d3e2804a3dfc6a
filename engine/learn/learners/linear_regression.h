// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"

namespace holdfast {

// From the sums of products of centred columns, which one pass over the rows adds up. L2 and no penalty: their Cholesky factors, refined;
// of the many equally good answers without a penalty a short one. L1 and elastic net: coordinate descent (Friedman, Hastie, Tibshirani
// 2010) on those sums.
FittedLinearRegression fitLinearRegression(const LinearRegressionSpec& spec, const DesignMatrix& x, std::span<const double> targets,
                                           std::span<const double> weights, const Progress& progress = {});
std::vector<double> linearPredictions(const FittedLinearRegression& fitted, const DesignMatrix& x);

}  // namespace holdfast
