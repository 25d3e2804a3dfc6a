// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/ids.h"
#include "recipe/formula/formula.h"
#include "table/row_set.h"
#include "table/table.h"

namespace holdfast {

enum class CompareOp { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, Between, OneOf, NoneOf, Missing, Present };
std::string_view nameOf(CompareOp op);  // "less", "less_equal", …: for JSON
std::optional<CompareOp> compareOpNamed(std::string_view name);

// One comparison of a column with what the user typed. Number columns and dates (milliseconds since 1970) compare with `number` (Between:
// number ≤ x ≤ upper); others with `texts`, byte for byte: Equal and NotEqual with the first one, OneOf and NoneOf with all. OneOf and
// NoneOf on a number column read the texts as numbers.
struct Comparison
{
    ColumnId column;
    CompareOp op = CompareOp::Greater;
    double number = 0;
    double upper = 0;
    std::vector<std::string> texts = {};
    bool operator==(const Comparison&) const = default;
};

// All comparisons must hold, and the formula, if there is one. Neither: every row. A missing value matches nothing but Missing; a formula
// that is missing does not match.
struct RowCondition
{
    std::vector<Comparison> all;
    Formula formula = {};
    bool operator==(const RowCondition&) const = default;
};

// A named filter of the joined table: rows that do not meet `keep` are left out and counted.
struct RowRule
{
    RuleId id{};
    std::string name;
    RowCondition keep;
    bool on = true;
    bool operator==(const RowRule&) const = default;
};

// The rows that match. A comparison whose column is gone ("condition.column-missing") or of a kind it cannot compare
// ("condition.kind-mismatch") is named in a finding and left out of account; so is a formula, by the code of its problem (formula.h); the
// rest still filters.
WithFindings<RowSet> rowsMatching(const Table& table, const RowCondition& condition);

// The columns a condition speaks of, those of its formula included.
std::vector<ColumnId> columnsOf(const RowCondition& condition);

}  // namespace holdfast
