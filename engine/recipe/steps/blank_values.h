// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Makes values missing: those whose text (Column::textAt, for numbers the shortest form) is one of `values`.
struct BlankValues
{
    static constexpr const char* kName = "blank_values";
    std::string table;
    ColumnId column;
    std::vector<std::string> values;
    bool operator==(const BlankValues&) const = default;
};

StepOutcome tidiedBy(const BlankValues& step, const Table& table);

}  // namespace holdfast
