// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/tidy_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "recipe/steps/level_merges.h"
#include "recipe/steps/step_finding.h"

namespace holdfast {

namespace {

class Run
{
public:
    Run(std::vector<Table> tables, const Progress& progress) : m_tables(std::move(tables)), m_progress(progress) {}

    StepReport step(const TidyStep& step)
    {
        StepReport report{.id = step.id, .step = stepName(step.action), .table = tableOf(step.action)};
        const auto table = std::find_if(m_tables.begin(), m_tables.end(), [&](const Table& t) { return t.name() == report.table; });
        if (table == m_tables.end()) {
            report.findings.push_back({.severity = Severity::Warning, .code = "step.table-missing", .subject = report.table});
            return report;
        }
        report.rowsBefore = table->rows();
        if (const auto* merge = std::get_if<MergeValues>(&step.action); merge != nullptr && !whyNotMerged(*merge, *table)) {
            report.rowsAfter = table->rows();
            report.cellsChanged = mergesOf(static_cast<std::size_t>(table - m_tables.begin()), merge->column).merge(merge->from, merge->to);
            if (report.cellsChanged == 0)
                report.findings.push_back(stepNote("step.values-gone", *table, merge->column));
            return report;
        }
        writeMerges();
        StepOutcome outcome = std::visit([&](const auto& action) { return tidiedBy(action, *table); }, step.action);
        *table = std::move(outcome.table);
        report.rowsAfter = table->rows();
        report.cellsChanged = outcome.cellsChanged;
        report.findings = std::move(outcome.findings);
        return report;
    }

    std::vector<Table> tables()
    {
        writeMerges();
        return std::move(m_tables);
    }

private:
    // Merges of one column do not touch another one: they wait for each other until a step of another kind comes.
    LevelMerges& mergesOf(std::size_t table, const ColumnId& column)
    {
        const std::size_t index = *m_tables[table].indexOf(column);
        return m_merges.try_emplace({table, index}, m_tables[table].column(index)).first->second;
    }

    void writeMerges()
    {
        for (const auto& [place, merges] : m_merges) {
            m_progress.throwIfCancelled();
            m_tables[place.first] = m_tables[place.first].withColumn(place.second, merges.done());
        }
        m_merges.clear();
    }

    std::vector<Table> m_tables;
    const Progress& m_progress;
    std::map<std::pair<std::size_t, std::size_t>, LevelMerges> m_merges;  // by table and column, not yet written
};

}  // namespace

TidyResult tidyTables(const std::vector<Table>& raw, const std::vector<TidyStep>& steps, const Progress& progress)
{
    TidyResult result;
    Run run(raw, progress);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(steps.size()));
        if (steps[i].on)
            result.steps.push_back(run.step(steps[i]));
    }
    result.tables = run.tables();
    progress.at(1);
    return result;
}

}  // namespace holdfast
