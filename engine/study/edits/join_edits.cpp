// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

Edit setJoin(const JoinPlan& plan)
{
    return changing("edit.set-join", {plan.base}, [plan](Study& s) {
        JoinPlan next = plan;
        next.rules = s.join.rules;
        next.nextRule = s.join.nextRule;
        next.derived = s.join.derived;
        next.appends = s.join.appends;
        s.join = std::move(next);
    });
}

Edit setPart(const JoinPart& part)
{
    return changing("edit.set-part", {part.table}, [part](Study& s) {
        const auto found =
            std::find_if(s.join.parts.begin(), s.join.parts.end(), [&](const JoinPart& each) { return each.table == part.table; });
        if (found != s.join.parts.end())
            *found = part;
        else
            s.join.parts.push_back(part);
    });
}

Edit setAppends(const std::vector<AppendSpec>& appends)
{
    return changing("edit.set-appends", {}, [appends](Study& s) {
        s.join.appends = appends;
        for (const AppendSpec& each : appends) {
            const auto isBelow = [&](const std::string& table) {
                return std::find(each.tables.begin(), each.tables.end(), table) != each.tables.end();
            };
            std::erase_if(s.join.parts, [&](const JoinPart& part) { return isBelow(part.table); });
            if (isBelow(s.join.base)) {  // keys and parts are proposed anew
                s.join.base.clear();
                s.join.key = {};
                s.join.parts.clear();
            }
        }
    });
}

Edit addRule(const RowRule& rule)
{
    return changing("edit.add-rule", {rule.name}, [rule](Study& s) {
        RowRule added = rule;
        added.id = static_cast<RuleId>(s.join.nextRule++);
        s.join.rules.push_back(std::move(added));
    });
}

Edit changeRule(const RowRule& rule)
{
    return changing("edit.change-rule", {rule.name}, [rule](Study& s) {
        if (const auto found = findById(s.join.rules, rule.id); found != s.join.rules.end())
            *found = rule;
    });
}

Edit removeRule(RuleId rule)
{
    return changing("edit.remove-rule", {},
                    [rule](Study& s) { std::erase_if(s.join.rules, [rule](const RowRule& item) { return item.id == rule; }); });
}

Edit switchRule(RuleId rule, bool on)
{
    return changing(on ? "edit.switch-rule-on" : "edit.switch-rule-off", {}, [rule, on](Study& s) {
        if (const auto found = findById(s.join.rules, rule); found != s.join.rules.end())
            found->on = on;
    });
}

}  // namespace holdfast::edits
