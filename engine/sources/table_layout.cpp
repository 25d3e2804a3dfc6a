// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each record is one thing only, so all of them are told apart in one place.
#include "sources/table_layout.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "sources/below_names.h"
#include "sources/cell_padding.h"
#include "sources/csv_records.h"
#include "sources/drawn_lines.h"
#include "sources/group_names.h"
#include "sources/table_edges.h"
#include "sources/table_tail.h"

namespace holdfast {

namespace {

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
        m_layout.drawn = !m_records.rulers().empty();
        for (const CsvRecords::Place& ruler : m_records.rulers())
            m_layout.rejects.push_back(
                {.line = m_lines.lineAt(m_records.begin(ruler)), .code = "reject.ruler", .text = std::string(m_records.raw(ruler))});
        if (m_records.size() == 0)
            return std::move(m_layout);
        const std::size_t mode = commonWidth(m_records);
        if (mode > kColumnLimit) {
            m_layout.width = mode;
            return std::move(m_layout);
        }
        std::size_t first = choices.preamble
                                ? std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, *choices.preamble)), m_records.size())
                                : preambleEnd(m_records, mode);
        if (!choices.preamble && !choices.header && namesGroups(m_records, first, mode))
            ++first;
        m_layout.preambleLines = static_cast<std::int64_t>(first);
        if (first == m_records.size()) {
            m_layout.width = mode;
            return std::move(m_layout);
        }
        const HeaderGuess guess = choices.header                          ? HeaderGuess{*choices.header, "header.chosen"}
                                  : m_records.beforeRuler(first)          ? HeaderGuess{true, "header.ruler"}
                                  : commentsNames(m_records, first, mode) ? HeaderGuess{true, "header.names-above-values"}
                                                                          : headerAt(m_records, first, m_records.fields(first));
        m_layout.header = guess.header;
        m_layout.headerReason = guess.reason;
        m_layout.width = m_layout.header ? headerWidth(first, mode) : rowsWidth(mode);
        if (m_layout.width > kColumnLimit)
            return std::move(m_layout);
        if (m_layout.header) {
            m_layout.names = namesOf(first);
            dropCommentMark();
            const bool grouped = first > 0 && namesGroups(m_records, first - 1, mode);
            if (grouped)
                nameByGroups(first - 1);
            m_header = m_records.raw(first);
            ++first;
            if (grouped && namesFirstColumn(m_records, first, m_layout.width)) {
                std::string decoded;
                m_layout.names.front() = trimmed(m_records.cell(first, 0, decoded));
                reject(first++, "reject.column-words");
            }
        }
        dropEmptyEdge(first);
        dropLeftEdge(first);
        m_body = first;
        std::size_t last = trailingBegin(m_records, first, m_layout.width);
        if (m_layout.drawn && last == m_records.size() && last > first && isRowCount(m_records.raw(last - 1)))
            --last;
        if (m_layout.header)
            for (const char* code : belowNames(m_records, first, last, m_layout.width))
                reject(first++, code);
        m_layout.padded = m_layout.drawn || arePadded(m_records, first, last, m_layout.width);
        placeRows(first, last);
        for (std::size_t i = last; i < m_records.size(); ++i)
            setAside(i);
        if (m_layout.drawn)
            std::stable_sort(m_layout.rejects.begin(), m_layout.rejects.end(),
                             [](const Reject& a, const Reject& b) { return a.line < b.line; });
        return std::move(m_layout);
    }

