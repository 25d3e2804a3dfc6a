// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/look_at_next_files.h"

#include <algorithm>
#include <filesystem>

#include "sources/bound_names.h"
#include "sources/open_source.h"
#include "sources/preview_source.h"
#include "workbench/stage_keys.h"

namespace holdfast {

namespace fs = std::filesystem;

namespace {

constexpr double kLeastShare = 2.0 / 3;  // of the expected columns that make a file the next of a source

// Without what was decided on single columns: those are of another file, and how they are called in this one is not known yet.
SourceSpec nextSpec(const SourceSpec& source, const std::string& path)
{
    SourceSpec next = source;
    next.path = path;
    next.hash.clear();
    next.options.names.clear();
    next.options.kinds.clear();
    next.options.dates.clear();
    next.options.columns.reset();
    return next;
}

// Where only some columns are read, those that take their places; and when one has no place yet, all that might take it.
void chooseColumns(const Study& study, const SourceSpec& source, const std::vector<KnownColumn>& expected, SourceSpec& next,
                   const Progress& progress)
{
    if (!source.options.columns)
        return;
    const Result<SourcePreview> preview = previewSource(next, progress);
    if (!preview.ok())
        return;  // reading it whole says why
    const BoundSource bound = boundSource(study, source, expected, preview.value().snapshot);
    std::vector<std::string> columns;
    for (const BoundColumn& column : bound.columns) {
        if (!column.slot.now)
            return;
        columns.push_back(column.slot.now->name);
    }
    next.options.columns = columns;
}

double shareFound(const Study& study, const std::vector<KnownColumn>& expected, const std::string& path, const SourceSpec& source,
                  const Progress& progress)
{
    const Result<SourcePreview> preview = previewSource(nextSpec(source, path), progress);
    if (!preview.ok() || expected.empty())
        return 0;
    const BoundSource bound = boundSource(study, source, expected, preview.value().snapshot);
    const auto found =
        std::count_if(bound.columns.begin(), bound.columns.end(), [](const BoundColumn& column) { return column.slot.now.has_value(); });
    return static_cast<double>(found) / static_cast<double>(expected.size());
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
                const double share = shareFound(study, expected[i], free[j], study.sources[i], progress);
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

void countLosses(const Study& study, BoundSource& bound, const Progress& progress)
{
    const auto source =
        std::find_if(study.sources.begin(), study.sources.end(), [&](const SourceSpec& each) { return each.name == bound.source; });
    if (source == study.sources.end())
        return;
    SourceSpec asBefore = nextSpec(*source, bound.path);
    asBefore.options.columns.emplace();
    for (BoundColumn& column : bound.columns) {
        if (!column.slot.isRetyped() || column.losses)
            continue;
        const ColumnKind kind = *column.slot.before.kind;
        if (kind != ColumnKind::Number && kind != ColumnKind::Date) {
            column.losses = 0;  // any text stays what it is
            continue;
        }
        asBefore.options.kinds[column.slot.now->name] = kind;
        asBefore.options.columns->push_back(column.slot.now->name);
        const auto order = source->options.dates.find(nameInFile(source->options, column.slot.before.name));
        if (order != source->options.dates.end())
            asBefore.options.dates[column.slot.now->name] = order->second;
    }
    if (asBefore.options.columns->empty())
        return;
    const Result<SourceSnapshot> read = openSource(asBefore, progress);
    if (!read.ok())
        return;
    for (BoundColumn& column : bound.columns) {
        if (!column.slot.isRetyped() || column.losses)
            continue;
        column.losses = 0;
        for (const Finding& finding : read.value().findings)
            if (finding.code == "read.misfits-lost" && !finding.numbers.empty() && finding.subject == column.slot.now->name)
                column.losses = static_cast<std::size_t>(finding.numbers.front());
    }
}

NextLook lookAtNextFiles(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                         const std::map<std::string, std::string>& assigned, const Progress& progress)
{
    NextLook look;
    const double step = 1.0 / static_cast<double>(std::max<std::size_t>(1, study.sources.size()));
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const SourceSpec& source = study.sources[i];
        const auto path = assigned.find(source.name);
        if (path == assigned.end()) {
            look.withoutFile.push_back(source.name);
            continue;
        }
        const double begin = step * static_cast<double>(i);
        SourceSpec spec = nextSpec(source, path->second);
        chooseColumns(study, source, expected[i], spec, progress.part(begin, begin + step * 0.1));
        Result<SourceSnapshot> read = openSource(spec, progress.part(begin + step * 0.1, begin + step * 0.7));
        if (!read.ok()) {
            look.failures.push_back(read.failure());
            continue;
        }
        const auto snapshot = std::make_shared<const SourceSnapshot>(std::move(read).value());
        BoundSource bound = boundSource(study, source, expected[i], *snapshot);
        countLosses(study, bound, progress.part(begin + step * 0.7, begin + step));
        // a kind that the user gave is no news while every value fits it: the file alone never said so
        for (BoundColumn& column : bound.columns) {
            const std::string was = nameInFile(source.options, column.slot.before.name);
            const bool fixed = source.options.kinds.contains(was) || source.options.dates.contains(was);
            if (column.slot.isRetyped() && fixed && column.losses == 0)
                column.slot.now->kind = column.slot.before.kind;
        }
        look.files.push_back(std::move(bound));
        look.read.push_back({spec.options, snapshot});
    }
    return look;
}

void keepReads(const Study& answered, const Inputs& inputs, const NextLook& look, Results& results)
{
    for (std::size_t i = 0; i < look.files.size(); ++i)
        for (std::size_t j = 0; j < answered.sources.size() && j < inputs.stamps.size(); ++j) {
            const SourceSpec& source = answered.sources[j];
            const NextLook::Read& read = look.read[i];
            if (source.name != look.files[i].source || !inputs.stamps[j].ok() || !(source.options == read.options))
                continue;
            StageResult result{.stage = Stage::Read};
            result.value = read.snapshot;
            result.made = read.snapshot->table.fingerprint();
            results.put(readKey(source, inputs.stamps[j].value()), result);
        }
}

}  // namespace holdfast
