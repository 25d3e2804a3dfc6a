// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "table/column.h"

namespace holdfast {

// A number written where none is known: -1, -9, -99 … or 99, 999 … that many rows hold and that stands apart from all others.
struct StandIn
{
    double value = 0;
    std::size_t rows = 0;
};

// Those of a number column, lowest first. Negative ones stand apart where no other value is negative; nines where they lie beyond twice the
// largest of the others. Held by five rows and half a percent at least. A column of fewer than 20 known values, or of
// fewer than five different others, has none.
std::vector<StandIn> standInNumbers(const Column& column);

}  // namespace holdfast
