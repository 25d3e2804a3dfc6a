// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/combine_page_state.h"

#include <algorithm>

namespace holdfast {
namespace {

FlowTable flowOf(const Table& table, const Study& study)
{
    const JoinPlan& plan = study.join;
    FlowTable flow{.name = table.name(), .rows = table.rows(), .columns = table.columns().size()};
    if (table.name() == plan.base || (plan.base.empty() && study.sources.size() == 1)) {
        flow.how = FlowHow::Base;
        flow.key = plan.key.name;
        flow.made = flow.columns;
        return flow;
    }
    for (const JoinPart& part : plan.parts) {
        if (part.table != table.name())
            continue;
        flow.key = part.key.name;
        flow.how = part.pivot ? FlowHow::Pivot : part.aggregates.empty() ? FlowHow::ByKey : FlowHow::Aggregate;
        flow.made = part.aggregates.empty() ? flow.columns - 1 : part.aggregates.size();
        if (part.pivot) {
            flow.label = part.pivot->label.name;
            const Column* label = table.find(part.pivot->label);
            const std::size_t levels = label != nullptr && label->isCategorical() ? label->categories().levels.size() : 0;
            flow.made = levels * part.pivot->values.size();
        }
    }
    return flow;
}

bool isInPlan(const SuggestedRule& rule, const JoinPlan& plan)
{
    return std::any_of(plan.rules.begin(), plan.rules.end(), [&](const RowRule& each) { return each.keep == rule.rule.keep; });
}

std::vector<std::string> leftOutOf(const std::vector<FlowTable>& tables, const JoinPlan& plan, const std::vector<JoinAudit>& audit)
{
    std::vector<std::string> names;
    for (const FlowTable& table : tables) {
        const bool isAppended = std::any_of(plan.appends.begin(), plan.appends.end(), [&](const AppendSpec& spec) {
            return std::find(spec.tables.begin(), spec.tables.end(), table.name) != spec.tables.end();
        });
        const bool isAudited = std::any_of(audit.begin(), audit.end(), [&](const JoinAudit& one) { return one.table == table.name; });
        if (table.how != FlowHow::Base && !isAppended && !isAudited)
            names.push_back(table.name);
    }
    return names;
}

}  // namespace

CombinePageState combinePageState(const Study& study, const TidyResult* tidied, const Joined* joined)
{
    CombinePageState state;
    state.key = study.join.key.name;
    if (tidied != nullptr)
        for (const Table& table : tidied->tables)
            state.tables.push_back(flowOf(table, study));
    std::stable_sort(state.tables.begin(), state.tables.end(),
                     [](const FlowTable& a, const FlowTable& b) { return (a.how == FlowHow::Base) > (b.how == FlowHow::Base); });
    for (const RowRule& rule : study.join.rules)
        state.rules.push_back({rule});
    for (const DerivedColumn& column : study.join.derived)
        state.derived.push_back({column});
    if (joined == nullptr)
        return state;
    const JoinResult& join = joined->join;
    state.joined = true;
    state.rows = join.table.rows();
    state.columns = join.table.columns().size();
    state.missing = joined->missing;
    state.audit = join.audit;
    state.leftOut = leftOutOf(state.tables, study.join, join.audit);
    state.findings = join.findings;
    state.before = join.rules.empty() ? state.rows : join.rules.front().rowsBefore;
    state.everybodyFound = std::all_of(join.audit.begin(), join.audit.end(), [](const JoinAudit& audit) { return audit.leftOnly == 0; });
    for (RuleEntry& entry : state.rules)
        for (const RuleReport& report : join.rules)
            if (report.id == entry.rule.id)
                entry.report = report;
    for (DerivedEntry& entry : state.derived)
        for (const DerivedReport& report : join.derived)
            if (report.name == entry.column.name)
                entry.report = report;
    for (const SuggestedRule& rule : joined->rules)
        if (!isInPlan(rule, study.join))
            state.suggested.push_back(rule);
    return state;
}

}  // namespace holdfast
