// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/read_gzip.h"

#include <map>
#include <optional>
#include <utility>

#include "sources/content_kind.h"
#include "sources/gunzip.h"
#include "sources/memory_estimate.h"
#include "sources/read_text.h"

namespace holdfast {

std::optional<Failure> refusedPacked(std::string_view beginning)
{
    static const std::map<Content, const char*> names{{Content::Gzip, "gzip"}, {Content::Workbook, "xlsx"}, {Content::OldWorkbook, "xls"}};
    const ContentKind kind = contentKind(beginning);
    if (kind.content == Content::Text || kind.content == Content::Markup)
        return std::nullopt;
    const auto name = names.find(kind.content);
    if (kind.content == Content::Statistics)
        return Failure{.code = "read.not-text", .texts = {std::string(formatName(kind.statistics))}};
    return Failure{.code = "read.not-text", .texts = {name == names.end() ? kind.name : name->second}};
}

Result<SourceSnapshot> readGzip(SourceSnapshot snapshot, const std::string& path, const ReadOptions& options, const Progress& progress)
{
    FileStream again(path);
    GunzipStream ahead(again);
    const Result<std::string> beginning = beginningOf(ahead);
    if (!beginning.ok())
        return beginning.failure();
    if (std::optional<Failure> refused = refusedPacked(beginning.value()))
        return *refused;
    FileStream packed(path);
    GunzipStream stream(packed);
    const auto read = [&]() -> Result<SourceSnapshot> {
        if (options.rows)
            return readSomeText(std::move(snapshot), stream, beginning.value(), options, progress);
        const Result<Gunzipped> text = gunzip(stream, largestText(), progress.part(0, 0.3));
        if (!text.ok())
            return text.failure();
        return readText(std::move(snapshot), {text.value().text.data(), text.value().size}, options, progress.part(0.3, 1));
    };
    Result<SourceSnapshot> made = read();
    if (!made.ok())
        return made;
    SourceSnapshot unpacked = std::move(made).value();
    const Result<Fingerprint> hash = packed.hash();
    if (!hash.ok())
        return hash.failure();
    unpacked.hash = "xxh3:" + hash.value().hex();
    unpacked.reading.format = "csv.gz";
    if (stream.hasRest())
        unpacked.findings.push_back({.severity = Severity::Warning, .code = "read.gzip-rest", .subject = unpacked.name});
    return unpacked;
}

}  // namespace holdfast
