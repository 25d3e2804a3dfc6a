// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "search/fold_parts.h"

namespace holdfast {

// One learner on the rows to learn from of a prepared part; no more of them than its family may (row_limit.h).
FittedLearner fitOnPart(const LearnerSpec& spec, const Part& part, const PreparedPart& prepared, const FitOptions& options,
                        const Progress& progress);

}  // namespace holdfast
