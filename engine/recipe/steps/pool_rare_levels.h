// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

// Asked for: levels with fewer than `minRows` training rows become one level named `into`. No columns means all categories and flags.
struct PoolRareLevels
{
    static constexpr const char* kName = "pool_rare_levels";
    std::vector<ColumnId> columns;
    std::size_t minRows = 10;
    std::string into = "other";
    bool operator==(const PoolRareLevels&) const = default;
};

// Learned: the levels that stay. All others, also ones never seen in training, become `into`; missing stays missing.
struct PoolAllBut
{
    ColumnId column;
    std::vector<std::string> kept;
    std::string into;
    bool operator==(const PoolAllBut&) const = default;
};

WithFindings<std::vector<PoolAllBut>> learnedBy(const PoolRareLevels& step, const Table& training);
Table preparedBy(const PoolAllBut& fitted, const Table& rows);

}  // namespace holdfast
