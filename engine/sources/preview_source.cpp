// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/preview_source.h"

#include <new>
#include <optional>
#include <string>
#include <utility>

#include "sources/byte_stream.h"
#include "sources/content_kind.h"
#include "sources/file_stamp.h"
#include "sources/first_rows.h"
#include "sources/gunzip.h"
#include "sources/lazy_bytes.h"
#include "sources/memory_estimate.h"
#include "sources/read_gzip.h"
#include "sources/read_text.h"
#include "sources/statistics/statistics_reader.h"
#include "sources/text_encoding.h"
#include "sources/workbook/old_workbook.h"
#include "sources/workbook/read_workbook.h"

namespace holdfast {

namespace {

// Without a last line that may be half of one. In UTF-16 a line end takes two bytes, and the text begins at an even place.
std::string_view upToLastLine(std::string_view bytes)
{
    const bool wide = looksLikeUtf16(bytes) || bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
    if (wide) {
        for (std::size_t at = (bytes.size() & ~std::size_t{1}); at >= 4; at -= 2)
            if ((bytes[at - 2] == '\n' && bytes[at - 1] == '\0') || (bytes[at - 2] == '\0' && bytes[at - 1] == '\n'))
                return bytes.substr(0, at);
        return bytes.substr(0, bytes.size() & ~std::size_t{1});
    }
    const std::size_t end = bytes.find_last_of("\r\n");
    return end == std::string_view::npos ? bytes : bytes.substr(0, end + 1);
}

// The bytes of the lines before this one, from 1.
std::string_view linesBefore(std::string_view bytes, std::int64_t line)
{
    std::size_t at = 0;
    for (std::int64_t seen = 1; seen < line && at < bytes.size(); ++seen) {
        const std::size_t end = bytes.find('\n', at);
        if (end == std::string_view::npos)
            return bytes;
        at = end + 1;
    }
    return bytes.substr(0, at);
}

// The beginning of a text, `whole` where there is no more of it.
Result<SourcePreview> previewText(const SourceSnapshot& empty, std::string_view bytes, bool whole, const ReadOptions& options,
                                  const Progress& progress)
{
    if (!whole)
        bytes = upToLastLine(bytes);
    Result<SourceSnapshot> read = readText(empty, bytes, options, progress, !whole);
    if (!read.ok() && !whole && read.failure().code == "read.quote-open") {
        const std::string_view before = linesBefore(bytes, read.failure().line);
        if (before.size() >= bytes.size() / 2)
            read = readText(empty, before, options, progress, !whole);
    }
    if (!read.ok())
        return read.failure();
    return SourcePreview{std::move(read).value(), whole};
}

Result<SourcePreview> previewGzip(const SourceSnapshot& empty, const ReadOptions& options, const Progress& progress)
{
    FileStream packed(empty.path);
    GunzipStream stream(packed);
    const Result<std::string> beginning = beginningOf(stream, kPreviewBytes);
    if (!beginning.ok())
        return beginning.failure();
    if (std::optional<Failure> refused = refusedPacked(beginning.value()))
        return *refused;
    Result<SourcePreview> read = previewText(empty, beginning.value(), beginning.value().size() < kPreviewBytes, options, progress);
    if (!read.ok())
        return read;
    SourcePreview preview = std::move(read).value();
    preview.snapshot.reading.format = "csv.gz";
    return preview;
}

// The first rows of a workbook or a statistics file, of which no more is fetched than they take.
Result<SourcePreview> previewRows(const SourceSnapshot& empty, const ContentKind& kind, const ReadOptions& options,
                                  const Progress& progress)
{
    Result<LazyBytes> opened = LazyBytes::open(empty.path);
    if (!opened.ok())
        return opened.failure();
    LazyBytes bytes = std::move(opened).value();
    const FirstRows first{.rows = kPreviewRows, .fetch = [&bytes](std::uint64_t at, std::uint64_t size) { return bytes.need(at, size); }};
    if (kind.content == Content::OldWorkbook && bytes.need(0, bytes.view().size()))
        return refusedOldWorkbook(bytes.view());
    Result<SourceSnapshot> read = kind.content == Content::Statistics
                                      ? readStatistics(empty, bytes.view(), kind.statistics, options, progress, first)
                                      : readWorkbook(empty, bytes.view(), options, progress, first);
    if (!read.ok())
        return read.failure();
    SourceSnapshot made = std::move(read).value();
    const bool whole = made.records - made.blankLines - (kind.content == Content::Statistics ? 1 : 0) < kPreviewRows;
    return SourcePreview{std::move(made), whole};
}

Result<SourcePreview> preview(const SourceSnapshot& empty, const ReadOptions& options, const Progress& progress)
{
    FileStream file(empty.path);
    const Result<std::string> beginning = beginningOf(file, kPreviewBytes);
    if (!beginning.ok())
        return beginning.failure();
    const std::string& bytes = beginning.value();
    const ContentKind kind = contentKind(bytes);
    switch (kind.content) {
    case Content::Other:
        return Failure{.code = "read.not-text", .texts = {kind.name}};
    case Content::Gzip:
        return previewGzip(empty, options, progress);
    case Content::Text:
    case Content::Markup:
        return previewText(empty, bytes, static_cast<std::int64_t>(bytes.size()) >= empty.bytes, options, progress);
    default:
        return previewRows(empty, kind, options, progress);
    }
}

}  // namespace

Result<SourcePreview> previewSource(const SourceSpec& spec, const Progress& progress)
{
    const Result<FileStamp> stamp = stampOf(spec.path);
    if (!stamp.ok())
        return stamp.failure();
    ReadOptions options = spec.options;
    options.rows.reset();
    try {
        Result<SourcePreview> made = preview({.name = spec.name, .path = spec.path, .bytes = stamp.value().bytes}, options, progress);
        if (made.ok())
            return made;
        Failure failure = made.failure();
        failure.file = spec.path;
        return failure;
    } catch (const std::bad_alloc&) {
        return outOfMemory(spec.path, static_cast<std::uint64_t>(stamp.value().bytes));
    }
}

}  // namespace holdfast
