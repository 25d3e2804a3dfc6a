// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_records.h"

namespace holdfast {

namespace {

bool isBlankText(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

CsvRecords::CsvRecords(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect)
    : m_text(text), m_blocks(blocks), m_dialect(dialect)
{
    for (const CsvBlock& block : blocks)
        m_records += static_cast<std::int64_t>(block.records.size());
    m_filled.reserve(static_cast<std::size_t>(m_records));
    // A line of nothing but blanks; a quoted nothing is a value.
    for (std::uint32_t b = 0; b < blocks.size(); ++b)
        for (std::uint32_t r = 0; r < blocks[b].records.size(); ++r)
            if (blocks[b].records[r].fields > 1 || !isBlankText(recordText(text, blocks[b], r)))
                m_filled.push_back({b, r});
}

bool CsvRecords::afterBlankLine(std::size_t i) const
{
    if (i == 0)
        return m_filled[i].record > 0 || m_filled[i].block > 0;
    const Place before = m_filled[i - 1];
    return before.block == m_filled[i].block && before.record + 1 < m_filled[i].record;
}

std::string_view CsvRecords::cell(std::size_t i, std::size_t column, std::string& decoded) const
{
    const CsvRecord& found = record(i);
    return column < found.fields ? fieldText(m_text, m_blocks[m_filled[i].block].fields[found.firstField + column], m_dialect, decoded)
                                 : std::string_view();
}

std::vector<std::string> CsvRecords::cells(std::size_t i, std::size_t width) const
{
    std::vector<std::string> fields;
    fields.reserve(width);
    std::string decoded;
    for (std::size_t c = 0; c < width; ++c)
        fields.emplace_back(cell(i, c, decoded));
    return fields;
}

std::size_t CsvRecords::filledCells(std::size_t i, std::size_t width) const
{
    std::size_t filled = 0;
    std::string decoded;
    for (std::size_t c = 0; c < width; ++c)
        filled += isBlankText(cell(i, c, decoded)) ? 0U : 1U;
    return filled;
}

bool CsvRecords::isEmptyFrom(std::size_t i, std::size_t column) const
{
    std::string decoded;
    for (std::size_t c = column; c < fields(i); ++c)
        if (!cell(i, c, decoded).empty())
            return false;
    return true;
}

}  // namespace holdfast
