// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "explore/table_change.h"
#include "recipe/tidy_table.h"
#include "study/study.h"
#include "workbench/stage_result.h"

namespace holdfast {

// What a tidy step, or a rule, does to the table that models are trained on.
struct FindingEffect
{
    StepReport step;     // in its own table; empty of a rule
    TableChange joined;  // without the step against with it; of its own table where nothing is joined yet
    bool ofJoined = false;
};

// `raw`: as many as the study has sources, in their order. The step is taken out of the recipe where it stands there already, so that an
// accepted finding shows the same as an open one. `now`: what the study as it is gives, when that is there; it spares a join. Fails as
// joinTables does: what one step must not do alone (a pivot without its label) is said.
Result<FindingEffect> effectOf(const TidyAction& action, const std::vector<Table>& raw, const Study& study, const Made<Stage::Join>& now,
                               const Progress& progress);

// The same of a rule that leaves out rows of the joined table; one with the id of a rule of the study stands in its place.
Result<FindingEffect> effectOf(const RowRule& rule, const std::vector<Table>& raw, const Study& study, const Made<Stage::Join>& now,
                               const Progress& progress);

}  // namespace holdfast
