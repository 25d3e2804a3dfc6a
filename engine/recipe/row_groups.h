// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// For each row the first row that equals it in all of the columns (itself when there is none before). Missing equals missing; by hash, then
// checked.
std::vector<std::uint32_t> firstEqualRows(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress = {});

}  // namespace holdfast
