// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Writes every value of `from` as `to`; with a `to` that no row holds this is a renaming. Values are compared exactly, byte for byte.
struct MergeValues
{
    static constexpr const char* kName = "merge_values";
    std::string table;
    ColumnId column;
    std::vector<std::string> from;
    std::string to;
    bool operator==(const MergeValues&) const = default;
};

StepOutcome tidiedBy(const MergeValues& step, const Table& table);

}  // namespace holdfast
