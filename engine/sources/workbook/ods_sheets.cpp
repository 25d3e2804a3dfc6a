// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/ods_sheets.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "sources/date_text.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/written_number.h"

namespace holdfast {

namespace {

std::int64_t repeatOf(const XmlAttributes& attributes, std::string_view name, std::int64_t most)
{
    return wholeNumberIn(attributes.get(name), 1, most, 1);
}

// "PT14H02M30.5S", "-PT1H", "P1DT2H": milliseconds.
std::optional<std::int64_t> durationOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (!text.starts_with('P'))
        return std::nullopt;
    text.remove_prefix(1);
    double seconds = 0;
    bool clock = false;
    while (!text.empty()) {
        if (text.front() == 'T') {
            clock = true;
            text.remove_prefix(1);
            continue;
        }
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end == text.data() + text.size())
            return std::nullopt;
        const char unit = *end;
        if (unit != 'D' && unit != 'H' && unit != 'S' && !(unit == 'M' && clock))
            return std::nullopt;
        seconds += number * (unit == 'D' ? 86400 : unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    }
    if (!(std::abs(seconds) <= 1e12))  // NaN is none either
        return std::nullopt;
    const auto milliseconds = static_cast<std::int64_t>(std::llround(seconds * 1000));
    return negative ? -milliseconds : milliseconds;
}

}  // namespace

void OdsHandler::opened(std::string_view name, const XmlAttributes& attributes)
{
    if (m_aside > 0) {
        ++m_aside;
        return;
    }
    if (name == "table") {
        if (m_inTable)
            ++m_nested;
        else
            openTable(attributes);
    } else if (name == "style" && !m_inTable) {
        m_style = attributes.get("family") == "table" ? std::string(attributes.get("name")) : std::string();
    } else if (name == "table-properties" && !m_style.empty()) {
        if (attributes.get("display") == "false")
            m_hiddenStyles.insert(m_style);
    } else if (name == "dde-link" || name == "dde-connection-decl" || name == "dde-source")
        active.insert("dde");
    else if (name == "table-source" || name == "cell-range-source")
        active.insert("external-links");
    else if (name == "database-source-sql" || name == "database-source-table" || name == "database-source-query")
        active.insert("connections");
    if (!m_inTable || m_nested > 0)
        return;
    if (name == "table-row")
        openRow(attributes);
    else if (name == "table-cell" || name == "covered-table-cell")
        openCell(attributes, name.front() == 'c');
    else if (name == "annotation" || name == "frame" || name == "custom-shape" || name == "shapes" || name == "forms")
        m_aside = 1;
    else if (m_inCell && (name == "p" || name == "h")) {
        if (m_paragraphs++ > 0)
            m_text += '\n';
        m_reading = true;
    } else if (m_reading && name == "s")
        gather(m_text, std::string(static_cast<std::size_t>(repeatOf(attributes, "c", 1 << 20)), ' '));
    else if (m_reading && name == "tab")
        m_text += '\t';
    else if (m_reading && name == "line-break")
        m_text += '\n';
}

void OdsHandler::closed(std::string_view name)
{
    if (m_aside > 0) {
        --m_aside;
        return;
    }
    if (name == "table") {
        if (m_nested > 0)
            --m_nested;
        else
            m_inTable = false;
        return;
    }
    if (!m_inTable || m_nested > 0)
        return;
    if (name == "table-cell" || name == "covered-table-cell")
        closeCell();
    else if (name == "table-row")
        closeRow();
    else if (name == "p" || name == "h")
        m_reading = false;
}

void OdsHandler::text(std::string_view piece)
{
    if (m_reading && m_aside == 0 && m_nested == 0)
        gather(m_text, piece);
}

void OdsHandler::openTable(const XmlAttributes& attributes)
{
    m_inTable = true;
    m_row = 0;
    if (sheets.size() == kMostSheets) {
        stop(tooMany("sheets", kMostSheets));
        return;
    }
    // The sheets share what cells the file may make.
    if (!cells.empty() && cells.back())
        m_mostCells -= std::min(m_mostCells, cells.back()->grid.size());
    SheetInfo sheet{.name = std::string(attributes.get("name")),
                    .hidden = m_hiddenStyles.contains(std::string(attributes.get("style-name")))};
    cells.push_back(m_wanted(sheets.size(), sheet) ? std::make_unique<SheetCells>(CellGrid(m_mostCells)) : nullptr);
    sheets.push_back(std::move(sheet));
    finishIfLast();
}

