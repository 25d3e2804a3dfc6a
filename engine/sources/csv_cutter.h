// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "sources/byte_masks.h"
#include "sources/csv_fields.h"

namespace holdfast {

// Why a stretch was not cut to its end.
enum class CutStop { None, QuoteOpen, CellTooLong, LineTooLong };

// Cuts stretches of a text. Quotes open a field only at its start (after blanks). Records that begin in a stretch end where they end, which
// may be behind it; a quoted field that does not close before `searchEnd` counts as never closed.
class CsvCutter
{
public:
    CsvCutter(std::string_view text, const CsvDialect& dialect)
        : m_text(text), m_dialect(dialect),
          m_ends(text.data(), text.size(), '\n', '\r', dialect.delimiter == '\0' ? '\n' : dialect.delimiter)
    {
    }

    CutStop stop() const { return m_stop; }
    std::uint64_t stoppedAt() const { return m_stoppedAt; }

    CsvBlock cut(std::uint64_t begin, std::uint64_t until, std::uint64_t searchEnd)
    {
        m_searchEnd = searchEnd;
        CsvBlock block;
        block.m_begin = m_blockBegin = begin;
        reserve(block, begin, until);
        const std::uint64_t end = m_text.size();
        std::uint64_t at = begin;
        std::size_t least = SIZE_MAX;
        if (m_dialect.quote == '\0' && !m_dialect.runs && at < until) {
            const PlainCut plain =
                cutPlainRecords(m_text, m_dialect.delimiter, at, std::min<std::uint64_t>(until, end), block.m_ends, block.m_records);
            at = plain.next;
            least = plain.leastFields;
            block.m_mostFields = plain.mostFields;
        }
        while (at < until && m_stop == CutStop::None) {
            const std::uint64_t recordBegin = at;
            const std::size_t firstField = block.m_ends.size();
            addRecord(block, at);
            while (true) {
                if (m_dialect.runs) {
                    while (at < end && m_text[at] == m_dialect.delimiter)
                        ++at;
                    if (block.m_ends.size() > firstField && isLineEnd(at))
                        break;
                }
                at = m_dialect.quote == '\0' ? cutPlain(at, at, block.m_ends) : cutField(at, block.m_ends);
                if (at - recordBegin > kLineLimit && m_stop == CutStop::None)
                    stopAt(CutStop::LineTooLong, recordBegin);
                if (m_stop != CutStop::None || at >= end || m_text[at] != m_dialect.delimiter || m_dialect.delimiter == '\0')
                    break;
                ++at;  // the delimiter; one at the very end of the text is followed by an empty field
            }
            const std::size_t fields = block.m_ends.size() - firstField;
            least = std::min(least, fields);
            block.m_mostFields = std::max(block.m_mostFields, fields);
            at = behindLineEnd(at);
        }
        block.m_quoted = m_quoted;
        block.m_leastFields = least == SIZE_MAX ? 0 : least;
        block.m_end = at;
        addRecord(block, at);
        return block;
    }

    std::uint64_t behindLineEnd(std::uint64_t at) const
    {
        if (at >= m_text.size())
            return m_text.size();
        return m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n' ? at + 2 : at + 1;
    }

private:
    bool isLineEnd(std::uint64_t at) const { return at >= m_text.size() || m_text[at] == '\n' || m_text[at] == '\r'; }

    static constexpr std::size_t kEstimateBytes = std::size_t{1} << 14U;

    void stopAt(CutStop why, std::uint64_t at)
    {
        m_stop = why;
        m_stoppedAt = at;
    }

    void addRecord(CsvBlock& block, std::uint64_t at) const
    {
        block.m_records.push_back(
            {.begin = static_cast<std::uint32_t>(at - m_blockBegin), .firstField = static_cast<std::uint32_t>(block.m_ends.size())});
    }

