// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "recipe/steps/step_outcome.h"

namespace holdfast {

// Gives a column another name; its id stays. A name that another column of the table bears is refused.
struct RenameColumn
{
    static constexpr const char* kName = "rename_column";
    std::string table;
    ColumnId column;
    std::string newName;
    bool operator==(const RenameColumn&) const = default;
};

StepOutcome tidiedBy(const RenameColumn& step, const Table& table);

}  // namespace holdfast
