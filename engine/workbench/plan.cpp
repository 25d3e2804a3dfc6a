// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/plan.h"

#include <algorithm>
#include <functional>

#include "base/check.h"
#include "workbench/stage_jobs.h"
#include "workbench/stage_keys.h"

namespace holdfast {

namespace {

// Fills a plan stage by stage; what a stage needs is asked of those before it.
class Planner
{
public:
    explicit Planner(const Results& results) : m_results(results) {}

    using MakeJob = std::function<Job(const Fingerprint& key)>;

    StageStatus settle(const Fingerprint& key, const MakeJob& job)
    {
        if (const StageResult* result = m_results.find(key))
            return {result->ok() ? StageState::Ready : StageState::Failed, key};
        m_plan.jobs.push_back(job(key));
        return {StageState::Due, key};
    }

    // Settles a stage once all stages before it are ready; else says why it cannot be.
    void plan(Stage stage, const std::vector<Stage>& before, const std::function<Fingerprint()>& key, const MakeJob& job)
    {
        StageState state = StageState::Ready;
        for (const Stage earlier : before) {
            const StageState is = at(earlier).state;
            if (is == StageState::Empty)
                state = StageState::Empty;
            else if ((is == StageState::Failed || is == StageState::Blocked) && state != StageState::Empty)
                state = StageState::Blocked;
            else if (is != StageState::Ready && state == StageState::Ready)
                state = StageState::Waiting;
        }
        at(stage) = state == StageState::Ready ? settle(key(), job) : StageStatus{state, {}};
    }

    StageStatus& at(Stage stage) { return m_plan.stages[static_cast<std::size_t>(stage)]; }
    Plan& plan() { return m_plan; }
    template <Stage stage>
    Made<stage> made() const
    {
        return m_plan.made<stage>(m_results);
    }
    Fingerprint printOf(Stage stage)
    {
        const StageResult* result = at(stage).state == StageState::Ready ? m_results.find(at(stage).key) : nullptr;
        return result == nullptr ? Fingerprint{} : result->made;
    }

private:
    const Results& m_results;
    Plan m_plan;
};

// The state of all reads together: what is still due comes before what failed, so that the others are read first.
StageStatus summary(const std::vector<StageStatus>& reads)
{
    for (const StageState state : {StageState::Due, StageState::Failed, StageState::Ready})
        for (const StageStatus& read : reads)
            if (read.state == state)
                return read;
    return {};
}

void planReads(Planner& planner, const Study& study, const Inputs& inputs)
{
    HF_EXPECT(inputs.stamps.size() == study.sources.size(), "inputs hold one stamp per source of the study");
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const SourceSpec& source = study.sources[i];
        const Result<FileStamp>& stamp = inputs.stamps[i];
        planner.plan().reads.push_back(
            stamp ? planner.settle(readKey(source, stamp.value()), [&](const Fingerprint& key) { return readJob(key, source); })
                  : StageStatus{StageState::Failed, {}});
    }
    planner.at(Stage::Read) = summary(planner.plan().reads);
}

}  // namespace

std::vector<Fingerprint> Plan::keys() const
{
    std::vector<Fingerprint> all;
    for (const std::vector<StageStatus>& list : {reads, std::vector<StageStatus>(stages.begin(), stages.end())})
        for (const StageStatus& status : list)
            if (status.key != Fingerprint{})
                all.push_back(status.key);
    return all;
}

Made<Stage::Read> Plan::source(const Results& results, std::size_t index) const
{
    const StageResult* found = index < reads.size() && reads[index].state == StageState::Ready ? results.find(reads[index].key) : nullptr;
    return found == nullptr ? nullptr : found->as<Stage::Read>();
}

