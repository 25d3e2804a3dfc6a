// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/schema.h"

namespace holdfast {

Schema schemaOf(const Table& table)
{
    Schema schema;
    for (const Column& column : table.columns())
        schema.push_back({column.id(), column.name(), column.kind()});
    return schema;
}

}  // namespace holdfast
