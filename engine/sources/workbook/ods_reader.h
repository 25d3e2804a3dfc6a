// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

// An OpenDocument spreadsheet's sheet → table, chosen as in readXlsx(). Cells by their saved values; rows and columns that are repeated are
// made so many times only where they hold anything. Of a sheet at most so many rows are taken; the list of sheets takes all of the file.
// Fails with read.encrypted, read.not-a-workbook, read.sheet-missing, and as the archive, XML and sheetTable() do.
Result<SourceSnapshot> readOds(SourceSnapshot snapshot, const ZipArchive& archive, const ReadOptions& options, const Progress& progress,
                               std::int64_t mostRows = INT64_MAX);

}  // namespace holdfast
