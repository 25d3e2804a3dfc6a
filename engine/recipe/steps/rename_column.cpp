// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/rename_column.h"

#include "recipe/steps/step_finding.h"

namespace holdfast {

StepOutcome tidiedBy(const RenameColumn& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    if (!index)
        return {table, 0, {stepFinding("step.column-missing", table, step.column)}};
    const auto bearer = table.indexOfName(step.newName);
    if (step.newName.empty() || (bearer && bearer != index))
        return {table, 0, {stepFinding("step.name-taken", table, step.column)}};
    return {table.withColumn(*index, table.column(*index).renamed(step.newName))};
}

}  // namespace holdfast
