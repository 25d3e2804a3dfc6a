// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/clipboard_table.h"

#include "sources/read_text.h"
#include "sources/workbook/markup_table.h"
#include "sources/workbook/read_sheets.h"
#include "sources/workbook/sheet_choice.h"

namespace holdfast {

namespace {

std::string quoted(std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(cell);
    std::string made = "\"";
    for (const char c : cell)
        made += c == '"' ? std::string("\"\"") : std::string(1, c);
    return made + "\"";
}

Result<std::string> csvOfHtml(std::string_view html)
{
    Result<SheetsRead> tables = readHtmlTables(html, cellsAllowed(html.size()), {});
    if (!tables.ok())
        return tables.failure();
    SheetsRead read = std::move(tables).value();
    const Result<ChosenSheet> chosen =
        chooseSheet(read.sheets, std::nullopt, [&read](std::size_t index) -> Result<SheetCells> { return std::move(*read.cells[index]); });
    if (!chosen.ok())
        return chosen.failure();
    const CellGrid& grid = chosen.value().cells.grid;
    std::string csv;
    std::string made;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t c = 0; c < grid.columns(); ++c)
            csv += (c > 0 ? "," : "") + quoted(grid.textAt(row, c, made));
        csv += '\n';
    }
    return csv;
}

}  // namespace

Result<ClipboardTable> readClipboard(std::string_view text, const std::string& name)
{
    while (text.ends_with('\0'))  // some systems hand it over with its end
        text.remove_suffix(1);
    std::string bytes(text);
    if (markupOf(text)) {
        Result<std::string> csv = csvOfHtml(text);
        if (!csv.ok())
            return csv.failure();
        bytes = std::move(csv).value();
    }
    SourceSnapshot empty;
    empty.name = name;
    empty.bytes = static_cast<std::int64_t>(bytes.size());
    Result<SourceSnapshot> read = readText(std::move(empty), bytes, {}, {});
    if (!read.ok())
        return read.failure();
    const Table& table = read.value().table;
    if (table.columns().empty() || (table.columns().size() == 1 && table.rows() == 0))
        return Failure{.code = "read.clipboard-no-table"};
    return ClipboardTable{.bytes = std::move(bytes), .read = std::move(read).value()};
}

}  // namespace holdfast
