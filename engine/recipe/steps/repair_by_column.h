// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// In the rows whose other column reads `key` (Column::textAt): these writings, and how they should read.
struct KeyedRepair
{
    std::string key;
    std::vector<std::string> from;
    std::string to;
    bool operator==(const KeyedRepair&) const = default;
};

// Corrects a column by another one of the same rows: one wrong writing may stand for several right ones. A key that occurs twice counts by
// its first repair; a writing that is not named stays. Values are compared exactly, byte for byte.
struct RepairByColumn
{
    static constexpr const char* kName = "repair_by_column";
    std::string table;
    ColumnId column;
    ColumnId by;
    std::vector<KeyedRepair> repairs;
    bool operator==(const RepairByColumn&) const = default;
};

StepOutcome tidiedBy(const RepairByColumn& step, const Table& table);

}  // namespace holdfast
