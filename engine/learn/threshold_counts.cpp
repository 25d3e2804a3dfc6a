// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/threshold_counts.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace holdfast {

ThresholdCounts::ThresholdCounts(std::span<const double> probabilities, Labels labels)
{
    HF_EXPECT(probabilities.size() == labels.size(), "one probability a row");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool positive = labels[i] == 1;
        if (std::isnan(probabilities[i]))
            ++(positive ? m_neverPositive : m_neverNegative);
        else
            (positive ? m_positives : m_negatives).push_back(probabilities[i]);
    }
    std::ranges::sort(m_positives);
    std::ranges::sort(m_negatives);
}

Confusion ThresholdCounts::at(double threshold) const
{
    const auto below = [threshold](const std::vector<double>& sorted) {
        return static_cast<std::size_t>(std::ranges::lower_bound(sorted, threshold) - sorted.begin());
    };
    const std::size_t missed = below(m_positives);
    const std::size_t left = below(m_negatives);
    return {
        .tn = left + m_neverNegative, .fp = m_negatives.size() - left, .fn = missed + m_neverPositive, .tp = m_positives.size() - missed};
}

}  // namespace holdfast
