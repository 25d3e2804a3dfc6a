// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/look_at_next_files.h"

#include <algorithm>
#include <filesystem>

#include "sources/open_source.h"
#include "sources/preview_source.h"
#include "workbench/stage_keys.h"

namespace holdfast {

namespace fs = std::filesystem;

namespace {

constexpr double kLeastShare = 2.0 / 3;  // of the expected columns that make a file the next of a source

SourceSpec nextSpec(const SourceSpec& source, const std::string& path)
{
    SourceSpec next = source;
    next.path = path;
    next.hash.clear();
    next.options.names.clear();
    return next;
}

double shareFound(const std::vector<KnownColumn>& expected, const std::string& path, const SourceSpec& source, const Progress& progress)
{
    const Result<SourcePreview> preview = previewSource(nextSpec(source, path), progress);
    if (!preview.ok() || expected.empty())
        return 0;
    std::vector<KnownColumn> held;
    for (const Column& column : preview.value().snapshot.table.columns())
        held.push_back({.name = column.id().name, .kind = column.kind()});
    const SchemaDiff diff = schemaDiff(expected, held);
    const auto found = std::count_if(diff.slots.begin(), diff.slots.end(), [](const ColumnSlot& slot) { return slot.now.has_value(); });
    return static_cast<double>(found) / static_cast<double>(expected.size());
}

// How many values would be lost if the retyped columns were read as they were.
void countLosses(const SourceSpec& spec, BoundSource& bound, const Progress& progress)
{
    SourceSpec asBefore = spec;
    for (const BoundColumn& column : bound.columns)
        if (column.slot.isRetyped() && (*column.slot.before.kind == ColumnKind::Number || *column.slot.before.kind == ColumnKind::Date))
            asBefore.options.kinds[column.slot.now->name] = *column.slot.before.kind;
    if (asBefore.options == spec.options)
        return;
    const Result<SourceSnapshot> read = openSource(asBefore, progress);
    if (!read.ok())
        return;
    for (const Finding& finding : read.value().findings)
        if (finding.code == "read.misfits-lost" && !finding.numbers.empty())
            for (BoundColumn& column : bound.columns)
                if (column.slot.now && column.slot.isRetyped() && column.slot.now->name == finding.subject)
                    column.losses = static_cast<std::size_t>(finding.numbers.front());
}

}  // namespace

std::vector<std::vector<KnownColumn>> expectedOf(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads)
{
    std::vector<std::vector<KnownColumn>> expected;
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        expected.push_back(expectedColumns(study, study.sources[i], i < reads.size() ? reads[i].get() : nullptr));
    return expected;
}

std::map<std::string, std::string> assignFiles(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                                               const std::vector<std::string>& paths, const Progress& progress)
{
    std::map<std::string, std::string> assigned;
    std::vector<std::string> free = paths;
    const auto take = [&](const std::string& source, std::vector<std::string>::iterator path) {
        assigned[source] = *path;
        free.erase(path);
    };
    for (const NameMatch wanted : {NameMatch::Exact, NameMatch::Loose})
        for (const SourceSpec& source : study.sources) {
            const auto same = std::find_if(free.begin(), free.end(), [&](const std::string& path) {
                return nameMatch(fs::path(path).filename().string(), fs::path(source.path).filename().string()) == wanted;
            });
            if (same != free.end() && !assigned.contains(source.name))
                take(source.name, same);
        }
    // the best pair first: two sources may look alike
    while (assigned.size() < study.sources.size() && !free.empty()) {
        double best = kLeastShare;
        const SourceSpec* source = nullptr;
        std::size_t file = 0;
        for (std::size_t i = 0; i < study.sources.size(); ++i)
            for (std::size_t j = 0; !assigned.contains(study.sources[i].name) && j < free.size(); ++j) {
                const double share = shareFound(expected[i], free[j], study.sources[i], progress);
                if (share > best || (source == nullptr && share >= best)) {
                    best = share;
                    source = &study.sources[i];
                    file = j;
                }
            }
        if (source == nullptr)
            break;
        take(source->name, free.begin() + static_cast<std::ptrdiff_t>(file));
    }
    return assigned;
}

NextLook lookAtNextFiles(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                         const std::map<std::string, std::string>& assigned, const Progress& progress)
{
    NextLook look;
    const double step = 1.0 / static_cast<double>(std::max<std::size_t>(1, study.sources.size()));
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const auto path = assigned.find(study.sources[i].name);
        if (path == assigned.end()) {
            look.withoutFile.push_back(study.sources[i].name);
            continue;
        }
        const SourceSpec spec = nextSpec(study.sources[i], path->second);
        const double begin = step * static_cast<double>(i);
        Result<SourceSnapshot> read = openSource(spec, progress.part(begin, begin + step * 0.7));
        if (!read.ok()) {
            look.failures.push_back(read.failure());
            continue;
        }
        const auto snapshot = std::make_shared<const SourceSnapshot>(std::move(read).value());
        BoundSource bound = boundSource(study, study.sources[i], expected[i], *snapshot);
        countLosses(spec, bound, progress.part(begin + step * 0.7, begin + step));
        look.files.push_back(std::move(bound));
        look.read.push_back(snapshot);
    }
    return look;
}

void keepReads(const Study& answered, const Inputs& inputs, const NextLook& look, Results& results)
{
    for (std::size_t i = 0; i < look.files.size(); ++i)
        for (std::size_t j = 0; j < answered.sources.size() && j < inputs.stamps.size(); ++j) {
            const SourceSpec& source = answered.sources[j];
            if (source.name != look.files[i].source || !inputs.stamps[j].ok() || !source.options.names.empty() ||
                source.options.kinds.size() + source.options.dates.size() > 0)
                continue;
            StageResult result{.stage = Stage::Read};
            result.value = look.read[i];
            result.made = look.read[i]->table.fingerprint();
            results.put(readKey(source, inputs.stamps[j].value()), result);
        }
}

}  // namespace holdfast
