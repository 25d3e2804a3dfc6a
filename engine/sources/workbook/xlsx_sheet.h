// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "sources/workbook/number_format.h"
#include "sources/workbook/sheet_table.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

// What the cells of a sheet refer to.
struct XlsxContext
{
    std::vector<NumberFormatKind> styles;
    std::vector<std::uint32_t> strings;  // numbers in the pool of `sheet.grid`
    bool from1904 = false;
};

// The cells of one sheet as they stand there: formulas by the values saved with them. `sheet` brings its pool of texts. Fails as reading
// XML does, and with read.workbook-damaged for a cell that names a text there is not.
std::optional<Failure> readXlsxSheet(const ZipArchive& archive, const ZipEntry& entry, const XlsxContext& context, SheetCells& sheet,
                                     const Progress& progress, std::int64_t mostRows = INT64_MAX);

}  // namespace holdfast
