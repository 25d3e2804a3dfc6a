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

// Which row of a part stands for which key of the base: once for a plain part, once per label for a pivoted one.
struct PartRows
{
    std::vector<std::string> labels;                 // of the pivot, in order of first appearance; one empty label without a pivot
    std::vector<std::vector<std::uint32_t>> rowFor;  // [label][group of the base's key]: a row of the part, or Column::kNoRow
    JoinAudit audit;
    std::size_t labelMissing = 0;  // rows of the part without a label: left out
    std::size_t wouldMake = 0;     // rows the join would have if each match made one
    bool tooManyLabels = false;
    bool oneRowPerKey = true;  // false: rows of one key (and label) differ, so none may be picked
};

inline constexpr std::size_t kMostLabels = 200;

// `keys` is the dictionary that numbered the base's keys.
PartRows findPartRows(const Table& part, const JoinPart& spec, const Column& key, KeyDictionary& keys, const KeyIndex& base,
                      const Progress& progress);

}  // namespace holdfast
