// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/model.h"
#include "search/fold_parts.h"

namespace holdfast {

// The learner of a model on the rows to learn from of a part prepared for it, weighed as it says; no more of them than its family may
// (row_limit.h).
FittedLearner fitOnPart(const ModelSpec& spec, const Part& part, const PreparedPart& prepared, const FitOptions& options,
                        const Progress& progress);

}  // namespace holdfast
