// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/drop_columns.h"

#include "recipe/steps/step_finding.h"

namespace holdfast {

StepOutcome tidiedBy(const DropColumns& step, const Table& table)
{
    StepOutcome outcome{table};
    for (const ColumnId& column : step.columns) {
        if (outcome.table.find(column) != nullptr)
            outcome.table = outcome.table.without(column);
        else
            outcome.findings.push_back(stepFinding("step.column-missing", table, column));
    }
    return outcome;
}

}  // namespace holdfast
