// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table_layout.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "sources/header_guess.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

constexpr std::size_t kFootnotes = 10;  // at most so many trailing records are looked at
constexpr std::size_t kHeadRows = 200;  // rows that tell whether there is a header, fewer of a very wide table
constexpr std::size_t kHeadCells = 100000;

// A record by its block and its number there.
struct Place
{
    std::uint32_t block = 0;
    std::uint32_t record = 0;
};

class Laying
{
public:
    Laying(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect)
        : m_text(text), m_lines(text), m_blocks(blocks), m_dialect(dialect)
    {
    }

    TableLayout run(std::optional<bool> header)
    {
        for (std::uint32_t b = 0; b < m_blocks.size(); ++b) {
            m_layout.records += static_cast<std::int64_t>(m_blocks[b].records.size());
            for (std::uint32_t r = 0; r < m_blocks[b].records.size(); ++r) {
                if (isBlank({b, r}))
                    ++m_layout.blankLines;
                else
                    m_filled.push_back({b, r});
            }
        }
        if (m_filled.empty())
            return std::move(m_layout);
        const std::size_t mode = commonWidth();
        std::size_t first = 0;
        while (mode >= 2 && first + 1 < m_filled.size() && record(m_filled[first]).fields == 1)
            ++first;
        m_layout.preambleLines = static_cast<std::int64_t>(first);
        m_layout.header = header ? *header : guessHeader(first);
        m_layout.width = m_layout.header ? headerWidth(first, mode) : mode;
        if (m_layout.header) {
            m_layout.names = namesOf(m_filled[first], first);
            ++first;
        }
        const std::size_t last = footnotesBegin(first);
        if (m_layout.header && holdsUnits(first, last))
            reject(m_filled[first++], "reject.units-row");
        m_layout.rows.reserve(last - first);
        for (std::size_t i = first; i < last; ++i)
            placeRow(m_filled[i]);
        for (std::size_t i = last; i < m_filled.size(); ++i)
            reject(m_filled[i], "reject.footnote");
        return std::move(m_layout);
    }

private:
    const CsvRecord& record(Place place) const { return m_blocks[place.block].records[place.record]; }

    std::string_view rawText(Place place) const { return recordText(m_text, m_blocks[place.block], place.record); }

    // A line of nothing but blanks; a quoted nothing is a value.
    bool isBlank(Place place) const
    {
        return record(place).fields == 1 && rawText(place).find_first_not_of(" \t") == std::string_view::npos;
    }

    std::string_view cell(Place place, std::size_t column, std::string& decoded) const
    {
        const CsvRecord& found = record(place);
        return column < found.fields ? fieldText(m_text, m_blocks[place.block].fields[found.firstField + column], m_dialect, decoded)
                                     : std::string_view();
    }

    std::vector<std::string> fieldsOf(Place place, std::size_t width) const
    {
        std::vector<std::string> fields;
        std::string decoded;
        for (std::size_t c = 0; c < width; ++c)
            fields.emplace_back(cell(place, c, decoded));
        return fields;
    }

    std::size_t commonWidth() const
    {
        std::map<std::size_t, std::size_t> widths;
        for (const Place place : m_filled)
            ++widths[record(place).fields];
        const std::size_t headWidth = record(m_filled.front()).fields;
        std::size_t best = headWidth;
        for (const auto& [width, count] : widths)
            if (count > widths[best] || (count == widths[best] && best != headWidth && width > best))
                best = width;
        return best;
    }

    bool extrasAreEmpty(Place place, std::size_t width) const
    {
        std::string decoded;
        for (std::size_t c = width; c < record(place).fields; ++c)
            if (!cell(place, c, decoded).empty())
                return false;
        return true;
    }

    bool guessHeader(std::size_t first) const
    {
        std::vector<std::vector<std::string>> body;
        const std::size_t width = record(m_filled[first]).fields;
        for (std::size_t i = first + 1; i < m_filled.size() && body.size() < kHeadRows && body.size() * width < kHeadCells; ++i)
            if (record(m_filled[i]).fields == width || record(m_filled[i]).fields > 1 || width == 1)
                body.push_back(fieldsOf(m_filled[i], width));
        return looksLikeHeader(fieldsOf(m_filled[first], width), body);
    }

