// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace holdfast {

// A column's two names: as in the file (the id; made unique only where the file repeats a name), and for display: trimmed, never empty,
// unique.
struct ColumnNames
{
    std::string inFile;
    std::string shown;
};

struct NamedColumns
{
    std::vector<ColumnNames> names;
    std::vector<std::string> repeated;  // names that the file uses more than once
    std::size_t empty = 0;              // columns without a name
};

// "column_3" where a name is empty, "name (2)" for the second of equal names.
NamedColumns nameColumns(const std::vector<std::string>& inFile);
// Names for a file without a header.
std::vector<std::string> numberedNames(std::size_t count);

}  // namespace holdfast
