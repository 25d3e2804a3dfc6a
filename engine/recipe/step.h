// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "recipe/steps/blank_values.h"
#include "recipe/steps/change_kind.h"
#include "recipe/steps/clamp_at_quantiles.h"
#include "recipe/steps/drop_columns.h"
#include "recipe/steps/drop_duplicate_rows.h"
#include "recipe/steps/fill_missing.h"
#include "recipe/steps/merge_values.h"
#include "recipe/steps/pool_rare_levels.h"
#include "recipe/steps/rename_column.h"
#include "recipe/steps/repair_by_column.h"
#include "recipe/steps/trim_text.h"

namespace holdfast {

// Steps that tidy run once per source, before the join, and learn nothing from the data.
using TidyAction =
    std::variant<ChangeKind, TrimText, MergeValues, RenameColumn, DropDuplicateRows, DropColumns, BlankValues, RepairByColumn>;

struct TidyStep
{
    StepId id{};
    bool on = true;
    std::string comment;
    TidyAction action;
    bool operator==(const TidyStep&) const = default;
};

// Steps that learn act on the joined table and are fitted inside each fold.
using LearningAction = std::variant<FillMissing, ClampAtQuantiles, PoolRareLevels>;

struct LearningStep
{
    StepId id{};
    bool on = true;
    std::string comment;
    LearningAction action;
    bool operator==(const LearningStep&) const = default;
};

// What the user decided about mending the tables. Steps run in this order.
struct Recipe
{
    std::vector<TidyStep> tidy;
    std::vector<LearningStep> learning;
    std::vector<std::string> rejected;  // ids of suggestions answered with "not the same" or "leave it"
    int nextStep = 1;                   // of both kinds of step; never goes back, so that no StepId is used twice
    bool operator==(const Recipe&) const = default;
};

// A merge that is added behind these steps leads to what they make of its text: what was tidied once is not brought back by the next merge.
TidyAction behind(const std::vector<TidyStep>& steps, TidyAction action);

// The stable code of what a step does ("merge_values") and the table it acts on.
std::string stepName(const TidyAction& action);
std::string stepName(const LearningAction& action);
const std::string& tableOf(const TidyAction& action);

}  // namespace holdfast
