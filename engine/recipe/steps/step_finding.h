// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

// "step.column-missing", "step.kind-mismatch" …: why a step left a column as it was.
Finding stepFinding(const std::string& code, const Table& table, const ColumnId& column);

// The step could run and met none of the values that it was made for ("step.values-gone"), or none of its keys ("step.keys-gone"): files of
// another month are often free of them.
Finding stepNote(const std::string& code, const Table& table, const ColumnId& column);

}  // namespace holdfast
