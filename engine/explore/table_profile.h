// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "explore/column_profile.h"

namespace holdfast {

struct TableProfile
{
    std::string table;
    std::size_t rows = 0;
    std::optional<TargetClasses> classes = {};  // those of the target; none without a target or when it has none
    std::vector<ColumnProfile> columns = {};    // in the table's order

    const ColumnProfile* find(const ColumnId& id) const;  // null when there is none
};

// Every column, the target included, split by the target's classes where there is one.
TableProfile profileTable(const Table& table, const std::optional<ColumnId>& target = {}, const std::optional<std::string>& positive = {},
                          const Progress& progress = {});

}  // namespace holdfast