Plan planFor(const Study& study, const Inputs& inputs, const Results& results)
{
    Planner planner(results);
    planReads(planner, study, inputs);

    std::vector<Table> raw;
    std::vector<Fingerprint> prints;
    if (planner.at(Stage::Read).state == StageState::Ready)
        for (std::size_t i = 0; i < study.sources.size(); ++i) {
            raw.push_back(planner.plan().source(results, i)->table);
            prints.push_back(results.find(planner.plan().reads[i].key)->made);
        }
    planner.plan(
        Stage::Suggest, {Stage::Read}, [&] { return suggestKey(prints, inputs.lexiconName); },
        [&](const Fingerprint& key) { return suggestJob(key, raw, inputs.lexicon); });
    planner.plan(
        Stage::Tidy, {Stage::Read}, [&] { return tidyKey(prints, study); },
        [&](const Fingerprint& key) { return tidyJob(key, raw, study.recipe.tidy); });

    if (study.join.base.empty())
        planner.at(Stage::Join) = {};
    else
        planner.plan(
            Stage::Join, {Stage::Tidy}, [&] { return joinKey({planner.printOf(Stage::Tidy)}, study); },
            [&](const Fingerprint& key) { return joinJob(key, planner.made<Stage::Tidy>(), study.join); });

    const auto joined = planner.made<Stage::Join>();
    const Fingerprint joinedPrint = planner.printOf(Stage::Join);
    if (study.roles.target)
        planner.plan(
            Stage::Prepare, {Stage::Join}, [&] { return prepareKey(joinedPrint, study); },
            [&](const Fingerprint& key) { return prepareJob(key, joined, study.roles, designedSettings(study)); });
    planner.plan(
        Stage::Profile, {Stage::Join}, [&] { return profileKey(joinedPrint, study); },
        [&](const Fingerprint& key) { return profileJob(key, joined, study.roles); });

    const auto design = planner.made<Stage::Prepare>();
    const std::vector<ColumnId> columns = joined ? comparedColumns(joined->join.table, study.roles, design.get()) : std::vector<ColumnId>{};
    const std::optional<ColumnId> response = study.roles.target ? std::optional(study.roles.target->column) : std::nullopt;
    const bool preparing = planner.at(Stage::Prepare).state == StageState::Due;  // it may yet exclude columns that only name a row
    planner.plan(
        Stage::Associate, {Stage::Join, preparing ? Stage::Prepare : Stage::Join},
        [&] { return associateKey(joinedPrint, columns, response); },
        [&](const Fingerprint& key) { return associateJob(key, joined, columns, response); });
    planner.plan(
        Stage::Search, {Stage::Prepare}, [&] { return searchKey(joinedPrint, planner.printOf(Stage::Prepare), study); },
        [&](const Fingerprint& key) {
            const Fingerprint work = searchWork(joinedPrint, planner.printOf(Stage::Prepare), study);
            if (const StageResult* done = results.findByWork(Stage::Search, work))
                return thresholdJob(key, work, done->as<Stage::Search>(), searchedSettings(study));
            return searchJob(key, work, joined, design, searchedSettings(study), study.recipe.learning);
        });

    const auto search = planner.made<Stage::Search>();
    const Fingerprint searchPrint = planner.printOf(Stage::Search);
    planner.plan(
        Stage::Explain, {Stage::Search}, [&] { return explainKey(searchPrint, study); },
        [&](const Fingerprint& key) { return explainJob(key, joined, search, study); });

    const StageState searching = planner.at(Stage::Search).state;  // without a model there are segments all the same, without risk
    const bool noModel = searching == StageState::Empty || searching == StageState::Failed || searching == StageState::Blocked;
    planner.plan(
        Stage::Segment, {Stage::Join, noModel ? Stage::Join : Stage::Search}, [&] { return segmentKey(joinedPrint, searchPrint, study); },
        [&](const Fingerprint& key) { return segmentJob(key, joined, search, study); });
    std::vector<Stage> told{Stage::Profile, Stage::Associate, Stage::Suggest, Stage::Segment};
    if (!noModel)
        told.push_back(Stage::Explain);
    planner.plan(
        Stage::Report, told,
        [&] {
            std::vector<Fingerprint> made;
            for (const StageStatus& read : planner.plan().reads)
                made.push_back(read.key);
            for (const Stage stage : kStages)
                if (stage < Stage::Report)
                    made.push_back(planner.at(stage).state == StageState::Ready ? planner.at(stage).key : Fingerprint{});
            return reportKey(made, study);
        },
        [&](const Fingerprint& key) {
            ReportSources sources{.study = study,
                                  .suggestions = planner.made<Stage::Suggest>(),
                                  .tidy = planner.made<Stage::Tidy>(),
                                  .join = joined,
                                  .profile = planner.made<Stage::Profile>(),
                                  .associations = planner.made<Stage::Associate>(),
                                  .search = search,
                                  .importance = planner.made<Stage::Explain>(),
                                  .segments = planner.made<Stage::Segment>()};
            for (std::size_t i = 0; i < study.sources.size(); ++i)
                sources.sources.push_back(planner.plan().source(results, i));
            return reportJob(key, std::move(sources));
        });
    return std::move(planner.plan());
}

}  // namespace holdfast
