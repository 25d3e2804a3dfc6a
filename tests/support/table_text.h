// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "table/table.h"

namespace holdfast::tests {

// A table from text: the first line holds the names, the rest the rows, fields parted by blanks (or by '|' when a line holds one, then
// trimmed).
// "-" is missing. A column of numbers alone becomes Number, else Category. Ids are {origin, name}.
Table tableFrom(std::string_view text, const std::string& origin = "t");
// The same way back: "name name\nvalue value\n", blank-parted, values with blanks in «», missing "-".
std::string show(const Table& table);
ColumnId column(const std::string& name, const std::string& origin = "t");

}  // namespace holdfast::tests
