// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xlsx_reader.h"

#include <memory>

#include "base/text.h"
#include "sources/workbook/sheet_choice.h"
#include "sources/workbook/xlsx_parts.h"
#include "sources/workbook/xlsx_sheet.h"
#include "sources/workbook/xlsx_size.h"
#include "sources/workbook/xlsx_strings.h"

namespace holdfast {

Result<SourceSnapshot> readXlsx(SourceSnapshot snapshot, const ZipArchive& archive, const ReadOptions& options, const Progress& progress,
                                std::int64_t mostRows)
{
    const Result<XlsxBook> book = readXlsxBook(archive);
    if (!book.ok())
        return book.failure();
    Result<std::vector<NumberFormatKind>> styles = readXlsxStyles(archive, book.value());
    if (!styles.ok())
        return styles.failure();
    auto pool = std::make_shared<TextPool>();
    XlsxContext context{.styles = std::move(styles).value(), .from1904 = book.value().from1904};
    const bool all = mostRows == INT64_MAX;
    const auto readStrings = [&](std::uint64_t most) -> std::optional<Failure> {
        Result<std::vector<std::uint32_t>> strings = readXlsxStrings(archive, book.value(), *pool, progress.part(0, 0.2), most);
        if (!strings.ok())
            return strings.failure();
        context.strings = std::move(strings).value();
        return std::nullopt;
    };
    if (std::optional<Failure> failure = readStrings(all ? UINT64_MAX : 0))
        return *failure;

    std::vector<SheetInfo> sheets;
    for (const XlsxSheet& sheet : book.value().sheets)
        sheets.push_back({.name = sheet.name, .hidden = sheet.hidden});
    const auto read = [&](std::size_t index) -> Result<SheetCells> {
        SheetCells cells(CellGrid(cellsAllowed(archive.bytes().size()), pool));
        const ZipEntry* entry = archive.find(book.value().sheets[index].part);
        if (entry == nullptr)
            return Failure{.code = "read.workbook-damaged", .texts = {shownText(book.value().sheets[index].part)}};
        const Result<std::uint64_t> asked =
            all ? Result<std::uint64_t>(0) : xlsxStringsAsked(archive, *entry, mostRows, progress.part(0.2, 0.3));
        if (!asked.ok())
            return asked.failure();
        if (asked.value() > context.strings.size())
            if (std::optional<Failure> failure = readStrings(asked.value()))
                return *failure;
        if (std::optional<Failure> failure = readXlsxSheet(archive, *entry, context, cells, progress.part(0.3, 0.8), mostRows))
            return *failure;
        return cells;
    };
    Result<ChosenSheet> chosen = chooseSheet(sheets, options.sheet, read);
    if (!chosen.ok())
        return chosen.failure();
    ChosenSheet sheet = std::move(chosen).value();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const ZipEntry* entry = archive.find(book.value().sheets[i].part);
        if (i == sheet.index && static_cast<std::int64_t>(sheet.cells.grid.rows()) < mostRows) {
            sheets[i].rows = static_cast<std::int64_t>(sheet.cells.grid.rows());
            sheets[i].columns = static_cast<std::int64_t>(sheet.cells.grid.usedColumns());
        } else if (entry != nullptr) {
            const Result<SheetInfo> size = xlsxSheetSize(archive, *entry, all, progress.part(0.8, 0.85));
            if (!size.ok())
                return size.failure();
            sheets[i].rows = size.value().rows;
            sheets[i].columns = size.value().columns;
        }
    }
    snapshot.reading.format = "xlsx";
    snapshot.reading.sheet = sheets[sheet.index].name;
    snapshot.reading.sheets = std::move(sheets);
    noteSheets(snapshot);
    noteActive(activeContent(archive), snapshot);
    return sheetTable(std::move(snapshot), std::move(sheet.cells), options, progress.part(0.85, 1));
}

}  // namespace holdfast
