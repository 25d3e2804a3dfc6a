// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>

#include <Eigen/Core>

#include "learn/learner.h"
#include "learn/learners/logistic_work.h"

namespace holdfast {

// Of the loss: what a step that no longer goes down may still have promised, by rounding alone.
inline constexpr double kNothingLeft = 1e-9;

// Weights of ‖w‖²/2 and ‖w‖₁; the last coefficient, the intercept, is free.
struct LogisticPenalties
{
    explicit LogisticPenalties(const LogisticRegressionSpec& spec)
    {
        if (spec.c == 0)
            return;
        const double share = std::clamp(spec.l1Ratio, 0.0, 1.0);
        l1 = spec.penalty == Penalty::L1 ? 1 : spec.penalty == Penalty::ElasticNet ? share : 0;
        l2 = 1 - l1;
    }
    double of(const Eigen::VectorXd& w) const
    {
        const auto slopes = w.head(w.size() - 1);
        return l2 * slopes.squaredNorm() / 2 + l1 * slopes.lpNorm<1>();
    }
    double l1 = 0;
    double l2 = 0;
};

// Minimises gradient·d + d·H·d/2 + l1 ‖w + d‖₁ over d (the last entry is not penalised) by coordinate descent. Counted in `work`; when that
// is over, the step so far, which goes down too.
Eigen::VectorXd lassoStep(const Eigen::VectorXd& w, const Eigen::VectorXd& gradient, const Eigen::MatrixXd& hessian, double l1,
                          LogisticWork& work, const Progress& progress);

}  // namespace holdfast
