// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sources/cut_table.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Why a file is cut as it is: delimiter, quote, escape, preamble, header. Needs the rows' number of fields, not their values.
std::vector<Decision> cutDecisions(const DetectedDialect& found, const TableLayout& layout, bool separatorLine, const ReadOptions& options);

// Why `decimal` is the file's mark: how many columns show a comma, how many a point.
Decision decimalDecision(const std::vector<ColumnReading>& columns, char decimal, const ReadOptions& options);

}  // namespace holdfast
