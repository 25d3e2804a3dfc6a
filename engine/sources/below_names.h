// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "sources/table_rows.h"

namespace holdfast {

// What a line between the names and the rows is that is no row, as the code of its reject: the numbers of the columns, as official forms
// have them, units, or totals. Null where it is a row.
const char* standsBelowNames(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width);

}  // namespace holdfast
