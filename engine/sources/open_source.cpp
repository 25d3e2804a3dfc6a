// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include "base/fingerprint.h"
#include "base/text.h"
#include "sources/binary_kind.h"
#include "sources/csv_fields.h"
#include "sources/csv_reader.h"
#include "sources/decode_text.h"
#include "sources/file_bytes.h"
#include "sources/text_encoding.h"

namespace holdfast {

namespace {

Failure named(Failure failure, const std::string& path)
{
    failure.file = path;
    return failure;
}

// Where a byte of the text stands: line and character of the line, both from 1.
std::vector<double> placeOf(std::string_view text, std::size_t at)
{
    const std::size_t lineEnd = text.substr(0, at).find_last_of("\r\n");
    const std::size_t lineStart = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    return {static_cast<double>(lineAt(text, at)), static_cast<double>(characterCount(text.substr(lineStart, at - lineStart)) + 1)};
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
    const std::size_t zero = decoded.text().find('\0');
    if (zero != std::string_view::npos) {
        std::size_t count = 0;
        for (std::size_t at = zero; at != std::string_view::npos; at = decoded.text().find('\0', at + 1))
            ++count;
        note("read.zero-bytes", zero, count);
    }
}

Encoding chosenEncoding(std::string_view bytes, const ReadOptions& options)
{
    Encoding detected = detectEncoding(bytes);
    if (!options.encoding || *options.encoding == detected.name)
        return detected;
    return {.name = *options.encoding};
}

}  // namespace

Result<SourceSnapshot> openSource(const SourceSpec& spec, const Progress& progress)
{
    const Result<FileBytes> file = readFile(spec.path, progress.part(0, 0.2));
    if (!file.ok())
        return file.failure();
    const std::string_view bytes = file.value().view();
    SourceSnapshot snapshot;
    snapshot.name = spec.name;
    snapshot.path = spec.path;
    snapshot.hash = "xxh3:" + Fingerprinter{}.bytes(bytes.data(), bytes.size()).done().hex();
    snapshot.bytes = static_cast<std::int64_t>(bytes.size());
    if (const std::optional<std::string> kind = binaryKind(bytes))
        return Failure{.code = "read.not-text", .file = spec.path, .texts = {*kind}};

    const Encoding encoding = chosenEncoding(bytes, spec.options);
    const Result<Decoded> decoded = decodeText(bytes, encoding);
    if (!decoded.ok())
        return named(decoded.failure(), spec.path);
    snapshot.reading.encoding = encoding.name;
    snapshot.reading.byteOrderMark = encoding.markBytes > 0;
    const std::string_view text = decoded.value().text();
    noteDamage(decoded.value(), snapshot);
    Result<SourceSnapshot> read = readCsv(std::move(snapshot), text, spec.options, progress.part(0.2, 1));
    if (!read.ok())
        return named(read.failure(), spec.path);
    return read;
}

}  // namespace holdfast
