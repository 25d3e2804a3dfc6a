// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/pool_rare_levels.h"

#include <algorithm>

#include "recipe/relabel.h"
#include "recipe/steps/learned_columns.h"
#include "table/table_builder.h"

namespace holdfast {

WithFindings<std::vector<PoolAllBut>> learnedBy(const PoolRareLevels& step, const Table& training)
{
    WithFindings<std::vector<PoolAllBut>> result;
    const auto applies = [&step](const Column& c) {
        return step.columns.empty() ? c.kind() == ColumnKind::Category || c.kind() == ColumnKind::Flag : c.isCategorical();
    };
    for (const Column* column : learnedColumns(step.columns, training, applies, result.findings)) {
        const std::vector<std::size_t> counts = levelCounts(column->categories());
        PoolAllBut pool{.column = column->id(), .into = step.into};
        for (std::size_t level = 0; level < counts.size(); ++level)
            if (counts[level] > 0 && counts[level] >= step.minRows)
                pool.kept.push_back(column->categories().levels[level]);
        std::sort(pool.kept.begin(), pool.kept.end());
        result.value.push_back(std::move(pool));
    }
    return result;
}

Table preparedBy(const PoolAllBut& fitted, const Table& rows)
{
    const auto index = rows.indexOf(fitted.column);
    if (!index || !rows.column(*index).isCategorical())
        return rows;
    std::vector<std::optional<std::string>> newLevels;
    for (const std::string& level : rows.column(*index).categories().levels)
        newLevels.emplace_back(std::binary_search(fitted.kept.begin(), fitted.kept.end(), level) ? level : fitted.into);
    return rows.withColumn(*index, relabelled(rows.column(*index), newLevels).column);
}

}  // namespace holdfast
