// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

// How many of the shared texts its first rows ask for: one more than the highest number among them.
Result<std::uint64_t> xlsxStringsAsked(const ZipArchive& archive, const ZipEntry& entry, std::int64_t mostRows, const Progress& progress);

// How many rows and columns a sheet says it has; when it does not say, counted if `count`, else 0.
Result<SheetInfo> xlsxSheetSize(const ZipArchive& archive, const ZipEntry& entry, bool count, const Progress& progress);

}  // namespace holdfast
