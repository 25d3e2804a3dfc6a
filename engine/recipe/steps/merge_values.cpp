// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/merge_values.h"

#include <algorithm>

#include "recipe/relabel.h"
#include "recipe/steps/step_finding.h"

namespace holdfast {

StepOutcome tidiedBy(const MergeValues& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    if (!index)
        return {table, 0, {stepFinding("step.column-missing", table, step.column)}};
    const Column& column = table.column(*index);
    if (!column.isCategorical())
        return {table, 0, {stepFinding("step.kind-mismatch", table, step.column)}};
    std::vector<std::optional<std::string>> newLevels;
    for (const std::string& level : column.categories().levels)
        newLevels.emplace_back(std::find(step.from.begin(), step.from.end(), level) != step.from.end() ? step.to : level);
    Relabelled made = relabelled(column, newLevels);
    if (made.cellsChanged == 0)
        return {table, 0, {stepNote("step.values-gone", table, step.column)}};
    return {table.withColumn(*index, std::move(made.column)), made.cellsChanged};
}

}  // namespace holdfast
