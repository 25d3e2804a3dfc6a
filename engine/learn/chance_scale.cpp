// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/chance_scale.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "learn/learners/platt.h"

namespace holdfast {

namespace {

// Chances of exactly 0 and 1, as shares are, have no finite log-odds.
double logOddsOf(double chance)
{
    constexpr double clip = 1e-6;
    const double p = std::clamp(chance, clip, 1 - clip);
    return std::log(p / (1 - p));
}

}  // namespace

double ChanceScale::chance(double before) const
{
    if (isNeutral() || std::isnan(before))
        return before;
    if (slope == 1) {  // odds times a number: exact for 0 and 1 too
        const double odds = std::exp(shift);
        return before * odds / (before * odds + (1 - before));
    }
    return PlattScale{.a = -slope, .b = -shift}.chance(logOddsOf(before));
}

ChanceScale ChanceScale::then(const ChanceScale& next) const
{
    return {.slope = slope * next.slope, .shift = next.slope * shift + next.shift};
}

ChanceScale recalibration(std::span<const double> chances, Labels labels)
{
    std::vector<double> odds;
    std::vector<std::uint8_t> known;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (std::isnan(chances[i]))
            continue;
        odds.push_back(logOddsOf(chances[i]));
        known.push_back(labels[i]);
    }
    if (known.empty())
        return {};
    const PlattScale scale = fitPlatt(odds, known);
    if (scale.a < 0)
        return {.slope = -scale.a, .shift = -scale.b};
    const auto positives = static_cast<double>(std::ranges::count(known, 1));
    return {.slope = 0, .shift = std::log((positives + 1) / (static_cast<double>(known.size()) - positives + 1))};
}

}  // namespace holdfast
