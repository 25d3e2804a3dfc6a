// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/markup_table.h"

#include <algorithm>
#include <array>
#include <string>

#include "sources/workbook/read_sheets.h"
#include "sources/workbook/sheet_choice.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;
constexpr std::array kHtmlStarts{"<!doctype html"sv, "<html"sv, "<table"sv, "<head"sv, "<meta"sv, "<style"sv, "<body"sv, "<div"sv};

std::string loweredHead(std::string_view text)
{
    std::string head(text.substr(0, kHead));
    std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::size_t begin = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return begin == std::string::npos ? std::string() : head.substr(begin);
}

}  // namespace

std::optional<Markup> markupOf(std::string_view text, bool cut)
{
    const std::string head = loweredHead(text);
    if (!head.starts_with('<'))
        return std::nullopt;
    if (head.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos &&
        (head.starts_with("<?xml") || head.starts_with("<workbook") || head.starts_with("<ss:workbook")))
        return Markup::SpreadsheetXml;
    const bool html =
        std::any_of(kHtmlStarts.begin(), kHtmlStarts.end(), [&head](std::string_view start) { return head.starts_with(start); }) ||
        head.find("<html") != std::string::npos;
    if (html && (cut || text.find("<table") != std::string_view::npos || text.find("<TABLE") != std::string_view::npos))
        return Markup::Html;
    return std::nullopt;
}

Result<SourceSnapshot> readMarkup(SourceSnapshot snapshot, std::string_view text, Markup markup, const ReadOptions& options,
                                  const Progress& progress, bool cut)
{
    const std::uint64_t mostCells = cellsAllowed(text.size());
    Result<SheetsRead> made = markup == Markup::Html ? readHtmlTables(text, mostCells, progress.part(0, 0.7))
                                                     : readSpreadsheetXml(text, mostCells, progress.part(0, 0.7), cut);
    if (!made.ok())
        return made.failure();
    SheetsRead read = std::move(made).value();
    Result<ChosenSheet> chosen =
        chooseSheet(read.sheets, options.sheet, [&read](std::size_t index) -> Result<SheetCells> { return std::move(*read.cells[index]); });
    if (!chosen.ok())
        return chosen.failure();
    ChosenSheet sheet = std::move(chosen).value();
    snapshot.reading.format = markup == Markup::Html ? "html" : "xml";
    snapshot.reading.sheet = read.sheets[sheet.index].name;
    snapshot.reading.sheets = std::move(read.sheets);
    noteSheets(snapshot);
    return sheetTable(std::move(snapshot), std::move(sheet.cells), options, progress.part(0.7, 1));
}

}  // namespace holdfast
