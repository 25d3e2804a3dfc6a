// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/open_source.h"

#include "sources/binary_kind.h"
#include "sources/file_bytes.h"
#include "sources/read_text.h"

namespace holdfast {

namespace {

Failure named(Failure failure, const std::string& path)
{
    failure.file = path;
    return failure;
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
    if (const std::optional<std::string> kind = binaryKind(bytes))
        return Failure{.code = "read.not-text", .file = spec.path, .texts = {*kind}};
    Result<SourceSnapshot> read = readText(std::move(snapshot), bytes, spec.options, progress.part(0.2, 1));
    if (!read.ok())
        return named(read.failure(), spec.path);
    return read;
}

}  // namespace holdfast
