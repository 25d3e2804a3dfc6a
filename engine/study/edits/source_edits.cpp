// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "sources/bound_names.h"
#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

namespace {

std::string uniqueName(const Study& study, const std::string& wanted)
{
    std::string name = wanted.empty() ? "table" : wanted;
    for (int i = 2; std::any_of(study.sources.begin(), study.sources.end(), [&](const SourceSpec& s) { return s.name == name; }); ++i)
        name = wanted + "_" + std::to_string(i);
    return name;
}

}  // namespace

Edit addSources(const std::vector<std::string>& paths)
{
    std::vector<std::string> names;
    names.reserve(paths.size());
    for (const std::string& path : paths)
        names.push_back(std::filesystem::path(path).filename().string());
    return changing("edit.add-sources", names, [paths](Study& s) {
        for (const std::string& path : paths) {
            if (std::any_of(s.sources.begin(), s.sources.end(), [&](const SourceSpec& source) { return source.path == path; }))
                continue;
            s.sources.push_back({.name = uniqueName(s, toNfc(std::filesystem::path(path).stem().string())), .path = path});
        }
        if (s.name.empty() && !paths.empty())
            s.name = toNfc(std::filesystem::path(paths.front()).parent_path().filename().string());
    });
}

Edit removeSource(const std::string& name)
{
    return changing("edit.remove-source", {name}, [name](Study& s) {
        std::erase_if(s.sources, [&](const SourceSpec& source) { return source.name == name; });
        std::erase_if(s.recipe.tidy, [&](const TidyStep& step) { return tableOf(step.action) == name; });
        std::erase_if(s.join.parts, [&](const JoinPart& part) { return part.table == name; });
        for (AppendSpec& each : s.join.appends)
            std::erase(each.tables, name);
        std::erase_if(s.join.appends, [&](const AppendSpec& each) { return each.to == name || each.tables.empty(); });
        if (s.join.base == name)
            s.join = {.nextRule = s.join.nextRule};
    });
}

Edit relocateSource(const std::string& name, const std::string& path)
{
    return changing("edit.relocate-source", {name}, [name, path](Study& s) {
        for (SourceSpec& source : s.sources)
            if (source.name == name) {
                source.path = path;
                source.hash.clear();
            }
    });
}

Edit replaceFiles(const NextFiles& files)
{
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const BoundSource& file : files)
        names.push_back(file.source);
    return {{"edit.replace-files", names}, [files](Study study) { return withNextFiles(std::move(study), files); }};
}

Edit setReadOptions(const std::string& name, const ReadOptions& options)
{
    return changing("edit.set-reading", {name}, [name, options](Study& s) {
        for (SourceSpec& source : s.sources)
            if (source.name == name)
                source.options = options;
    });
}

Edit setKind(const std::string& source, const std::string& column, std::optional<ColumnKind> kind)
{
    return changing("edit.set-kind", {column}, [source, column, kind](Study& s) {
        for (SourceSpec& spec : s.sources) {
            if (spec.name != source)
                continue;
            const std::string inFile = nameInFile(spec.options, column);
            if (kind)
                spec.options.kinds[inFile] = *kind;
            else
                spec.options.kinds.erase(inFile);
        }
    });
}

}  // namespace holdfast::edits
