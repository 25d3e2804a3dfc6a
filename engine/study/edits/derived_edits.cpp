// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "join/derived_columns.h"
#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

namespace {

auto findDerived(Study& study, const std::string& name)
{
    std::vector<DerivedColumn>& all = study.join.derived;
    return std::find_if(all.begin(), all.end(), [&](const DerivedColumn& each) { return each.name == name; });
}

void follow(Formula& formula, const ColumnId& before, const ColumnId& now)
{
    for (auto& bound : formula.columns)
        if (bound.second == before)
            bound.second = now;
}

void follow(RowCondition& condition, const ColumnId& before, const ColumnId& now)
{
    for (Comparison& comparison : condition.all)
        if (comparison.column == before)
            comparison.column = now;
    follow(condition.formula, before, now);
}

// Whatever spoke of the column by its former name speaks of it by the new one.
void followName(Study& s, const ColumnId& before, const ColumnId& now)
{
    for (DerivedColumn& each : s.join.derived)
        follow(each.formula, before, now);
    for (RowRule& rule : s.join.rules)
        follow(rule.keep, before, now);
    for (SegmentSpec& segment : s.segments.segments)
        follow(segment.rule, before, now);
    for (std::optional<ColumnId>* role : {&s.roles.key, &s.roles.profit, &s.roles.folds})
        if (*role == before)
            *role = now;
    for (std::optional<ColumnValue>* role : {&s.roles.target, &s.roles.consent, &s.roles.holdout})
        if (*role && (*role)->column == before)
            (*role)->column = now;
    std::replace(s.roles.ignored.begin(), s.roles.ignored.end(), before, now);
    for (LearningStep& step : s.recipe.learning)
        std::visit([&](auto& action) { std::replace(action.columns.begin(), action.columns.end(), before, now); }, step.action);
}

}  // namespace

Edit addDerived(const DerivedColumn& column)
{
    return changing("edit.add-derived", {column.name}, [column](Study& s) {
        if (findDerived(s, column.name) == s.join.derived.end())
            s.join.derived.push_back(column);
    });
}

Edit changeDerived(const std::string& name, const DerivedColumn& column)
{
    return changing("edit.change-derived", {column.name}, [name, column](Study& s) {
        const auto found = findDerived(s, name);
        if (found == s.join.derived.end() || (column.name != name && findDerived(s, column.name) != s.join.derived.end()))
            return;
        *found = column;
        followName(s, derivedColumnId(name), derivedColumnId(column.name));
    });
}

Edit removeDerived(const std::string& name)
{
    return changing("edit.remove-derived", {name},
                    [name](Study& s) { std::erase_if(s.join.derived, [&](const DerivedColumn& each) { return each.name == name; }); });
}

Edit switchDerived(const std::string& name, bool on)
{
    return changing(on ? "edit.switch-derived-on" : "edit.switch-derived-off", {name}, [name, on](Study& s) {
        if (const auto found = findDerived(s, name); found != s.join.derived.end())
            found->on = on;
    });
}

}  // namespace holdfast::edits
