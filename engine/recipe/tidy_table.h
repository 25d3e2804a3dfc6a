// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/ids.h"
#include "base/progress.h"
#include "recipe/step.h"
#include "table/table.h"

namespace holdfast {

// What one tidy step did. A step whose table or column is not there is skipped with a finding ("step.table-missing",
// "step.column-missing").
struct StepReport
{
    StepId id{};
    std::string step;  // "merge_values"
    std::string table;
    std::size_t rowsBefore = 0;
    std::size_t rowsAfter = 0;
    std::size_t cellsChanged = 0;
    std::vector<Finding> findings = {};
    bool operator==(const StepReport&) const = default;
};

struct TidyResult
{
    std::vector<Table> tables;  // as many as came in, in their order
    std::vector<StepReport> steps;
};

// Runs the steps that are switched on, in their order. The same tables and steps give the same result, so a recipe replays on next month's
// files.
TidyResult tidyTables(const std::vector<Table>& raw, const std::vector<TidyStep>& steps, const Progress& progress);

}  // namespace holdfast
