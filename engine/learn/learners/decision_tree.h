// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"
#include "learn/learners/ranked_columns.h"

namespace holdfast {

FittedDecisionTree fitDecisionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
// Variance in place of the criterion, ccpAlpha counted in the variance of all (impurities too); shares are means in the target's unit.
FittedDecisionTree fitRegressionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const double> targets,
                                     std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
std::vector<double> leafShares(const FittedDecisionTree& tree, const DesignMatrix& x);

}  // namespace holdfast
