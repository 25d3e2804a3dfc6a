// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "explore/association_matrix.h"

namespace holdfast {

// A column as a side of a contingency table: codes below `levels`, -1 missing. Some levels may be empty.
struct CutColumn
{
    std::vector<std::int32_t> codes;
    std::size_t levels = 0;
};

// No dates. A constant interval column has no levels.
CutColumn cutColumn(const Column& column, const PhikOptions& options);

}  // namespace holdfast
