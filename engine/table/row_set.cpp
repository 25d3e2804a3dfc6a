// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/row_set.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace holdfast {

RowSet allRows(std::size_t count)
{
    RowSet rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

RowSet complementOf(const RowSet& rows, std::size_t count)
{
    RowSet rest;
    std::size_t next = 0;
    for (std::uint32_t row = 0; row < count; ++row) {
        if (next < rows.size() && rows[next] == row)
            ++next;
        else
            rest.push_back(row);
    }
    return rest;
}

RowSet intersectionOf(const RowSet& a, const RowSet& b)
{
    RowSet both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

RowSet rowsWhere(const std::vector<bool>& chosen)
{
    RowSet rows;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (chosen[i])
            rows.push_back(static_cast<std::uint32_t>(i));
    return rows;
}

}  // namespace holdfast
