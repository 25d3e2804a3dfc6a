// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "join/join_plan.h"
#include "table/table.h"

namespace holdfast {

// The tables with those of each AppendSpec put below its first one, which keeps its name and the ids of its columns; the others are gone
// from the list. Columns are bound by name, as next month's files are; one that some tables lack is missing there ("append.column-alone"),
// one of several kinds becomes text ("append.kinds-differ"), a table that is not there is named ("append.table-missing").
WithFindings<std::vector<Table>> appendedTables(const std::vector<Table>& tables, const std::vector<AppendSpec>& appends,
                                                const Progress& progress);

const Table* tableNamed(const std::vector<Table>& tables, const std::string& name);  // null when there is none

// Tables that look as if they were parts of one: the same columns by name and sort of values. Never applied by itself.
std::vector<AppendSpec> suggestAppends(const std::vector<Table>& tables);

}  // namespace holdfast
