// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/read_workbook.h"

#include "sources/workbook/ods_reader.h"
#include "sources/workbook/xlsx_reader.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

namespace {

// Its first entry names the type; writers that leave it out are told by their parts.
bool isOpenDocument(const ZipArchive& archive)
{
    if (const ZipEntry* type = archive.find("mimetype")) {
        const Result<std::string> text = wholeEntry(archive, *type, 1000);
        return text.ok() && text.value().starts_with("application/vnd.oasis.opendocument.spreadsheet");
    }
    return archive.find("content.xml") != nullptr && archive.find("META-INF/manifest.xml") != nullptr;
}

}  // namespace

Result<SourceSnapshot> readWorkbook(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress,
                                    const FirstRows& first)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes, first.fetch);
    if (!archive.ok())
        return archive.failure();
    if (isOpenDocument(archive.value()))
        return readOds(std::move(snapshot), archive.value(), options, progress, first.rows);
    return readXlsx(std::move(snapshot), archive.value(), options, progress, first.rows);
}

}  // namespace holdfast
