// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_records.h"

#include <algorithm>
#include <utility>

#include "sources/drawn_lines.h"

namespace holdfast {

namespace {

bool isBlankText(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

CsvRecords::CsvRecords(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect)
    : m_text(text), m_blocks(blocks), m_dialect(dialect)
{
    // A line of nothing but blanks; a quoted nothing is a value.
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        const auto count = static_cast<std::uint32_t>(blocks[b].size());
        m_records += count;
        if (blocks[b].leastFields() > 1)
            m_filled.add(b, 0, count);
        else
            for (std::uint32_t r = 0; r < count; ++r)
                if (blocks[b].fields(r) > 1 || !isBlankText(recordText(text, blocks[b], r)))
                    m_filled.add(b, r);
    }
    if (isDrawn())
        takeRulersOut();
}

bool CsvRecords::isDrawn() const
{
    for (std::size_t i = 0; i < std::min(m_filled.size(), kRulersSoughtIn); ++i)
        if (isSureRuler(raw(i)))
            return true;
    return false;
}

void CsvRecords::takeRulersOut()
{
    RecordRuns others;
    for (const RecordRuns::Run& run : m_filled.runs())
        for (std::uint32_t r = run.record; r < run.record + run.count; ++r)
            if (isRuler(recordText(m_text, m_blocks[run.block], r)))
                m_rulers.push_back({run.block, r});
            else
                others.add(run.block, r);
    m_filled = std::move(others);
    m_near = 0;
}

bool CsvRecords::beforeRuler(std::size_t i) const
{
    const Place here = place(i);
    return std::any_of(m_rulers.begin(), m_rulers.end(),
                       [here](const Place& ruler) { return ruler.block == here.block && ruler.record == here.record + 1; });
}

std::vector<std::size_t> CsvRecords::widths() const
{
    std::vector<std::size_t> counts;
    const auto count = [&counts](std::size_t fields, std::size_t records) {
        fields = std::min(fields, kColumnLimit + 1);
        counts.resize(std::max(counts.size(), fields + 1));
        counts[fields] += records;
    };
    for (const RecordRuns::Run& run : m_filled.runs()) {
        const CsvBlock& block = m_blocks[run.block];
        if (block.leastFields() == block.mostFields())
            count(block.leastFields(), run.count);
        else
            for (std::uint32_t i = 0; i < run.count; ++i)
                count(block.fields(run.record + i), 1);
    }
    return counts;
}

bool CsvRecords::afterGap(std::size_t i) const
{
    const Place here = place(i);
    if (i == 0)
        return here.record > 0 || here.block > 0;
    const Place before = place(i - 1);
    return before.block == here.block && before.record + 1 < here.record;
}

std::string_view CsvRecords::cell(std::size_t i, std::size_t column, std::string& decoded) const
{
    const Place here = place(i);
    const CsvBlock& block = m_blocks[here.block];
    return column < block.fields(here.record) ? fieldText(m_text, block.field(m_text, m_dialect, here.record, column), m_dialect, decoded)
                                              : std::string_view();
}

bool CsvRecords::beginsWithBlank(std::size_t i, std::size_t column) const
{
    const Place here = place(i);
    const CsvField field = m_blocks[here.block].field(m_text, m_dialect, here.record, column);
    const bool quoted = m_dialect.quote != '\0' && (field.coded != 0 || (field.begin > 0 && m_text[field.begin - 1] == m_dialect.quote));
    const std::uint64_t begin = field.begin - (quoted ? field.coded != 0 ? 1U : 2U : 0U);
    return begin < m_text.size() && m_text[begin] == ' ';
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
        if (!isBlankText(cell(i, c, decoded)))
            return false;
    return true;
}

}  // namespace holdfast
