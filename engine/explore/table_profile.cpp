// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/table_profile.h"

#include "base/parallel.h"

namespace holdfast {

const ColumnProfile* TableProfile::find(const ColumnId& id) const
{
    for (const ColumnProfile& column : columns)
        if (column.id == id)
            return &column;
    return nullptr;
}

TableProfile profileTable(const Table& table, const std::optional<ColumnId>& target, const std::optional<std::string>& positive,
                          const Progress& progress)
{
    TableProfile made{table.name(), table.rows()};
    if (target)
        made.classes = targetClassesOf(table, *target, positive);
    made.columns.resize(table.columns().size());
    const TargetClasses* classes = made.classes ? &*made.classes : nullptr;
    parallelFor(
        made.columns.size(), [&](std::size_t i) { made.columns[i] = profileColumn(table.column(i), classes); }, progress);
    progress.at(1);
    return made;
}

}  // namespace holdfast
