// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/sources/source_files.h"
#include "output/sink.h"
#include "output/zip_writer.h"

namespace holdfast::tests {

// Named as what it holds.
inline Result<SourceSnapshot> openedBook(std::string_view bytes, const ReadOptions& options = {})
{
    return opened(bytes, options, bytes.find("content.xml") == std::string_view::npos ? "t.xlsx" : "t.ods");
}

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string zipOf(const ZipParts& parts)
{
    StringSink sink;
    ZipWriter zip(sink);
    for (const auto& [name, content] : parts) {
        zip.begin(name);
        zip.write(content);
        zip.end();
    }
    (void)zip.finish();
    return sink.text();
}

// What a workbook is made of; `sheets` holds what stands inside <worksheet>.
struct BookText
{
    std::vector<std::pair<std::string, std::string>> sheets;  // name (and attributes behind a '|'), XML
    std::string properties = {};                              // <workbookPr …/>
    std::string strings = {};                                 // inside <sst>
    std::string styles = {};                                  // inside <styleSheet>
    ZipParts more = {};
};

inline std::string xlsxOf(const BookText& book)
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    std::string sheets;
    std::string relations;
    ZipParts parts{{"[Content_Types].xml", "<Types/>"},
                   {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office +
                                       "officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const auto& [title, xml] = book.sheets[i];
        const std::size_t bar = title.find('|');
        const std::string number = std::to_string(i + 1);
        sheets += "<sheet name=\"" + title.substr(0, bar) + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\" " +
                  (bar == std::string::npos ? std::string() : title.substr(bar + 1)) + "/>";
        relations +=
            "<Relationship Id=\"r" + number + "\" Type=\"" + office + "worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml", "<worksheet " + main + ">" + xml + "</worksheet>");
    }
    relations += "<Relationship Id=\"s\" Type=\"" + office + "sharedStrings\" Target=\"sharedStrings.xml\"/>";
    relations += "<Relationship Id=\"t\" Type=\"" + office + "styles\" Target=\"styles.xml\"/>";
    parts.emplace_back("xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office + "\">" + book.properties + "<sheets>" + sheets +
                                              "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.emplace_back("xl/sharedStrings.xml", "<sst " + main + ">" + book.strings + "</sst>");
    parts.emplace_back("xl/styles.xml", "<styleSheet " + main + ">" + book.styles + "</styleSheet>");
    parts.insert(parts.end(), book.more.begin(), book.more.end());
    return zipOf(parts);
}

// Rows by line, cells parted by blanks: 12 a number, =12 a formula with its value, =? one without, "t" a text, @n a shared text, TRUE a
// flag, #N/A an error, - no cell, and ~s after a value its style: 45292~1.
inline std::string cellXml(std::string word)
{
    if (word == "-")
        return "<c/>";
    std::string style;
    if (const std::size_t tilde = word.rfind('~'); tilde != std::string::npos) {
        style = " s=\"" + word.substr(tilde + 1) + "\"";
        word.resize(tilde);
    }
    if (word == "=?")
        return "<c" + style + "><f>A1+1</f></c>";
    if (word[0] == '=')
        return "<c" + style + "><f>A1+1</f><v>" + word.substr(1) + "</v></c>";
    if (word[0] == '"')
        return "<c t=\"inlineStr\"" + style + "><is><t>" + word.substr(1, word.size() - 2) + "</t></is></c>";
    if (word[0] == '@')
        return "<c t=\"s\"" + style + "><v>" + word.substr(1) + "</v></c>";
    if (word == "TRUE" || word == "FALSE")
        return std::string("<c t=\"b\"><v>") + (word == "TRUE" ? "1" : "0") + "</v></c>";
    if (word[0] == '#')
        return "<c t=\"e\"><v>" + word + "</v></c>";
    return "<c" + style + "><v>" + word + "</v></c>";
}

inline std::string sheetXml(std::string_view lines)
{
    std::string xml = "<sheetData>";
    std::string word;
    bool inText = false;
    const auto endWord = [&] {
        if (!word.empty())
            xml += cellXml(word);
        word.clear();
    };
    xml += "<row>";
    for (const char c : lines) {
        inText = c == '"' ? !inText : inText;
        if (c == '\n' && !inText) {
            endWord();
            xml += "</row><row>";
        } else if (c == ' ' && !inText)
            endWord();
        else
            word += c;
    }
    endWord();
    return xml + "</row></sheetData>";
}

}  // namespace holdfast::tests
