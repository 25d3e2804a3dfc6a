// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

// "step.column-missing", "step.kind-mismatch" …: why a step left a column as it was.
Finding stepFinding(const std::string& code, const Table& table, const ColumnId& column);

}  // namespace holdfast
