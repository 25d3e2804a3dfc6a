// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table_layout.h"

#include <algorithm>

#include "sources/csv_records.h"
#include "sources/table_edges.h"

namespace holdfast {

namespace {

constexpr std::size_t kFootnotes = 10;  // at most so many trailing records are looked at

class Laying
{
public:
    Laying(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect)
        : m_lines(text), m_records(text, blocks, dialect)
    {
    }

    TableLayout run(const LayoutChoices& choices)
    {
        m_layout.records = m_records.records();
        m_layout.blankLines = m_records.blankLines();
        if (m_records.size() == 0)
            return std::move(m_layout);
        const std::size_t mode = commonWidth(m_records);
        std::size_t first = choices.preamble
                                ? std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, *choices.preamble)), m_records.size())
                                : preambleEnd(m_records, mode);
        m_layout.preambleLines = static_cast<std::int64_t>(first);
        if (first == m_records.size()) {
            m_layout.width = mode;
            return std::move(m_layout);
        }
        m_layout.header = choices.header ? *choices.header : isHeader(m_records, first);
        m_layout.width = m_layout.header ? headerWidth(first, mode) : mode;
        if (m_layout.header) {
            m_layout.names = namesOf(first);
            m_header = m_records.raw(first);
            ++first;
        }
        const std::size_t last = trailingBegin(first);
        if (m_layout.header && holdsUnits(m_records, first, last, m_layout.width))
            reject(first++, "reject.units-row");
        m_layout.rows.reserve(last - first);
        for (std::size_t i = first; i < last; ++i)
            placeRow(i);
        for (std::size_t i = last; i < m_records.size(); ++i)
            reject(i, trailingKind(m_records, i, m_layout.width) == Trailing::Total ? "reject.total-row" : "reject.footnote");
        return std::move(m_layout);
    }

private:
    std::size_t headerWidth(std::size_t first, std::size_t mode)
    {
        const std::size_t named = m_records.fields(first);
        if (mode <= named)
            return named;
        for (std::size_t i = first + 1; i < m_records.size(); ++i)
            if (m_records.fields(i) == mode && !m_records.isEmptyFrom(i, named)) {
                m_layout.unnamedColumns = static_cast<std::int64_t>(mode - named);
                return mode;
            }
        return named;
    }

    std::vector<std::string> namesOf(std::size_t first) const
    {
        const std::size_t named = m_records.fields(first);
        if (named + 1 != m_layout.width)
            return m_records.cells(first, m_layout.width);
        for (std::size_t i = first + 1; i < m_records.size(); ++i)
            if (m_records.fields(i) != m_layout.width)
                return m_records.cells(first, m_layout.width);
        std::vector<std::string> names = m_records.cells(first, named);
        names.insert(names.begin(), std::string());
        return names;
    }

    std::size_t trailingBegin(std::size_t first) const
    {
        std::size_t begin = m_records.size();
        while (begin > first && m_records.size() - begin < kFootnotes &&
               trailingKind(m_records, begin - 1, m_layout.width) != Trailing::None)
            --begin;
        return begin;
    }

    void reject(std::size_t i, const char* code)
    {
        m_layout.rejects.push_back(
            {.line = m_lines.lineAt(m_records.record(i).begin), .code = code, .text = std::string(m_records.raw(i))});
    }

    void placeRow(std::size_t i)
    {
        const CsvRecord& found = m_records.record(i);
        std::uint32_t fields = found.fields;
        if (fields > m_layout.width) {
            if (!m_records.isEmptyFrom(i, m_layout.width)) {
                reject(i, "reject.too-many-fields");
                return;
            }
            fields = static_cast<std::uint32_t>(m_layout.width);
        } else if (fields < m_layout.width && m_layout.shortRows++ == 0)
            m_layout.firstShortLine = m_lines.lineAt(found.begin);
        if (m_layout.header && m_layout.width > 1 && m_records.raw(i) == m_header) {
            reject(i, "reject.repeated-header");
            return;
        }
        m_layout.rows.push_back(
            {.block = m_records.block(i), .record = m_records.numberInBlock(i), .firstField = found.firstField, .fields = fields});
    }

    LineCounter m_lines;
    CsvRecords m_records;
    std::string_view m_header;  // as it stands in the file
    TableLayout m_layout;
};

}  // namespace

TableLayout layOut(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect, const LayoutChoices& choices)
{
    return Laying(text, blocks, dialect).run(choices);
}

}  // namespace holdfast
