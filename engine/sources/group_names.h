// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "sources/csv_records.h"

namespace holdfast {

// Whether a record names groups of columns, and the one below it the columns: the upper one has gaps where the lower one has texts or
// years, and those repeat or have gaps too; or it has each of its names again above the next columns, and no two columns share both names.
bool namesGroups(const CsvRecords& records, std::size_t at, std::size_t width);

// Whether a record below such two has the name of the first column alone, as programs write tables that they turned: "region,,,,".
bool namesFirstColumn(const CsvRecords& records, std::size_t at, std::size_t width);

}  // namespace holdfast
