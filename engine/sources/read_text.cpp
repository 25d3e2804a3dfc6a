// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/read_text.h"

#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/csv_fields.h"
#include "sources/csv_reader.h"
#include "sources/decode_text.h"
#include "sources/picked_rows.h"
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

Encoding chosenEncoding(std::string_view bytes, const ReadOptions& options)
{
    Encoding detected = detectEncoding(bytes);
    if (!options.encoding || *options.encoding == detected.name)
        return detected;
    return {.name = *options.encoding, .reason = "encoding.chosen"};
}

// All of a stream in UTF-8.
Result<std::string> decodedWhole(ByteStream& stream, const Encoding& encoding)
{
    constexpr std::size_t piece = std::size_t{1} << 20U;
    std::string bytes;
    while (true) {
        const std::size_t had = bytes.size();
        bytes.resize(had + piece);
        const Result<std::size_t> got = stream.read(bytes.data() + had, piece);
        if (!got.ok())
            return got.failure();
        bytes.resize(had + got.value());
        if (got.value() < piece)
            break;
    }
    const Result<Decoded> decoded = decodeText(bytes, encoding);
    if (!decoded.ok())
        return decoded.failure();
    return std::string(decoded.value().text());
}

}  // namespace

Result<SourceSnapshot> readText(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress)
{
    const Encoding encoding = chosenEncoding(bytes, options);
    const Result<Decoded> decoded = decodeText(bytes, encoding);
    if (!decoded.ok())
        return decoded.failure();
    snapshot.reading.encoding = encoding.name;
    snapshot.reading.byteOrderMark = encoding.markBytes > 0;
    snapshot.decisions.push_back({"encoding", options.encoding ? "encoding.chosen" : encoding.reason});
    noteDamage(decoded.value(), snapshot);
    if (const std::optional<Markup> markup = markupOf(decoded.value().text()))
        return readMarkup(std::move(snapshot), decoded.value().text(), *markup, options, progress);
    return readCsv(std::move(snapshot), decoded.value().text(), options, progress);
}

Result<SourceSnapshot> readSomeText(SourceSnapshot snapshot, ByteStream& stream, std::string_view beginning, const ReadOptions& options,
                                    const Progress& progress)
{
    const Encoding encoding = chosenEncoding(beginning, options);
    const bool wide = encoding.name.starts_with("utf-16") || encoding.name.starts_with("utf-32");
    ReadOptions wanted = options;
    std::string decoded;
    std::optional<MemoryStream> memory;
    if (wide) {
        Result<std::string> text = decodedWhole(stream, encoding);
        if (!text.ok())
            return text.failure();
        decoded = std::move(text).value();
        wanted.encoding = "utf-8";
        memory.emplace(decoded);
    } else
        wanted.encoding = encoding.name;
    const Result<PickedRows> picked = pickRows(memory ? *memory : stream, wanted, progress.part(0, 0.9));
    if (!picked.ok())
        return picked.failure();
    const PickedRows& rows = picked.value();
    Result<SourceSnapshot> read = readText(std::move(snapshot), rows.text, rows.options, progress.part(0.9, 1));
    if (!read.ok()) {
        Failure failure = read.failure();
        failure.line = rows.lineInFile(failure.line);
        return failure;
    }
    SourceSnapshot made = std::move(read).value();
    if (wide)
        made.reading.encoding = encoding.name;
    for (Reject& reject : made.rejects)
        reject.line = rows.lineInFile(reject.line);
    made.passedOver = rows.records - made.records;
    made.records = rows.records;
    if (made.passedOver > 0)
        made.findings.push_back({.severity = Severity::Note,
                                 .code = "read.rows-passed-over",
                                 .subject = made.name,
                                 .numbers = {static_cast<double>(made.passedOver),
                                             static_cast<double>(made.table.rows()) + static_cast<double>(made.passedOver)}});
    return made;
}

}  // namespace holdfast
