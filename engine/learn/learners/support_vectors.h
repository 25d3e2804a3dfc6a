// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"
#include "learn/learners/kernel.h"

namespace holdfast {

// C-SVC by sequential minimal optimisation with second-order working sets (Fan, Chen, Lin 2005). Stops where the largest violation is
// within spec.tolerance, or after a bounded number of steps (then `converged` is false). The rows are those of `products`.
FittedSupportVectors fitSupportVectors(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const std::uint8_t> labels,
                                       std::span<const double> weights, const FitOptions& options, const Progress& progress = {});
// Epsilon-SVR by the same solver: one variable for errors upwards and one for errors downwards of each row. The decision value is the
// prediction, in the target's unit.
FittedSupportVectors fitSupportRegression(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const double> targets,
                                          std::span<const double> weights, const Progress& progress = {});
std::vector<double> decisions(const FittedSupportVectors& fitted, const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
