// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <readstat.h>
#include <zlib.h>

#include "engine/sources/workbook/workbook_files.h"
#include "output/xlsx_writer.h"

namespace holdfast::tests {

// Files of every format with as many rows as are wanted.

inline std::string manyRows(int rows)
{
    std::string text = "id;name;amount\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(100000 + i) + ";имя " + std::to_string(i % 7) + ";" + std::to_string(i % 1000) + ",5\n";
    return text;
}

inline std::string gzipped(const std::string& text)
{
    z_stream stream{};
    (void)deflateInit2(&stream, 1, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    (void)deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    (void)deflateEnd(&stream);
    return packed;
}

inline std::string odsOf(int rows)
{
    std::string content = "<c xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"one\"><table:table-row>"
                          "<table:table-cell office:value-type=\"string\"><text:p>id</text:p></table:table-cell>"
                          "<table:table-cell office:value-type=\"string\"><text:p>name</text:p></table:table-cell></table:table-row>";
    for (int i = 0; i < rows; ++i)
        content += "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"" + std::to_string(i) +
                   "\"/><table:table-cell office:value-type=\"string\"><text:p>name " + std::to_string(i % 7) +
                   "</text:p></table:table-cell></table:table-row>";
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                  {"meta.xml", "<m xmlns:meta=\"m\"><meta:document-statistic meta:table-count=\"1\" meta:cell-count=\"9\"/></m>"},
                  {"META-INF/manifest.xml", "<manifest/>"},
                  {"content.xml", content + "</table:table></c>"}});
}

inline ssize_t append(const void* data, std::size_t size, void* text)
{
    static_cast<std::string*>(text)->append(static_cast<const char*>(data), size);
    return static_cast<ssize_t>(size);
}

inline std::string savOf(int rows)
{
    std::string bytes;
    readstat_writer_t* writer = readstat_writer_init();
    readstat_set_data_writer(writer, append);
    readstat_variable_t* id = readstat_add_variable(writer, "ID", READSTAT_TYPE_DOUBLE, 8);
    readstat_variable_t* name = readstat_add_variable(writer, "NAME", READSTAT_TYPE_STRING, 40);
    (void)readstat_begin_writing_sav(writer, &bytes, rows);
    for (int i = 0; i < rows; ++i) {
        (void)readstat_begin_row(writer);
        (void)readstat_insert_double_value(writer, id, i + 0.5);
        (void)readstat_insert_string_value(writer, name, ("name " + std::to_string(i % 7)).c_str());
        (void)readstat_end_row(writer);
    }
    (void)readstat_end_writing(writer);
    readstat_writer_free(writer);
    return bytes;
}

inline std::string xlsxWith(int rows)
{
    Numbers ids;
    Numbers sums;
    Categories names;
    for (int i = 0; i < rows; ++i) {
        ids.values.push_back(i);
        sums.values.push_back(i % 1000 + 0.25);
        names.levels.push_back("text number " + std::to_string(i));
        names.codes.push_back(i);
    }
    const auto rowCount = static_cast<std::size_t>(rows);
    std::vector<Column> columns;
    columns.emplace_back(ColumnId{"t", "id"}, "id", ColumnKind::Number, ids);
    columns.emplace_back(ColumnId{"t", "sum"}, "sum", ColumnKind::Number, sums);
    columns.emplace_back(ColumnId{"t", "name"}, "name", ColumnKind::Text, names);
    StringSink sink;
    (void)writeXlsx(Table("t", columns, rowCount), sink);
    return sink.text();
}

// A workbook whose texts stand in a part of their own, as spreadsheet programs write them.
inline std::string sharedXlsx(int rows)
{
    std::string sheet = "<sheetData>";
    std::string strings;
    for (int i = 0; i < rows; ++i) {
        sheet += "<row><c t=\"s\"><v>" + std::to_string(i) + "</v></c><c><v>" + std::to_string(i * 7919 % 10007) + "</v></c></row>";
        strings += "<si><t>a text of its own, " + std::to_string(i * 7919LL) + "</t></si>";
    }
    return xlsxOf({.sheets = {{"one", sheet + "</sheetData>"}}, .strings = strings});
}

inline std::string pageOf(int rows)
{
    std::string page = "<html><table><tr><td>id<td>sum</tr>";
    for (int i = 0; i < rows; ++i)
        page += "<tr><td>" + std::to_string(i) + "<td>" + std::to_string(i % 100) + "</tr>\n";
    return page + "</table></html>";
}

inline std::string xmlOf(int rows)
{
    std::string xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
                      "<Row><Cell><Data>id</Data></Cell><Cell><Data>sum</Data></Cell></Row>\n";
    for (int i = 0; i < rows; ++i)
        xml += "<Row><Cell><Data Type=\"Number\">" + std::to_string(i) + "</Data></Cell><Cell><Data Type=\"Number\">" +
               std::to_string(i % 100) + "</Data></Cell></Row>\n";
    return xml + "</Table></Worksheet></Workbook>";
}

}  // namespace holdfast::tests
