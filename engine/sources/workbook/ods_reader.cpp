// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/ods_reader.h"

#include <memory>
#include <optional>
#include <utility>

#include "base/text.h"
#include "sources/workbook/ods_sheets.h"
#include "sources/workbook/sheet_choice.h"
#include "sources/workbook/sheet_layout.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xlsx_parts.h"
#include "sources/workbook/xml_reader.h"
#include "sources/written_number.h"

namespace holdfast {

namespace {

// How many sheets the file's statistics count.
class StatisticsHandler : public XmlHandler
{
public:
    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "document-statistic")
            return;
        sheets = static_cast<std::size_t>(wholeNumberIn(attributes.get("table-count"), 0, kMostSheets, 0));
        finish();
    }
    void closed(std::string_view) override {}
    void text(std::string_view) override {}
    std::size_t sheets = 0;
};

std::size_t toldSheets(const ZipArchive& archive)
{
    StatisticsHandler statistics;
    const ZipEntry* meta = archive.find("meta.xml");
    return meta != nullptr && !readXml(archive, *meta, statistics) ? statistics.sheets : 0;
}

}  // namespace

Result<SourceSnapshot> readOds(SourceSnapshot snapshot, const ZipArchive& archive, const ReadOptions& options, const Progress& progress,
                               std::int64_t mostRows)
{
    if (const ZipEntry* manifest = archive.find("META-INF/manifest.xml")) {
        const Result<std::string> text = wholeEntry(archive, *manifest);
        if (!text.ok())
            return text.failure();
        if (text.value().find("encryption-data") != std::string::npos)
            return Failure{.code = "read.encrypted"};
    }
    const ZipEntry* content = archive.find("content.xml");
    if (content == nullptr)
        return Failure{.code = "read.workbook-damaged", .texts = {"content.xml"}};
    const std::uint64_t mostCells = cellsAllowed(archive.bytes().size());
    // Sheets are kept until one holds a table: the visible ones; the hidden ones in a pass of their own, when no other holds anything.
    OdsHandler* running = nullptr;
    bool hidden = false;
    const auto wanted = [&](std::size_t index, const SheetInfo& sheet) {
        if (options.sheet)
            return sheet.name == *options.sheet;
        if (index > 0 && running->cells[index - 1] && holdsTable(running->cells[index - 1]->grid))
            running->settled = true;
        return !running->settled && sheet.hidden == hidden;
    };
    OdsHandler handler(wanted, mostCells, mostRows);
    handler.told = mostRows < INT64_MAX ? toldSheets(archive) : 0;
    running = &handler;
    if (std::optional<Failure> failure = readXml(archive, *content, handler, progress.part(0, 0.8)))
        return *failure;
    std::optional<OdsHandler> behind;
    const auto take = [&](std::size_t index) -> Result<SheetCells> {
        if (!handler.cells[index] && !hidden) {
            hidden = true;
            running = &behind.emplace(wanted, mostCells, mostRows);
            if (std::optional<Failure> failure = readXml(archive, *content, *behind, progress.part(0.8, 0.85)))
                return *failure;
        }
        std::unique_ptr<SheetCells>& cells =
            handler.cells[index] || index >= behind->cells.size() ? handler.cells[index] : behind->cells[index];
        return cells ? std::move(*cells) : SheetCells(CellGrid(mostCells));
    };
    Result<ChosenSheet> chosen = chooseSheet(handler.sheets, options.sheet, take);
    if (!chosen.ok())
        return chosen.failure();
    ChosenSheet sheet = std::move(chosen).value();
    if (static_cast<std::int64_t>(sheet.cells.grid.rows()) < mostRows) {
        handler.sheets[sheet.index].rows = static_cast<std::int64_t>(sheet.cells.grid.rows());
        handler.sheets[sheet.index].columns = static_cast<std::int64_t>(sheet.cells.grid.usedColumns());
    }
    snapshot.reading.format = "ods";
    snapshot.reading.sheet = handler.sheets[sheet.index].name;
    snapshot.reading.sheets = std::move(handler.sheets);
    noteSheets(snapshot);
    std::vector<std::string> active = activeContent(archive);
    active.insert(active.end(), handler.active.begin(), handler.active.end());
    noteActive(active, snapshot);
    return sheetTable(std::move(snapshot), std::move(sheet.cells), options, progress.part(0.85, 1));
}

}  // namespace holdfast
