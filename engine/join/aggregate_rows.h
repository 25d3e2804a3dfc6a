// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "join/join_plan.h"
#include "table/column.h"

namespace holdfast {

// Sum and mean want numbers, least and largest an order.
bool canAggregate(const Column& column, Aggregate how);

// One value per group out of the rows of its chain: first[group], then next[row] until Column::kNoRow. Values are taken in the order of
// rows, those that are missing do not count; a group without any is missing, but counts 0. Number, unless first, last, least or largest
// keep the column's own kind.
Column aggregated(const Column& column, Aggregate how, const std::vector<std::uint32_t>& first, const std::vector<std::uint32_t>& next);

}  // namespace holdfast
