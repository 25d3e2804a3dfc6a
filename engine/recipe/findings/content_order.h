// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// The rows of a table in an order that depends on what stands in them alone, and is as good as random: what is sampled by it is the same
// however the file is sorted. Rows that are equal in all columns stand together.
std::vector<std::uint32_t> rowsByContent(const Table& table, const Progress& progress = {});

}  // namespace holdfast
