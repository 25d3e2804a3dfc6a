// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_fields.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/parallel.h"
#include "sources/byte_masks.h"
#include "sources/huge_pages.h"
#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{4} << 20U;
constexpr std::size_t kEstimateBytes = std::size_t{1} << 14U;
constexpr std::size_t kSearchBehind = std::size_t{1} << 20U;  // a guessed block looks so far behind its end for a closing quote

}  // namespace

enum class Stop { None, QuoteOpen, CellTooLong, LineTooLong };

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

    Stop stop() const { return m_stop; }
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
        while (at < until && m_stop == Stop::None) {
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
                if (at - recordBegin > kLineLimit && m_stop == Stop::None)
                    stopAt(Stop::LineTooLong, recordBegin);
                if (m_stop != Stop::None || at >= end || m_text[at] != m_dialect.delimiter || m_dialect.delimiter == '\0')
                    break;
                ++at;  // the delimiter; one at the very end of the text is followed by an empty field
            }
            const std::size_t fields = block.m_ends.size() - firstField;
            least = std::min(least, fields);
            block.m_mostFields = std::max(block.m_mostFields, fields);
            at = behindLineEnd(at);
        }
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

    void stopAt(Stop why, std::uint64_t at)
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
        preferHugePages(block.m_ends.data(), block.m_ends.capacity() * sizeof(std::uint32_t));
        preferHugePages(block.m_records.data(), block.m_records.capacity() * sizeof(CsvBlock::Record));
    }

    void push(std::vector<std::uint32_t>& ends, std::uint64_t begin, std::uint64_t end, std::uint32_t what)
    {
        if (end - begin > kCellLimit)
            stopAt(Stop::CellTooLong, begin);
        ends.push_back((static_cast<std::uint32_t>(end - m_blockBegin) & CsvBlock::kOffset) | what);
    }

    std::uint64_t cutPlain(std::uint64_t begin, std::uint64_t at, std::vector<std::uint32_t>& ends)
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

    std::uint64_t cutField(std::uint64_t at, std::vector<std::uint32_t>& ends)
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
            stopAt(Stop::QuoteOpen, open);
            push(ends, open, open, 0);
            return end;
        }
        const std::uint64_t stop = m_ends.next(*close + 1);
        const std::string_view rest = m_text.substr(*close + 1, stop - *close - 1);
        const bool beside = rest.find_first_not_of(' ') != std::string_view::npos;  // kept whole, put together by fieldText
        push(ends, open, stop, beside ? CsvBlock::kBesideQuotes : coded ? CsvBlock::kCoded : CsvBlock::kQuoted);
        return stop;
    }

    std::string_view m_text;
    CsvDialect m_dialect;
    ByteFinder m_ends;
    std::uint64_t m_searchEnd = 0;
    std::uint64_t m_blockBegin = 0;
    Stop m_stop = Stop::None;
    std::uint64_t m_stoppedAt = 0;
};

