// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "recipe/row_condition.h"

namespace holdfast {

// Long to wide: one column per level of `label` and value column, named "<value>_<label>", with the id {table, "<value>_<label>"}.
struct PivotSpec
{
    ColumnId label;
    std::vector<ColumnId> values;
    bool operator==(const PivotSpec&) const = default;
};

// A table joined to the base by its key column.
struct JoinPart
{
    std::string table;  // source name
    ColumnId key;
    std::optional<PivotSpec> pivot = {};
    bool operator==(const JoinPart&) const = default;
};

// How several tables become one: a left join on `base`, one row per row of it, then the rules. With one table: base alone, no key needed.
struct JoinPlan
{
    std::string base;  // source name; empty: not decided yet
    ColumnId key;      // column of base
    std::vector<JoinPart> parts;
    std::vector<RowRule> rules;
    int nextRule = 1;  // never goes back, so that no RuleId is used twice
    bool operator==(const JoinPlan&) const = default;
};

}  // namespace holdfast
