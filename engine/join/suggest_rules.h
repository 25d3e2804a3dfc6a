// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "join/join_plan.h"

namespace holdfast {

// A rule worth asking about, with what its wording would do. Never applied by itself.
struct SuggestedRule
{
    RowRule rule;                 // without a name: the window words it by code and columns
    std::string code;             // "rule.positive-in-each"
    std::size_t removes = 0;      // rows the rule leaves out
    std::size_t alternative = 0;  // rows that "in at least one" would leave out instead
    bool operator==(const SuggestedRule&) const = default;
};

// For several number columns pivoted from one value column, none of them negative, where at most 2 % of rows hold a zero in some: "above
// zero in each".
std::vector<SuggestedRule> suggestRules(const Table& joined, const JoinPlan& plan);

}  // namespace holdfast
