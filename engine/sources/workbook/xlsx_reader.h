// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

// A workbook's sheet → table: the one of ReadOptions.sheet, else the first visible one that looks like a table. `snapshot` brings name,
// path and hash; the rest is filled. At most so many rows are read, and no more of the shared texts than they name; sizes of sheets are
// those that the file tells then. Fails with read.sheet-missing (the names there are), as the archive, XML and sheetTable() do.
Result<SourceSnapshot> readXlsx(SourceSnapshot snapshot, const ZipArchive& archive, const ReadOptions& options, const Progress& progress,
                                std::int64_t mostRows = INT64_MAX);

}  // namespace holdfast
