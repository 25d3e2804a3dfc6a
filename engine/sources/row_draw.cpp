// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/row_draw.h"

namespace holdfast {

std::vector<std::uint32_t> drawnRows(std::uint64_t total, const RowChoice& choice)
{
    struct Nothing
    {
    };
    Reservoir<Nothing> reservoir(choice);
    for (std::uint64_t row = 0; row < total && !reservoir.isFull(); ++row)
        reservoir.offer([](Nothing&) {});
    std::vector<std::uint32_t> rows;
    for (const auto& [number, nothing] : reservoir.take())
        rows.push_back(static_cast<std::uint32_t>(number));
    return rows;
}

}  // namespace holdfast
