// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/json/study_file.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "study/json/from_json.h"
#include "study/json/migrations.h"
#include "study/json/nesting.h"
#include "study/json/to_json.h"
#include "study/json/unknown_keys.h"

namespace holdfast {

namespace fs = std::filesystem;

namespace {

std::string relativeTo(const std::string& path, const std::string& folder)
{
    if (path.empty() || folder.empty() || !fs::path(path).is_absolute())
        return path;
    const fs::path relative = fs::path(path).lexically_normal().lexically_relative(fs::path(folder).lexically_normal());
    return relative.empty() ? path : relative.generic_string();
}

std::string resolvedIn(const std::string& path, const std::string& folder)
{
    if (path.empty() || folder.empty() || fs::path(path).is_absolute())
        return path;
    return (fs::path(folder) / fs::path(path)).lexically_normal().string();
}

// A study that does not parse: cut short where the text ends too soon, else damaged; with its line.
Failure brokenAt(std::string_view text, std::size_t byte)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos || text[text.find_first_not_of(" \t\r\n")] != '{')
        return {.code = "study.not-a-study", .found = shownText(text.substr(0, 160))};
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return {.code = byte >= text.size() ? "study.cut-short" : "study.damaged", .line = 1 + std::count(before.begin(), before.end(), '\n')};
}

Result<Json> parsed(std::string_view text)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        return brokenAt(text, error.byte);
    } catch (const Json::out_of_range& error) {
        // A number beyond what a double holds. The library quotes it, and does not say where it stands.
        const std::string_view message = error.what();
        const std::size_t begin = message.find('\'');
        const std::size_t end = message.rfind('\'');
        const bool quoted = begin != std::string_view::npos && begin + 1 < end;
        const std::size_t at = quoted ? text.find(message.substr(begin + 1, end - begin - 1)) : std::string_view::npos;
        return brokenAt(text, at == std::string_view::npos ? 0 : at);
    }
}

Json jsonOf(Study study, const std::string& folder)
{
    for (SourceSpec& source : study.sources)
        source.path = relativeTo(source.path, folder);
    Json json = Json::object();
    json["holdfast"] = "study";
    json["format"] = kStudyFormat;
    const Json members = toJson(study);
    for (const auto& entry : members.items())
        json[entry.key()] = entry.value();
    return json;
}

}  // namespace

std::string writeStudy(const StudyFile& file, const std::string& folder)
{
    Json json = jsonOf(file.study, folder);
    for (const KeptName& model : file.study.kept)
        if (const auto held = file.kept.find(model.hash); held != file.kept.end())
            json["kept"][held->first] = held->second;
    if (!file.unknown.empty())
        restoreUnknownKeys(json, Json::parse(file.unknown, nullptr, false));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<StudyFile> readStudy(std::string_view text, const std::string& folder)
{
    if (text.size() > kStudyBytesMost)
        return Failure{.code = "study.too-large", .numbers = {static_cast<double>(text.size()), static_cast<double>(kStudyBytesMost)}};
    if (nestingOf(text) > kStudyNestingMost)
        return Failure{.code = "study.too-deep", .numbers = {kStudyNestingMost}};
    Result<Json> read = parsed(text);
    if (!read)
        return read.failure();
    Json json = std::move(read).value();
    if (!json.is_object() || !json.contains("format") || !json["format"].is_number_integer())
        return Failure{.code = "study.not-a-study", .found = shownText(text.substr(0, 160))};
    const auto format = json["format"].get<std::int64_t>();
    if (format > kStudyFormat)
        return Failure{.code = "study.newer-format", .numbers = {static_cast<double>(format), kStudyFormat}};
    if (format < 1)
        return Failure{.code = "study.not-a-study", .found = shownText(text.substr(0, 160))};
    migrate(json, static_cast<int>(format));

    StudyFile file;
    JsonReading reading;
    fromJson(json, file.study, reading);
    if (!reading.failedAt.empty())
        return Failure{.code = "study.bad-field", .found = shownText(reading.found), .texts = {reading.failedAt}};
    if (const auto kept = json.find("kept"); kept != json.end() && kept->is_object()) {
        for (const auto& entry : kept->items()) {
            if (!entry.value().is_string())
                return Failure{.code = "study.bad-field", .texts = {"/kept/" + entry.key()}};
            file.kept[entry.key()] = entry.value().get<std::string>();
        }
        json.erase(kept);
    }
    const Json unknown = unknownKeys(json, jsonOf(file.study, {}));
    if (!unknown.is_null())
        file.unknown = unknown.dump();
    for (SourceSpec& source : file.study.sources)
        source.path = resolvedIn(source.path, folder);
    return file;
}

}  // namespace holdfast
