// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "learn/design_matrix.h"

namespace holdfast {

// A design matrix as a tree sees it: per column the distinct values and the rows in their order. Made once, used by many trees.
struct RankedColumns
{
    struct Entry
    {
        std::uint32_t row = 0;
        std::uint32_t rank = 0;  // index into values
    };
    std::size_t rows = 0;                     // less than 2^31
    std::vector<std::vector<double>> values;  // per column: distinct, ascending
    std::vector<std::vector<Entry>> orders;   // per column: rows by rank, equal ones in row order
};
RankedColumns rankedColumns(const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
