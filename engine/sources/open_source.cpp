// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include <map>

#include "base/text.h"
#include "sources/binary_kind.h"
#include "sources/file_bytes.h"
#include "sources/read_text.h"
#include "sources/workbook/old_workbook.h"
#include "sources/workbook/read_workbook.h"

namespace holdfast {

namespace {

Failure named(Failure failure, const std::string& path)
{
    failure.file = path;
    return failure;
}

Result<SourceSnapshot> readAs(const std::optional<std::string>& kind, SourceSnapshot snapshot, std::string_view bytes,
                              const ReadOptions& options, const Progress& progress)
{
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
    snapshot.hash = "xxh3:" + file.value().hash().hex();
    snapshot.bytes = static_cast<std::int64_t>(bytes.size());
    Result<SourceSnapshot> read = readAs(binaryKind(bytes), std::move(snapshot), bytes, spec.options, progress.part(0.2, 1));
    if (!read.ok())
        return named(read.failure(), spec.path);
    SourceSnapshot opened = std::move(read).value();
    noteOtherFormat(opened);
    return opened;
}

}  // namespace holdfast
