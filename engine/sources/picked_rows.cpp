// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/picked_rows.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "sources/csv_plan.h"
#include "sources/memory_estimate.h"
#include "sources/mended_rows.h"
#include "sources/plainer_text.h"
#include "sources/reading_reasons.h"
#include "sources/row_draw.h"
#include "sources/split_decimals.h"

namespace holdfast {

namespace {

constexpr std::size_t kBeginning = std::size_t{1} << 20U;  // what decides how the file is read
constexpr std::size_t kPiece = std::size_t{4} << 20U;
constexpr char kQuote = '"';

std::string shownCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

// A record of the file that is kept.
struct Kept
{
    std::int64_t line = 0;
    std::string text;
};

// The text of a stream from its front, records cut off as they are complete.
class Window
{
public:
    explicit Window(ByteStream& stream) : m_stream(stream) {}

    std::string_view text() const { return m_text; }
    bool more() const { return m_more; }
    // Fetches so many bytes more.
    std::optional<Failure> fetch(std::size_t bytes)
    {
        const std::size_t had = m_text.size();
        m_text.resize(had + bytes);
        const Result<std::size_t> got = m_stream.read(m_text.data() + had, bytes);
        if (!got.ok())
            return got.failure();
        m_text.resize(had + got.value());
        m_more = got.value() == bytes;
        if (!m_more)
            m_text.resize(withoutFileEnd(m_text).size());
        return std::nullopt;
    }
    void drop(std::size_t bytes)
    {
        LineCounter lines(m_text);
        m_lines += lines.lineAt(bytes) - 1;
        m_text.erase(0, bytes);
    }
    std::int64_t linesDropped() const { return m_lines; }

private:
    ByteStream& m_stream;
    std::string m_text;
    bool m_more = true;
    std::int64_t m_lines = 0;
};

// How the file is read, told by its beginning, and what of that stands above the first row.
struct Head
{
    std::size_t bytes = 0;
    std::int64_t records = 0;
    CsvDialect dialect = {};  // that cuts the records
    std::optional<SplitDecimals> split = {};
};

// The dialect that cuts a text written otherwise (plainer_text.h) into its records: quotes open where fields may begin.
CsvDialect cuttingDialect(const PlainerText& plainer, const CsvDialect& found)
{
    const char own = plainer.linesInQuotes ? '\0' : found.delimiter;
    return {.delimiter = plainer.longDelimiter.empty() ? own : plainer.longDelimiter.front(),
            .quote = found.quote,
            .backslash = found.backslash};
}

Result<Head> headOf(std::string_view text, const CsvPlan& plan, bool more, PickedRows& picked)
{
    const std::string_view body = text.substr(plan.bodyBegin);
    const PlainerText plainer = plainerText(body, plan.dialect);
    const std::string_view plain = plainer.of(body);
    const DetectedDialect detected = plainer.dialectOf(plain, plan.dialect);
    const CsvDialect& dialect = detected.dialect;
    Head head{.dialect = plainer.text ? cuttingDialect(plainer, dialect) : dialect};
    Result<CsvBlock> cut = csvBeginning(plain, dialect, more);
    if (!cut.ok())
        return cut.failure();
    std::vector<CsvBlock> blocks{std::move(cut).value()};
    TableLayout layout = layOut(plain, blocks, dialect, plan.layout);
    if (layout.width > kColumnLimit)
        return tooManyColumns(layout.width);
    head.split = splitDecimals(plain, blocks, dialect, layout);
    if (head.split) {
        joinDecimals(blocks, *head.split);
        layout = layOut(plain, blocks, dialect, plan.layout);
        picked.joinedDecimals = head.split->places.size();
    }
    // Names that are written otherwise than the rows.
    if (const std::optional<MendedText> mended = layout.header ? std::nullopt : mendRows(plain, blocks, dialect, layout)) {
        Result<CsvBlock> again = csvBeginning(mended->text, dialect, more);
        if (!again.ok())
            return again.failure();
        std::vector<CsvBlock> better{std::move(again).value()};
        if (better.front().size() == blocks.front().size())
            if (TableLayout named = layOut(mended->text, better, dialect, plan.layout); named.header && named.width == layout.width)
                layout = std::move(named);
    }
    picked.decisions = cutDecisions(detected, layout, plan.separatorLine, picked.options);
    if (!plainer.text) {
        picked.options.delimiter = layout.width > 1 ? shownCharacter(dialect.delimiter) : std::string();
        picked.options.quote = shownCharacter(dialect.quote == '\0' && head.split ? kQuote : dialect.quote);
        if (dialect.backslash)
            picked.options.escape = "\\";
    } else if (!plainer.longDelimiter.empty())
        picked.options.delimiter = plainer.longDelimiter;
    picked.options.header = layout.header;
    picked.options.preamble = layout.preambleLines + plan.linesAbove - plan.blankAbove;
    std::size_t first = layout.rows.empty() ? blocks.front().size() : layout.rows.runs().front().record;
    // Totals above the rows may be told by the sum of all of them, of which these are some: they are drawn like a row.
    const auto row = std::find_if(layout.rejects.begin(), layout.rejects.end(), [](const Reject& reject) {
        return reject.code != "reject.column-numbers" && reject.code != "reject.units-row" && reject.code != "reject.column-words" &&
               reject.code != "reject.total-row-above";
    });
    if (first > 0 && row != layout.rejects.begin() && std::prev(row)->code == "reject.total-row-above")
        --first;
    head.records = plan.linesAbove + static_cast<std::int64_t>(first);
    std::uint64_t end = first < blocks.front().size() ? blocks.front().begin(first) : blocks.front().end();
    if (plainer.text) {  // the same record, where it stands in the file
        Result<CsvBlock> written = csvBeginning(body, head.dialect, more);
        if (!written.ok() || written.value().size() != blocks.front().size()) {  // quotes that join lines here joined none there
            CsvDialect bare = head.dialect;
            bare.quote = '\0';
            if (Result<CsvBlock> lines = csvBeginning(body, bare, more);
                lines.ok() && (!written.ok() || lines.value().size() == blocks.front().size())) {
                head.dialect = bare;
                written = std::move(lines);
            }
        }
        if (!written.ok())
            return written.failure();
        end = first < written.value().size() ? written.value().begin(first) : written.value().end();
    }
    head.bytes = static_cast<std::size_t>(plan.bodyBegin + end);
    return head;
}

// A record whose decimals stand behind the comma that parts fields, with quotes around the two.
std::string withQuotedDecimals(std::string_view text, const CsvBlock& block, std::size_t record, const Head& head)
{
    const std::string_view whole = recordText(text, block, record);
    if (!head.split || block.fields(record) != head.split->width)
        return std::string(whole);
    std::string made;
    std::uint64_t copied = block.begin(record);
    for (const std::size_t place : head.split->places) {
        const CsvField before = block.field(text, head.dialect, record, place);
        const CsvField behind = block.field(text, head.dialect, record, place + 1);
        made += text.substr(copied, before.begin - copied);
        copied = behind.begin + behind.size;
        made += kQuote;
        made += text.substr(before.begin, copied - before.begin);
        made += kQuote;
    }
    return made + std::string(text.substr(copied, block.begin(record) + whole.size() - copied));
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

std::int64_t PickedRows::lineInFile(std::int64_t line) const
{
    const auto behind =
        std::upper_bound(lines.begin(), lines.end(), line, [](std::int64_t at, const auto& place) { return at < place.first; });
    return behind == lines.begin() ? line : line + std::prev(behind)->second - std::prev(behind)->first;
}

Result<PickedRows> pickRows(ByteStream& stream, const ReadOptions& options, const Progress& progress)
{
    PickedRows picked{.options = options};
    picked.options.rows.reset();
    Window window(stream);
    if (const std::optional<Failure> failure = window.fetch(kBeginning))
        return *failure;
    const Result<CsvPlan> plan = planCsv(window.text(), options);
    if (!plan.ok())
        return plan.failure();
    const Result<Head> head = headOf(window.text(), plan.value(), window.more(), picked);
    if (!head.ok())
        return head.failure();
    const CsvDialect& dialect = head.value().dialect;
    picked.text = window.text().substr(0, head.value().bytes);
    picked.records = head.value().records;
    window.drop(head.value().bytes);

    const std::uint64_t mostBytes = largestText();
    std::uint64_t keptBytes = 0;
    Reservoir<Kept> reservoir(*options.rows);
    while (true) {
        progress.throwIfCancelled();
        Result<CsvBlock> cut = csvBeginning(window.text(), dialect, window.more());
        if (!cut.ok()) {
            Failure failure = cut.failure();
            failure.line += window.linesDropped();
            failure.found = shownText(failure.found);
            return failure;
        }
        const CsvBlock block = std::move(cut).value();
        LineCounter lines(window.text());
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::string_view record = recordText(window.text(), block, i);
            if (block.fields(i) == 1 && isBlank(record)) {
                ++picked.blankLines;
                continue;
            }
            reservoir.offer([&](Kept& kept) {
                keptBytes += record.size() + sizeof(Kept);
                keptBytes -= kept.line > 0 ? kept.text.size() + sizeof(Kept) : 0;
                kept = {.line = window.linesDropped() + lines.lineAt(block.begin(i)),
                        .text = withQuotedDecimals(window.text(), block, i, head.value())};
            });
        }
        if (keptBytes > mostBytes)
            return outOfMemory({}, keptBytes);
        picked.records += static_cast<std::int64_t>(block.size());
        window.drop(block.end());
        if (!window.more())
            break;
        if (const std::optional<Failure> failure = window.fetch(kPiece))
            return *failure;
    }
    std::int64_t line = lineAt(picked.text, picked.text.size());
    for (const auto& [number, kept] : reservoir.take()) {
        picked.lines.emplace_back(line, kept.line);
        picked.text += kept.text;
        picked.text += '\n';
        line += lineAt(kept.text, kept.text.size());
    }
    return picked;
}

}  // namespace holdfast
