// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"
#include "sources/record_runs.h"
#include "sources/table_rows.h"

namespace holdfast {

// The records of a text that are neither blank nor rulers (drawn_lines.h), by their number among those, and their cells.
class CsvRecords final : public TableRows
{
public:
    // Text and blocks must outlive this.
    CsvRecords(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect);

    std::size_t size() const override { return m_filled.size(); }
    std::int64_t records() const { return m_records; }
    std::int64_t blankLines() const { return m_records - static_cast<std::int64_t>(m_filled.size() + m_rulers.size()); }
    bool parted() const { return m_dialect.delimiter != '\0'; }
    bool partedBy(char c) const { return m_dialect.delimiter == c; }

    struct Place
    {
        std::uint32_t block = 0;
        std::uint32_t record = 0;
    };
    Place place(std::size_t i) const
    {
        m_near = m_filled.runOf(i, m_near);
        const RecordRuns::Run& run = m_filled.runs()[m_near];
        return {run.block, run.record + static_cast<std::uint32_t>(i - run.first)};
    }
    const RecordRuns& filled() const { return m_filled; }
    const std::vector<Place>& rulers() const { return m_rulers; }  // of a drawn table, in order
    bool beforeRuler(std::size_t i) const;                         // whether one stands right below
    const CsvBlock& block(std::uint32_t number) const { return m_blocks[number]; }

    std::uint64_t begin(std::size_t i) const { return m_blocks[place(i).block].begin(place(i).record); }
    std::size_t fields(std::size_t i) const { return m_blocks[place(i).block].fields(place(i).record); }
    std::string_view raw(std::size_t i) const { return raw(place(i)); }
    std::uint64_t begin(const Place& at) const { return m_blocks[at.block].begin(at.record); }
    std::string_view raw(const Place& at) const { return recordText(m_text, m_blocks[at.block], at.record); }
    std::size_t cellsIn(std::size_t i) const override { return fields(i); }
    bool afterGap(std::size_t i) const override;

    // How many records there are of each number of fields; one entry for all that have more than kColumnLimit.
    std::vector<std::size_t> widths() const;

    std::string_view cell(std::size_t i, std::size_t column, std::string& decoded) const override;
    bool beginsWithBlank(std::size_t i, std::size_t column) const;  // before its quote, where it is quoted
    std::size_t filledCells(std::size_t i, std::size_t width) const;
    bool isEmptyFrom(std::size_t i, std::size_t column) const;

private:
    bool isDrawn() const;
    void takeRulersOut();

    std::string_view m_text;
    const std::vector<CsvBlock>& m_blocks;
    CsvDialect m_dialect;
    RecordRuns m_filled;
    std::vector<Place> m_rulers;
    mutable std::size_t m_near = 0;  // the run asked for last: records are gone through in order
    std::int64_t m_records = 0;
};

}  // namespace holdfast
