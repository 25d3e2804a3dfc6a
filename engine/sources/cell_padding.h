// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "sources/csv_records.h"

namespace holdfast {

// Whether blanks around cells belong to how a file is written and not to its values, told by its first rows (`first` to `end`): one stands
// behind every delimiter, or columns are filled up to one width.
bool arePadded(const CsvRecords& records, std::size_t first, std::size_t end, std::size_t width);

}  // namespace holdfast
