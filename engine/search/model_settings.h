// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "learn/family.h"

namespace holdfast {

enum class ThresholdRule { F1, Fixed };                  // F1: highest on out-of-fold probabilities of training rows
std::string_view thresholdRuleName(ThresholdRule rule);  // "f1", "fixed"

// How models are searched. Part of the Study.
struct ModelSettings
{
    std::vector<Family> families = classicFamilies();  // the baseline is always there
    int trials = 100;                                  // in all, spread evenly; 0: each family's documented default
    int folds = 5;
    double testShare = 0.25;  // 0: no held-out part
    std::uint64_t seed = 42;
    ThresholdRule thresholdRule = ThresholdRule::F1;
    double threshold = 0.5;        // for Fixed
    std::optional<Family> chosen;  // the user's own choice in place of the best
    bool operator==(const ModelSettings&) const = default;
};

}  // namespace holdfast
