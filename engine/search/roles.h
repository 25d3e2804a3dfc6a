// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "table/column_id.h"

namespace holdfast {

// A column and one of its values, as the text in the file.
struct ColumnValue
{
    ColumnId column;
    std::string value;
    bool operator==(const ColumnValue&) const = default;
};

// What the user said columns are for. Part of the Study.
struct Roles
{
    std::optional<ColumnId> key;
    std::optional<ColumnValue> target;  // the column and its positive class
    std::optional<ColumnId> profit;
    std::optional<ColumnValue> consent;  // may be contacted where the column has this value; remains a feature
    std::optional<ColumnId> folds;       // its values are the folds
    std::optional<ColumnValue> holdout;  // rows with the value are the test part, rows without any are left out
    std::vector<ColumnId> ignored;
    bool operator==(const Roles&) const = default;
};

}  // namespace holdfast
