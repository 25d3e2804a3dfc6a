// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/row_draw.h"

#include <algorithm>
#include <numeric>

#include "base/random.h"

namespace holdfast {

std::vector<std::uint32_t> drawnRows(std::uint64_t total, const RowChoice& choice)
{
    const std::uint64_t wanted = std::min(total, static_cast<std::uint64_t>(std::max<std::int64_t>(0, choice.rows)));
    std::vector<std::uint32_t> rows(wanted);
    std::iota(rows.begin(), rows.end(), 0U);
    if (!choice.random || wanted == 0)
        return rows;
    Random random(choice.seed);
    for (std::uint64_t row = wanted; row < total; ++row)
        if (const std::uint64_t place = random.below(row + 1); place < wanted)
            rows[place] = static_cast<std::uint32_t>(row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace holdfast
