// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Reads a column as another kind. Numbers become texts in shortest form; texts become numbers where the text is one, else missing and
// counted.
struct ChangeKind
{
    static constexpr const char* kName = "change_kind";
    std::string table;
    ColumnId column;
    ColumnKind kind = ColumnKind::Category;
    bool operator==(const ChangeKind&) const = default;
};

StepOutcome tidiedBy(const ChangeKind& step, const Table& table);

}  // namespace holdfast