namespace {

Failure failureFor(Stop why, std::string_view text, std::uint64_t at)
{
    Failure failure{.line = lineAt(text, at)};
    if (why == Stop::QuoteOpen)
        failure.code = "read.quote-open";
    else if (why == Stop::CellTooLong) {
        failure.code = "read.cell-too-long";
        failure.numbers = {static_cast<double>(kCellLimit)};
    } else {
        failure.code = "read.line-too-long";
        failure.numbers = {static_cast<double>(kLineLimit)};
    }
    std::string_view found = text.substr(at, 400);
    found = found.substr(0, found.find_first_of("\r\n"));
    failure.found = std::string(found);
    return failure;
}

// How many quotes stand before each multiple of the block size.
std::vector<std::size_t> quotesBefore(std::string_view text, char quote, std::size_t blockBytes, const Progress& progress)
{
    const std::size_t count = chunkCount(text.size(), blockBytes);
    std::vector<std::size_t> before(count + 1);
    parallelFor(
        count,
        [&](std::size_t i) {
            const Chunk chunk = chunkAt(i, text.size(), blockBytes);
            before[i + 1] = countOf(text.substr(chunk.begin, chunk.end - chunk.begin), quote);
        },
        progress);
    for (std::size_t i = 0; i < count; ++i)
        before[i + 1] += before[i];
    return before;
}

// The first place at or behind `at` where a line begins, outside of quotes if each of them opens or closes a field; the end of the text
// when there is none.
std::uint64_t lineBegin(std::string_view text, std::uint64_t at, char quote, bool inside)
{
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0' && c == quote)
            inside = !inside;
        else if (!inside && (c == '\n' || c == '\r'))
            return c == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return text.size();
}

// Where blocks may begin, and the end. With quotes that is a guess: one that stands inside a field does not open or close it.
std::vector<std::uint64_t> blockBorders(std::string_view text, char quote, const std::vector<std::size_t>& quotes, std::size_t blockBytes)
{
    std::vector<std::uint64_t> borders{0};
    for (std::uint64_t at = blockBytes; at < text.size(); at += blockBytes)
        if (at > borders.back()) {
            const std::uint64_t begin = lineBegin(text, at, quote, quote != '\0' && quotes[at / blockBytes] % 2 == 1);
            if (begin == text.size())
                break;
            borders.push_back(begin);
        }
    borders.push_back(text.size());
    return borders;
}

}  // namespace

Result<std::vector<CsvBlock>> csvBlocks(std::string_view text, const CsvDialect& dialect, const Progress& progress, std::size_t blockBytes)
{
    if (text.empty())
        return std::vector<CsvBlock>();
    blockBytes = blockBytes == 0 ? kBlockBytes : blockBytes;
    CsvDialect used = dialect;
    std::vector<std::size_t> quotes;
    if (dialect.quote != '\0') {
        quotes = quotesBefore(text, dialect.quote, blockBytes, progress.part(0, 0.1));
        if (quotes.back() == 0)
            used.quote = '\0';
    }
    const std::vector<std::uint64_t> borders = blockBorders(text, used.quote, quotes, blockBytes);
    const std::size_t count = borders.size() - 1;
    std::vector<CsvBlock> blocks(count);
    std::vector<char> stopped(count);
    parallelFor(
        count,
        [&](std::size_t i) {
            CsvCutter cutter(text, used);
            blocks[i] = cutter.cut(borders[i], borders[i + 1], borders[i + 1] + kSearchBehind);
            stopped[i] = cutter.stop() != Stop::None ? 1 : 0;
        },
        progress.part(0.1, 1));
    // A block counts when it began where the one before ended. Else its border stood inside quotes, and it is cut again.
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (at != borders[i] || stopped[i] != 0) {
            progress.throwIfCancelled();
            CsvCutter cutter(text, used);
            blocks[i] = cutter.cut(at, borders[i + 1], text.size());
            if (cutter.stop() != Stop::None)
                return failureFor(cutter.stop(), text, cutter.stoppedAt());
        }
        at = std::max(at, blocks[i].end());
    }
    std::erase_if(blocks, [](const CsvBlock& block) { return block.empty(); });
    return blocks;
}

Result<CsvBlock> csvBeginning(std::string_view text, const CsvDialect& dialect, bool more)
{
    CsvCutter cutter(text, dialect);
    CsvBlock block = cutter.cut(0, text.size(), text.size());
    const bool open = cutter.stop() == Stop::QuoteOpen && more && text.size() - block.begin(block.size() - 1) <= kLineLimit;
    if (cutter.stop() != Stop::None && !open)
        return failureFor(cutter.stop(), text, cutter.stoppedAt());
    if (more && !block.empty())
        block.dropLast();
    return block;
}

void CsvBlock::dropLast()
{
    m_records.pop_back();
    m_end = m_begin + m_records.back().begin;
    m_ends.resize(m_records.back().firstField);
}

