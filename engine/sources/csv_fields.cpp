// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_fields.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20U;

enum class Stop { None, QuoteOpen, CellTooLong, LineTooLong };

// Cuts one stretch of text. Quotes open a field only at its start (after blanks), and a record ends with the stretch.
class Cutter
{
public:
    Cutter(std::string_view text, const CsvDialect& dialect) : m_text(text), m_dialect(dialect)
    {
        m_ends['\n'] = m_ends['\r'] = true;
        if (dialect.delimiter != '\0')
            m_ends[static_cast<unsigned char>(dialect.delimiter)] = true;
    }

    Stop stop() const { return m_stop; }
    std::uint64_t stoppedAt() const { return m_stoppedAt; }

    CsvBlock cut(std::uint64_t begin, std::uint64_t end)
    {
        CsvBlock block;
        block.fields.reserve((end - begin) / 16);
        block.records.reserve((end - begin) / 64);
        std::uint64_t at = begin;
        while (at < end && m_stop == Stop::None) {
            CsvRecord record{.begin = at, .firstField = static_cast<std::uint32_t>(block.fields.size())};
            while (true) {
                const std::uint64_t fieldEnd = cutField(at, end, block.fields);
                at = fieldEnd;
                if (m_stop != Stop::None || at >= end || m_text[at] != m_dialect.delimiter || m_dialect.delimiter == '\0')
                    break;
                ++at;  // the delimiter; one at the very end of the text is followed by an empty field
            }
            record.fields = static_cast<std::uint32_t>(block.fields.size()) - record.firstField;
            block.records.push_back(record);
            if (at - record.begin > kLineLimit && m_stop == Stop::None)
                stopAt(Stop::LineTooLong, record.begin);
            at = skipLineEnd(at, end);
        }
        block.end = at;
        return block;
    }

private:
    void stopAt(Stop why, std::uint64_t at)
    {
        m_stop = why;
        m_stoppedAt = at;
    }

