// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include "sources/binary_kind.h"
#include "sources/file_bytes.h"
#include "sources/read_text.h"
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
    if (!kind)
        return readText(std::move(snapshot), bytes, options, progress);
    if (*kind == "xlsx" || *kind == "ods" || *kind == "zip")
        return readWorkbook(std::move(snapshot), bytes, options, progress);
    return Failure{.code = "read.not-text", .texts = {*kind}};
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
    return read;
}

}  // namespace holdfast
