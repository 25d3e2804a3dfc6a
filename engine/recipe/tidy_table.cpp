// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/tidy_table.h"

#include <algorithm>

namespace holdfast {

namespace {

StepReport runStep(std::vector<Table>& tables, const TidyStep& step)
{
    StepReport report{.id = step.id, .step = stepName(step.action), .table = tableOf(step.action)};
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.name() == report.table; });
    if (table == tables.end()) {
        report.findings.push_back({.severity = Severity::Warning, .code = "step.table-missing", .subject = report.table});
        return report;
    }
    report.rowsBefore = table->rows();
    StepOutcome outcome = std::visit([&](const auto& action) { return tidiedBy(action, *table); }, step.action);
    *table = std::move(outcome.table);
    report.rowsAfter = table->rows();
    report.cellsChanged = outcome.cellsChanged;
    report.findings = std::move(outcome.findings);
    return report;
}

}  // namespace

TidyResult tidyTables(const std::vector<Table>& raw, const std::vector<TidyStep>& steps, const Progress& progress)
{
    TidyResult result{.tables = raw};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(steps.size()));
        if (steps[i].on)
            result.steps.push_back(runStep(result.tables, steps[i]));
    }
    progress.at(1);
    return result;
}

}  // namespace holdfast
