// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "app/settings/knowledge.h"
#include "app/store/background.h"
#include "app/store/job_runner.h"
#include "study/edits.h"
#include "study/history.h"
#include "workbench/plan.h"
#include "workbench/propose_setup.h"

namespace holdfast {

using KeptTexts = std::map<std::string, std::string>;

// The one place where the window's study lives: its history, the files as they are, the plan, the results, and what runs. Everything is on
// the window's thread; jobs run elsewhere and come back as values. Whatever happens, changed() is emitted and pages look again.
class StudyStore : public QObject
{
    Q_OBJECT
public:
    explicit StudyStore(Knowledge knowledge = {}, QObject* parent = nullptr);

    // ---- the study
    const Study& study() const { return m_history.current(); }
    bool apply(const Edit& edit);  // false when it changed nothing
    void undo();
    void redo();
    const History& history() const { return m_history; }

    // ---- the file it came from
    // Replaces all; a study with sources runs whole.
    void begin(Study study, const QString& path = {}, const std::string& unknown = {}, KeptTexts kept = {});
    const QString& path() const { return m_path; }
    const std::string& unknownKeys() const { return m_unknown; }
    const KeptTexts& keptModels() const { return m_kept; }  // by hash; the study names those that are saved
    void keepModel(const KeptName& name, std::string text);
    bool isModified() const { return !(study() == m_saved); }
    void markSaved(const QString& path);

    // ---- what is made of it
    const Plan& plan() const { return m_plan; }
    const Results& results() const { return m_results; }
    const Inputs& inputs() const { return m_inputs; }
    StageState stateOf(Stage stage) const { return m_plan.at(stage).state; }
    bool isRunning(Stage stage) const;
    int percentOf(Stage stage) const { return m_percent[static_cast<std::size_t>(stage)]; }
    // Made of the study as it is now; null otherwise.
    template <Stage stage>
    Made<stage> fresh() const
    {
        return m_plan.made<stage>(m_results);
    }
    // The last one made, also of an older study; null when there never was one. Show it as stale unless it is fresh().
    template <Stage stage>
    Made<stage> shown() const
    {
        const StageResult& last = m_last[static_cast<std::size_t>(stage)];
        return last.as<stage>();
    }
    bool isStale(Stage stage) const;  // something is shown, and it is not of the study as it is now
    const Failure* failureOf(Stage stage) const;
    Made<Stage::Read> source(std::size_t index) const { return m_plan.source(m_results, index); }
    const Failure* failureOfSource(std::size_t index) const;
    std::vector<Made<Stage::Read>> sourceReads() const;  // null where a source is not read (yet)
    // Another number for every study that was begun: what was asked for one must not reach another.
    int generation() const { return m_generation; }
    const RoleWords& roleWords() const { return m_knowledge.roleWords; }
    double secondsOf(Stage stage) const { return m_last[static_cast<std::size_t>(stage)].seconds; }
    const std::vector<Candidate>& candidatesTried() const { return m_candidates; }  // of the search under way

    // ---- running
    void request(Stage stage);  // run it (and what it needs) for the study as it is; Search waits for this, all others follow by themselves
    void recompute();           // everything that is due, also what was stopped
    // All that runs; it stays stopped until asked for again. A search with trials to keep ends with the best of them, and stops at once
    // when it is told twice.
    void stop(const std::vector<Stage>& stages = {});  // of these stages; none: all
    bool isEndingEarly() const { return isRunning(Stage::Search) && m_endingEarly == m_plan.at(Stage::Search).key; }
    bool isBusy() const { return m_runner.isBusy() || m_proposing.isRunning(); }
    void lookAtFiles();  // has a source changed on the disk?

Q_SIGNALS:
    void changed();  // study, plan, results or running
    void progressed(holdfast::Stage stage, int percent);
    void candidateTried(const holdfast::Candidate& candidate);  // also in candidatesTried()

private:
    void replan();
    void forgetSearch();
    static bool endedEarly(const StageResult& result);
    enum class Awaited { Nothing, Join, JoinAndRoles };  // what the program still has to propose by itself
    Awaited& awaited() { return m_awaited[m_history.undoDepth()]; }
    void propose();
    std::optional<Study> proposedJoin(const Made<Stage::Tidy>& tidied);
    void proposeWhatFollows();
    void settle(const Fingerprint& key, const StageResult& result);

    Knowledge m_knowledge;
    History m_history;
    Study m_saved;
    QString m_path;
    std::string m_unknown;
    KeptTexts m_kept;
    Inputs m_inputs;
    Results m_results;
    Plan m_plan;
    std::array<StageResult, kStageCount> m_last = {};
    std::array<Fingerprint, kStageCount> m_lastKey = {};
    std::array<int, kStageCount> m_percent = {};
    std::set<Fingerprint> m_stopped;
    // By moment of the history: files were opened, and how they join or what their columns are for is not proposed yet.
    std::vector<Awaited> m_awaited = {Awaited::Nothing};
    int m_generation = 0;
    bool m_searchWanted = false;   // for whatever key comes next: a study was opened, or everything was asked for
    Fingerprint m_searchKey = {};  // the search that was asked for
    std::vector<std::pair<Fingerprint, StageResult>> m_setAside;  // a search that ended early, and what stands on it, while it is done anew
    Fingerprint m_endingEarly = {};                               // the search that was told that it is enough
    std::vector<Candidate> m_candidates;
    JobRunner m_runner;
    // How the tables join, worked out for this study and these tables.
    struct Proposal
    {
        Study of;
        Made<Stage::Tidy> tidied;
        std::optional<Study> made = {};
    };
    std::optional<Proposal> m_proposal;
    Background m_proposing;
};

}  // namespace holdfast
