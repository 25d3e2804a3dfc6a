// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include <map>
#include <new>
#include <optional>
#include <string>

#include "base/text.h"
#include "sources/byte_stream.h"
#include "sources/content_kind.h"
#include "sources/file_bytes.h"
#include "sources/file_stamp.h"
#include "sources/memory_estimate.h"
#include "sources/read_gzip.h"
#include "sources/read_text.h"
#include "sources/statistics/statistics_reader.h"
#include "sources/workbook/old_workbook.h"
#include "sources/workbook/read_workbook.h"

namespace holdfast {

namespace {

Failure named(Failure failure, const std::string& path)
{
    failure.file = path;
    return failure;
}

std::string hashText(const Fingerprint& hash) { return "xxh3:" + hash.hex(); }

Result<SourceSnapshot> readWhole(const ContentKind& kind, SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options,
                                 const Progress& progress)
{
    switch (kind.content) {
    case Content::Statistics:
        return readStatistics(std::move(snapshot), bytes, kind.statistics, options, progress);
    case Content::OldWorkbook:
        return refusedOldWorkbook(bytes);
    case Content::Workbook:
        return readWorkbook(std::move(snapshot), bytes, options, progress);
    default:
        return readText(std::move(snapshot), bytes, options, progress);
    }
}

// The content decides what a file is; a name that says something else is worth a note.
void noteOtherFormat(SourceSnapshot& snapshot)
{
    static const std::map<std::string, std::string> formats{{"xls", "xls"},  {"xlsx", "xlsx"}, {"xlsm", "xlsx"}, {"xltx", "xlsx"},
                                                            {"ods", "ods"},  {"csv", "csv"},   {"tsv", "csv"},   {"sav", "sav"},
                                                            {"zsav", "sav"}, {"dta", "dta"},   {"xpt", "xpt"},   {"sas7bdat", "sas7bdat"}};
    const std::size_t dot = snapshot.path.find_last_of("./");
    if (dot == std::string::npos || snapshot.path[dot] == '/')
        return;
    const std::string extension = caseFolded(snapshot.path.substr(dot + 1));
    const auto format = formats.find(extension);
    if (format != formats.end() && format->second != snapshot.reading.format)
        snapshot.findings.push_back({.severity = Severity::Note,
                                     .code = "read.other-format",
                                     .subject = snapshot.name,
                                     .texts = {extension, snapshot.reading.format}});
}

Result<SourceSnapshot> opened(SourceSnapshot snapshot, const SourceSpec& spec, const Progress& progress)
{
    FileStream ahead(spec.path);
    const Result<std::string> beginning = beginningOf(ahead);
    if (!beginning.ok())
        return beginning.failure();
    const ContentKind kind = contentKind(beginning.value());
    if (kind.content == Content::Other)
        return Failure{.code = "read.not-text", .texts = {kind.name}};
    if (kind.content == Content::Gzip)
        return readGzip(std::move(snapshot), spec.path, spec.options, progress);
    if (kind.content == Content::Text && spec.options.rows) {
        FileStream file(spec.path);
        Result<SourceSnapshot> read = readSomeText(std::move(snapshot), file, beginning.value(), spec.options, progress);
        if (!read.ok())
            return read;
        SourceSnapshot some = std::move(read).value();
        const Result<Fingerprint> hash = file.hash();
        if (!hash.ok())
            return hash.failure();
        some.hash = hashText(hash.value());
        return some;
    }
    const Result<FileBytes> whole = readFile(spec.path, progress.part(0, 0.2));
    if (!whole.ok())
        return whole.failure();
    snapshot.hash = hashText(whole.value().hash());
    return readWhole(kind, std::move(snapshot), whole.value().view(), spec.options, progress.part(0.2, 1));
}

}  // namespace

Result<SourceSnapshot> openSource(const SourceSpec& spec, const Progress& progress)
{
    const Result<FileStamp> stamp = stampOf(spec.path);
    if (!stamp.ok())
        return stamp.failure();
    SourceSnapshot snapshot;
    snapshot.name = spec.name;
    snapshot.path = spec.path;
    snapshot.bytes = stamp.value().bytes;
    try {
        Result<SourceSnapshot> read = opened(std::move(snapshot), spec, progress);
        if (!read.ok())
            return named(read.failure(), spec.path);
        SourceSnapshot made = std::move(read).value();
        noteOtherFormat(made);
        return made;
    } catch (const std::bad_alloc&) {  // the estimate was too low, or others took the memory meanwhile
        return outOfMemory(spec.path, static_cast<std::uint64_t>(stamp.value().bytes));
    }
}

}  // namespace holdfast
