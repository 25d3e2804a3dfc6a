// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xlsx_sheet.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "sources/date_text.h"
#include "sources/workbook/cell_place.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xlsx_strings.h"
#include "sources/workbook/xml_reader.h"
#include "sources/written_number.h"

namespace holdfast {

namespace {

enum class Said { Number, Shared, Inline, Formula, Flag, Error, Date };

Said saidOf(std::string_view type)
{
    if (type.empty() || type == "n")
        return Said::Number;
    if (type == "s")
        return Said::Shared;
    if (type == "str")
        return Said::Formula;
    if (type == "b")
        return Said::Flag;
    if (type == "e")
        return Said::Error;
    return type == "d" ? Said::Date : Said::Inline;
}

class SheetHandler : public XmlHandler
{
public:
    SheetHandler(const XlsxContext& context, SheetCells& sheet, std::string part, std::int64_t mostRows)
        : m_context(context), m_sheet(sheet), m_part(std::move(part)), m_mostRows(static_cast<std::size_t>(mostRows))
    {
    }

    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (m_inCell && (name == "c" || name == "row"))
            damaged();
        else if (name == "c")
            openCell(attributes);
        else if (name == "v" || name == "t") {
            m_reading = m_inCell && !m_phonetic && (name == "v" || m_said == Said::Inline);
            m_hasValue = m_hasValue || m_reading;
        } else if (name == "row") {
            const std::int64_t number = wholeNumber(attributes.get("r"), kLastSheetRow);
            m_row = number > m_row ? number : m_row + 1;
            m_column = -1;
            if (m_row > kLastSheetRow)
                damaged();
            if (m_sheet.grid.isTooScattered())
                stop(tooScattered(m_sheet.grid));
            if (m_sheet.grid.rows() >= m_mostRows)
                finish();
            m_sheet.grid.beginRow(m_row);
        } else if (name == "f")
            m_formula = true;
        else if (name == "rPh")
            m_phonetic = true;
        else if (name == "mergeCell") {
            if (const std::optional<MergedCells> merged = rangeOf(attributes.get("ref")))
                if (!m_sheet.merge(*merged))
                    stop(tooMany("merged", kMostMerged));
        }
    }

    void closed(std::string_view name) override
    {
        if (name == "v" || name == "t")
            m_reading = false;
        else if (name == "c")
            closeCell();
        else if (name == "rPh")
            m_phonetic = false;
    }

    void text(std::string_view piece) override
    {
        if (m_reading)
            gather(m_text, piece);
    }

private:
    void damaged() { stop({.code = "read.workbook-damaged", .texts = {shownText(m_part)}}); }

    void openCell(const XmlAttributes& attributes)
    {
        m_inCell = true;
        m_formula = m_hasValue = false;
        m_text.clear();
        const CellPlace place = placeOf(attributes.get("r"));
        m_column = place.column >= 0 ? place.column : m_column + 1;
        if (m_column >= kSheetColumns)
            damaged();
        const std::int64_t style = wholeNumber(attributes.get("s"), kMostStyles);
        m_format = style >= 0 && static_cast<std::size_t>(style) < m_context.styles.size()
                       ? m_context.styles[static_cast<std::size_t>(style)]
                       : NumberFormatKind::Number;
        m_said = saidOf(attributes.get("t"));
    }

    void closeCell()
    {
        m_inCell = false;
        if (!m_hasValue || (m_text.empty() && m_said != Said::Inline && m_said != Said::Formula)) {
            m_sheet.formulasWithoutValue += m_formula ? 1 : 0;
            return;
        }
        const auto column = static_cast<std::size_t>(m_column);
        switch (m_said) {
        case Said::Number:
            putNumber(column);
            break;
        case Said::Shared: {
            const std::int64_t number = wholeNumber(m_text, INT32_MAX);
            if (m_mostRows < INT64_MAX && number >= static_cast<std::int64_t>(m_context.strings.size()))
                finish();  // of the first rows those were read that they ask for
            else if (number < 0 || static_cast<std::size_t>(number) >= m_context.strings.size())
                damaged();
            else
                putText(column, m_context.strings[static_cast<std::size_t>(number)]);
            break;
        }
        case Said::Inline:
        case Said::Formula:
            putText(column, m_sheet.grid.pool().add(m_text.find("_x") == std::string::npos ? m_text : unescapedXlsx(m_text)));
            break;
        case Said::Flag:
            m_sheet.grid.flag(column, m_text == "1" || m_text == "true");
            break;
        case Said::Error:
            m_sheet.grid.error(column, m_text);
            break;
        case Said::Date:
            putDateText(column);
            break;
        }
    }

    // An empty text is no value, and does not make a row.
    void putText(std::size_t column, std::uint32_t text)
    {
        if (!m_sheet.grid.pool().at(text).empty())
            m_sheet.grid.pooled(column, text);
    }

    void putNumber(std::size_t column)
    {
        if (m_format == NumberFormatKind::Number) {
            putWrittenNumber(m_sheet.grid, column, m_text);
            return;
        }
        const std::optional<double> written = writtenNumber(m_text);
        if (!written) {
            m_sheet.grid.text(column, m_text);
            return;
        }
        const double value = *written;
        const bool timeAlone = m_format == NumberFormatKind::Duration || (m_format == NumberFormatKind::Time && value >= 0 && value < 1);
        const std::optional<std::int64_t> moment = timeAlone ? millisecondsOfDays(value) : dateOfSerial(value, m_context.from1904);
        if (m_format == NumberFormatKind::Date && isDayThatNeverWas(value, m_context.from1904))
            m_sheet.grid.text(column, "1900-02-29");
        else if (!moment)
            m_sheet.grid.number(column, value);
        else if (timeAlone)
            m_sheet.grid.time(column, *moment);
        else
            m_sheet.grid.date(column, *moment);
    }

    void putDateText(std::size_t column)
    {
        const std::optional<DateText> date = scanDate(m_text);
        const std::optional<std::int64_t> value = date && date->yearFirst ? dateValue(*date, DateOrder::YearMonthDay) : std::nullopt;
        if (value)
            m_sheet.grid.date(column, *value);
        else
            m_sheet.grid.text(column, m_text);
    }

    const XlsxContext& m_context;
    SheetCells& m_sheet;
    std::string m_part;
    std::size_t m_mostRows;
    std::int64_t m_row = 0;
    std::int64_t m_column = -1;
    bool m_inCell = false;
    bool m_reading = false;
    bool m_phonetic = false;
    bool m_formula = false;
    bool m_hasValue = false;
    Said m_said = Said::Number;
    NumberFormatKind m_format = NumberFormatKind::Number;
    std::string m_text;
};

}  // namespace

std::optional<Failure> readXlsxSheet(const ZipArchive& archive, const ZipEntry& entry, const XlsxContext& context, SheetCells& sheet,
                                     const Progress& progress, std::int64_t mostRows)
{
    SheetHandler handler(context, sheet, entry.name, mostRows);
    return readXml(archive, entry, handler, progress);
}

}  // namespace holdfast