    std::uint64_t skipLineEnd(std::uint64_t at, std::uint64_t end) const
    {
        if (at >= end)
            return end;
        return m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    std::uint64_t plainEnd(std::uint64_t at, std::uint64_t end) const
    {
        while (at < end && !m_ends[static_cast<unsigned char>(m_text[at])])
            ++at;
        return at;
    }

    void push(std::vector<CsvField>& fields, std::uint64_t begin, std::uint64_t end, bool coded)
    {
        if (end - begin > kCellLimit) {
            stopAt(Stop::CellTooLong, begin);
            end = begin;
        }
        CsvField field{};
        field.begin = begin & ((std::uint64_t{1} << 38U) - 1);
        field.size = (end - begin) & ((1U << 25U) - 1);
        field.coded = coded ? 1U : 0U;
        fields.push_back(field);
    }

    // Where the quoted part that opens at `open` closes; nothing when it never does.
    std::optional<std::uint64_t> closingQuote(std::uint64_t open, std::uint64_t end, bool& coded) const
    {
        std::uint64_t at = open + 1;
        while (at < end) {
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

    std::uint64_t cutField(std::uint64_t at, std::uint64_t end, std::vector<CsvField>& fields)
    {
        if (m_dialect.quote == '\0') {
            const std::uint64_t stop = plainEnd(at, end);
            push(fields, at, stop, false);
            return stop;
        }
        std::uint64_t open = at;
        while (open < end && m_text[open] == ' ' && m_dialect.delimiter != ' ')
            ++open;
        if (open >= end || m_text[open] != m_dialect.quote) {
            const std::uint64_t stop = plainEnd(open, end);
            push(fields, at, stop, false);
            return stop;
        }
        bool coded = false;
        const std::optional<std::uint64_t> close = closingQuote(open, end, coded);
        if (!close) {
            stopAt(Stop::QuoteOpen, open);
            push(fields, open, open, false);
            return end;
        }
        const std::uint64_t stop = plainEnd(*close + 1, end);
        const std::string_view rest = m_text.substr(*close + 1, stop - *close - 1);
        if (rest.find_first_not_of(' ') != std::string_view::npos)
            push(fields, open, stop, true);  // text beside the quotes: kept whole, put together by fieldText
        else if (coded)
            push(fields, open, *close + 1, true);
        else
            push(fields, open + 1, *close, false);
        return stop;
    }

    std::string_view m_text;
    CsvDialect m_dialect;
    std::array<bool, 256> m_ends{};
    Stop m_stop = Stop::None;
    std::uint64_t m_stoppedAt = 0;
};

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

// Where blocks begin: after the first line end at or behind each multiple of the block size. Right only without quotes.
std::vector<std::uint64_t> blockBorders(std::string_view text)
{
    std::vector<std::uint64_t> borders{0};
    for (std::uint64_t at = kBlockBytes; at < text.size(); at += kBlockBytes) {
        if (at <= borders.back())
            continue;
        const std::size_t lineEnd = text.find_first_of("\r\n", at);
        if (lineEnd == std::string_view::npos)
            break;
        const bool two = text[lineEnd] == '\r' && lineEnd + 1 < text.size() && text[lineEnd + 1] == '\n';
        borders.push_back(lineEnd + (two ? 2 : 1));
    }
    if (borders.back() != text.size())
        borders.push_back(text.size());
    return borders;
}

}  // namespace

Result<std::vector<CsvBlock>> csvBlocks(std::string_view text, const CsvDialect& dialect, const Progress& progress)
{
    const bool quoted = dialect.quote != '\0' && text.find(dialect.quote) != std::string_view::npos;
    const std::vector<std::uint64_t> borders = quoted ? std::vector<std::uint64_t>{0, text.size()} : blockBorders(text);
    const std::size_t count = text.empty() ? 0 : borders.size() - 1;
    CsvDialect used = dialect;
    if (!quoted)
        used.quote = '\0';
    std::vector<CsvBlock> blocks(count);
    std::vector<std::optional<Failure>> failures(count);
    parallelFor(
        count,
        [&](std::size_t i) {
            Cutter cutter(text, used);
            blocks[i] = cutter.cut(borders[i], borders[i + 1]);
            if (cutter.stop() != Stop::None)
                failures[i] = failureFor(cutter.stop(), text, cutter.stoppedAt());
        },
        progress);
    for (const std::optional<Failure>& failure : failures)
        if (failure)
            return *failure;
    return blocks;
}

CsvBlock csvSample(std::string_view text, const CsvDialect& dialect, bool cut)
{
    Cutter cutter(text, dialect);
    CsvBlock block = cutter.cut(0, text.size());
    const bool unfinished = cutter.stop() != Stop::None || (cut && !text.empty() && text.back() != '\n' && text.back() != '\r');
    if (unfinished && block.records.size() > 1) {
        block.fields.resize(block.records.back().firstField);
        block.end = block.records.back().begin;
        block.records.pop_back();
    }
    return block;
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

std::string_view recordText(std::string_view text, const CsvBlock& block, std::size_t record)
{
    const std::uint64_t begin = block.records[record].begin;
    const std::uint64_t end = record + 1 < block.records.size() ? block.records[record + 1].begin : block.end;
    std::string_view raw = text.substr(begin, end - begin);
    if (raw.ends_with('\n'))
        raw.remove_suffix(1);
    if (raw.ends_with('\r'))
        raw.remove_suffix(1);
    return raw;
}

std::int64_t lineAt(std::string_view text, std::uint64_t at) { return LineCounter(text).lineAt(at); }

std::int64_t LineCounter::lineAt(std::uint64_t at)
{
    if (at < m_at) {
        m_at = 0;
        m_line = 1;
    }
    for (; m_at < at && m_at < m_text.size(); ++m_at)
        if (m_text[m_at] == '\n' || (m_text[m_at] == '\r' && !(m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')))
            ++m_line;
    return m_line;
}

}  // namespace holdfast
