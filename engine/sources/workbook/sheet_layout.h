// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sources/cell_grid.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// What each row of a sheet is. As in a text table, rows + rejects + blank lines + header + preamble = records, the rows of the sheet down
// to the last one that holds anything.
struct SheetLayout
{
    std::vector<std::uint32_t> columns;  // of the grid, those of the table; blank ones beside and inside it are left out
    bool header = false;
    std::vector<std::string> names;   // one per column, where there is a header
    std::vector<std::uint32_t> rows;  // of the grid
    std::vector<Reject> rejects;
    std::int64_t records = 0;
    std::int64_t blankLines = 0;
    std::int64_t preambleLines = 0;
    std::int64_t firstLine = 0;  // of the sheet: the header, or the first row
};

// The names stand in the first row that fills at least half of what rows fill usually; what is above is preamble. Of two such rows the
// second is taken when the first leaves names out that the second has (names of groups above names of columns). Units below the names,
// remarks and totals below the table and names repeated are rejects, as in text tables.
SheetLayout layOutSheet(const CellGrid& grid, const ReadOptions& options);

// Whether a sheet looks like one with a table: two rows and two columns at least.
bool holdsTable(const CellGrid& grid);

}  // namespace holdfast
