// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "join/join_plan.h"
#include "join/join_tables.h"
#include "join/keys.h"
#include "table/table.h"

namespace holdfast {

// Which rows of a part stand for which key of the base: once for a plain part, once per label for a pivoted one. Groups are the base's keys
// in its order; behind them, for a full join, the keys that only the part has.
struct PartRows
{
    std::vector<std::string> labels;                 // of the pivot, in the order of its columns; one empty label without a pivot
    std::vector<std::vector<std::uint32_t>> rowFor;  // [label][group]: the first row of the part, or Column::kNoRow
    std::vector<std::uint32_t> next;                 // per row: the next one of the same place, or kNoRow; empty where none has one
    std::vector<std::uint32_t> addedRows;            // of the keys that only the part has: the first row of each, by group
    JoinAudit audit;
    std::size_t labelMissing = 0;    // rows of the part without a label: left out
    std::size_t repeatedPlaces = 0;  // places (key, and label) that hold several rows, also where these are alike
    std::size_t wouldMake = 0;       // rows the join would have if each match made one
    bool tooManyLabels = false;
    bool oneRowPerKey = true;  // false: rows of one key (and label) differ, so none may be picked
};

inline constexpr std::size_t kMostLabels = 200;

// `keys` are those of the part's rows, numbered as the base's were.
PartRows findPartRows(const Table& part, const JoinPart& spec, const std::vector<std::int64_t>& keys, const KeyIndex& base,
                      const Progress& progress);

}  // namespace holdfast
