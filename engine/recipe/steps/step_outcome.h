// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

// What one tidy step made of one table. A step that cannot be done gives the table back unchanged and says why in a finding.
struct StepOutcome
{
    Table table;
    std::size_t cellsChanged = 0;
    std::vector<Finding> findings = {};
};

}  // namespace holdfast
