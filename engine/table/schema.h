// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "table/table.h"

namespace holdfast {

// What a table's columns are, without the values.
struct SchemaColumn
{
    ColumnId id;
    std::string name;
    ColumnKind kind = ColumnKind::Number;
    bool operator==(const SchemaColumn&) const = default;
};
using Schema = std::vector<SchemaColumn>;

Schema schemaOf(const Table& table);

}  // namespace holdfast
