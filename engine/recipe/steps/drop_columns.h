// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Leaves columns out of the study. One that is not there is named in a finding; the others still go.
struct DropColumns
{
    static constexpr const char* kName = "drop_columns";
    std::string table;
    std::vector<ColumnId> columns;
    bool operator==(const DropColumns&) const = default;
};

StepOutcome tidiedBy(const DropColumns& step, const Table& table);

}  // namespace holdfast
