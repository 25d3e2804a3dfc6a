// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"

namespace holdfast {

// Whether a delimiter leaves the first of some records whole that another mark parts, and each of the records below into as many cells:
// "id;tags" above "1;a|b|c". Then it parts something in their cells.
bool leavesNamesWhole(std::string_view sample, const CsvSample& cut, const std::vector<const CsvRecord*>& records, char delimiter);

}  // namespace holdfast
