// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "learn/learners/binned_columns.h"

namespace holdfast {

// Binned columns for counting histograms: neighbouring columns of two bins of which a row is in the upper bin of at most one (the levels of
// a category) share one code, 0 for none, else 1 + the column's place (exclusive feature bundling, Ke et al. 2017, without conflicts).
struct BundledColumns
{
    struct Bundle
    {
        std::uint32_t first = 0;  // its columns: [first, first + count)
        std::uint32_t count = 1;
        std::uint32_t codes = 0;  // of a column alone: its bins
    };
    std::vector<Bundle> bundles;
    std::vector<std::uint32_t> bundleOf;  // per column
    std::vector<std::uint8_t> byRow;      // rows × bundles

    const std::uint8_t* row(std::size_t i) const { return byRow.data() + i * bundles.size(); }
};
BundledColumns bundledColumns(const BinnedColumns& x, const Progress& progress = {});

}  // namespace holdfast
