// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"
#include "learn/learners/logistic_work.h"

namespace holdfast {

// L2 and no penalty: damped Newton. L1 and elastic net: proximal Newton, its quadratic models solved by coordinate descent (as Yuan, Ho,
// Lin 2012 describe). Columns are centred inside, which only the free intercept feels. Of many rows a sample is solved first, and its
// answer is where all rows begin. Without a penalty perfect separation has no finite answer: the coefficients reached after a bounded
// number of steps are returned. `mostWork`: logistic_work.h.
FittedLogisticRegression fitLogisticRegression(const LogisticRegressionSpec& spec, const DesignMatrix& x,
                                               std::span<const std::uint8_t> labels, std::span<const double> weights,
                                               const Progress& progress = {}, double mostWork = kMostLogisticWork);
std::vector<double> logOdds(const FittedLogisticRegression& fitted, const DesignMatrix& x);
double chanceOfLogOdds(double logOdds);  // 1 / (1 + e^-x) without overflow

}  // namespace holdfast
