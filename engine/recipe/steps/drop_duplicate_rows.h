// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Keeps the first of every set of rows that are equal in all columns, the key included. Missing equals missing.
struct DropDuplicateRows
{
    static constexpr const char* kName = "drop_duplicate_rows";
    std::string table;
    bool operator==(const DropDuplicateRows&) const = default;
};

StepOutcome tidiedBy(const DropDuplicateRows& step, const Table& table);

}  // namespace holdfast
