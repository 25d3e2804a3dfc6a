// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/row_context.h"
#include "table/table.h"

namespace holdfast {

// A row whose value is none that belongs there: rows that share something else (a postcode) have another one, which it is near to.
struct ToldRow
{
    std::uint32_t row = 0;
    std::int32_t typed = 0;    // level
    std::int32_t meant = 0;    // level
    std::size_t by = 0;        // the column whose value it shares with them
    std::uint32_t others = 0;  // rows that share it and have `meant`
};

// One column nearly follows from another one (a state from a postcode), as far as its values are right: an approximate functional
// dependency. A value is at home where it is the most frequent one of rows that share something; one that is at home nowhere, and nearly
// always near to the one that is at home in its rows, is a slip, and its rows tell for what: two rows may tell two things. Nothing is told
// where rows that are at home elsewhere deviate as well. In the order of rowsByContent.
std::vector<ToldRow> toldRows(const Table& table, std::size_t column, RowContext& context,
                              const std::function<bool(std::int32_t typed, std::int32_t meant)>& isNear, const Progress& progress);

}  // namespace holdfast
