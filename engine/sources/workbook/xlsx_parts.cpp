// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xml_reader.h"

namespace holdfast {

namespace {

struct Relation
{
    std::string type;  // the last part of its address: "worksheet"
    std::string target;
};
using Relations = std::map<std::string, Relation>;

// "../a/b.xml" as seen from the folder of `part`; "/xl/b.xml" from the top.
std::string resolved(const std::string& part, std::string_view target)
{
    std::vector<std::string> steps;
    if (!target.starts_with('/')) {
        steps = split(part, '/');
        steps.pop_back();
    }
    for (const std::string& step : split(target, '/')) {
        if (step == "..") {
            if (!steps.empty())
                steps.pop_back();
        } else if (!step.empty() && step != ".")
            steps.push_back(step);
    }
    std::string path;
    for (const std::string& step : steps)
        path += (path.empty() ? "" : "/") + step;
    return path;
}

class RelationsHandler : public XmlHandler
{
public:
    explicit RelationsHandler(std::string part) : m_part(std::move(part)) {}
    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.get("TargetMode") == "External")
            return;
        if (relations.size() == 2 * kMostSheets) {
            stop(tooMany("parts", relations.size()));
            return;
        }
        const std::string_view type = attributes.get("Type");
        relations[std::string(attributes.get("Id"))] = {.type = std::string(type.substr(type.rfind('/') + 1)),
                                                        .target = resolved(m_part, attributes.get("Target"))};
    }
    void closed(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}
    Relations relations;

private:
    std::string m_part;
};

// Those of a part; none when it has none.
Result<Relations> relationsOf(const ZipArchive& archive, const std::string& part)
{
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    const ZipEntry* entry = archive.find(folder + "_rels/" + part.substr(folder.size()) + ".rels");
    if (entry == nullptr)
        return Relations();
    RelationsHandler handler(part);
    if (std::optional<Failure> failure = readXml(archive, *entry, handler))
        return *failure;
    return std::move(handler.relations);
}

bool isTrue(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

class BookHandler : public XmlHandler
{
public:
    struct Named
    {
        std::string name;
        std::string id;
        bool hidden = false;
    };
    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr")
            from1904 = isTrue(attributes.get("date1904"));
        else if (name == "sheet" && sheets.size() == kMostSheets)
            stop(tooMany("sheets", kMostSheets));
        else if (name == "sheet")
            sheets.push_back({.name = std::string(attributes.get("name")),
                              .id = std::string(attributes.get("id")),
                              .hidden = attributes.get("state").starts_with("hidden") || attributes.get("state") == "veryHidden"});
    }
    void closed(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}
    std::vector<Named> sheets;
    bool from1904 = false;
};

class StylesHandler : public XmlHandler
{
public:
    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt")
            addCode(number(attributes.get("numFmtId")), formatKind(attributes.get("formatCode")));
        else if (name == "cellXfs")
            m_inCells = true;
        else if (name == "xf" && m_inCells) {
            const int id = number(attributes.get("numFmtId"));
            const auto custom = m_codes.find(id);
            kinds.push_back(custom == m_codes.end() ? builtInFormat(id) : custom->second);
            if (kinds.size() > kMostStyles)
                stop(tooMany("styles", kMostStyles));
        }
    }
    void closed(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }
    void text(std::string_view /*piece*/) override {}
    std::vector<NumberFormatKind> kinds;

private:
    static int number(std::string_view text)
    {
        int value = 0;
        (void)std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    void addCode(int id, NumberFormatKind kind)
    {
        m_codes[id] = kind;
        if (m_codes.size() > kMostStyles)
            stop(tooMany("styles", kMostStyles));
    }
    std::map<int, NumberFormatKind> m_codes;
    bool m_inCells = false;
};

bool hasFolder(const ZipArchive& archive, std::string_view folder)
{
    return std::any_of(archive.entries().begin(), archive.entries().end(),
                       [folder](const ZipEntry& entry) { return entry.name.starts_with(folder); });
}

Failure noWorkbook(const ZipArchive& archive)
{
    const char* what = "zip";
    if (archive.find("xl/workbook.bin") != nullptr)
        what = "xlsb";
    else if (hasFolder(archive, "word/"))
        what = "docx";
    else if (hasFolder(archive, "ppt/"))
        what = "pptx";
    else if (const ZipEntry* type = archive.find("mimetype"))
        what = type->plain > 0 && archive.find("content.xml") != nullptr ? "odt" : "zip";
    return Failure{.code = "read.not-a-workbook", .texts = {what}};
}

}  // namespace

Result<XlsxBook> readXlsxBook(const ZipArchive& archive)
{
    const Result<Relations> top = relationsOf(archive, "");
    if (!top.ok())
        return top.failure();
    std::string part = "xl/workbook.xml";
    for (const auto& [id, relation] : top.value())
        if (relation.type == "officeDocument")
            part = relation.target;
    const ZipEntry* entry = archive.find(part);
    if (entry == nullptr || part.ends_with(".bin") || !(part.starts_with("xl/") || hasFolder(archive, "xl/")))
        return noWorkbook(archive);
    const Result<Relations> relations = relationsOf(archive, part);
    if (!relations.ok())
        return relations.failure();
    BookHandler handler;
    if (std::optional<Failure> failure = readXml(archive, *entry, handler))
        return *failure;
    XlsxBook book{.from1904 = handler.from1904};
    std::set<std::string> parts;
    for (const BookHandler::Named& sheet : handler.sheets) {
        const auto found = relations.value().find(sheet.id);
        if (found == relations.value().end() || found->second.type != "worksheet")
            continue;
        if (!parts.insert(found->second.target).second)  // no program writes that, and each sheet would be read again
            return Failure{.code = "read.workbook-damaged", .texts = {shownText(part)}};
        book.sheets.push_back({.name = sheet.name, .part = found->second.target, .hidden = sheet.hidden});
    }
    for (const auto& [id, relation] : relations.value()) {
        if (relation.type == "sharedStrings")
            book.strings = relation.target;
        else if (relation.type == "styles")
            book.styles = relation.target;
    }
    return book;
}

Result<std::vector<NumberFormatKind>> readXlsxStyles(const ZipArchive& archive, const XlsxBook& book)
{
    StylesHandler handler;
    if (const ZipEntry* entry = book.styles.empty() ? nullptr : archive.find(book.styles))
        if (std::optional<Failure> failure = readXml(archive, *entry, handler))
            return *failure;
    return std::move(handler.kinds);
}

std::vector<std::string> activeContent(const ZipArchive& archive)
{
    std::vector<std::string> found;
    const auto note = [&found](const char* what) {
        if (std::find(found.begin(), found.end(), what) == found.end())
            found.emplace_back(what);
    };
    for (const ZipEntry& entry : archive.entries()) {
        const std::string& name = entry.name;
        if (name.ends_with("vbaProject.bin") || name.starts_with("Basic/") || name.starts_with("Scripts/") ||
            name.find("/macrosheets/") != std::string::npos)
            note("macros");
        else if (name.find("/externalLinks/") != std::string::npos && name.ends_with(".xml")) {
            const Result<std::string> link = wholeEntry(archive, entry);
            note(link.ok() && link.value().find("ddeLink") != std::string::npos ? "dde" : "external-links");
        } else if (name.ends_with("/connections.xml"))
            note("connections");
        else if (name.find("/embeddings/") != std::string::npos || name.find("/activeX/") != std::string::npos)
            note("embedded");
    }
    return found;
}

}  // namespace holdfast
