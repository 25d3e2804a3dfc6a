// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/study_store.h"

#include <algorithm>

namespace holdfast {

namespace {
std::size_t placeOf(Stage stage) { return static_cast<std::size_t>(stage); }
constexpr std::size_t kOldResultsKept = 60;
}  // namespace

StudyStore::StudyStore(Knowledge knowledge, QObject* parent) : QObject(parent), m_knowledge(std::move(knowledge))
{
    m_inputs.lexicon = m_knowledge.lexicon;
    m_inputs.lexiconName = m_knowledge.lexiconName;
    connect(&m_runner, &JobRunner::progressed, this, [this](const Fingerprint&, Stage stage, int percent) {
        m_percent[placeOf(stage)] = percent;
        Q_EMIT progressed(stage, percent);
    });
    connect(&m_runner, &JobRunner::candidateTried, this, [this](const Fingerprint&, const Candidate& candidate) {
        m_candidates.push_back(candidate);
        Q_EMIT candidateTried(candidate);
    });
    connect(&m_runner, &JobRunner::finished, this, &StudyStore::settle);
    connect(&m_runner, &JobRunner::started, this, [this](const Fingerprint& key, Stage stage, const std::string&) {
        if (stage != Stage::Search)
            return;
        m_candidates.clear();  // of a run, also where a study that was left is come back to
        if (m_endingEarly == key)
            m_endingEarly = {};
    });
    connect(&m_runner, &JobRunner::stopped, this, [this](const Fingerprint& key) {
        if (key == m_endingEarly)
            m_stopped.insert(key);  // it was told to end and had nothing to keep
        if (!m_setAside.empty() && m_setAside.front().first == key && !m_runner.isRunning(key))
            for (auto& [held, result] : std::exchange(m_setAside, {}))
                m_results.put(held, std::move(result));
        replan();
    });
    connect(&m_proposing, &Background::settled, this, &StudyStore::changed);  // nothing is busy any more
}

bool StudyStore::apply(const Edit& edit)
{
    const std::size_t sources = study().sources.size();
    const bool wasJoined = !study().join.base.empty();
    const Awaited before = awaited();
    if (!m_history.apply(edit))
        return false;
    m_awaited.resize(m_history.undoDepth() + 1);
    const bool isUnjoined = wasJoined && study().join.base.empty() && !study().sources.empty();
    m_awaited.back() = study().sources.size() > sources           ? Awaited::JoinAndRoles
                       : isUnjoined && before == Awaited::Nothing ? Awaited::Join
                                                                  : before;
    lookAtFiles();
    proposeWhatFollows();
    return true;
}

void StudyStore::undo()
{
    if (m_history.undo())
        lookAtFiles();
}

void StudyStore::redo()
{
    if (m_history.redo())
        lookAtFiles();
}

void StudyStore::begin(Study study, const QString& path, const std::string& unknown, KeptTexts kept)
{
    ++m_generation;
    m_history = History(std::move(study));
    m_saved = m_history.current();
    m_path = path;
    m_unknown = unknown;
    m_kept = std::move(kept);
    m_last = {};
    m_lastKey = {};
    m_stopped.clear();
    m_candidates.clear();
    m_setAside.clear();
    m_results.forgetIf(endedEarly);  // a study that is opened searches to the end
    m_searchWanted = true;
    // saved before its files were read
    m_awaited = {m_saved.join.base.empty() && !m_saved.sources.empty() ? Awaited::JoinAndRoles : Awaited::Nothing};
    lookAtFiles();
}

void StudyStore::keepModel(const KeptName& name, std::string text)
{
    m_kept[name.hash] = std::move(text);
    apply(edits::keepModel(name));
}

void StudyStore::markSaved(const QString& path)
{
    m_saved = study();
    m_path = path;
    Q_EMIT changed();
}

bool StudyStore::isRunning(Stage stage) const
{
    if (stage == Stage::Read)
        return std::any_of(m_plan.reads.begin(), m_plan.reads.end(),
                           [this](const StageStatus& read) { return m_runner.isRunning(read.key); });
    const StageStatus& status = m_plan.at(stage);
    return status.state == StageState::Due && m_runner.isRunning(status.key);
}

bool StudyStore::isStale(Stage stage) const
{
    const std::size_t place = placeOf(stage);
    return m_last[place].ok() && !(m_plan.at(stage).state == StageState::Ready && m_plan.at(stage).key == m_lastKey[place]);
}

const Failure* StudyStore::failureOf(Stage stage) const
{
    if (stage == Stage::Read) {
        for (std::size_t i = 0; i < m_plan.reads.size(); ++i)
            if (const Failure* failure = failureOfSource(i))
                return failure;
        return nullptr;
    }
    const StageStatus& status = m_plan.at(stage);
    const StageResult* result = status.state == StageState::Failed ? m_results.find(status.key) : nullptr;
    return result == nullptr ? nullptr : result->failure();
}

const Failure* StudyStore::failureOfSource(std::size_t index) const
{
    if (index < m_inputs.stamps.size() && !m_inputs.stamps[index])
        return &m_inputs.stamps[index].failure();
    const StageResult* result = index < m_plan.reads.size() ? m_results.find(m_plan.reads[index].key) : nullptr;
    return result == nullptr ? nullptr : result->failure();
}

std::vector<Made<Stage::Read>> StudyStore::sourceReads() const
{
    std::vector<Made<Stage::Read>> reads;
    for (std::size_t i = 0; i < study().sources.size(); ++i)
        reads.push_back(source(i));
    return reads;
}

void StudyStore::lookAtFiles()
{
    m_inputs = holdfast::lookAtFiles(study(), std::move(m_inputs));
    replan();
}

void StudyStore::replan()
{
    m_plan = planFor(study(), m_inputs, m_results);
    for (const Stage stage : kStages) {
        const StageStatus& status = m_plan.at(stage);
        const StageResult* result = status.state == StageState::Ready ? m_results.find(status.key) : nullptr;
        if (result != nullptr) {
            m_last[placeOf(stage)] = *result;
            m_lastKey[placeOf(stage)] = status.key;
        }
    }
    const StageStatus& search = m_plan.at(Stage::Search);
    if (search.state == StageState::Ready || search.state == StageState::Empty)
        m_searchWanted =
            m_searchWanted && search.state == StageState::Empty && !study().sources.empty() && study().roles.target.has_value();
    if (m_searchWanted && search.state == StageState::Due) {
        m_searchKey = search.key;
        m_searchWanted = false;
    }
    std::vector<Job> wanted;
    for (const Job& job : m_plan.jobs)
        if (!m_stopped.contains(job.key) && (job.stage != Stage::Search || job.isQuick || job.key == m_searchKey))
            wanted.push_back(job);
    m_runner.want(wanted);
    Q_EMIT changed();
}

// Keys are compared in all rows: that is done elsewhere, and looked at when it is there, unless another study waits for it by then.
std::optional<Study> StudyStore::proposedJoin(const Made<Stage::Tidy>& tidied)
{
    if (!lacksJoin(study()))
        return study();
    if (m_proposal && m_proposal->tidied == tidied && m_proposal->of == study())
        return m_proposal->made;
    m_proposal = Proposal{study(), tidied};
    m_proposing.run<Study>([of = study(), tidied](const Progress& progress) { return withProposedJoin(of, *tidied, {}, progress); },
                           [this](Study made) {
                               m_proposal->made = std::move(made);
                               proposeWhatFollows();
                           });
    return std::nullopt;
}

// What follows by itself from opening files: how the tables join, and what their columns are for. Part of that act for undo, and done once:
// a role that the user takes away afterwards stays away.
void StudyStore::propose()
{
    if (awaited() == Awaited::Nothing)
        return;
    const auto tidied = fresh<Stage::Tidy>();
    if (!tidied)
        return;
    const std::optional<Study> joins = proposedJoin(tidied);
    if (!joins)
        return;  // it is being worked out
    const bool isAmended = m_history.amend([&](Study study) {
        study.join = joins->join;
        return study;
    });
    if (awaited() == Awaited::Join)
        awaited() = Awaited::Nothing;
    if (isAmended)
        return;  // the roles follow once the tables are joined that way
    if (const auto joined = fresh<Stage::Join>(); joined && awaited() == Awaited::JoinAndRoles) {
        m_history.amend([&](Study study) { return withProposedRoles(std::move(study), joined->join.table, m_knowledge.roleWords); });
        awaited() = Awaited::Nothing;
    }
}

void StudyStore::proposeWhatFollows()
{
    const Study before = study();
    propose();
    if (!(before == study()))
        replan();
}

void StudyStore::settle(const Fingerprint& key, const StageResult& result)
{
    m_results.put(key, result);
    if (!m_setAside.empty() && m_setAside.front().first == key)
        m_setAside.clear();
    m_percent[placeOf(result.stage)] = 0;
    replan();
    proposeWhatFollows();
    m_results.trim(m_plan.keys(), kOldResultsKept);
}

}  // namespace holdfast
