// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/drop_duplicate_rows.h"

#include <numeric>

#include "recipe/row_groups.h"
#include "table/row_set.h"

namespace holdfast {

StepOutcome tidiedBy(const DropDuplicateRows& /*step*/, const Table& table)
{
    std::vector<std::size_t> columns(table.columns().size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    const std::vector<std::uint32_t> first = firstEqualRows(table, columns);
    RowSet kept;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        if (first[row] == row)
            kept.push_back(row);
    return kept.size() == table.rows() ? StepOutcome{table} : StepOutcome{table.gathered(kept)};
}

}  // namespace holdfast
