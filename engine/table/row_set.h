// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace holdfast {

// Row numbers of one table, ascending and distinct.
using RowSet = std::vector<std::uint32_t>;

RowSet allRows(std::size_t count);
RowSet complementOf(const RowSet& rows, std::size_t count);
RowSet intersectionOf(const RowSet& a, const RowSet& b);
RowSet rowsWhere(const std::vector<bool>& chosen);

}  // namespace holdfast
