// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>

#include "base/ids.h"
#include "recipe/step.h"

namespace holdfast {

// What one learning step learned about one column: saved with a kept model, applied to next month's file.
using FittedAction = std::variant<FillWith, ClampTo, PoolAllBut>;

struct FittedStep
{
    StepId step{};  // that asked for it
    FittedAction action;
    bool operator==(const FittedStep&) const = default;
};

}  // namespace holdfast
