// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// What one logistic regression may cost, in multiplications or thereabouts: less than a minute. Beyond it the coefficients reached so far
// are returned, and FittedLogisticRegression::converged says so.
inline constexpr double kMostLogisticWork = 1e11;

// What a fit has cost so far, all its kinds of steps together.
struct LogisticWork
{
    double most = kMostLogisticWork;
    double done = 0;
    bool isOver() const { return done > most; }
};

}  // namespace holdfast
