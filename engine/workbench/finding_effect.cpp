// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/finding_effect.h"

#include <algorithm>

#include "join/append_tables.h"
#include "workbench/stage_jobs.h"

namespace holdfast {

namespace {

Result<Table> joinedOf(const TidyResult& tidied, const JoinPlan& plan, const Progress& progress)
{
    Result<JoinResult> made = joinTables(tidied.tables, plan, progress);
    if (!made)
        return made.failure();
    return made.value().table;
}

TableChange changeOf(const Table& before, const Table& after, const Study& study, const Progress& progress)
{
    ChangeOptions options{.columns = comparedColumns(before, study.roles, nullptr), .key = study.roles.key, .seed = study.model.seed};
    if (study.roles.target) {
        options.target = study.roles.target->column;
        options.positive = study.roles.target->value;
    }
    return compareTables(before, after, options, progress);
}

}  // namespace

Result<FindingEffect> effectOf(const TidyAction& action, const std::vector<Table>& raw, const Study& study, const Made<Stage::Join>& now,
                               const Progress& progress)
{
    const std::vector<TidyStep>& steps = study.recipe.tidy;
    std::vector<TidyStep> without = steps;
    std::vector<TidyStep> with = steps;
    const auto stands = std::find_if(steps.begin(), steps.end(), [&](const TidyStep& step) { return step.on && step.action == action; });
    const StepId id = stands == steps.end() ? StepId{study.recipe.nextStep} : stands->id;
    if (stands == steps.end())
        with.push_back({.id = id, .action = action});
    else
        without.erase(without.begin() + (stands - steps.begin()));

    const TidyResult before = tidyTables(raw, without, progress.part(0, 0.1));
    const TidyResult after = tidyTables(raw, with, progress.part(0.1, 0.2));
    FindingEffect effect;
    for (const StepReport& report : after.steps)
        if (report.id == id)
            effect.step = report;

    const Table* plainBefore = tableNamed(before.tables, tableOf(action));
    const Table* plainAfter = tableNamed(after.tables, tableOf(action));
    Table first = plainBefore == nullptr ? Table() : *plainBefore;
    Table second = plainAfter == nullptr ? Table() : *plainAfter;
    if (!study.join.base.empty()) {
        const bool nowIsBefore = now && stands == steps.end();
        const bool nowIsAfter = now && !nowIsBefore;
        const Result<Table> left = nowIsBefore ? Result<Table>(now->join.table) : joinedOf(before, study.join, progress.part(0.2, 0.4));
        const Result<Table> right = nowIsAfter ? Result<Table>(now->join.table) : joinedOf(after, study.join, progress.part(0.4, 0.6));
        if (!left || !right)
            return left ? right.failure() : left.failure();
        first = left.value();
        second = right.value();
        effect.ofJoined = true;
    }
    effect.joined = changeOf(first, second, study, progress.part(0.6, 1));
    return effect;
}

Result<FindingEffect> effectOf(const RowRule& rule, const std::vector<Table>& raw, const Study& study, const Made<Stage::Join>& now,
                               const Progress& progress)
{
    JoinPlan with = study.join;
    const auto stands =
        std::find_if(with.rules.begin(), with.rules.end(), [&](const RowRule& each) { return rule.id != RuleId{} && each.id == rule.id; });
    if (stands == with.rules.end())
        with.rules.push_back(rule);
    else
        *stands = rule;
    const TidyResult tidied = tidyTables(raw, study.recipe.tidy, progress.part(0, 0.2));
    const Result<Table> before = now ? Result<Table>(now->join.table) : joinedOf(tidied, study.join, progress.part(0.2, 0.4));
    const Result<Table> after = joinedOf(tidied, with, progress.part(0.4, 0.6));
    if (!before || !after)
        return before ? after.failure() : before.failure();
    FindingEffect effect;
    effect.ofJoined = true;
    effect.joined = changeOf(before.value(), after.value(), study, progress.part(0.6, 1));
    return effect;
}

}  // namespace holdfast
