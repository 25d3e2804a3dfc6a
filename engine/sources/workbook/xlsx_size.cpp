// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xlsx_size.h"

#include <algorithm>
#include <optional>
#include <string>

#include "sources/workbook/cell_place.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xml_reader.h"

namespace holdfast {

namespace {

// A sheet that says "A1" is one whose writer did not know.
class SizeHandler : public XmlHandler
{
public:
    explicit SizeHandler(bool count) : m_count(count) {}
    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "dimension") {
            if (const std::optional<MergedCells> range = rangeOf(attributes.get("ref")); range && range->lastRow > 1) {
                size.rows = range->lastRow - range->firstRow + 1;
                size.columns = range->lastColumn - range->firstColumn + 1;
                finish();
            }
        } else if (name == "sheetData" && !m_count)
            finish();
        else if (name == "row") {
            const std::int64_t number = wholeNumber(attributes.get("r"), kLastSheetRow);
            m_row = number > m_row ? number : m_row + 1;
            m_column = -1;
        } else if (name == "c") {
            const CellPlace place = placeOf(attributes.get("r"));
            m_column = place.column >= 0 ? place.column : m_column + 1;
            size.rows = std::min(m_row, kLastSheetRow);
            size.columns = std::min(std::max(size.columns, m_column + 1), kSheetColumns);
        } else if (name == "mergeCells")
            finish();
    }
    void closed(std::string_view name) override
    {
        if (name == "sheetData")
            finish();
    }
    void text(std::string_view /*piece*/) override {}
    SheetInfo size;

private:
    bool m_count;
    std::int64_t m_row = 0;
    std::int64_t m_column = -1;
};

class AskedHandler : public XmlHandler
{
public:
    explicit AskedHandler(std::int64_t mostRows) : m_left(mostRows) {}

    void opened(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "c") {
            m_shared = attributes.get("t") == "s";
            m_filled = true;
        } else if (name == "v" && m_shared) {
            m_text.clear();
            m_reading = true;
        }
    }
    void closed(std::string_view name) override
    {
        if (name == "v" && m_reading) {
            asked = std::max(asked, static_cast<std::uint64_t>(wholeNumber(m_text, INT32_MAX) + 1));
            m_reading = false;
        } else if (name == "sheetData")
            finish();
        else if (name == "row" && m_filled && --m_left <= 0)
            finish();
        m_filled = m_filled && name != "row";
    }
    void text(std::string_view piece) override
    {
        if (m_reading)
            gather(m_text, piece);
    }
    std::uint64_t asked = 0;

private:
    std::int64_t m_left;
    bool m_filled = false;  // the row has cells, with or without a value
    bool m_shared = false;
    bool m_reading = false;
    std::string m_text;
};

}  // namespace

Result<std::uint64_t> xlsxStringsAsked(const ZipArchive& archive, const ZipEntry& entry, std::int64_t mostRows, const Progress& progress)
{
    AskedHandler handler(mostRows);
    if (std::optional<Failure> failure = readXml(archive, entry, handler, progress))
        return *failure;
    return handler.asked;
}

Result<SheetInfo> xlsxSheetSize(const ZipArchive& archive, const ZipEntry& entry, bool count, const Progress& progress)
{
    SizeHandler handler(count);
    if (std::optional<Failure> failure = readXml(archive, entry, handler, progress))
        return *failure;
    return handler.size;
}

}  // namespace holdfast
