// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_fields.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/parallel.h"
#include "sources/csv_cutter.h"
#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::size_t kLeastBlock = std::size_t{1} << 20U;
constexpr std::size_t kMostBlock = std::size_t{12} << 20U;
constexpr std::size_t kBlocks = 8;                            // their number is a multiple: no core is left with one more than the others
constexpr std::size_t kSearchBehind = std::size_t{1} << 20U;  // a guessed block looks so far behind its end for a closing quote

Failure failureFor(CutStop why, std::string_view text, std::uint64_t at)
{
    Failure failure{.line = lineAt(text, at)};
    if (why == CutStop::QuoteOpen)
        failure.code = "read.quote-open";
    else if (why == CutStop::CellTooLong) {
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

namespace {

// Few large ones, so that little memory is asked for anew.
std::size_t bestBlockBytes(std::size_t bytes)
{
    const std::size_t blocks = chunkCount(bytes, kMostBlock * kBlocks) * kBlocks;
    return std::max(kLeastBlock, bytes / blocks + 1);
}

}  // namespace

Result<std::vector<CsvBlock>> csvBlocks(std::string_view text, const CsvDialect& dialect, const Progress& progress, std::size_t blockBytes)
{
    if (text.empty())
        return std::vector<CsvBlock>();
    blockBytes = blockBytes == 0 ? bestBlockBytes(text.size()) : blockBytes;
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
            stopped[i] = cutter.stop() != CutStop::None ? 1 : 0;
        },
        progress.part(0.1, 1));
    // A block counts when it began where the one before ended. Else its border stood inside quotes, and it is cut again.
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (at != borders[i] || stopped[i] != 0) {
            progress.throwIfCancelled();
            CsvCutter cutter(text, used);
            blocks[i] = cutter.cut(at, borders[i + 1], text.size());
            if (cutter.stop() != CutStop::None)
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
    const bool open = cutter.stop() == CutStop::QuoteOpen && more && text.size() - block.begin(block.size() - 1) <= kLineLimit;
    if (cutter.stop() != CutStop::None && !open)
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

void CsvBlock::joinFields(std::size_t width, const std::vector<std::size_t>& places)
{
    std::uint32_t kept = 0;
    std::size_t least = SIZE_MAX;
    m_mostFields = 0;
    for (std::size_t record = 0; record < size(); ++record) {
        const std::size_t begin = m_records[record].firstField;
        const std::size_t end = m_records[record + 1].firstField;
        m_records[record].firstField = kept;
        auto place = end - begin == width ? places.begin() : places.end();
        for (std::size_t at = begin; at < end; ++at)
            if (place != places.end() && at - begin == *place)
                ++place;
            else
                m_ends[kept++] = m_ends[at];
        least = std::min<std::size_t>(least, kept - m_records[record].firstField);
        m_mostFields = std::max<std::size_t>(m_mostFields, kept - m_records[record].firstField);
    }
    if (!m_records.empty())
        m_records.back().firstField = kept;
    m_leastFields = least == SIZE_MAX ? 0 : least;
    m_ends.resize(kept);
}

CsvSample csvSample(std::string_view text, const CsvDialect& dialect, bool cut)
{
    CsvCutter cutter(text, dialect);
    const CsvBlock block = cutter.cut(0, text.size(), text.size());
    const bool unfinished = cutter.stop() != CutStop::None || (cut && !text.empty() && text.back() != '\n' && text.back() != '\r');
    const std::size_t records = unfinished && block.size() > 1 ? block.size() - 1 : block.size();
    CsvSample sample{.fields = {}, .records = {}, .end = records < block.size() ? block.begin(records) : block.end()};
    std::size_t all = 0;
    for (std::size_t i = 0; i < records; ++i)
        all += block.fields(i);
    sample.fields.reserve(all);
    sample.records.reserve(records);
    for (std::size_t i = 0; i < records; ++i) {
        const std::size_t fields = block.fields(i);
        sample.records.push_back({.begin = block.begin(i),
                                  .firstField = static_cast<std::uint32_t>(sample.fields.size()),
                                  .fields = static_cast<std::uint32_t>(fields)});
        for (std::size_t c = 0; c < fields; ++c)
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
        if (inside && c == '\\' && dialect.backslash && i + 1 < raw.size() && (raw[i + 1] == dialect.quote || raw[i + 1] == '\\'))
            decoded += raw[++i];  // before anything else a backslash is one
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
