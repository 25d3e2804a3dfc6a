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

// A column of a pivot belongs to the value with the longest name that it begins with: "price_old_may" is no price.
bool isPivotedFrom(const ColumnId& made, const ColumnId& column, const PivotSpec& pivot)
{
    const auto begins = [&](const ColumnId& value) { return made.name.starts_with(value.name + "_"); };
    return begins(column) && std::none_of(pivot.values.begin(), pivot.values.end(),
                                          [&](const ColumnId& value) { return value.name.size() > column.name.size() && begins(value); });
}

// Where the values of a column stand after the join: itself, or the columns a pivot or sums made of it.
std::vector<ColumnId> joinedColumns(const ColumnId& column, const Study& study, const Table& joined)
{
    std::set<ColumnId> sums;
    const PivotSpec* pivot = nullptr;
    for (const JoinPart& part : study.join.parts) {
        if (part.table != column.origin)
            continue;
        pivot = part.pivot ? &*part.pivot : pivot;
        for (const AggregatedColumn& each : part.aggregates)
            if (each.column == column && each.how != Aggregate::Count)
                sums.insert(each.id());
    }
    std::vector<ColumnId> found;
    for (const Column& each : joined.columns())
        if (each.isNumber() && each.id().origin == column.origin &&
            (each.id() == column || sums.contains(each.id()) || (pivot != nullptr && isPivotedFrom(each.id(), column, *pivot))))
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
