// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "sources/column_cells.h"
#include "sources/column_names.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// What a format says of a column beside its texts; CSV says nothing.
struct ColumnHint
{
    bool numbers = false;            // its numbers are written with a decimal point, whatever the file's other texts show
    std::optional<ColumnKind> kind;  // known, not guessed; a kind the user chose goes before it
    std::string reason;              // of that kind
    bool allValues = false;          // no text means that a value is missing, unless the user says which do
};

struct ColumnWishes
{
    std::string origin;  // of the columns' ids
    const ReadOptions* options = nullptr;
    std::optional<char> decimal;    // what the user fixed
    char delimiter = '\0';          // of the file, where decimals do not tell: a semicolon goes with decimal commas
    std::vector<ColumnHint> hints;  // one per column, or none
    std::function<CellDictionary(std::size_t column)> texts =
        {};  // of a column handed over as numbers, when it turns out to be something else
};

struct ColumnsRead
{
    std::vector<Column> columns;
    std::vector<ColumnReading> readings;
    std::vector<Finding> findings;
    char decimal = '.';
    std::vector<std::uint32_t> impossibleRows;  // ascending: dates that do not exist
    // Rows that a finding on misfits is about, the first ones; their lines are known to who reads the file.
    struct MisfitRows
    {
        std::size_t finding = 0;  // its place in `findings`
        std::vector<std::uint32_t> rows;
    };
    std::vector<MisfitRows> misfitRows;
};

// Kinds by evidence over all rows, then values of that kind. Takes the cells apart as it goes.
ColumnsRead readColumns(std::vector<ColumnCells> cells, const std::vector<ColumnNames>& names, const ColumnWishes& wishes,
                        const Progress& progress);
inline ColumnsRead readColumns(std::vector<CellDictionary> cells, const std::vector<ColumnNames>& names, const ColumnWishes& wishes,
                               const Progress& progress)
{
    return readColumns(std::vector<ColumnCells>(std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end())), names,
                       wishes, progress);
}

}  // namespace holdfast
