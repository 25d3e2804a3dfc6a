// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "base/progress.h"
#include "base/result.h"
#include "output/sink.h"
#include "table/table.h"

namespace holdfast {

// Why a table does not fit into a sheet (ECMA-376 as spreadsheets read it): "export.too-many-rows", "export.too-many-columns" (numbers: how
// many, how many at most), "export.text-too-long" (columnName). Nothing when it fits.
std::optional<Failure> doesNotFitSheet(const Table& table);

// One sheet, display names in its first row. Texts are written as strings, so that none can run as a formula; numbers as numbers, dates as
// days with a date format (those before March 1900 as text), missing as no cell. No author, no time. The table must fit. false when the
// sink refused. Throws Cancelled.
bool writeXlsx(const Table& table, Sink& sink, const Progress& progress = {});

}  // namespace holdfast