CsvSample csvSample(std::string_view text, const CsvDialect& dialect, bool cut)
{
    CsvCutter cutter(text, dialect);
    const CsvBlock block = cutter.cut(0, text.size(), text.size());
    const bool unfinished = cutter.stop() != Stop::None || (cut && !text.empty() && text.back() != '\n' && text.back() != '\r');
    const std::size_t records = unfinished && block.size() > 1 ? block.size() - 1 : block.size();
    CsvSample sample{.fields = {}, .records = {}, .end = records < block.size() ? block.begin(records) : block.end()};
    for (std::size_t i = 0; i < records; ++i) {
        sample.records.push_back({.begin = block.begin(i),
                                  .firstField = static_cast<std::uint32_t>(sample.fields.size()),
                                  .fields = static_cast<std::uint32_t>(block.fields(i))});
        for (std::size_t c = 0; c < block.fields(i); ++c)
            sample.fields.push_back(block.field(text, dialect, i, c));
    }
    return sample;
}

CsvField CsvBlock::quotedField(std::string_view text, const CsvDialect& dialect, std::uint64_t begin, std::uint64_t end, std::uint32_t what)
{
    while (text[begin] == ' ' && dialect.quote != ' ')
        ++begin;
    if (what != kBesideQuotes)
        while (text[end - 1] == ' ')
            --end;
    const bool inside = what == kQuoted;
    CsvField field{};
    field.begin = (begin + (inside ? 1 : 0)) & ((std::uint64_t{1} << 38U) - 1);
    field.size = (end - begin - (inside ? 2 : 0)) & ((1U << 25U) - 1);
    field.coded = inside ? 0U : 1U;
    return field;
}

std::string_view fieldText(std::string_view text, const CsvField& field, const CsvDialect& dialect, std::string& decoded)
{
    const std::string_view raw = text.substr(field.begin, field.size);
    if (field.coded == 0)
        return raw;
    decoded.clear();
    bool inside = true;  // raw begins with the opening quote
    for (std::size_t i = 1; i < raw.size(); ++i) {
        const char c = raw[i];
        if (inside && c == '\\' && dialect.backslash && i + 1 < raw.size())
            decoded += raw[++i];
        else if (inside && c == dialect.quote) {
            if (i + 1 < raw.size() && raw[i + 1] == dialect.quote)
                decoded += raw[++i];
            else
                inside = false;
        } else
            decoded += c;
    }
    return decoded;
}

namespace {

std::string_view withoutLineEnd(std::string_view raw)
{
    if (raw.ends_with('\n'))
        raw.remove_suffix(1);
    if (raw.ends_with('\r'))
        raw.remove_suffix(1);
    return raw;
}

}  // namespace

std::string_view recordText(std::string_view text, const CsvBlock& block, std::size_t record)
{
    const std::uint64_t end = record + 1 < block.size() ? block.begin(record + 1) : block.end();
    return withoutLineEnd(text.substr(block.begin(record), end - block.begin(record)));
}

std::string_view recordText(std::string_view text, const CsvSample& sample, std::size_t record)
{
    const std::uint64_t begin = sample.records[record].begin;
    const std::uint64_t end = record + 1 < sample.records.size() ? sample.records[record + 1].begin : sample.end;
    return withoutLineEnd(text.substr(begin, end - begin));
}

std::int64_t lineAt(std::string_view text, std::uint64_t at) { return LineCounter(text).lineAt(at); }

std::int64_t LineCounter::lineAt(std::uint64_t at)
{
    if (at < m_at) {
        m_at = 0;
        m_line = 1;
    }
    const std::uint64_t end = std::min<std::uint64_t>(at, m_text.size());
    while (m_at < end) {
        const std::uint64_t found = m_ends.next(m_at);
        if (found < end && (m_text[found] == '\n' || found + 1 == m_text.size() || m_text[found + 1] != '\n'))
            ++m_line;
        m_at = std::min(end, found + 1);
    }
    return m_line;
}

}  // namespace holdfast
