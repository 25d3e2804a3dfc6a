// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "learn/design_matrix.h"

namespace holdfast {

// A design matrix with every value replaced by the number of its bin. Columns of at most kMostBins distinct values have a bin for each;
// others are cut so that bins hold about equally many rows. Many trees are grown on it.
struct BinnedColumns
{
    static constexpr std::size_t kMostBins = 255;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::vector<double>> cuts;  // per column, ascending: a value is in the bin of the first cut it does not exceed
    std::vector<std::uint8_t> byRow;        // rows × columns
    std::vector<std::uint8_t> byColumn;     // columns × rows

    std::size_t bins(std::size_t column) const { return cuts[column].size() + 1; }
    const std::uint8_t* row(std::size_t i) const { return byRow.data() + i * columns; }
    const std::uint8_t* column(std::size_t j) const { return byColumn.data() + j * rows; }
};

// Cuts lie halfway between neighbouring training values. Of very many rows every n-th is looked at for the cuts.
BinnedColumns binnedColumns(const DesignMatrix& x, std::span<const double> weights, const Progress& progress = {});

}  // namespace holdfast
