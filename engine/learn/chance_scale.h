// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "learn/scores.h"

namespace holdfast {

// Log-odds of a chance become slope · log-odds + shift: rising, so that the order of customers stays. The neutral one changes no bit.
struct ChanceScale
{
    double slope = 1;
    double shift = 0;
    double chance(double before) const;
    bool isNeutral() const { return slope == 1 && shift == 0; }
    ChanceScale then(const ChanceScale& next) const;  // first this one, then the next
    bool operator==(const ChanceScale&) const = default;
};

// A sigmoid through log-odds (Platt 1999) by chances that were predicted without their rows' labels; NaN take no part. Where the order says
// nothing (it would fall) all rows get the share of positives.
ChanceScale recalibration(std::span<const double> chances, Labels labels);

}  // namespace holdfast
