// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/data/data_page_state.h"
#include "widgets/controls/data_grid.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// What stands over each column of the grid: its name and kind, its role, and its values in small: bars, shares of levels, or a count.
std::vector<GridHead> gridHeads(const std::vector<ColumnShape>& shapes, const RolesShown& roles, std::size_t rows,
                                const NumberFormat& numbers);

}  // namespace holdfast
