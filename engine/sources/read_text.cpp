// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/read_text.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/csv_dialect.h"
#include "sources/csv_fields.h"
#include "sources/csv_reader.h"
#include "sources/decode_text.h"
#include "sources/line_end.h"
#include "sources/misfits.h"
#include "sources/picked_rows.h"
#include "sources/plainer_text.h"
#include "sources/text_decoder.h"
#include "sources/text_encoding.h"
#include "sources/utf8_bytes.h"
#include "sources/workbook/markup_table.h"

namespace holdfast {

namespace {

// Where a byte of the text stands: line and character of the line, both from 1.
std::vector<double> placeOf(std::string_view text, std::size_t at)
{
    const std::size_t lineEnd = text.substr(0, at).find_last_of("\r\n");
    const std::size_t lineStart = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    return {static_cast<double>(lineAt(text, at)), static_cast<double>(characterCount(text.substr(lineStart, at - lineStart)) + 1)};
}

std::size_t zeroBytes(std::string_view text)
{
    constexpr std::size_t pieceBytes = std::size_t{4} << 20U;
    std::vector<std::size_t> counts(chunkCount(text.size(), pieceBytes));
    parallelFor(counts.size(), [&](std::size_t i) {
        const Chunk chunk = chunkAt(i, text.size(), pieceBytes);
        counts[i] = countOf(text.substr(chunk.begin, chunk.end - chunk.begin), '\0');
    });
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

void noteDamage(const Decoded& decoded, SourceSnapshot& snapshot)
{
    const auto note = [&](const char* code, std::size_t at, std::size_t count) {
        std::vector<double> numbers = placeOf(decoded.text(), at);
        numbers.push_back(static_cast<double>(count));
        snapshot.findings.push_back({.severity = Severity::Warning, .code = code, .subject = snapshot.name, .numbers = std::move(numbers)});
    };
    if (decoded.broken > 0)
        note("read.broken-bytes", decoded.firstBroken, decoded.broken);
    if (const std::size_t count = zeroBytes(decoded.text()); count > 0)
        note("read.zero-bytes", decoded.text().find('\0'), count);
}

// Whether a text's first lines are an object each: remarks may stand below.
bool isObjectALine(std::string_view text)
{
    std::size_t objects = 0;
    for (std::size_t begin = 0; begin < text.size() && objects < 2;) {
        const std::size_t end = lineEnd(text, begin);
        const std::string line = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty())
            continue;
        if (!line.starts_with('{') || !line.ends_with('}') || line.find("\":") == std::string::npos)
            return false;
        ++objects;
    }
    return objects == 2;
}

// Whether a text's first line ends inside an object.
bool endsInside(std::string_view text)
{
    int depth = 0;
    for (const char c : text.substr(0, text.find_first_of("\r\n", text.find('{'))))
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    return depth > 0;
}

// "{"name":", "[{"name":": what programs hand to programs. The end tells too, unless it is `cut`.
bool isJson(std::string_view text, bool cut)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto next = [&](std::size_t at) { return std::min(text.find_first_not_of(blanks, at), text.size()); };
    const auto is = [&](std::size_t at, char c) { return at < text.size() && text[at] == c; };
    std::size_t at = next(0);
    const bool list = is(at, '[');
    at = list ? next(at + 1) : at;
    if (!is(at, '{') || !is(at = next(at + 1), '"'))
        return false;
    const std::size_t close = text.find('"', at + 1);
    if (close == std::string_view::npos || text.substr(at, close - at).find('\n') != std::string_view::npos || !is(next(close + 1), ':'))
        return false;
    const std::size_t last = text.find_last_not_of(blanks);
    return (cut && (list || endsInside(text))) || (!cut && text[last] == (list ? ']' : '}')) || isObjectALine(text);
}

Encoding chosenEncoding(std::string_view bytes, const ReadOptions& options)
{
    Encoding detected = detectEncoding(bytes);
    if (!options.encoding || *options.encoding == detected.name)
        return detected;
    return {.name = *options.encoding, .reason = "encoding.chosen"};
}

// Whether a sign beyond ASCII parts the text, which is then to be looked for as UTF-8 has it.
bool isPartedBySign(std::string_view beginning, const Encoding& encoding, const ReadOptions& options)
{
    const auto isSign = [](std::string_view mark) { return mark.size() > 1 && static_cast<unsigned char>(mark.front()) >= 0x80U; };
    if (caseFolded(encoding.name) == "utf-8")
        return false;
    if (options.delimiter)
        return isSign(*options.delimiter);
    const Result<Decoded> decoded = decodeText(dialectSample(beginning), encoding);
    return decoded.ok() && isSign(plainerText(decoded.value().text(), {}).longDelimiter);
}

// Passes a stream on, and looks at what passes.
class WatchedStream : public ByteStream
{
public:
    explicit WatchedStream(ByteStream& source) : m_source(source) {}
    Result<std::size_t> read(char* into, std::size_t size) override
    {
        Result<std::size_t> got = m_source.read(into, size);
        if (got.ok())
            watch.add({into, got.value()});
        return got;
    }
    EncodingWatch watch;

private:
    ByteStream& m_source;
};

// Findings that name a line, and which of their numbers it is.
struct Lined
{
    std::string_view code;
    std::size_t number;
};
constexpr std::array kLined{Lined{"read.broken-bytes", 0}, Lined{"read.zero-bytes", 0},  Lined{"read.short-rows", 1},
                            Lined{"read.rejects", 1},      Lined{"read.sample-lied", 0}, Lined{"read.mended-rows", 1}};

// Lines of the picked text → lines of the file.
void placeInFile(const PickedRows& rows, SourceSnapshot& made)
{
    for (Reject& reject : made.rejects)
        reject.line = rows.lineInFile(reject.line);
    for (Finding& finding : made.findings) {
        const auto* lined = std::find_if(kLined.begin(), kLined.end(), [&](const Lined& each) { return each.code == finding.code; });
        const std::size_t first = lined != kLined.end() ? lined->number : namesMisfits(finding) ? 2 : finding.numbers.size();
        const std::size_t end = lined != kLined.end() ? first + 1 : finding.numbers.size();
        for (std::size_t i = first; i < end; ++i)
            finding.numbers[i] = static_cast<double>(rows.lineInFile(static_cast<std::int64_t>(finding.numbers[i])));
    }
}

}  // namespace

