// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"
#include "learn/learners/binned_columns.h"

namespace holdfast {

// Trees on bootstrap samples, a fresh draw of columns at every node (Breiman 2001), Gini, on binned columns. Every tree has its own stream
// of draws, so that trees may grow in any order. The chance is the mean of the leaves' shares.
FittedRandomForest fitRandomForest(const RandomForestSpec& spec, const BinnedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
// The same by variance, a third of the columns where the spec leaves it open; leaves say means.
FittedRandomForest fitRegressionForest(const RandomForestSpec& spec, const BinnedColumns& x, std::span<const double> targets,
                                       std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
std::vector<double> forestShares(const FittedRandomForest& fitted, const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
