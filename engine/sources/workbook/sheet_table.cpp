// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/sheet_table.h"

#include <algorithm>
#include <iterator>

#include "sources/column_names.h"
#include "sources/csv_fields.h"
#include "sources/grid_table.h"
#include "sources/read_choices.h"
#include "sources/workbook/sheet_layout.h"
#include "sources/workbook/sheet_limits.h"

namespace holdfast {

namespace {

// Values under merged cells are dropped, as a spreadsheet does not show them. Spreadsheets let no two areas overlap, so that no cell is
// gone through twice: false where they overlap so much that the file must be harmful.
bool clearMerged(SheetCells& sheet)
{
    CellGrid& grid = sheet.grid;
    std::vector<std::size_t> used;
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (grid.isUsed(c))
            used.push_back(c);
    std::uint64_t left = 4 * grid.size();
    for (const MergedCells& merged : sheet.merged) {
        const auto firstColumn = std::lower_bound(used.begin(), used.end(), static_cast<std::size_t>(merged.firstColumn));
        const auto endColumn = std::upper_bound(firstColumn, used.end(), static_cast<std::size_t>(merged.lastColumn));
        for (std::size_t row = grid.firstRowFrom(merged.firstRow); row < grid.rows() && grid.rowNumber(row) <= merged.lastRow; ++row) {
            const auto width = static_cast<std::uint64_t>(endColumn - firstColumn);
            if (width == 0)
                break;
            if (width > left)
                return false;
            left -= width;
            for (auto c = firstColumn; c != endColumn; ++c)
                if (grid.rowNumber(row) != merged.firstRow || static_cast<std::int64_t>(*c) != merged.firstColumn)
                    grid.clear(row, *c);
        }
    }
    return true;
}

void noteSheet(const SheetCells& sheet, const SheetLayout& layout, const NamedColumns& named, SourceSnapshot& snapshot)
{
    const auto note = [&snapshot](Severity severity, const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
        snapshot.findings.push_back(
            {.severity = severity, .code = code, .subject = snapshot.name, .numbers = std::move(numbers), .texts = std::move(texts)});
    };
    if (layout.rows.empty())
        note(Severity::Warning, layout.records == 0 ? "read.empty-file" : "read.no-rows", {static_cast<double>(layout.columns.size())});
    if (layout.preambleLines > 0)
        note(Severity::Note, "read.preamble", {static_cast<double>(layout.preambleLines)});
    if (!layout.header && !layout.columns.empty())
        note(Severity::Note, "read.no-header", {static_cast<double>(layout.columns.size())});
    if (!layout.rejects.empty())
        note(Severity::Warning, "read.rejects",
             {static_cast<double>(layout.rejects.size()), static_cast<double>(layout.rejects.front().line)});
    if (!named.repeated.empty())
        note(Severity::Warning, "read.repeated-names", {static_cast<double>(named.repeated.size())}, named.repeated);
    if (named.empty > 0 && layout.header)
        note(Severity::Note, "read.empty-names", {static_cast<double>(named.empty)});
    if (snapshot.passedOver > 0)
        note(Severity::Note, "read.rows-passed-over", {static_cast<double>(snapshot.passedOver), static_cast<double>(layout.rows.size())});
    const auto inTable = std::count_if(sheet.merged.begin(), sheet.merged.end(),
                                       [&](const MergedCells& merged) { return merged.lastRow >= layout.firstLine; });
    if (inTable > 0)
        note(Severity::Warning, "read.merged-cells", {static_cast<double>(inTable)});
    if (sheet.formulasWithoutValue > 0)
        note(Severity::Warning, "read.formulas-without-value", {static_cast<double>(sheet.formulasWithoutValue)});
}

}  // namespace

bool SheetCells::merge(const MergedCells& cells)
{
    if (merged.size() < kMostMerged)
        merged.push_back(cells);
    return merged.size() < kMostMerged;
}

Failure tooScattered(const CellGrid& grid)
{
    return {.code = "read.too-scattered", .numbers = {static_cast<double>(grid.rows()), static_cast<double>(grid.usedColumns())}};
}

Result<SourceSnapshot> sheetTable(SourceSnapshot snapshot, SheetCells sheet, const ReadOptions& options, const Progress& progress)
{
    if (std::optional<Failure> refused = refusedChoice(options))
        return *refused;
    if (sheet.grid.isTooScattered())
        return tooScattered(sheet.grid);
    if (!clearMerged(sheet))
        return tooMany("merged", kMostMerged);
    SheetLayout layout = layOutSheet(sheet.grid, options);
    if (layout.columns.size() > kColumnLimit)
        return tooManyColumns(layout.columns.size());
    const NamedColumns named = nameColumns(layout.header ? layout.names : numberedNames(layout.columns.size()));
    std::vector<ColumnNames> names = named.names;
    GridPart part{.columns = layout.columns, .rows = layout.rows};
    chooseColumns(options, part, names, snapshot.findings);
    snapshot.passedOver = drawRows(options, part);
    GridTable made = gridTable(sheet.grid, part, names, snapshot.name, options, layout.rejects, progress);
    noteSheet(sheet, layout, named, snapshot);

    snapshot.reading.delimiter.clear();
    snapshot.reading.quote.clear();
    snapshot.reading.escape.clear();
    snapshot.reading.decimal = std::string(1, made.decimal);
    snapshot.reading.header = layout.header;
    snapshot.reading.preambleLines = layout.preambleLines;
    snapshot.columns = std::move(made.readings);
    std::move(made.findings.begin(), made.findings.end(), std::back_inserter(snapshot.findings));
    snapshot.table = Table(snapshot.name, std::move(made.columns), part.rows.size());
    snapshot.rejects = std::move(layout.rejects);
    snapshot.records = layout.records;
    snapshot.blankLines = layout.blankLines;
    return snapshot;
}

}  // namespace holdfast
