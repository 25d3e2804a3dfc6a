// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recipe/formula/formula.h"
#include "recipe/row_condition.h"

namespace holdfast {

// What several values become. Sum and Mean are of numbers alone; what is missing does not count, and First and Last go by the order of
// rows.
enum class Aggregate { Sum, Mean, Count, First, Last, Min, Max };
std::string_view nameOf(Aggregate how);  // "sum", "mean", …: for JSON and names of columns

// Long to wide: one column per level of `label` and value column, named "<value>_<label>", with the id {table, "<value>_<label>"}.
struct PivotSpec
{
    ColumnId label;
    std::vector<ColumnId> values;
    std::vector<std::string> order = {};     // labels whose columns stand first; the others follow by time or number (label_order.h)
    std::string naming = {};                 // of the columns: "{label}: {value}"; empty: "{value}_{label}"
    std::optional<Aggregate> repeated = {};  // what several rows of one key and label become; nothing: such a table is not joined
    bool operator==(const PivotSpec&) const = default;
};

// Left: every row of the base. Inner: those that find their key. Full: and those that only the other table has, behind them.
enum class JoinHow { Left, Inner, Full };
std::string_view nameOf(JoinHow how);

struct KeyPair
{
    ColumnId base;
    ColumnId part;
    bool operator==(const KeyPair&) const = default;
};

// One column made of several rows of a key, named "<column>_<how>", with the id {table, "<column>_<how>"}.
struct AggregatedColumn
{
    ColumnId column;
    Aggregate how = Aggregate::Sum;
    ColumnId id() const { return {column.origin, column.name + "_" + std::string(nameOf(how))}; }  // of what is made
    bool operator==(const AggregatedColumn&) const = default;
};

// A table joined to the base by its key column.
struct JoinPart
{
    std::string table;  // source name
    ColumnId key;
    std::optional<PivotSpec> pivot = {};
    JoinHow how = JoinHow::Left;
    std::vector<KeyPair> further = {};              // keys that must agree too
    std::vector<AggregatedColumn> aggregates = {};  // without a pivot: one row per key by these; none: rows as they are
    bool repeats = false;                           // several rows of one key make several rows of the result; else they are refused
    double mostTimes = 2;                           // so many times the rows before may come of it; more must be confirmed
    bool operator==(const JoinPart&) const = default;
};

// Tables of one shape put below one another before anything is joined; what is made has the name of the first.
struct AppendSpec
{
    std::string to;
    std::vector<std::string> tables;
    bool operator==(const AppendSpec&) const = default;
};

// A column computed of others, with the id {"formula", name}.
struct DerivedColumn
{
    std::string name;
    Formula formula;
    bool on = true;
    bool operator==(const DerivedColumn&) const = default;
};

// How several tables become one: joined to `base` one after the other, then derived columns, then the rules. With one table: base alone, no
// key needed.
struct JoinPlan
{
    std::string base;  // source name; empty: not decided yet
    ColumnId key;      // column of base
    std::vector<JoinPart> parts;
    std::vector<RowRule> rules;
    int nextRule = 1;  // never goes back, so that no RuleId is used twice
    std::vector<AppendSpec> appends = {};
    std::vector<DerivedColumn> derived = {};
    bool operator==(const JoinPlan&) const = default;
};

}  // namespace holdfast
