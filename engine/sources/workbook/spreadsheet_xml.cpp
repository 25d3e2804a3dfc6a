// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "sources/date_text.h"
#include "sources/workbook/read_sheets.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xml_reader.h"
#include "sources/written_number.h"

namespace holdfast {

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kFirstDay = -25567 * kDay;  // 1900-01-01: what is earlier is a time of day

// From 0 to one more than a sheet may have; 0 without it.
std::int64_t numberOf(const XmlAttributes& attributes, std::string_view name, std::int64_t most)
{
    return wholeNumberIn(attributes.get(name), 0, most + 1, 0);
}

class Handler : public XmlHandler
{
public:
    explicit Handler(std::uint64_t mostCells) : m_mostCells(mostCells) {}

    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "Worksheet") {
            openSheet(std::string(attributes.get("Name")));
        } else if (read.cells.empty())
            return;
        else if (name == "Row") {
            m_row = std::max(m_row + 1, numberOf(attributes, "Index", kLastSheetRow));
            m_column = -1;
            if (m_row <= kLastSheetRow)
                read.cells.back()->grid.beginRow(m_row);
        } else if (name == "Cell")
            openCell(attributes);
        else if (name == "Data") {
            m_type = attributes.get("Type");
            m_text.clear();
            m_reading = true;
        } else if (name == "Visible") {
            m_text.clear();
            m_reading = true;
        }
    }

    void closed(std::string_view name) override
    {
        if (read.cells.empty())
            return;
        if (name == "Data") {
            m_reading = false;
            m_hasData = true;
            put();
        } else if (name == "Visible") {
            m_reading = false;
            read.sheets.back().hidden = m_text.starts_with("SheetHidden") || m_text.starts_with("SheetVeryHidden");
        } else if (name == "Cell") {
            read.cells.back()->formulasWithoutValue += m_formula && !m_hasData ? 1 : 0;
            m_column += m_across;
        }
    }

    void text(std::string_view piece) override
    {
        if (m_reading)
            gather(m_text, piece);
    }

    SheetsRead read;

private:
    // The sheets share what cells the file may make.
    void openSheet(std::string name)
    {
        if (read.sheets.size() == kMostSheets) {
            stop(tooMany("sheets", kMostSheets));
            return;
        }
        if (!read.cells.empty())
            m_mostCells -= std::min(m_mostCells, read.cells.back()->grid.size());
        read.sheets.push_back({.name = std::move(name)});
        read.cells.push_back(std::make_unique<SheetCells>(CellGrid(m_mostCells)));
        m_row = 0;
    }

    void openCell(const XmlAttributes& attributes)
    {
        m_column = std::max(m_column + 1, numberOf(attributes, "Index", kSheetColumns) - 1);
        m_across = numberOf(attributes, "MergeAcross", kSheetColumns);
        m_formula = attributes.find("Formula").has_value();
        m_hasData = false;
        const std::int64_t down = numberOf(attributes, "MergeDown", kLastSheetRow);
        if ((m_across > 0 || down > 0) &&
            !read.cells.back()->merge(
                {.firstRow = m_row, .lastRow = m_row + down, .firstColumn = m_column, .lastColumn = m_column + m_across}))
            stop(tooMany("merged", kMostMerged));
    }

    void put()
    {
        CellGrid& grid = read.cells.back()->grid;
        if (grid.isTooScattered())
            stop(tooScattered(grid));
        if (m_row > kLastSheetRow || m_row < 1 || m_column >= kSheetColumns || m_column < 0 || m_text.empty())
            return;
        const auto column = static_cast<std::size_t>(m_column);
        if (m_type == "Number")
            putWrittenNumber(grid, column, m_text);
        else if (m_type == "Boolean")
            grid.flag(column, m_text == "1");
        else if (m_type == "Error")
            grid.error(column, m_text);
        else if (m_type == "DateTime")
            putDate(grid, column);
        else
            grid.text(column, m_text);
    }

    void putDate(CellGrid& grid, std::size_t column)
    {
        const std::optional<DateText> date = scanDate(m_text);
        const std::optional<std::int64_t> value = date && date->yearFirst ? dateValue(*date, DateOrder::YearMonthDay) : std::nullopt;
        if (!value)
            grid.text(column, m_text);
        else if (*value < kFirstDay)
            grid.time(column, date->timeMilliseconds);
        else
            grid.date(column, *value);
    }

    std::uint64_t m_mostCells;
    std::int64_t m_row = 0;      // counted on also behind the last one
    std::int64_t m_column = -1;  // the same
    std::int64_t m_across = 0;
    bool m_formula = false;
    bool m_hasData = false;
    bool m_reading = false;
    std::string m_type;
    std::string m_text;
};

}  // namespace

Result<SheetsRead> readSpreadsheetXml(std::string_view text, std::uint64_t mostCells, const Progress& progress, bool cut)
{
    const std::size_t begin = text.find('<');  // blanks and a byte order mark may stand before it
    Handler handler(mostCells);
    if (std::optional<Failure> failure = readXmlText(text.substr(std::min(begin, text.size())), handler, "Workbook", progress))
        if (!cut || failure->code != "read.bad-xml" || handler.read.cells.empty())
            return *failure;
    for (std::size_t i = 0; i < handler.read.sheets.size(); ++i) {
        handler.read.sheets[i].rows = static_cast<std::int64_t>(handler.read.cells[i]->grid.rows());
        handler.read.sheets[i].columns = static_cast<std::int64_t>(handler.read.cells[i]->grid.usedColumns());
    }
    return std::move(handler.read);
}

}  // namespace holdfast
