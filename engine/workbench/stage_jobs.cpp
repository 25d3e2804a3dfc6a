// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/stage_jobs.h"

#include <algorithm>

#include "base/check.h"
#include "join/suggest_rules.h"
#include "recipe/suggest_steps.h"
#include "report/build_report.h"
#include "search/value_match.h"
#include "sources/bound_names.h"
#include "sources/open_source.h"
#include "study/study_fingerprint.h"
#include "workbench/listed_values.h"

namespace holdfast {

namespace {

template <Stage stage>
StageResult made(typename MadeBy<stage>::Type value, const Fingerprint& fingerprint)
{
    StageResult result{.stage = stage};
    result.value = std::make_shared<const typename MadeBy<stage>::Type>(std::move(value));
    result.made = fingerprint;
    return result;
}

Fingerprint fingerprintOf(const std::vector<Table>& tables)
{
    Fingerprinter print;
    for (const Table& table : tables)
        print.add(table.fingerprint());
    return print.done();
}

// Without thresholds: of what follows only the report reads them, and its key holds the whole study.
Fingerprint fingerprintOf(const SearchResult& search)
{
    Fingerprinter print;
    print.add(fingerprintOf(*search.design)).add(search.chosen).add(search.recommended);
    for (const FamilyResult& family : search.families) {
        print.add(family.family).add(family.trialsDone);
        for (const std::vector<double>* numbers : {&family.foldScores, &family.outOfFold, &family.testScores, &family.testProbabilities})
            print.add(std::span<const double>(*numbers));
    }
    return print.done();
}

StageResult searched(SearchResult search, const Fingerprint& work)
{
    const Fingerprint fingerprint = fingerprintOf(search);
    StageResult result = made<Stage::Search>(std::move(search), fingerprint);
    result.work = work;
    return result;
}

// Names the classes there are where the one that was chosen does not occur.
Failure withValues(Failure failure, const Table& joined, const Roles& roles)
{
    const Column* target = roles.target ? joined.find(roles.target->column) : nullptr;
    if (failure.code == "search.positive-absent" && target != nullptr)
        failure.texts = {listedValues(*target)};
    return failure;
}

}  // namespace

Job readJob(const Fingerprint& key, const SourceSpec& source)
{
    return {Stage::Read, key, source.name, [source](const JobContext& context) {
                Result<SourceSnapshot> snapshot = openSource(source, context.progress);
                if (!snapshot)
                    return failedResult(Stage::Read, snapshot.failure());
                SourceSnapshot read = withBoundNames(std::move(snapshot).value(), source.options);
                const Fingerprint table = read.table.fingerprint();
                return made<Stage::Read>(std::move(read), table);
            }};
}

Job suggestJob(const Fingerprint& key, std::vector<Table> raw, const Lexicon& lexicon)
{
    return {Stage::Suggest, key, {}, [key, raw = std::move(raw), lexicon](const JobContext& context) {
                return made<Stage::Suggest>(suggestSteps(raw, lexicon, context.progress), key);
            }};
}

Job tidyJob(const Fingerprint& key, std::vector<Table> raw, std::vector<TidyStep> steps)
{
    return {Stage::Tidy, key, {}, [raw = std::move(raw), steps = std::move(steps)](const JobContext& context) {
                TidyResult result = tidyTables(raw, steps, context.progress);
                const Fingerprint tables = fingerprintOf(result.tables);
                return made<Stage::Tidy>(std::move(result), tables);
            }};
}

Job joinJob(const Fingerprint& key, Made<Stage::Tidy> tidied, JoinPlan plan)
{
    return {Stage::Join, key, {}, [tidied = std::move(tidied), plan = std::move(plan)](const JobContext& context) {
                Result<JoinResult> joined = joinTables(tidied->tables, plan, context.progress);
                if (!joined)
                    return failedResult(Stage::Join, joined.failure());
                const Fingerprint table = joined.value().table.fingerprint();
                std::vector<SuggestedRule> rules = suggestRules(joined.value().unfiltered, plan);
                Joined all{.join = std::move(joined).value(), .rules = std::move(rules)};
                for (const Column& column : all.join.table.columns())
                    all.missing += column.missingCount();
                return made<Stage::Join>(std::move(all), table);
            }};
}

Job prepareJob(const Fingerprint& key, Made<Stage::Join> joined, Roles roles, ModelSettings settings)
{
    return {Stage::Prepare,
            key,
            {},
            [joined = std::move(joined), roles = std::move(roles), settings = std::move(settings)](const JobContext& context) {
                Result<Design> design = prepareDesign(joined->join.table, roles, settings, context.progress);
                if (!design)
                    return failedResult(Stage::Prepare, withValues(design.failure(), joined->join.table, roles));
                const Fingerprint fingerprint = fingerprintOf(design.value());
                return made<Stage::Prepare>(std::move(design).value(), fingerprint);
            }};
}

Job profileJob(const Fingerprint& key, Made<Stage::Join> joined, Roles roles)
{
    return {Stage::Profile, key, {}, [key, joined = std::move(joined), roles = std::move(roles)](const JobContext& context) {
                const Table& table = joined->join.table;
                std::optional<ColumnId> target;
                std::optional<std::string> positive;
                if (roles.target && table.find(roles.target->column) != nullptr) {
                    target = roles.target->column;
                    if (!roles.target->value.empty())
                        positive = roles.target->value;
                }
                Profiled profiled;
                profiled.table = profileTable(table, target, positive, context.progress.part(0, 0.7));
                if (target && profiled.table.classes) {
                    std::vector<ColumnId> columns = comparedColumns(table, roles, nullptr);
                    std::erase(columns, *target);
                    profiled.ranking = rankAgainst(table, columns, *target, positive, context.progress.part(0.7, 1));
                }
                return made<Stage::Profile>(std::move(profiled), key);
            }};
}

Job associateJob(const Fingerprint& key, Made<Stage::Join> joined, std::vector<ColumnId> columns, std::optional<ColumnId> response)
{
    return {Stage::Associate,
            key,
            {},
            [key, joined = std::move(joined), columns = std::move(columns), response = std::move(response)](const JobContext& context) {
                return made<Stage::Associate>(associate(joined->join.table, columns, response, context.progress), key);
            }};
}

Job searchJob(const Fingerprint& key, const Fingerprint& work, Made<Stage::Join> joined, Made<Stage::Prepare> design,
              ModelSettings settings, std::vector<LearningStep> learning)
{
    return {Stage::Search,
            key,
            {},
            [work, joined = std::move(joined), design = std::move(design), settings = std::move(settings),
             learning = std::move(learning)](const JobContext& context) {
                SearchResult result =
                    searchModels(joined->join.table, design, settings, context.progress, context.candidateTried, learning);
                return searched(std::move(result), work);
            }};
}

Job thresholdJob(const Fingerprint& key, const Fingerprint& work, Made<Stage::Search> search, ModelSettings settings)
{
    return {.stage = Stage::Search,
            .key = key,
            .subject = {},
            .run =
                [work, search = std::move(search), settings = std::move(settings)](const JobContext&) {
                    SearchResult result = *search;
                    setThresholds(result, settings);
                    return searched(std::move(result), work);
                },
            .isQuick = true};
}

Job explainJob(const Fingerprint& key, Made<Stage::Join> joined, Made<Stage::Search> search, const Study& study)
{
    return {Stage::Explain,
            key,
            {},
            [key, joined = std::move(joined), search = std::move(search), settings = study.model,
             learning = study.recipe.learning](const JobContext& context) {
                const ExplainSettings explain{.seed = settings.seed, .family = usedFamily(*search, settings), .learning = learning};
                Importance importance = explainModels(joined->join.table, *search, explain, context.progress);
                return made<Stage::Explain>(std::move(importance), key);
            }};
}

Job segmentJob(const Fingerprint& key, Made<Stage::Join> joined, Made<Stage::Search> search, const Study& study)
{
    const Roles roles = study.roles;
    const SegmentSettings settings = study.segments;
    const ModelSettings model = study.model;
    return {Stage::Segment,
            key,
            {},
            [key, joined = std::move(joined), search = std::move(search), roles, settings, model](const JobContext& context) {
                const Table& table = joined->join.table;
                SegmentInputs inputs;
                const auto rows = table.rows();
                inputs.customers =
                    withRisk(table, search ? search->risk(usedFamily(*search, model)) : std::vector<double>(rows, kUndefined));
                const bool classes = search && search->design->kind == TargetKind::TwoClasses;  // a number is no risk
                inputs.labels = classes ? search->design->labels : std::vector<std::int8_t>(rows, -1);
                if (roles.profit && table.find(*roles.profit) != nullptr && table.find(*roles.profit)->isNumber())
                    inputs.profit = roles.profit;
                if (roles.consent)
                    inputs.consent = consentIn(table, *roles.consent);
                inputs.compared = search ? featureIds(*search->design) : comparedColumns(table, roles, nullptr);
                if (inputs.profit && std::find(inputs.compared.begin(), inputs.compared.end(), *inputs.profit) == inputs.compared.end())
                    inputs.compared.push_back(*inputs.profit);
                SegmentSettings measured = settings;
                if (measured.segments.empty())  // nothing decided yet: the group most worth a look, with id 0 and without a name
                    if (std::optional<SegmentSpec> proposed = proposeSegment(inputs.customers, inputs.profit))
                        measured.segments.push_back(*proposed);
                return made<Stage::Segment>(evaluateSegments(inputs, measured, context.progress), key);
            }};
}

Job reportJob(const Fingerprint& key, ReportSources sources)
{
    return {Stage::Report, key, {}, [key, all = std::move(sources)](const JobContext& context) {
                context.progress.at(0);
                ReportInputs inputs;
                inputs.studyName = all.study.name;
                inputs.studyFingerprint = studyFingerprint(all.study).hex();
                inputs.version = HOLDFAST_VERSION;
                inputs.language = all.study.language.empty() ? "en" : all.study.language;
                inputs.choices = all.study.report;
                for (const auto& source : all.sources)
                    inputs.sources.push_back(source.get());
                inputs.recipe = &all.study.recipe;
                inputs.plan = &all.study.join;
                inputs.roles = &all.study.roles;
                inputs.modelSettings = &all.study.model;
                inputs.segmentSettings = &all.study.segments;
                inputs.suggestions = all.suggestions.get();
                inputs.tidy = all.tidy.get();
                inputs.join = all.join ? &all.join->join : nullptr;
                inputs.profile = all.profile ? &all.profile->table : nullptr;
                inputs.ranking = all.profile ? &all.profile->ranking : nullptr;
                inputs.associations = all.associations.get();
                inputs.search = all.search.get();
                inputs.importance = all.importance.get();
                inputs.segments = all.segments.get();
                return made<Stage::Report>(buildReport(inputs), key);
            }};
}

Family usedFamily(const SearchResult& search, const ModelSettings& settings)
{
    if (!settings.chosen)
        return search.chosen;
    const Family chosen = familyFor(search.design->kind, *settings.chosen);
    return search.find(chosen) != nullptr ? chosen : search.chosen;
}

std::vector<bool> consentIn(const Table& customers, const ColumnValue& consent)
{
    std::vector<bool> given(customers.rows(), false);
    const Column* column = customers.find(consent.column);
    if (column == nullptr)
        return given;
    const std::vector<std::int8_t> holds = rowsHolding(*column, consent.value);
    std::transform(holds.begin(), holds.end(), given.begin(), [](std::int8_t held) { return held == 1; });
    return given;
}

std::vector<ColumnId> comparedColumns(const Table& joined, const Roles& roles, const Design* design)
{
    const auto leftOut = [&](const ColumnId& id) {
        if (id == roles.key || id == roles.folds || (roles.holdout && id == roles.holdout->column))
            return true;
        if (std::find(roles.ignored.begin(), roles.ignored.end(), id) != roles.ignored.end())
            return true;
        if (design != nullptr)
            for (const ExcludedColumn& excluded : design->excluded)
                if (excluded.id == id && excluded.reason == "id_like")
                    return true;
        return false;
    };
    std::vector<ColumnId> columns;
    for (const Column& column : joined.columns())
        if (!leftOut(column.id()))
            columns.push_back(column.id());
    return columns;
}

}  // namespace holdfast
