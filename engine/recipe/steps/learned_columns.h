// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "base/finding.h"
#include "recipe/steps/step_finding.h"
#include "table/table.h"

namespace holdfast {

// The columns a learning step speaks of: those named, or all it applies to when none is. A named one that is not there, or that the step
// does not apply to, becomes a finding.
std::vector<const Column*> learnedColumns(const std::vector<ColumnId>& named, const Table& training,
                                          const std::function<bool(const Column&)>& applies, std::vector<Finding>& findings);

}  // namespace holdfast
