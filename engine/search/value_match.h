// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "table/column.h"

namespace holdfast {

// Per row: 1 where the column holds the value, 0 where another, -1 where none. The value is compared with the text in the file, else as a
// number (1 = 1.0), else without regard to case; the first way that meets a row counts.
std::vector<std::int8_t> rowsHolding(const Column& column, const std::string& value);

}  // namespace holdfast
