// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/data_page_state.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace holdfast {
namespace {

constexpr std::size_t kMostShares = 12;
constexpr std::size_t kMostLookedAt = 50'000;  // rows a shape is drawn from: the window must not wait for a million

bool isOpenAbout(const Suggestion& suggestion, const std::string& table, const Recipe& recipe)
{
    return suggestion.table == table && stateOf(suggestion, recipe) == SuggestionState::Open;
}

SourceEntry entryOf(const SourceSpec& spec, const StageStatus& status, const Results& results, const Suggestions* suggestions,
                    const Study& study)
{
    SourceEntry entry;
    entry.name = spec.name;
    entry.file = std::filesystem::path(spec.path).filename().string();
    if (status.state == StageState::Failed) {
        const StageResult* result = results.find(status.key);
        entry.state = GlyphState::Failed;
        if (result != nullptr && result->failure() != nullptr)
            entry.failure = *result->failure();
        return entry;
    }
    const StageResult* result = status.state == StageState::Ready ? results.find(status.key) : nullptr;
    const Made<Stage::Read> read = result == nullptr ? nullptr : result->as<Stage::Read>();
    if (read == nullptr)
        return entry;
    entry.state = GlyphState::Ready;
    entry.bytes = read->bytes;
    entry.passedOver = read->passedOver;
    entry.seconds = result->seconds;
    entry.chosenRows = spec.options.rows;
    entry.chosenColumns = spec.options.columns ? spec.options.columns->size() : 0;
    entry.rows = read->table.rows();
    entry.columns = read->table.columns().size();
    entry.reading = read->reading;
    entry.records = read->records;
    entry.rejected = static_cast<std::int64_t>(read->rejects.size());
    entry.blank = read->blankLines;
    entry.preamble = read->reading.preambleLines;
    if (study.roles.key) {
        const auto key = std::find_if(read->columns.begin(), read->columns.end(),
                                      [&](const ColumnReading& column) { return column.id.name == study.roles.key->name; });
        if (key != read->columns.end() && key->distinct > 0 && entry.rows % key->distinct == 0)
            entry.rowsPerKey = entry.rows / key->distinct;
    }
    for (const Finding& finding : read->findings) {
        entry.warnings += finding.severity == Severity::Note ? 0 : 1;
        if (!entry.finding || finding.severity > entry.finding->severity)
            entry.finding = finding;
    }
    if (suggestions != nullptr)
        for (const Suggestion& suggestion : *suggestions)
            if (isOpenAbout(suggestion, spec.name, study.recipe) && suggestion.kind != SuggestionKind::SuspiciousColumn) {
                if (entry.questions++ == 0)
                    entry.question = suggestion;
            }
    if (entry.questions > 0 || (entry.finding && entry.finding->severity == Severity::Serious) || entry.rejected > 0)
        entry.state = GlyphState::Questions;
    return entry;
}

const Column* findColumn(const std::vector<Made<Stage::Read>>& reads, const ColumnId& id)
{
    for (const Made<Stage::Read>& read : reads)
        if (read != nullptr)
            if (const Column* column = read->table.find(id))
                return column;
    return nullptr;
}

RolesShown rolesOf(const Study& study, const std::vector<Made<Stage::Read>>& reads, const LevelsKnown& known)
{
    const auto levelsOfRole = [&](const ColumnId& id) {
        const Column* column = findColumn(reads, id);
        const Levels* levels = column == nullptr ? nullptr : known(*column);
        return levels == nullptr ? Levels() : *levels;
    };
    RolesShown shown;
    for (const Made<Stage::Read>& read : reads)
        if (read != nullptr)
            for (const ColumnReading& column : read->columns)
                shown.columns.push_back({column.id, read->name, column.id.name, column.kind, column.distinct});
    const Roles& roles = study.roles;
    shown.key = roles.key;
    shown.profit = roles.profit;
    if (roles.target) {
        shown.target = roles.target->column;
        shown.positive = roles.target->value;
        shown.targetLevels = levelsOfRole(roles.target->column);
        for (const LevelChoice& level : shown.targetLevels)
            shown.targetRows += level.rows;
    }
    if (roles.consent) {
        shown.consent = roles.consent->column;
        shown.consentValue = roles.consent->value;
        shown.consentLevels = levelsOfRole(roles.consent->column);
    }
    shown.folds = roles.folds;
    shown.ignored = roles.ignored;
    if (roles.holdout) {
        shown.holdout = roles.holdout->column;
        shown.holdoutValue = roles.holdout->value;
        shown.holdoutLevels = levelsOfRole(roles.holdout->column);
    }
    if (roles.key)
        for (const Made<Stage::Read>& read : reads)
            if (read != nullptr)
                for (const ColumnReading& column : read->columns)
                    if (column.id == *roles.key) {
                        shown.keyDistinct = column.distinct;
                        shown.keyRows = read->table.rows();
                    }
    return shown;
}

}  // namespace

