// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"

namespace holdfast {

// For every query the rows that may be among its k nearest: all up to the k-th distance with its ties, nearest first. One list serves every
// smaller k and both kinds of weights. A row takes as many places as it weighs; weights are positive.
struct NeighbourLists
{
    struct Neighbour
    {
        double distance = 0;
        double weight = 1;
        double value = 0;  // 1 for a positive; the target of a number
    };
    int k = 0;
    std::vector<std::size_t> begins;  // one per query, and the end
    std::vector<Neighbour> neighbours;
};

// Distances within one part in 10^10 count as equal, so that rounding does not decide a tie.
NeighbourLists nearestNeighbours(const DesignMatrix& training, std::span<const double> values, std::span<const double> weights,
                                 DistanceMetric metric, const DesignMatrix& queries, int k, const Progress& progress = {});
std::vector<double> valuesOf(std::span<const std::uint8_t> labels);
// The share of positives or the mean target among the k nearest; k is at most that of the lists. 0 without any training row.
std::vector<double> sharesOf(const NeighbourLists& lists, int k, NeighbourWeights weights);

std::vector<double> neighbourShares(const FittedNearestNeighbours& fitted, const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
