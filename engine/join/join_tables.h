// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "join/join_plan.h"
#include "table/table.h"

namespace holdfast {

// What the join with one table found, in keys of that table against rows of the base.
struct JoinAudit
{
    std::string table;
    std::size_t matched = 0;        // base rows that found their key
    std::size_t leftOnly = 0;       // base rows that did not: their cells are missing
    std::size_t rightOnly = 0;      // keys of the table that no base row has: left out
    std::size_t duplicateKeys = 0;  // keys that stand in more than one row (after the pivot, if there is one)
    std::size_t missingKeys = 0;    // rows of the table without a key: left out
    std::size_t rows = 0;           // rows after this join
    bool operator==(const JoinAudit&) const = default;
};

struct RuleReport
{
    RuleId id{};
    std::size_t rowsBefore = 0;
    std::size_t rowsAfter = 0;
    bool operator==(const RuleReport&) const = default;
};

struct JoinResult
{
    Table table;       // named "joined": columns of base in their order, then those of the parts without their keys
    Table unfiltered;  // the same before the rules, to count what a rule would do
    std::vector<JoinAudit> audit;
    std::vector<RuleReport> rules;  // of those switched on, in their order
    std::vector<Finding> findings;
};

// Left join, one row per row of the base, in its order; nothing is lost uncounted. Keys are compared as texts without outer blanks and
// leading zeros, so "00215348" finds 215348; never as doubles. A part that would give several rows per key is left out and named
// ("join.several-rows-per-key", with how many rows it would have made). Fails: "join.no-base" (plan and tables do not fit),
// "join.matches-nothing" (a part shares no key with the base).
Result<JoinResult> joinTables(const std::vector<Table>& tidied, const JoinPlan& plan, const Progress& progress);

}  // namespace holdfast
