// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include <map>
#include <new>
#include <optional>
#include <string>

#include "base/text.h"
#include "sources/binary_kind.h"
#include "sources/byte_stream.h"
#include "sources/file_bytes.h"
#include "sources/file_stamp.h"
#include "sources/memory_estimate.h"
#include "sources/read_gzip.h"
#include "sources/read_text.h"
#include "sources/statistics/statistics_reader.h"
#include "sources/workbook/markup_table.h"
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

Result<SourceSnapshot> readAs(const std::optional<std::string>& kind, SourceSnapshot snapshot, std::string_view bytes,
                              const ReadOptions& options, const Progress& progress)
{
    if (const std::optional<StatisticsKind> statistics = statisticsKind(bytes))
        return readStatistics(std::move(snapshot), bytes, *statistics, options, progress);
    if ((kind && *kind == "xls") || isBareOldWorkbook(bytes))
        return refusedOldWorkbook(bytes);
    if (!kind)
        return readText(std::move(snapshot), bytes, options, progress);
    if (*kind == "xlsx" || *kind == "ods" || *kind == "zip")
        return readWorkbook(std::move(snapshot), bytes, options, progress);
    return Failure{.code = "read.not-text", .texts = {*kind}};
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
    const std::optional<std::string> kind = binaryKind(beginning.value());
    if (kind == "gzip")
        return readGzip(std::move(snapshot), spec.path, spec.options, progress);
    const bool text = !kind && !isBareOldWorkbook(beginning.value()) && !statisticsKind(beginning.value()) && !markupOf(beginning.value());
    if (text && spec.options.rows) {
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
    const std::string_view bytes = whole.value().view();
    return readAs(binaryKind(bytes), std::move(snapshot), bytes, spec.options, progress.part(0.2, 1));
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
