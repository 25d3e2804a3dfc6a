// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"

namespace holdfast {

// fitLogisticRegression for wide tables of mostly zeros (SparseRows::pays), to the same answer. L2 and no penalty: Newton steps found by
// conjugate gradients, so that no matrix of columns by columns is made; L1 and elastic net: proximal Newton.
FittedLogisticRegression fitSparseLogistic(const LogisticRegressionSpec& spec, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                                           std::span<const double> weights, double mostWork, const Progress& progress);

}  // namespace holdfast
