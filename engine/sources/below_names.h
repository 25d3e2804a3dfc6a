// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "sources/table_rows.h"

namespace holdfast {

// The lines from `first` on, between the names and the rows, that are no rows, each by the code of its reject: the numbers of the columns,
// as official forms have them, units, totals, each at most once; what else is said of the columns.
std::vector<const char*> belowNames(const TableRows& rows, std::size_t first, std::size_t last, std::size_t width);

}  // namespace holdfast
