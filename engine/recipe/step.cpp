// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/step.h"

#include <algorithm>
#include <iterator>

#include "recipe/blanks.h"

namespace holdfast {

namespace {

// What these steps make of a text of a column.
std::string tidied(std::string text, const std::vector<TidyStep>& steps, const std::string& table, const ColumnId& column)
{
    for (const TidyStep& step : steps) {
        if (!step.on)
            continue;
        if (const auto* trim = std::get_if<TrimText>(&step.action); trim != nullptr && trim->table == table && trim->column == column)
            text = plainBlanks(text);
        else if (const auto* earlier = std::get_if<MergeValues>(&step.action);
                 earlier != nullptr && earlier->table == table && earlier->column == column &&
                 std::find(earlier->from.begin(), earlier->from.end(), text) != earlier->from.end())
            text = earlier->to;
    }
    return text;
}

// A writing that an earlier merge turned into another value is decided already: of that value's own rows nothing was told.
RepairByColumn behind(const std::vector<TidyStep>& steps, RepairByColumn repair)
{
    std::vector<TidyStep> trims;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(trims),
                 [](const TidyStep& step) { return std::holds_alternative<TrimText>(step.action); });
    for (KeyedRepair& each : repair.repairs) {
        each.key = tidied(std::move(each.key), steps, repair.table, repair.by);
        each.to = tidied(std::move(each.to), steps, repair.table, repair.column);
        std::erase_if(each.from, [&](const std::string& from) {
            const std::string merged = tidied(from, steps, repair.table, repair.column);
            return merged != each.to && merged != tidied(from, trims, repair.table, repair.column);
        });
        for (std::string& from : each.from)
            from = tidied(std::move(from), trims, repair.table, repair.column);
    }
    std::erase_if(repair.repairs, [](const KeyedRepair& each) { return each.from.empty(); });
    return repair;
}

}  // namespace

TidyAction behind(const std::vector<TidyStep>& steps, TidyAction action)
{
    if (auto* repair = std::get_if<RepairByColumn>(&action))
        return behind(steps, std::move(*repair));
    auto* merge = std::get_if<MergeValues>(&action);
    if (merge == nullptr)
        return action;
    const std::string to = tidied(merge->to, steps, merge->table, merge->column);
    // Two merges that lead to one another are what the user wants last.
    if (!to.empty() && std::find(merge->from.begin(), merge->from.end(), to) == merge->from.end())
        merge->to = to;
    return action;
}

std::string stepName(const TidyAction& action)
{
    return std::visit([](const auto& step) { return std::string(step.kName); }, action);
}

std::string stepName(const LearningAction& action)
{
    return std::visit([](const auto& step) { return std::string(step.kName); }, action);
}

const std::string& tableOf(const TidyAction& action)
{
    return std::visit([](const auto& step) -> const std::string& { return step.table; }, action);
}

}  // namespace holdfast