void OdsHandler::finishIfLast()
{
    if (told > 0 && sheets.size() >= told && !takesRows())
        finish();
}

void OdsHandler::openRow(const XmlAttributes& attributes)
{
    m_rowRepeat = repeatOf(attributes, "number-rows-repeated", kLastSheetRow);
    m_column = 0;
    ++m_row;
    m_taken = takesRows() && m_row <= kLastSheetRow;
    if (m_taken)
        cells.back()->grid.beginRow(m_row);
}

void OdsHandler::openCell(const XmlAttributes& attributes, bool covered)
{
    m_inCell = true;
    m_covered = covered;
    m_reading = false;
    m_paragraphs = 0;
    m_columnRepeat = repeatOf(attributes, "number-columns-repeated", kSheetColumns);
    m_type = attributes.get("value-type");
    m_text.clear();
    m_value.clear();
    for (const char* value : {"value", "date-value", "time-value", "boolean-value", "string-value"})
        if (const std::optional<std::string_view> found = attributes.find(value); found && m_value.empty())
            m_value = *found;
    const std::string_view formula = attributes.get("formula");
    if (formula.find("DDE(") != std::string_view::npos)
        active.insert("dde");
    if (formula.find("file:") != std::string_view::npos || formula.find("WEBSERVICE(") != std::string_view::npos)
        active.insert("external-links");
    // An error is marked by a second value-type of another name space, which is the later one.
    if (attributes.hasValue("value-type", "error"))
        m_type = "error";
    const std::int64_t columns = repeatOf(attributes, "number-columns-spanned", kSheetColumns);
    const std::int64_t rows = repeatOf(attributes, "number-rows-spanned", kLastSheetRow);
    if (cells.back() && (columns > 1 || rows > 1) &&
        !cells.back()->merge(
            {.firstRow = m_row, .lastRow = m_row + rows - 1, .firstColumn = m_column, .lastColumn = m_column + columns - 1}))
        stop(tooMany("merged", kMostMerged));
}

void OdsHandler::closeCell()
{
    m_inCell = false;
    const bool filled = !m_covered && (!m_type.empty() || !m_text.empty()) && !(m_value.empty() && m_text.empty());
    if (filled && m_row <= kLastSheetRow) {
        SheetInfo& sheet = sheets.back();
        sheet.rows = std::min(kLastSheetRow, m_row + m_rowRepeat - 1);
        sheet.columns = std::max(sheet.columns, std::min(kSheetColumns, m_column + m_columnRepeat));
        for (std::int64_t c = m_column; m_taken && c < std::min(kSheetColumns, m_column + m_columnRepeat); ++c)
            put(static_cast<std::size_t>(c));
    }
    m_column += m_columnRepeat;
}

void OdsHandler::put(std::size_t column)
{
    CellGrid& grid = cells.back()->grid;
    if (grid.isTooScattered()) {
        stop(tooScattered(grid));
        return;
    }
    if (m_type == "error")
        grid.error(column, m_text);
    else if ((m_type == "float" || m_type == "percentage" || m_type == "currency") && !m_value.empty())
        putWrittenNumber(grid, column, m_value);
    else if (m_type == "boolean")
        grid.flag(column, m_value == "true");
    else if (m_type == "date") {
        const std::optional<DateText> date = scanDate(m_value);
        const std::optional<std::int64_t> value = date && date->yearFirst ? dateValue(*date, DateOrder::YearMonthDay) : std::nullopt;
        value ? grid.date(column, *value) : grid.text(column, m_value);
    } else if (m_type == "time") {
        const std::optional<std::int64_t> value = durationOf(m_value);
        value ? grid.time(column, *value) : grid.text(column, m_value);
    } else if (const std::string& text = m_type == "string" && !m_value.empty() ? m_value : m_text; !text.empty())
        grid.text(column, text);
}

void OdsHandler::closeRow()
{
    if (m_taken) {
        const auto room = static_cast<std::int64_t>(std::min<std::size_t>(m_mostRows - cells.back()->grid.rows(), kLastSheetRow));
        cells.back()->grid.repeatRow(std::min({m_rowRepeat - 1, kLastSheetRow - m_row, room}));
    }
    m_row += m_rowRepeat - 1;
    finishIfLast();
}

}  // namespace holdfast
