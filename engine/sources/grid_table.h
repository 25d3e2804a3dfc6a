// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "sources/cell_grid.h"
#include "sources/column_names.h"
#include "sources/column_reader.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Which part of a grid becomes a table.
struct GridPart
{
    std::vector<std::uint32_t> columns;
    std::vector<std::uint32_t> rows;
    std::vector<ColumnHint> hints = {};  // what is known of columns of texts; one per column, or none
};

// Leaves the columns that are wanted, in the file's order; a wanted name that is not there is a finding.
void chooseColumns(const ReadOptions& options, GridPart& part, std::vector<ColumnNames>& names, std::vector<Finding>& findings);
// Leaves the rows that are wanted; how many go.
std::int64_t drawRows(const ReadOptions& options, GridPart& part);

struct GridTable
{
    std::vector<Column> columns;
    std::vector<ColumnReading> readings;
    std::vector<Finding> findings;
    char decimal = '.';  // of texts that are numbers
};

// Typed cells → columns. Numbers and dates go over as they are, texts by the same evidence as a text table's; cells of several types in one
// column read as texts. Errors are missing and counted. `names` one per column of the part. Rows with dates that do not exist go over to
// `rejects`.
GridTable gridTable(const CellGrid& grid, GridPart& part, const std::vector<ColumnNames>& names, const std::string& origin,
                    const ReadOptions& options, std::vector<Reject>& rejects, const Progress& progress);

}  // namespace holdfast
