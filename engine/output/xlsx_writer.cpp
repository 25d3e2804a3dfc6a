// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/xlsx_writer.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "base/text.h"
#include "output/zip_writer.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostRows = 1048575;  // below the names
constexpr std::size_t kMostColumns = 16384;
constexpr std::size_t kMostUnits = 32767;   // UTF-16 units of one cell
constexpr std::size_t kMostSheetName = 31;  // UTF-16 units
constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kFirstDay = -25508 * kDay;  // 1900-03-01: before it, spreadsheets believe in 1900-02-29
constexpr double kDaysTo1970 = 25569;

constexpr const char* kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kContentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
constexpr const char* kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"xl/workbook.xml\"/></Relationships>";
constexpr const char* kBookRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
    "Target=\"worksheets/sheet1.xml\"/><Relationship "
    "Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/></Relationships>";
// Cell styles: 0 plain, 1 a date, 2 a date with a time of day, 3 a name.
constexpr const char* kStyles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
    "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/><xf fontId=\"1\" "
    "applyFont=\"1\"/></cellXfs></styleSheet>";

bool isHex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

// "_x0041_" in a text would read as the letter A.
bool readsAsEscape(std::string_view text)
{
    return text.size() >= 7 && text[1] == 'x' && text[6] == '_' && std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

// Text in XML; what XML cannot hold is written _xHHHH_, as the format has it.
std::string escaped(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string xml;
    xml.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else if (c == '"')
            xml += "&quot;";
        else if ((byte < 0x20 && c != '\t' && c != '\n') || (c == '_' && readsAsEscape(text.substr(i)))) {
            xml += "_x00";
            xml += digits[byte >> 4U];
            xml += digits[byte & 15U];
            xml += '_';
        } else if (text.substr(i).starts_with("\xEF\xBF\xBE") || text.substr(i).starts_with("\xEF\xBF\xBF")) {
            xml += text[i + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
            i += 2;
        } else
            xml += c;
    }
    return xml;
}

std::size_t utf16Units(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) != 0x80U ? (byte >= 0xF0 ? 2U : 1U) : 0U;
    }
    return units;
}

// At most 31 letters, none of []:*?/\, no apostrophe at its ends, never empty.
std::string sheetName(const std::string& name)
{
    std::u32string points = toCodePoints(name);
    std::erase_if(points, [](char32_t c) { return c < 0x20 || std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos; });
    points.resize(std::min(points.size(), kMostSheetName / 2));
    return points.empty() ? "sheet" : fromCodePoints(points);
}

std::string textCell(std::string_view text, const char* style)
{
    return std::string("<c t=\"inlineStr\"") + style + "><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
}

std::string dateCell(std::int64_t milliseconds)
{
    if (milliseconds < kFirstDay)
        return textCell(isoDate(milliseconds), "");
    const double days = static_cast<double>(milliseconds) / static_cast<double>(kDay) + kDaysTo1970;
    return std::string("<c s=\"") + (milliseconds % kDay == 0 ? "1" : "2") + "\"><v>" + shortest(days) + "</v></c>";
}

std::string cell(const Column& column, std::size_t row)
{
    if (column.isMissing(row))
        return "<c/>";
    if (column.isNumber())
        return "<c><v>" + shortest(column.numbers()[row]) + "</v></c>";
    if (column.isCategorical())
        return textCell(column.categories().levels[static_cast<std::size_t>(column.categories().codes[row])], "");
    return dateCell(column.dates()[row]);
}

void writeSheet(const Table& table, ZipWriter& zip, const Progress& progress)
{
    std::string xml =
        std::string(kHead) +
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView "
        "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        "<sheetData><row>";
    for (const Column& column : table.columns())
        xml += textCell(column.name(), " s=\"3\"");
    xml += "</row>";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row % 1024 == 0) {
            progress.at(static_cast<double>(row) / static_cast<double>(table.rows()));
            zip.write(xml);
            xml.clear();
        }
        xml += "<row>";
        for (const Column& column : table.columns())
            xml += cell(column, row);
        xml += "</row>";
    }
    zip.write(xml + "</sheetData></worksheet>");
}

}  // namespace

std::optional<Failure> doesNotFitSheet(const Table& table)
{
    const auto most = [](const char* code, std::size_t has, std::size_t limit) {
        return Failure{.code = code, .numbers = {static_cast<double>(has), static_cast<double>(limit)}};
    };
    if (table.rows() > kMostRows)
        return most("export.too-many-rows", table.rows(), kMostRows);
    if (table.columns().size() > kMostColumns)
        return most("export.too-many-columns", table.columns().size(), kMostColumns);
    for (const Column& column : table.columns())
        if (column.isCategorical())
            for (const std::string& level : column.categories().levels)
                if (level.size() > kMostUnits && utf16Units(level) > kMostUnits)
                    return Failure{
                        .code = "export.text-too-long", .columnName = column.name(), .numbers = {static_cast<double>(kMostUnits)}};
    return std::nullopt;
}

bool writeXlsx(const Table& table, Sink& sink, const Progress& progress)
{
    ZipWriter zip(sink);
    const auto part = [&zip](const char* name, const std::string& xml) {
        zip.begin(name);
        zip.write(kHead + xml);
        zip.end();
    };
    part("[Content_Types].xml", kContentTypes);
    part("_rels/.rels", kRelations);
    part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"" +
                                escaped(sheetName(table.name())) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", kBookRelations);
    part("xl/styles.xml", kStyles);
    zip.begin("xl/worksheets/sheet1.xml");
    writeSheet(table, zip, progress);
    zip.end();
    return zip.finish();
}

}  // namespace holdfast
