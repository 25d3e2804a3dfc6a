// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/target_scale.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

TargetScale targetScale(std::span<const double> targets, std::span<const double> weights)
{
    if (targets.empty())
        return {};
    const auto [low, high] = std::ranges::minmax(targets);
    if (low == high)
        return {.centre = low};
    const double unit = std::max(std::abs(low), std::abs(high));  // so that no square overflows or vanishes
    double all = 0;
    double sum = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        sum += weight * (targets[i] / unit);
    }
    if (all <= 0)
        return {.centre = low / 2 + high / 2};
    const double mean = sum / all;
    double squares = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const double off = targets[i] / unit - mean;
        squares += (weights.empty() ? 1 : weights[i]) * off * off;
    }
    const double scale = std::sqrt(squares / all) * unit;
    return {.centre = mean * unit, .scale = scale > 0 ? scale : 1};
}

std::vector<double> scaledTargets(std::span<const double> targets, const TargetScale& scale)
{
    std::vector<double> scaled;
    scaled.reserve(targets.size());
    for (const double target : targets)
        scaled.push_back(scale.of(target));
    return scaled;
}

}  // namespace holdfast