std::vector<SourceEntry> sourceEntries(const Study& study, const Plan& plan, const Results& results)
{
    const Made<Stage::Suggest> suggestions = plan.made<Stage::Suggest>(results);
    std::vector<SourceEntry> entries;
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        entries.push_back(
            entryOf(study.sources[i], i < plan.reads.size() ? plan.reads[i] : StageStatus{}, results, suggestions.get(), study));
    return entries;
}

DataPageState dataPageState(const Study& study, const Plan& plan, const Results& results, const std::string& shownSource,
                            const LevelsKnown& levels)
{
    DataPageState state;
    state.sources = sourceEntries(study, plan, results);
    std::vector<Made<Stage::Read>> reads;
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const StageStatus status = i < plan.reads.size() ? plan.reads[i] : StageStatus{};
        const StageResult* result = status.state == StageState::Ready ? results.find(status.key) : nullptr;
        reads.push_back(result == nullptr ? nullptr : result->as<Stage::Read>());
        if (study.sources[i].name == shownSource)
            state.shown = i;
        state.rows += state.sources[i].rows;
        state.rejected += static_cast<std::size_t>(state.sources[i].rejected);
        state.reading = state.reading || state.sources[i].state == GlyphState::Running;
    }
    if (state.shown < reads.size())
        state.snapshot = reads[state.shown];
    state.roles = rolesOf(study, reads, levels);
    return state;
}

std::vector<ColumnShape> namedShapes(const SourceSnapshot& snapshot)
{
    std::vector<ColumnShape> shapes;
    for (const ColumnReading& reading : snapshot.columns)
        if (const Column* column = snapshot.table.find(reading.id))
            shapes.push_back({.id = column->id(),
                              .name = column->name(),
                              .kind = column->kind(),
                              .distinct = reading.distinct,
                              .missing = reading.missing});
    return shapes;
}

std::vector<ColumnShape> columnShapes(const SourceSnapshot& snapshot, const Progress& progress)
{
    constexpr std::size_t kBars = 14;
    std::vector<ColumnShape> shapes = namedShapes(snapshot);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(shapes.size()));
        ColumnShape& shape = shapes[i];
        const Column& column = *snapshot.table.find(shape.id);
        const std::size_t stride = std::max<std::size_t>(1, column.rows() / kMostLookedAt);
        if (column.isNumber()) {
            std::vector<double> values;
            for (std::size_t row = 0; row < column.rows(); row += stride)
                if (!column.isMissing(row))
                    values.push_back(column.numbers()[row]);
            if (!values.empty()) {
                const auto [low, high] = std::minmax_element(values.begin(), values.end());
                const double from = *low;
                const double width = (*high - from) / static_cast<double>(kBars);
                shape.bars.assign(width > 0 && std::isfinite(width) ? kBars : 1, 0);
                for (const double value : values)
                    ++shape.bars[width > 0 && std::isfinite(width) ? std::min(kBars - 1, static_cast<std::size_t>((value - from) / width))
                                                                   : 0];
            }
        } else if (column.isCategorical() && shape.distinct <= kMostShares) {
            shape.levels = levelsOf(column, progress);
        }
    }
    return shapes;
}

std::set<ColumnId> questionedColumns(const std::string& table, const Suggestions& suggestions, const Recipe& recipe)
{
    std::set<ColumnId> columns;
    for (const Suggestion& suggestion : suggestions)
        if (isOpenAbout(suggestion, table, recipe) && suggestion.kind != SuggestionKind::SuspiciousColumn)
            columns.insert(suggestion.column);
    return columns;
}

TableModel::Marks questionedValues(const SourceSnapshot& snapshot, const Suggestions& suggestions, const Recipe& recipe)
{
    TableModel::Marks marks;
    for (const Suggestion& suggestion : suggestions) {
        if (!isOpenAbout(suggestion, snapshot.name, recipe))
            continue;
        if (suggestion.proposal)
            marks[suggestion.column].insert(suggestion.proposal->from.begin(), suggestion.proposal->from.end());
        const Column* column = snapshot.table.find(suggestion.column);
        if (suggestion.kind == SuggestionKind::Anomaly && column != nullptr)
            for (const std::uint32_t row : suggestion.sampleRows)
                if (row < column->rows())
                    marks[suggestion.column].insert(column->textAt(row));
    }
    return marks;
}

}  // namespace holdfast
