// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/step_catalog.h"

namespace holdfast {

std::vector<TidyAction> tidyCatalog(const std::string& table, const ColumnId& number, const ColumnId& category)
{
    return {ChangeKind{table, number, ColumnKind::Category},
            ChangeKind{table, category, ColumnKind::Number},
            TrimText{table, category},
            MergeValues{table, category, {"a", "b"}, "c"},
            RenameColumn{table, number, number.name + " 2"},
            DropDuplicateRows{table},
            DropColumns{table, {number}},
            BlankValues{table, number, {"1"}},
            BlankValues{table, category, {"a"}},
            RepairByColumn{table, category, number, {{"1", {"a"}, "b"}, {"2", {"b", "c"}, "x"}}}};
}

std::vector<LearningAction> learningCatalog(const ColumnId& number, const ColumnId& category)
{
    return {FillMissing{.columns = {number}, .method = FillMethod::Median},
            FillMissing{.columns = {number}, .method = FillMethod::Mean},
            FillMissing{.columns = {number, category}, .method = FillMethod::MostFrequent},
            FillMissing{.columns = {category}, .method = FillMethod::Constant, .text = "missing"},
            FillMissing{},
            ClampAtQuantiles{.columns = {number}, .lower = 0.05, .upper = 0.95},
            PoolRareLevels{.columns = {category}, .minRows = 2}};
}

}  // namespace holdfast
