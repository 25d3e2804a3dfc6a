// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/cell_grid.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Cells that count as one; the value stands in the first.
struct MergedCells
{
    std::int64_t firstRow = 0;  // of the sheet, from 1
    std::int64_t lastRow = 0;
    std::int64_t firstColumn = 0;  // from 0
    std::int64_t lastColumn = 0;
};

// One sheet as read: cells, and what was met on the way.
struct SheetCells
{
    explicit SheetCells(CellGrid cells) : grid(std::move(cells)) {}
    // Whether there is room for it: a harmful file may name more than any sheet has.
    bool merge(const MergedCells& cells);
    CellGrid grid;
    std::vector<MergedCells> merged;
    std::int64_t formulasWithoutValue = 0;
};
Failure tooScattered(const CellGrid& grid);

// A sheet → table, with what was detected and counted. `snapshot` brings name, path, format and the list of sheets; the rest is filled.
// Fails with read.decimal-invalid, read.date-order-invalid, read.too-many-columns, read.too-scattered, read.zip-bomb (merged areas that
// overlap over and over).
Result<SourceSnapshot> sheetTable(SourceSnapshot snapshot, SheetCells sheet, const ReadOptions& options, const Progress& progress);

}  // namespace holdfast
