// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QThreadPool>

#include "workbench/job.h"

namespace holdfast {

// Runs jobs on a worker thread of its own; results cross to this object's thread once, as values, and die with it.
// Counts runs, not keys: a key wanted again while its old run is still stopping is started anew.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;  // cancels and waits

    // From now on exactly these jobs are wanted: what runs and is not among them is cancelled, what is new is started.
    void want(const std::vector<Job>& jobs);
    // Asks a run to end with what it has; false where it was asked before, or does not run.
    bool endEarly(const Fingerprint& key);
    bool isRunning(const Fingerprint& key) const;
    bool isBusy() const { return !m_runs.empty(); }

Q_SIGNALS:
    void started(const holdfast::Fingerprint& key, holdfast::Stage stage, const std::string& subject);
    void progressed(const holdfast::Fingerprint& key, holdfast::Stage stage, int percent);  // whole percents, when they change
    void candidateTried(const holdfast::Fingerprint& key, const holdfast::Candidate& candidate);
    void finished(const holdfast::Fingerprint& key, const holdfast::StageResult& result);
    void stopped(const holdfast::Fingerprint& key);  // cancelled: no result

private:
    struct Run
    {
        Fingerprint key;
        std::stop_source stop = {};
        std::stop_source enough = {};
        bool wanted = true;
    };
    void start(const Job& job);
    void settle(std::uint64_t run);

    QThreadPool m_pool;
    std::map<std::uint64_t, Run> m_runs;
    std::uint64_t m_lastRun = 0;
};

}  // namespace holdfast
