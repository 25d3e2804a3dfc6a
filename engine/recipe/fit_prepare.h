// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "recipe/fitted_step.h"
#include "recipe/step.h"
#include "table/table.h"

namespace holdfast {

struct PreparedTable
{
    Table table;                     // the training rows after all steps
    std::vector<FittedStep> fitted;  // for rows that were not there
};

// Learns each step that is switched on from the training rows as the earlier steps left them. Cross-validation calls it with the training
// rows of each fold.
WithFindings<PreparedTable> fitPrepare(const Table& training, const std::vector<LearningStep>& steps, const Progress& progress);

}  // namespace holdfast
