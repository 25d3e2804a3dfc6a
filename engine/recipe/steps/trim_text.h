// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Takes blanks from both ends of a column's texts and makes every run of blanks inside (NBSP and its kin too) one plain blank. What is
// empty then is missing.
struct TrimText
{
    static constexpr const char* kName = "trim_text";
    std::string table;
    ColumnId column;
    bool operator==(const TrimText&) const = default;
};

StepOutcome tidiedBy(const TrimText& step, const Table& table);

}  // namespace holdfast
