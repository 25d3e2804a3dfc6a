// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sources/source_snapshot.h"
#include "sources/workbook/sheet_table.h"
#include "sources/workbook/xml_reader.h"

namespace holdfast {

// content.xml of an OpenDocument spreadsheet in one pass: sheets by name and size, and the cells of those that `wanted` says yes to.
class OdsHandler : public XmlHandler
{
public:
    using Wanted = std::function<bool(std::size_t index, const SheetInfo& sheet)>;
    OdsHandler(Wanted wanted, std::uint64_t mostCells, std::int64_t mostRows)
        : m_wanted(std::move(wanted)), m_mostCells(mostCells), m_mostRows(static_cast<std::size_t>(mostRows))
    {
    }

    void opened(std::string_view name, const XmlAttributes& attributes) override;
    void closed(std::string_view name) override;
    void text(std::string_view piece) override;

    std::vector<SheetInfo> sheets;
    std::vector<std::unique_ptr<SheetCells>> cells;  // one per sheet; none of those that were not wanted
    bool settled = false;                            // for `wanted`: what is looked for was found
    std::size_t told = 0;  // how many sheets there are, where the file says it: behind the rows asked for of the last one nothing is read
    std::set<std::string> active;  // "dde", "external-links", "connections"

private:
    void openTable(const XmlAttributes& attributes);
    void openRow(const XmlAttributes& attributes);
    void openCell(const XmlAttributes& attributes, bool covered);
    void closeCell();
    void closeRow();
    void put(std::size_t column);
    void finishIfLast();

    Wanted m_wanted;
    bool takesRows() const { return cells.back() && cells.back()->grid.rows() < m_mostRows; }

    std::uint64_t m_mostCells;
    std::size_t m_mostRows;
    bool m_taken = false;  // the row
    std::set<std::string> m_hiddenStyles;
    std::string m_style;  // being defined
    bool m_inTable = false;
    int m_nested = 0;  // tables inside of cells
    int m_aside = 0;   // elements whose text is no value: remarks, drawings
    std::int64_t m_row = 0;
    std::int64_t m_rowRepeat = 1;
    std::int64_t m_column = 0;
    std::int64_t m_columnRepeat = 1;
    bool m_inCell = false;
    bool m_covered = false;
    bool m_reading = false;
    int m_paragraphs = 0;
    std::string m_type;
    std::string m_value;
    std::string m_text;
};

}  // namespace holdfast
