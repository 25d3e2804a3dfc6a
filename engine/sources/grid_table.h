// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "sources/cell_grid.h"
#include "sources/column_names.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Which part of a grid becomes a table.
struct GridPart
{
    std::vector<std::uint32_t> columns;
    std::vector<std::uint32_t> rows;
};

struct GridTable
{
    std::vector<Column> columns;
    std::vector<ColumnReading> readings;
    std::vector<Finding> findings;
    char decimal = '.';                         // of texts that are numbers
    std::vector<std::uint32_t> impossibleRows;  // places in `part.rows`, ascending: dates that do not exist, to be rejected
};

// Typed cells → columns. Numbers and dates go over as they are, texts by the same evidence as a text table's; cells of several types in one
// column read as texts. Errors are missing and counted. `names` one per column of the part.
GridTable gridTable(const CellGrid& grid, const GridPart& part, const std::vector<ColumnNames>& names, const std::string& origin,
                    const ReadOptions& options, const Progress& progress);

}  // namespace holdfast
