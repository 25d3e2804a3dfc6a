// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"

namespace holdfast {

// A design matrix as a tree sees it: per column the distinct values and the rows in their order. Made once, used by many trees.
struct RankedColumns
{
    std::size_t rows = 0;
    std::vector<std::vector<double>> values;         // per column: distinct, ascending
    std::vector<std::vector<std::uint32_t>> ranks;   // per column and row: index into values
    std::vector<std::vector<std::uint32_t>> orders;  // per column: rows by rank, equal ones in row order
};
RankedColumns rankedColumns(const DesignMatrix& x);

FittedDecisionTree fitDecisionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress = {});
std::vector<double> leafShares(const FittedDecisionTree& tree, const DesignMatrix& x);

}  // namespace holdfast
