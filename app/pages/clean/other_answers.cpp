// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/other_answers.h"

#include <algorithm>
#include <set>

namespace holdfast {

namespace {

// The column of a source that the base's key is found in.
std::optional<ColumnId> keyIn(const JoinPlan& plan, const ColumnId& base, const std::string& table)
{
    if (plan.base == table)
        return base;
    for (const JoinPart& part : plan.parts)
        if (part.table == table)
            return part.key;
    return std::nullopt;
}

// Where the values of a column stand after the join: itself, or the columns a pivot or sums made of it.
std::vector<ColumnId> joinedColumns(const ColumnId& column, const Study& study, const Table& joined)
{
    const bool isPivoted = std::any_of(study.join.parts.begin(), study.join.parts.end(),
                                       [&](const JoinPart& part) { return part.table == column.origin && part.pivot.has_value(); });
    std::set<std::string> names{column.name};
    for (const JoinPart& part : study.join.parts)
        for (const AggregatedColumn& each : part.aggregates)
            if (part.table == column.origin && each.column == column && each.how != Aggregate::Count)
                names.insert(column.name + "_" + std::string(nameOf(each.how)));
    std::vector<ColumnId> found;
    for (const Column& each : joined.columns())
        if (each.isNumber() && each.id().origin == column.origin &&
            (names.contains(each.id().name) || (isPivoted && each.id().name.starts_with(column.name + "_"))))
            found.push_back(each.id());
    return found;
}

bool isPulledIn(const std::vector<ColumnId>& columns, const Recipe& recipe)
{
    return std::any_of(recipe.learning.begin(), recipe.learning.end(), [&](const LearningStep& step) {
        const auto* clamp = std::get_if<ClampAtQuantiles>(&step.action);
        return step.on && clamp != nullptr && std::all_of(columns.begin(), columns.end(), [&](const ColumnId& column) {
                   return std::find(clamp->columns.begin(), clamp->columns.end(), column) != clamp->columns.end();
               });
    });
}

}  // namespace

RowRule leavingOut(const JoinPlan& plan, const ColumnId& key)
{
    for (const RowRule& rule : plan.rules)
        if (rule.on && rule.keep.formula.text.empty() && rule.keep.all.size() == 1 && rule.keep.all.front().column == key &&
            rule.keep.all.front().op == CompareOp::NoneOf)
            return rule;
    return {};
}

OtherAnswers otherAnswers(const Suggestion& suggestion, const Study& study, const Table* raw, const Table* joined)
{
    OtherAnswers answers;
    if (suggestion.kind != SuggestionKind::Anomaly || raw == nullptr || joined == nullptr)
        return answers;
    if (std::vector<ColumnId> columns = joinedColumns(suggestion.column, study, *joined); !columns.empty()) {
        answers.isPulledIn = isPulledIn(columns, study.recipe);
        answers.clamp = ClampAtQuantiles{.columns = std::move(columns)};
    }
    const ColumnId base = study.roles.key.value_or(study.join.key);
    const std::optional<ColumnId> keyId = keyIn(study.join, base, suggestion.table);
    const Column* key = keyId ? raw->find(*keyId) : nullptr;
    if (key == nullptr || joined->find(base) == nullptr || suggestion.rows > suggestion.sampleRows.size())
        return answers;
    RowRule rule = leavingOut(study.join, base);
    if (rule.keep.all.empty())
        rule.keep.all = {{.column = base, .op = CompareOp::NoneOf, .texts = {}}};
    std::vector<std::string>& texts = rule.keep.all.front().texts;
    std::set<std::string> out(texts.begin(), texts.end());
    bool hasKeys = false;
    for (const std::uint32_t row : suggestion.sampleRows) {
        if (key->isMissing(row))
            continue;
        hasKeys = true;
        if (out.insert(key->textAt(row)).second) {
            texts.push_back(key->textAt(row));
            ++answers.customers;
        }
    }
    answers.isLeftOut = hasKeys && answers.customers == 0;
    if (answers.customers > 0)
        answers.leaveOut = std::move(rule);
    return answers;
}

}  // namespace holdfast
