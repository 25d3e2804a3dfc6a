// SPDX-License-Identifier: GPL-3.0-or-later
// What is run, stopped and done anew because somebody asked for it.
#include <algorithm>

#include "app/store/study_store.h"

namespace holdfast {

bool StudyStore::endedEarly(const StageResult& result)
{
    const Made<Stage::Search> search = result.stage == Stage::Search ? result.as<Stage::Search>() : nullptr;
    return search != nullptr && search->endedEarly();
}

void StudyStore::request(Stage stage)
{
    for (const Job& job : m_plan.jobs)
        m_stopped.erase(job.key);
    const StageStatus& status = m_plan.at(stage);
    if (status.state == StageState::Failed)
        m_results.forget(status.key);
    else if (stage == Stage::Search && status.state == StageState::Ready && endedEarly(*m_results.find(status.key)))
        forgetSearch();
    if (stage >= Stage::Search)
        m_searchWanted = true;
    replan();
}

// To search anew what was ended early: its models, and what stands on them. They come back if that is stopped.
void StudyStore::forgetSearch()
{
    for (const Stage stage : kStages) {
        const Fingerprint key = m_plan.at(stage).key;
        if (const StageResult* result = stage >= Stage::Search ? m_results.find(key) : nullptr)
            m_setAside.emplace_back(key, *result);
    }
    for (const auto& held : m_setAside) {
        m_results.forget(held.first);
        m_stopped.erase(held.first);
    }
    m_results.forgetIf(endedEarly);
}

void StudyStore::recompute()
{
    m_stopped.clear();
    m_searchWanted = true;
    for (const Fingerprint& key : m_plan.keys())
        if (const StageResult* result = m_results.find(key); result != nullptr && !result->ok())
            m_results.forget(key);
    lookAtFiles();
}

void StudyStore::stop(const std::vector<Stage>& stages)
{
    const auto concerned = [&stages](Stage stage) {
        return stages.empty() || std::find(stages.begin(), stages.end(), stage) != stages.end();
    };
    const bool hasSome = std::any_of(m_candidates.begin(), m_candidates.end(),
                                     [](const Candidate& candidate) { return candidate.family != Family::Baseline; });
    bool goesOn = false;
    for (const Job& job : m_plan.jobs) {
        if (!concerned(job.stage) || !m_runner.isRunning(job.key))
            continue;
        if (job.stage == Stage::Search && hasSome && m_runner.endEarly(job.key)) {
            m_endingEarly = job.key;
            goesOn = true;
        } else {
            m_stopped.insert(job.key);
        }
    }
    if (concerned(Stage::Search) && !goesOn) {
        m_searchWanted = false;
        m_searchKey = {};
    }
    replan();
}

}  // namespace holdfast
