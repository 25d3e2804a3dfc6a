// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/progress.h"
#include "join/join_plan.h"
#include "table/row_set.h"
#include "table/table.h"

namespace holdfast {

// The rows behind the counts of a join's audit, of one part against the rows that the parts before it leave.
struct UnmatchedRows
{
    Table base;
    Table part;
    RowSet leftOnly;   // of base: no row of the part has their key
    RowSet rightOnly;  // of part: no row of the base has their key
    RowSet repeated;   // of part: another row has the same key (and label, of a pivot)
    RowSet noKey;      // of part: the key is missing
};

// Empty tables where the plan and the tables do not fit.
UnmatchedRows unmatchedRows(const std::vector<Table>& tidied, const JoinPlan& plan, const std::string& part, const Progress& progress);

// How well two columns serve as a key together, and what is wrong with them.
struct KeyMatch
{
    ColumnId base;
    ColumnId part;
    double baseFound = 0;        // share of the base's rows that find their key
    double partFound = 0;        // share of the part's rows that do
    std::size_t repeated = 0;    // rows of the part whose key another row has too
    std::size_t missing = 0;     // rows of the part without a key
    bool kindsDiffer = false;    // numbers against texts: compared as texts of digits
    std::size_t blanks = 0;      // values of either column with blanks around: passed over
    std::size_t zeros = 0;       // values of either column with zeros in front: passed over
    std::size_t caseMisses = 0;  // values of the part that would match but for the case of letters: they do not
    bool operator==(const KeyMatch&) const = default;
};
KeyMatch keyMatchOf(const Column& base, const Column& part, const Progress& progress);

// All columns of the part that may be a key beside this one of the base, best first; those that find nothing are left out.
std::vector<KeyMatch> keyMatches(const Column& base, const Table& part, const Progress& progress);

}  // namespace holdfast