    // Room for what the beginning of the stretch lets expect, so that little is copied while growing.
    void reserve(CsvBlock& block, std::uint64_t begin, std::uint64_t until)
    {
        if (until <= begin)
            return;  // a field of the block before reached beyond this one
        const std::uint64_t looked = std::min<std::uint64_t>(until - begin, kEstimateBytes);
        std::uint64_t ends = 1;
        std::uint64_t lines = 1;
        for (std::uint64_t at = m_ends.next(begin); at < begin + looked; at = m_ends.next(at + 1)) {
            ++ends;
            lines += m_text[at] == '\n' || m_text[at] == '\r' ? 1U : 0U;
        }
        const double times = static_cast<double>(until - begin) / static_cast<double>(looked) * 1.1;
        block.m_ends.reserve(static_cast<std::size_t>(times * static_cast<double>(ends)));
        block.m_records.reserve(static_cast<std::size_t>(times * static_cast<double>(lines)) + 1);
    }

    void push(UnfilledVector<std::uint32_t>& ends, std::uint64_t begin, std::uint64_t end, std::uint32_t what)
    {
        if (end - begin > kCellLimit)
            stopAt(CutStop::CellTooLong, begin);
        ends.push_back((static_cast<std::uint32_t>(end - m_blockBegin) & CsvBlock::kOffset) | what);
    }

    std::uint64_t cutPlain(std::uint64_t begin, std::uint64_t at, UnfilledVector<std::uint32_t>& ends)
    {
        const std::uint64_t end = m_ends.next(at);
        push(ends, begin, end, 0);
        return end;
    }

    // Where the quoted part that opens at `open` closes; nothing when it never does.
    std::optional<std::uint64_t> closingQuote(std::uint64_t open, bool& coded) const
    {
        const std::uint64_t end = std::min<std::uint64_t>(m_searchEnd, m_text.size());
        std::uint64_t at = open + 1;
        while (at < end) {
            if (!m_dialect.backslash) {
                const void* found = std::memchr(m_text.data() + at, m_dialect.quote, end - at);
                if (found == nullptr)
                    return std::nullopt;
                at = static_cast<std::uint64_t>(static_cast<const char*>(found) - m_text.data());
            }
            const char c = m_text[at];
            if (c == '\\' && m_dialect.backslash) {
                coded = true;
                at += 2;
            } else if (c == m_dialect.quote) {
                if (at + 1 < end && m_text[at + 1] == m_dialect.quote) {
                    coded = true;
                    at += 2;
                } else
                    return at;
            } else
                ++at;
        }
        return std::nullopt;
    }

    std::uint64_t cutField(std::uint64_t at, UnfilledVector<std::uint32_t>& ends)
    {
        const std::uint64_t end = m_text.size();
        std::uint64_t open = at;
        while (open < end && m_text[open] == ' ' && m_dialect.delimiter != ' ')
            ++open;
        if (open >= end || m_text[open] != m_dialect.quote)
            return cutPlain(at, open, ends);
        bool coded = false;
        const std::optional<std::uint64_t> close = closingQuote(open, coded);
        if (!close) {
            stopAt(CutStop::QuoteOpen, open);
            push(ends, open, open, 0);
            return end;
        }
        const std::uint64_t stop = m_ends.next(*close + 1);
        const std::string_view rest = m_text.substr(*close + 1, stop - *close - 1);
        const bool beside = rest.find_first_not_of(' ') != std::string_view::npos;  // kept whole, put together by fieldText
        m_quoted = true;
        push(ends, open, stop, beside ? CsvBlock::kBesideQuotes : coded ? CsvBlock::kCoded : CsvBlock::kQuoted);
        return stop;
    }

    std::string_view m_text;
    CsvDialect m_dialect;
    ByteFinder m_ends;
    std::uint64_t m_searchEnd = 0;
    std::uint64_t m_blockBegin = 0;
    CutStop m_stop = CutStop::None;
    std::uint64_t m_stoppedAt = 0;
    bool m_quoted = false;
};

}  // namespace holdfast
