// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/learner.h"

namespace holdfast {

// Minimal cost-complexity pruning (Breiman et al. 1984): the weakest links go while they cost at most `alpha` per leaf, in weighted
// impurity.
FittedDecisionTree pruned(const FittedDecisionTree& tree, double alpha);

}  // namespace holdfast
