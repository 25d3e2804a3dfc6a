// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/random.h"
#include "table/table.h"

namespace holdfast::tests {

// Sorts of values a column may hold; names of places and people are common ones, all else is made up.
const std::vector<std::string>& valueSorts();
std::vector<std::string> cleanValues(const std::string& sort, std::size_t count, Random& random);

// Ways to misspell. A way that does not fit a value (no digit, no blank) gives the value back.
const std::vector<std::string>& slipKinds();
std::string withSlip(const std::string& value, const std::string& kind, Random& random);

// One column of values, and the same with slips in a share of its rows.
struct DirtyColumn
{
    Table dirty;
    Table clean;
    std::vector<std::string> kinds;  // per row; empty where nothing was planted
};
DirtyColumn dirtyColumn(const std::string& sort, std::size_t values, std::size_t rows, double share, bool zipf,
                        const std::vector<std::string>& kinds, Random& random);

}  // namespace holdfast::tests
