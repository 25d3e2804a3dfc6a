// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// A long table: several rows per key, told apart by a label with few levels (customer, month, revenue).
struct LongShape
{
    std::size_t key = 0;
    std::size_t label = 0;
    std::vector<std::uint32_t> keyGroups;  // per row: the first row with the same key
};

// Found when some column repeats and, together with a categorical column of 2 … 50 levels, does not (up to 1 % exceptions).
std::optional<LongShape> longShapeOf(const Table& table, const Progress& progress);

}  // namespace holdfast
