// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>
#include <vector>

namespace holdfast::tests {

using PairsApart = std::vector<std::pair<const char*, const char*>>;

// Values that look alike and are never one, and `more` of them.
inline PairsApart pairsApart(const PairsApart& more)
{
    PairsApart pairs{{"North", "South"},     {"Internal", "External"}, {"Male", "Female"}, {"Married", "Unmarried"},
                     {"Active", "Inactive"}, {"Iran", "Iraq"},         {"Q1", "Q2"},       {"Plan A", "Plan B"},
                     {"Sunday", "Monday"},   {"26 to 30", "36 to 40"}, {"A-1", "A-2"}};
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

}  // namespace holdfast::tests
