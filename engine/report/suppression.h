// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace holdfast {

// Which cells of a row of counts are printed when their total is known too: none of 1 … 9, and where the hidden ones would sum to under
// ten, the next smallest is hidden with them, so that subtraction gives nobody away.
std::vector<bool> printableCells(const std::vector<std::size_t>& counts);

// The same for histogram bins of two groups over one set of edges: neighbouring bins are merged until each group has none or at least ten
// in every bin. Gives the first bin of every merged one; empty when no merging helps.
std::vector<std::size_t> mergedBins(const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, std::size_t atLeast);

}  // namespace holdfast
