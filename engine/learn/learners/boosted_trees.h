// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"
#include "learn/learners/binned_columns.h"

namespace holdfast {

// Gradient boosting of the log-loss (Friedman 2001) with Newton leaves, grown leaf by leaf, the best gain first, on histograms; the larger
// child's histogram is its parent's less its sibling's (Ke et al. 2017). Sums are whole numbers in fixed point, so neither order nor
// threads touch them and the subtraction is exact. Equal gains go to the earlier column, then the lower bin.
FittedBoostedTrees fitBoostedTrees(const BoostedTreesSpec& spec, const BinnedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
// The same of half the squared error, whose curvature is the weight of the rows; leaves say what is added to the mean.
FittedBoostedTrees fitBoostedRegression(const BoostedTreesSpec& spec, const BinnedColumns& x, std::span<const double> targets,
                                        std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
std::vector<double> boostedLogOdds(const FittedBoostedTrees& fitted, const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
