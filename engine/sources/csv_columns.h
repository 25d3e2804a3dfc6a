// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "sources/column_cells.h"
#include "sources/csv_fields.h"
#include "sources/table_layout.h"

namespace holdfast {

// The rows of a text table, column by column. All of it must outlive the cells.
struct CsvTable
{
    std::string_view text;
    const std::vector<CsvBlock>& blocks;
    const TableLayout& layout;
    CsvDialect dialect;
};

// The cells of the columns asked for, in that order. Columns that begin with plain numbers are read as numbers at once where `numbers` (by
// their place in `columns`) allows it. Rows are read in stretches on several threads; what comes out does not depend on how many.
std::vector<ColumnCells> csvColumns(const CsvTable& table, const std::vector<std::size_t>& columns, const std::vector<bool>& numbers,
                                    const Progress& progress);

// The texts of one column, whatever they are.
CellDictionary csvTexts(const CsvTable& table, std::size_t column);

}  // namespace holdfast
