// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace holdfast {

// A number as its distance from the weighted mean in standard deviations (with n). Learners see it so: no setting of theirs depends on its
// unit. A constant number is at distance 0, with scale 1.
struct TargetScale
{
    double centre = 0;
    double scale = 1;
    double of(double target) const { return target / scale - centre / scale; }
    double back(double distance) const { return centre + scale * distance; }
};

TargetScale targetScale(std::span<const double> targets, std::span<const double> weights);  // weights: none for all 1
std::vector<double> scaledTargets(std::span<const double> targets, const TargetScale& scale);

}  // namespace holdfast
