// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/ranked_columns.h"

#include "base/parallel.h"
#include "numeric/sorting.h"

namespace holdfast {

RankedColumns rankedColumns(const DesignMatrix& x, const Progress& progress)
{
    RankedColumns made{.rows = x.rows};
    made.values.resize(x.columns);
    made.orders.resize(x.columns);
    parallelFor(
        x.columns,
        [&](std::size_t j) {
            std::vector<double> column(x.rows);
            for (std::size_t i = 0; i < x.rows; ++i)
                column[i] = x.at(i, j);
            const SortedRows sorted = sortedRows(column);
            std::vector<double>& values = made.values[j];
            made.orders[j].resize(x.rows);
            for (std::size_t i = 0; i < x.rows; ++i) {
                if (values.empty() || sorted.values[i] != values.back())
                    values.push_back(sorted.values[i]);
                made.orders[j][i] = {.row = sorted.rows[i], .rank = static_cast<std::uint32_t>(values.size() - 1)};
            }
        },
        progress);
    return made;
}

}  // namespace holdfast
