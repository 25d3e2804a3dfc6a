// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "join/derived_columns.h"
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
    std::vector<Finding> findings = {};  // why it, or a part of it, could not be followed; among those of the result too
    bool operator==(const RuleReport&) const = default;
};

struct JoinResult
{
    Table table;       // named "joined": columns of base in their order, then those of the parts without their keys
    Table unfiltered;  // the same before the rules, to count what a rule would do
    std::vector<JoinAudit> audit;
    std::vector<DerivedReport> derived;
    std::vector<RuleReport> rules;  // of those switched on, in their order
    std::vector<Finding> findings;
};

// Appends, joins part by part, computes derived columns, follows the rules; nothing is lost uncounted. Rows stand in the order of the base,
// behind them those of keys that only a full join brings. Keys are compared as texts without outer blanks and leading zeros, so "00215348"
// finds 215348; never as doubles. A part that would give several rows per key is left out and named unless the plan says what becomes of
// them ("join.several-rows-per-key", "join.pivot-not-unique"), or that they repeat the base's rows, as long as no more rows come of it than
// the plan allows ("join.explodes" {rows, rows before, times}). Fails: "join.no-base" (plan and tables do not fit), "join.matches-nothing"
// (a part shares no key with the base).
Result<JoinResult> joinTables(const std::vector<Table>& tidied, const JoinPlan& plan, const Progress& progress);

}  // namespace holdfast
