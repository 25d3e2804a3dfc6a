// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/merge_values.h"

#include "recipe/steps/level_merges.h"
#include "recipe/steps/step_finding.h"

namespace holdfast {

StepOutcome tidiedBy(const MergeValues& step, const Table& table)
{
    if (const auto reason = whyNotMerged(step, table))
        return {table, 0, {*reason}};
    const std::size_t index = *table.indexOf(step.column);
    LevelMerges merges(table.column(index));
    const std::size_t cells = merges.merge(step.from, step.to);
    if (cells == 0)
        return {table, 0, {stepNote("step.values-gone", table, step.column)}};
    return {table.withColumn(index, merges.done()), cells};
}

}  // namespace holdfast
