// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "learn/scores.h"

namespace holdfast {

// p = 1 / (1 + exp(a · decision + b)).
struct PlattScale
{
    double a = 0;
    double b = 0;
    double chance(double decision) const;
    bool operator==(const PlattScale&) const = default;
};

// The regularised maximum likelihood of Platt (1999) by the safeguarded Newton steps of Lin, Lin, Weng (2007).
PlattScale fitPlatt(std::span<const double> decisions, Labels labels);

}  // namespace holdfast