Result<SourceSnapshot> readText(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress,
                                bool cut)
{
    const Encoding encoding = chosenEncoding(bytes, options);
    const Result<Decoded> decoded = decodeText(bytes, encoding);
    if (!decoded.ok())
        return decoded.failure();
    snapshot.reading.encoding = encoding.name;
    snapshot.reading.byteOrderMark = encoding.markBytes > 0;
    snapshot.decisions.push_back({"encoding", options.encoding ? "encoding.chosen" : encoding.reason});
    noteDamage(decoded.value(), snapshot);
    if (!options.delimiter && isJson(decoded.value().text(), cut))
        return Failure{.code = "read.json"};
    if (const std::optional<Markup> markup = markupOf(decoded.value().text(), cut))
        return readMarkup(std::move(snapshot), decoded.value().text(), *markup, options, progress, cut);
    return readCsv(std::move(snapshot), decoded.value().text(), options, progress);
}

Result<SourceSnapshot> readSomeText(SourceSnapshot snapshot, ByteStream& stream, std::string_view beginning, const ReadOptions& options,
                                    const Progress& progress)
{
    Encoding encoding = chosenEncoding(beginning, options);
    const bool wide =
        encoding.name.starts_with("utf-16") || encoding.name.starts_with("utf-32") || isPartedBySign(beginning, encoding, options);
    const bool told = options.encoding || wide || encoding.markBytes > 0;
    if (!options.delimiter)
        if (const Result<Decoded> decoded = decodeText(beginning, encoding); decoded.ok() && isJson(decoded.value().text(), true))
            return Failure{.code = "read.json"};
    ReadOptions wanted = options;
    WatchedStream watched(stream);
    std::optional<DecodingStream> decoded;
    if (wide) {
        Result<TextDecoder> decoder = TextDecoder::of(encoding.name);
        if (!decoder.ok())
            return decoder.failure();
        decoded.emplace(stream, std::move(decoder).value(), encoding.markBytes);
    }
    const Result<PickedRows> picked = pickRows(decoded ? static_cast<ByteStream&>(*decoded) : watched, wanted, progress.part(0, 0.9));
    if (!picked.ok())
        return picked.failure();
    const PickedRows& rows = picked.value();
    if (!told)
        encoding = watched.watch.told();
    wanted = rows.options;
    wanted.encoding = wide ? "utf-8" : encoding.name;
    Result<SourceSnapshot> read = readText(std::move(snapshot), rows.text, wanted, progress.part(0.9, 1));
    if (!read.ok()) {
        Failure failure = read.failure();
        failure.line = rows.lineInFile(failure.line);
        return failure;
    }
    SourceSnapshot made = std::move(read).value();
    placeInFile(rows, made);
    if (rows.joinedDecimals > 0)
        made.findings.push_back({.severity = Severity::Warning,
                                 .code = "read.joined-decimals",
                                 .subject = made.name,
                                 .numbers = {static_cast<double>(rows.joinedDecimals)}});
    if (decoded && decoded->broken() > 0)
        made.findings.push_back({.severity = Severity::Warning,
                                 .code = "read.broken-bytes",
                                 .subject = made.name,
                                 .numbers = {static_cast<double>(decoded->brokenLine()), static_cast<double>(decoded->brokenCharacter()),
                                             static_cast<double>(decoded->broken())}});
    made.reading.encoding = encoding.name;
    made.reading.byteOrderMark = encoding.markBytes > 0;
    for (Decision& decision : made.decisions) {
        if (decision.about == "encoding" && !options.encoding)
            decision.reason = encoding.reason;
        for (const Decision& before : rows.decisions)
            if (before.about == decision.about)
                decision = before;
    }
    made.blankLines += rows.blankLines;
    // Cut once more among others, a record may turn out to be several.
    made.passedOver = std::max<std::int64_t>(0, rows.records - rows.blankLines - made.records);
    made.records += made.passedOver + rows.blankLines;
    if (made.passedOver > 0)
        made.findings.push_back({.severity = Severity::Note,
                                 .code = "read.rows-passed-over",
                                 .subject = made.name,
                                 .numbers = {static_cast<double>(made.passedOver),
                                             static_cast<double>(made.table.rows()) + static_cast<double>(made.passedOver)}});
    return made;
}

}  // namespace holdfast
