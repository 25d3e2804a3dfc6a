// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/step.h"

namespace holdfast {

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
