// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"
#include "sources/table_layout.h"

namespace holdfast {

// Numbers with decimal commas written without quotes between commas: "id,name,price" above "1,Anna,12,50".
struct SplitDecimals
{
    std::size_t width = 0;            // fields of the rows that hold them, so many more than there are names
    std::vector<std::size_t> places;  // of the fields whose next one is their decimals, ascending
};

// Nothing where the rows do not tell: other rows than such and those as wide as the names, several ways to put fields together, or one
// field more without a zero in front of some decimals, which may be a first column without a name.
std::optional<SplitDecimals> splitDecimals(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect,
                                           const TableLayout& layout);

void joinDecimals(std::vector<CsvBlock>& blocks, const SplitDecimals& split);

}  // namespace holdfast
