// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "learn/scores.h"

namespace holdfast {

// confusionAt() for many thresholds of the same rows: sorted once, each answer then costs a binary search. For a threshold that is dragged.
class ThresholdCounts
{
public:
    ThresholdCounts() = default;
    ThresholdCounts(std::span<const double> probabilities, Labels labels);

    Confusion at(double threshold) const;

private:
    std::vector<double> m_positives;  // probabilities, ascending; without NaN, which is never called
    std::vector<double> m_negatives;
    std::size_t m_neverPositive = 0;
    std::size_t m_neverNegative = 0;
};

}  // namespace holdfast
