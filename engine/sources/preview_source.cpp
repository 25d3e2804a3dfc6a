// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/preview_source.h"

#include <cstdio>
#include <memory>

#include "sources/binary_kind.h"
#include "sources/csv_fields.h"
#include "sources/file_stamp.h"
#include "sources/open_source.h"
#include "sources/read_text.h"
#include "sources/text_encoding.h"

namespace holdfast {

namespace {

struct Close
{
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

Result<std::string> beginningOf(const std::string& path)
{
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    std::string bytes(kPreviewBytes, '\0');
    if (!file)
        return Failure{.code = "read.unreadable", .file = path};
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
    if (std::ferror(file.get()) != 0)
        return Failure{.code = "read.unreadable", .file = path};
    return bytes;
}

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

}  // namespace

Result<SourcePreview> previewSource(const SourceSpec& spec, const Progress& progress)
{
    const Result<FileStamp> stamp = stampOf(spec.path);
    if (!stamp.ok())
        return stamp.failure();
    const Result<std::string> beginning = beginningOf(spec.path);
    if (!beginning.ok())
        return beginning.failure();
    ReadOptions options = spec.options;
    options.rows.reset();
    std::string_view bytes = beginning.value();
    const bool whole = static_cast<std::int64_t>(bytes.size()) >= stamp.value().bytes;
    if (binaryKind(bytes)) {
        SourceSpec few = spec;
        few.options.rows = RowChoice{.rows = kPreviewRows};
        Result<SourceSnapshot> read = openSource(few, progress);
        if (!read.ok())
            return read.failure();
        const bool all = static_cast<std::int64_t>(read.value().table.rows()) < kPreviewRows;
        return SourcePreview{std::move(read).value(), all};
    }
    if (!whole)
        bytes = upToLastLine(bytes);
    const SourceSnapshot empty{.name = spec.name, .path = spec.path, .bytes = stamp.value().bytes};
    Result<SourceSnapshot> read = readText(empty, bytes, options, progress);
    if (!read.ok() && !whole && read.failure().code == "read.quote-open") {
        const std::string_view before = linesBefore(bytes, read.failure().line);
        if (before.size() >= bytes.size() / 2)
            read = readText(empty, before, options, progress);
    }
    if (!read.ok()) {
        Failure failure = read.failure();
        failure.file = spec.path;
        return failure;
    }
    return SourcePreview{std::move(read).value(), whole};
}

}  // namespace holdfast
