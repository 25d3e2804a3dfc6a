// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "sources/csv_fields.h"
#include "sources/workbook/read_sheets.h"
#include "sources/workbook/sheet_limits.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

struct Named
{
    std::string_view name;
    std::string_view text;
};
constexpr std::array kEntities{Named{"amp", "&"},       Named{"lt", "<"},    Named{"gt", ">"},     Named{"quot", "\""}, Named{"apos", "'"},
                               Named{"nbsp", "\u00A0"}, Named{"laquo", "«"}, Named{"raquo", "»"},  Named{"mdash", "—"}, Named{"ndash", "–"},
                               Named{"euro", "€"},      Named{"minus", "−"}, Named{"middot", "·"}, Named{"hellip", "…"}};

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// "&#171;" and the like; what is none stays as it is.
std::string withoutEntities(std::string_view text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
        if (end == std::string_view::npos) {
            made += text[at];
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - 1);
        std::uint32_t point = 0;
        if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && lower(name[1]) == 'x';
            (void)std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), point, hex ? 16 : 10);
        }
        const auto known = std::find_if(kEntities.begin(), kEntities.end(), [name](const Named& each) { return each.name == name; });
        if (point > 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF))
            made += fromCodePoints(std::u32string(1, static_cast<char32_t>(point)));
        else if (known != kEntities.end())
            made += known->text;
        else {
            made += text[at];
            continue;
        }
        at += end;
    }
    return made;
}

// The number an attribute of a tag has; 1 without it.
std::int64_t spanOf(std::string_view tag, std::string_view attribute, std::int64_t most)
{
    std::string lowered(tag);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    const std::size_t name = lowered.find(attribute);
    const std::size_t at = name == std::string::npos ? name : lowered.find_first_not_of(" =\"'\t\r\n", name + attribute.size());
    return at == std::string::npos ? 1 : wholeNumberIn(std::string_view(lowered).substr(at), 1, most, 1);
}

// A table being read. Tables may stand inside the cells of others.
struct OpenTable
{
    std::size_t index = 0;  // among all
    std::int64_t row = 0;
    std::int64_t column = 0;
    bool inCell = false;
    std::int64_t columns = 1;  // that the cell spans
    std::int64_t rows = 1;
    std::string text = {};
    std::vector<std::int64_t> taken = {};  // by column: the last row that a cell from above reaches into
};

class Reader
{
public:
    explicit Reader(std::uint64_t mostCells) : m_mostCells(mostCells) {}

    std::optional<Failure> run(std::string_view html, const Progress& progress)
    {
        for (std::size_t at = 0; at < html.size();) {
            if (html[at] != '<') {
                const std::size_t end = std::min(html.find('<', at), html.size());
                addText(html.substr(at, end - at));
                at = end;
                continue;
            }
            if (m_tags++ % 4096 == 0)
                progress.at(static_cast<double>(at) / static_cast<double>(html.size()));
            if (html.substr(at).starts_with("<!--")) {
                at = std::min(html.find("-->", at + 4), html.size() - 3) + 3;
                continue;
            }
            const std::size_t end = std::min(html.find('>', at), html.size() - 1);
            at = takeTag(html, at, end);
            if (m_failure)
                return m_failure;
        }
        while (!m_open.empty())
            closeTable();
        return m_failure;
    }

    SheetsRead read;

private:
    // Where to go on behind the tag in [at, end].
    std::size_t takeTag(std::string_view html, std::size_t at, std::size_t end)
    {
        const std::string_view tag = html.substr(at + 1, end - at - 1);
        std::string name;
        for (std::size_t i = 0; i < tag.size() && !isBlank(tag[i]) && (i == 0 || tag[i] != '/') && name.size() < 12; ++i)
            name += lower(tag[i]);
        if (name == "script" || name == "style") {
            const std::size_t close = html.find("</", end);
            return close == std::string_view::npos ? html.size() : close;
        }
        if (name == "table")
            openTable();
        else if (!m_open.empty())
            takeInTable(name, tag);
        return end + 1;
    }