    std::size_t headerWidth(std::size_t first, std::size_t mode)
    {
        const std::size_t named = record(m_filled[first]).fields;
        if (mode <= named)
            return named;
        for (std::size_t i = first + 1; i < m_filled.size(); ++i)
            if (record(m_filled[i]).fields == mode && !extrasAreEmpty(m_filled[i], named)) {
                m_layout.unnamedColumns = static_cast<std::int64_t>(mode - named);
                return mode;
            }
        return named;
    }

    std::vector<std::string> namesOf(Place header, std::size_t first) const
    {
        const std::size_t named = record(header).fields;
        if (named + 1 != m_layout.width)
            return fieldsOf(header, m_layout.width);
        for (std::size_t i = first + 1; i < m_filled.size(); ++i)
            if (record(m_filled[i]).fields != m_layout.width)
                return fieldsOf(header, m_layout.width);
        std::vector<std::string> names = fieldsOf(header, named);
        names.insert(names.begin(), std::string());
        return names;
    }

    // At least two columns of numbers with short texts above all of them.
    bool holdsUnits(std::size_t first, std::size_t last) const
    {
        if (last < first + 4)
            return false;
        const std::size_t end = std::min(last, first + kHeadRows);
        std::size_t numbers = 0;
        std::string decoded;
        for (std::size_t c = 0; c < m_layout.width; ++c) {
            const std::string unit(cell(m_filled[first], c, decoded));
            std::size_t filled = 0;
            std::size_t numeric = 0;
            for (std::size_t i = first + 1; i < end; ++i) {
                const std::string_view text = cell(m_filled[i], c, decoded);
                filled += isMissingMark(text) ? 0U : 1U;
                numeric += scanNumber(text).shape != NumberShape::None ? 1U : 0U;
            }
            if (filled == 0 || numeric * 10 < filled * 9)
                continue;
            if (isMissingMark(unit) || characterCount(unit) > 12 || scanNumber(unit).shape != NumberShape::None)
                return false;
            ++numbers;
        }
        return numbers >= 2;
    }

    std::size_t footnotesBegin(std::size_t first) const
    {
        std::size_t begin = m_filled.size();
        std::string decoded;
        while (m_layout.width >= 2 && begin > first && m_filled.size() - begin < kFootnotes) {
            const Place place = m_filled[begin - 1];
            if (record(place).fields != 1)
                break;
            const std::string_view text = cell(place, 0, decoded);
            const bool remark = text.find(' ') != std::string_view::npos || text.find(':') != std::string_view::npos;
            const Place before = begin > 1 ? m_filled[begin - 2] : place;
            const bool afterBlank = before.block == place.block && before.record + 1 < place.record;
            if (!remark && !afterBlank)
                break;
            --begin;
        }
        return begin;
    }

    void reject(Place place, const char* code)
    {
        const std::string_view raw = rawText(place);
        m_layout.rejects.push_back({.line = m_lines.lineAt(record(place).begin), .code = code, .text = std::string(raw)});
    }

    void placeRow(Place place)
    {
        const CsvRecord& found = record(place);
        std::uint32_t fields = found.fields;
        if (fields > m_layout.width) {
            if (!extrasAreEmpty(place, m_layout.width)) {
                reject(place, "reject.too-many-fields");
                return;
            }
            fields = static_cast<std::uint32_t>(m_layout.width);
        } else if (fields < m_layout.width && m_layout.shortRows++ == 0)
            m_layout.firstShortLine = m_lines.lineAt(found.begin);
        m_layout.rows.push_back({.block = place.block, .record = place.record, .firstField = found.firstField, .fields = fields});
    }

    std::string_view m_text;
    LineCounter m_lines;
    const std::vector<CsvBlock>& m_blocks;
    CsvDialect m_dialect;
    std::vector<Place> m_filled;
    TableLayout m_layout;
};

}  // namespace

TableLayout layOut(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect, std::optional<bool> header)
{
    return Laying(text, blocks, dialect).run(header);
}

}  // namespace holdfast
