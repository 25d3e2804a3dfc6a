// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/ranks.h"

#include <limits>

#include "numeric/quantiles.h"
#include "numeric/sorting.h"

namespace holdfast {

std::vector<double> midRanks(std::span<const double> values)
{
    std::vector<double> ranks(values.size(), std::numeric_limits<double>::quiet_NaN());
    const SortedRows sorted = sortedRows(values);
    for (std::size_t begin = 0; begin < sorted.rows.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.rows.size() && sorted.values[end] == sorted.values[begin])
            ++end;
        const double shared = 0.5 * static_cast<double>(begin + 1 + end);
        for (; begin < end; ++begin)
            ranks[sorted.rows[begin]] = shared;
    }
    return ranks;
}

std::vector<double> tieSizes(std::span<const double> values)
{
    const std::vector<double> sorted = sortedValues(values);
    std::vector<double> sizes;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || sorted[i] != sorted[i - 1])
            sizes.push_back(0);
        sizes.back() += 1;
    }
    return sizes;
}

}  // namespace holdfast
