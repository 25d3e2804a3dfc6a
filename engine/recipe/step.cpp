// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/step.h"

#include <algorithm>

#include "recipe/blanks.h"

namespace holdfast {

TidyAction behind(const std::vector<TidyStep>& steps, TidyAction action)
{
    auto* merge = std::get_if<MergeValues>(&action);
    if (merge == nullptr)
        return action;
    std::string to = merge->to;
    for (const TidyStep& step : steps) {
        if (!step.on)
            continue;
        if (const auto* trim = std::get_if<TrimText>(&step.action);
            trim != nullptr && trim->table == merge->table && trim->column == merge->column)
            to = plainBlanks(to);
        else if (const auto* earlier = std::get_if<MergeValues>(&step.action);
                 earlier != nullptr && earlier->table == merge->table && earlier->column == merge->column &&
                 std::find(earlier->from.begin(), earlier->from.end(), to) != earlier->from.end())
            to = earlier->to;
    }
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
