// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "sources/workbook/sheet_table.h"

namespace holdfast {

// "AB12" → column from 0 and row from 1; 0 for what is not said. At most one more than a sheet has.
struct CellPlace
{
    std::int64_t column = -1;
    std::int64_t row = 0;
};
CellPlace placeOf(std::string_view reference);

// "A1:B2"; nothing for what is none.
std::optional<MergedCells> rangeOf(std::string_view reference);

// Up to one more than there may be; -1 without it.
std::int64_t wholeNumber(std::string_view text, std::int64_t most);

}  // namespace holdfast