    void takeInTable(const std::string& name, std::string_view tag)
    {
        OpenTable& table = m_open.back();
        if (name == "tr") {
            closeCell();
            ++table.row;
            table.column = 0;
            if (table.row <= kLastSheetRow)
                read.cells[table.index]->grid.beginRow(table.row);
        } else if (name == "td" || name == "th")
            openCell(tag);
        else if (name == "/td" || name == "/th" || name == "/tr")
            closeCell();
        else if (name == "/table")
            closeTable();
        else if (table.inCell && (name == "br" || name == "br/" || name == "p" || name == "div"))
            table.text += '\n';
    }

    void openTable()
    {
        if (read.sheets.size() == kMostSheets) {
            m_failure = tooMany("sheets", kMostSheets);
            return;
        }
        m_open.push_back({.index = read.sheets.size()});
        read.sheets.push_back({.name = std::to_string(read.sheets.size() + 1)});
        read.cells.push_back(std::make_unique<SheetCells>(CellGrid(m_mostCells)));
    }

    void closeTable()
    {
        closeCell();
        // The tables share what cells the page may make.
        m_mostCells -= std::min(m_mostCells, read.cells[m_open.back().index]->grid.size());
        m_open.pop_back();
    }

    void openCell(std::string_view tag)
    {
        closeCell();
        OpenTable& table = m_open.back();
        if (table.row == 0)
            read.cells[table.index]->grid.beginRow(table.row = 1);
        while (static_cast<std::size_t>(table.column) < table.taken.size() &&
               table.taken[static_cast<std::size_t>(table.column)] >= table.row)
            ++table.column;
        table.inCell = true;
        table.text.clear();
        table.columns = spanOf(tag, "colspan", kSheetColumns);
        table.rows = spanOf(tag, "rowspan", kLastSheetRow);
    }

    void closeCell()
    {
        OpenTable& table = m_open.back();
        if (!table.inCell)
            return;
        table.inCell = false;
        SheetCells& sheet = *read.cells[table.index];
        const std::int64_t lastColumn = std::min(kSheetColumns, table.column + table.columns) - 1;
        if (table.row <= kLastSheetRow && table.column < kSheetColumns) {
            const std::string text = trimmed(withoutEntities(table.text));
            if (!text.empty())
                sheet.grid.text(static_cast<std::size_t>(table.column), text);
            if ((table.columns > 1 || table.rows > 1) &&
                !sheet.merge(
                    {.firstRow = table.row, .lastRow = table.row + table.rows - 1, .firstColumn = table.column, .lastColumn = lastColumn}))
                m_failure = tooMany("merged", kMostMerged);
            if (table.rows > 1) {
                table.taken.resize(std::max(table.taken.size(), static_cast<std::size_t>(lastColumn + 1)));
                for (std::int64_t c = table.column; c <= lastColumn; ++c)
                    table.taken[static_cast<std::size_t>(c)] = table.row + table.rows - 1;
            }
        }
        table.column = lastColumn + 1;
        if (sheet.grid.isTooScattered())
            m_failure = tooScattered(sheet.grid);
    }

    // As browsers show it: blanks in a row are one.
    void addText(std::string_view text)
    {
        if (m_open.empty() || !m_open.back().inCell)
            return;
        std::string& into = m_open.back().text;
        if (into.size() + text.size() > kCellLimit) {
            m_failure = Failure{.code = "read.cell-too-long", .numbers = {static_cast<double>(kCellLimit)}};
            return;
        }
        for (const char c : text)
            if (!isBlank(c))
                into += c;
            else if (!into.empty() && !isBlank(into.back()))
                into += ' ';
    }

    std::uint64_t m_mostCells;
    std::vector<OpenTable> m_open;
    std::size_t m_tags = 0;
    std::optional<Failure> m_failure;
};

}  // namespace

Result<SheetsRead> readHtmlTables(std::string_view text, std::uint64_t mostCells, const Progress& progress)
{
    Reader reader(mostCells);
    if (std::optional<Failure> failure = reader.run(text, progress))
        return *failure;
    for (std::size_t i = 0; i < reader.read.sheets.size(); ++i) {
        reader.read.sheets[i].rows = static_cast<std::int64_t>(reader.read.cells[i]->grid.rows());
        reader.read.sheets[i].columns = static_cast<std::int64_t>(reader.read.cells[i]->grid.usedColumns());
    }
    return std::move(reader.read);
}

}  // namespace holdfast
