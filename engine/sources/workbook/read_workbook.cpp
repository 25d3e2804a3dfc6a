// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/read_workbook.h"

#include "sources/workbook/xlsx_reader.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

Result<SourceSnapshot> readWorkbook(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive.ok())
        return archive.failure();
    return readXlsx(std::move(snapshot), archive.value(), options, progress);
}

}  // namespace holdfast
