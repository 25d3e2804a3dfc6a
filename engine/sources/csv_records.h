// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"

namespace holdfast {

// The records of a text that are not blank, by their number among those, and their cells.
class CsvRecords
{
public:
    // Text and blocks must outlive this.
    CsvRecords(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect);

    std::size_t size() const { return m_filled.size(); }
    std::int64_t records() const { return m_records; }
    std::int64_t blankLines() const { return m_records - static_cast<std::int64_t>(m_filled.size()); }
    bool parted() const { return m_dialect.delimiter != '\0'; }

    const CsvRecord& record(std::size_t i) const { return m_blocks[m_filled[i].block].records[m_filled[i].record]; }
    std::uint32_t block(std::size_t i) const { return m_filled[i].block; }
    std::uint32_t numberInBlock(std::size_t i) const { return m_filled[i].record; }
    std::size_t fields(std::size_t i) const { return record(i).fields; }
    std::string_view raw(std::size_t i) const { return recordText(m_text, m_blocks[m_filled[i].block], m_filled[i].record); }
    bool afterBlankLine(std::size_t i) const;

    // Empty behind the last field. `decoded` holds the text when it is not a piece of the file's.
    std::string_view cell(std::size_t i, std::size_t column, std::string& decoded) const;
    std::vector<std::string> cells(std::size_t i, std::size_t width) const;
    std::size_t filledCells(std::size_t i, std::size_t width) const;
    bool isEmptyFrom(std::size_t i, std::size_t column) const;

private:
    struct Place
    {
        std::uint32_t block = 0;
        std::uint32_t record = 0;
    };
    std::string_view m_text;
    const std::vector<CsvBlock>& m_blocks;
    CsvDialect m_dialect;
    std::vector<Place> m_filled;
    std::int64_t m_records = 0;
};

}  // namespace holdfast