private:
    std::size_t headerWidth(std::size_t first, std::size_t mode)
    {
        const std::size_t named = m_records.fields(first);
        if (commentsNames(m_records, first, mode))
            return mode;
        if (mode <= named)
            return named;
        for (std::size_t i = first + 1; i < m_records.size(); ++i)
            if (m_records.fields(i) == mode && !m_records.isEmptyFrom(i, named)) {
                m_layout.unnamedColumns = static_cast<std::int64_t>(mode - named);
                return mode;
            }
        return named;
    }

    // Without names: that of the wider rows, where a fifth of them have cells more.
    std::size_t rowsWidth(std::size_t mode) const
    {
        if (!m_records.parted() || m_records.partedBy(' '))
            return mode;
        constexpr std::size_t few = 3;
        const std::vector<std::size_t> counts = m_records.widths();
        std::size_t width = mode;
        for (std::size_t wider = mode + 1; wider < std::min(counts.size(), kColumnLimit + 1); ++wider)
            width = counts[wider] >= few && counts[wider] * 5 >= counts[mode] ? wider : width;
        return width;
    }

    std::vector<std::string> namesOf(std::size_t first) const
    {
        const std::size_t named = m_records.fields(first);
        if (commentsNames(m_records, first, m_layout.width)) {
            std::vector<std::string> names = m_records.cells(first, named);
            names.erase(names.begin());
            return names;
        }
        if (named + 1 != m_layout.width)
            return m_records.cells(first, m_layout.width);
        for (std::size_t i = first + 1; i < m_records.size(); ++i)
            if (m_records.fields(i) != m_layout.width)
                return m_records.cells(first, m_layout.width);
        std::vector<std::string> names = m_records.cells(first, named);
        names.insert(names.begin(), std::string());
        return names;
    }

    // "#   t     y": the mark of a comment is no part of a name it stands far from.
    void dropCommentMark()
    {
        std::string& name = m_layout.names.front();
        if (name.starts_with("#  ") || name.starts_with("%  "))
            name = trimmed(std::string_view(name).substr(1));
    }

    // "2025" above "sum" and "n" names "2025 sum" and "2025 n".
    void nameByGroups(std::size_t groups)
    {
        std::string group;
        std::string decoded;
        for (std::size_t c = 0; c < m_layout.names.size(); ++c) {
            if (const std::string above = trimmed(m_records.cell(groups, c, decoded)); !above.empty())
                group = above;
            std::string& name = m_layout.names[c];
            if (trimmed(name).empty())
                name = group;
            else if (!group.empty())
                name = trimmed(name).insert(0, 1, ' ').insert(0, group);
        }
        m_layout.namesOverLines = true;
    }

    // Delimiters at the end of every line make no columns.
    void dropEmptyEdge(std::size_t first)
    {
        if (first == m_records.size())
            return;
        std::size_t width = m_layout.width;
        while (width > 1 && (!m_layout.header || trimmed(m_layout.names[width - 1]).empty()) && m_records.isEmptyFrom(first, width - 1))
            --width;
        for (std::size_t i = first; i < m_records.size() && width < m_layout.width; ++i)
            while (width < m_layout.width && !m_records.isEmptyFrom(i, width))
                ++width;
        m_layout.emptyEdge = width < m_layout.width;
        if (!m_layout.emptyEdge)
            return;
        m_layout.width = width;
        if (m_layout.header)
            m_layout.names.resize(width);
    }

    // "| 1 | anna |": the nothing before the first mark neither.
    void dropLeftEdge(std::size_t first)
    {
        std::string decoded;
        const auto isEmpty = [](std::string_view cell) { return cell.find_first_not_of(" \t") == std::string_view::npos; };
        if (!m_records.partedBy('|') || m_layout.width < 2 || (m_layout.header && !isEmpty(m_layout.names.front())))
            return;
        for (std::size_t i = first; i < m_records.size(); ++i)
            if (m_records.fields(i) > 1 && !isEmpty(m_records.cell(i, 0, decoded)))
                return;
        m_layout.firstColumn = first < m_records.size() ? 1 : 0;
    }

    void reject(std::size_t i, const char* code)
    {
        m_layout.rejects.push_back({.line = m_lines.lineAt(m_records.begin(i)), .code = code, .text = std::string(m_records.raw(i))});
    }

    // What trails the table.
    void setAside(std::size_t i)
    {
        const Trailing kind = trailingKind(m_records, m_body, i, m_layout.width);
        if (kind == Trailing::Nothing)
            ++m_layout.blankLines;
        else
            reject(i, kind == Trailing::Total ? "reject.total-row" : "reject.footnote");
    }

    // Whole runs at once where every record of a block is as wide as the table.
    void placeRows(std::size_t first, std::size_t last)
    {
        for (const RecordRuns::Run& run : m_records.filled().runs()) {
            const std::size_t begin = std::max(first, run.first);
            const std::size_t end = std::min(last, run.first + run.count);
            const CsvBlock& block = m_records.block(run.block);
            const bool even = block.leastFields() == m_layout.width && block.mostFields() == m_layout.width;
            std::size_t placed = begin;
            const auto placeUpTo = [&](std::size_t i) {
                if (i > placed)
                    m_layout.rows.add(run.block, run.record + static_cast<std::uint32_t>(placed - run.first),
                                      static_cast<std::uint32_t>(i - placed));
                placed = i + 1;
            };
            for (std::size_t i = begin; i < end; ++i)
                if ((!even && isTooWide(i)) || isHeaderAgain(i, block, run.record + (i - run.first)))
                    placeUpTo(i);
            if (begin < end)
                placeUpTo(end);
        }
    }

    // "# the pump was changed" between rows, where few lines begin so: no row. One as wide as the table has a blank behind each delimiter.
    bool isComment(std::size_t i)
    {
        const auto isMarked = [this](std::size_t at) {
            const std::string_view raw = m_records.raw(at);
            const std::size_t begin = raw.find_first_not_of(" \t");
            if (begin == std::string_view::npos || raw[begin] != '#')
                return false;
            const bool word = begin + 1 < raw.size() && std::string_view("# \t\r\n").find(raw[begin + 1]) == std::string_view::npos;
            return !word || m_records.fields(at) == 1;  // "#5" is a value
        };
        if (m_layout.width < 2 || !isMarked(i))
            return false;
        for (std::size_t c = 1; m_records.fields(i) == m_layout.width && c < m_layout.width; ++c)
            if (!m_records.beginsWithBlank(i, c))
                return false;
        if (!m_comments) {
            std::size_t marked = 0;
            for (std::size_t at = m_body; at < m_records.size(); ++at)
                marked += isMarked(at) ? 1U : 0U;
            m_comments = marked * 5 <= m_records.size() - m_body;
        }
        return *m_comments;
    }

    // Wider than the table and not by empty fields: a reject. Shorter ones are counted.
    bool isTooWide(std::size_t i)
    {
        const std::size_t fields = m_records.fields(i);
        if (isComment(i)) {
            reject(i, "reject.comment");
            return true;
        }
        if (fields < m_layout.width && m_layout.shortRows++ == 0)
            m_layout.firstShortLine = m_lines.lineAt(m_records.begin(i));
        const bool fits = fields <= m_layout.width || m_records.isEmptyFrom(i, m_layout.width);
        if ((!fits || fields < m_layout.width) && m_layout.oddRecords++ == 0)
            m_layout.firstOdd = m_records.begin(i);
        if (fits)
            return false;
        reject(i, "reject.too-many-fields");
        return true;
    }

    bool isHeaderAgain(std::size_t i, const CsvBlock& block, std::size_t record)
    {
        constexpr std::uint64_t lineEnd = 2;  // bytes at most: most lines are told apart by their length
        const std::uint64_t bytes = (record + 1 < block.size() ? block.begin(record + 1) : block.end()) - block.begin(record);
        if (!m_layout.header || m_layout.width < 2 || bytes < m_header.size() || bytes > m_header.size() + lineEnd ||
            m_records.raw(i) != m_header)
            return false;
        reject(i, "reject.repeated-header");
        return true;
    }

    LineCounter m_lines;
    CsvRecords m_records;
    std::size_t m_body = 0;          // first record of rows
    std::optional<bool> m_comments;  // whether lines between the rows that begin with '#' are remarks; asked once
    std::string_view m_header;       // as it stands in the file
    TableLayout m_layout;
};

}  // namespace

TableLayout layOut(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect, const LayoutChoices& choices)
{
    return Laying(text, blocks, dialect).run(choices);
}

}  // namespace holdfast
