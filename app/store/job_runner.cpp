// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/job_runner.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>

#include <QMetaObject>

#include "sources/fresh_memory.h"

namespace holdfast {

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(3);  // stages that do not wait for each other; each is parallel inside
}

JobRunner::~JobRunner()
{
    for (auto& entry : m_runs)
        entry.second.stop.request_stop();
    m_pool.waitForDone();
}

void JobRunner::want(const std::vector<Job>& jobs)
{
    for (auto& entry : m_runs) {
        Run& run = entry.second;
        const bool wanted = std::any_of(jobs.begin(), jobs.end(), [&run](const Job& job) { return job.key == run.key; });
        if (run.wanted && !wanted) {
            run.wanted = false;
            run.stop.request_stop();
        }
    }
    for (const Job& job : jobs)
        if (!isRunning(job.key))
            start(job);
}

bool JobRunner::endEarly(const Fingerprint& key)
{
    for (auto& entry : m_runs)
        if (entry.second.wanted && entry.second.key == key)
            return entry.second.enough.request_stop();
    return false;
}

bool JobRunner::isRunning(const Fingerprint& key) const
{
    return std::any_of(m_runs.begin(), m_runs.end(), [&key](const auto& entry) { return entry.second.wanted && entry.second.key == key; });
}

void JobRunner::start(const Job& job)
{
    const std::uint64_t run = ++m_lastRun;
    const Run& begun = m_runs.emplace(run, Run{.key = job.key}).first->second;
    const std::stop_token token = begun.stop.get_token();
    const std::stop_token enough = begun.enough.get_token();
    Q_EMIT started(job.key, job.stage, job.subject);
    const auto reading = job.stage == Stage::Read ? std::make_shared<ReadingSpell>() : nullptr;  // lives until the last one is read
    m_pool.start([this, run, job, token, enough, reading] {
        const auto onOwnThread = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        const auto lastPercent = std::make_shared<int>(-1);
        JobContext context;
        context.progress = Progress(
            token,
            [=, this](double fraction) {
                const int percent = static_cast<int>(fraction * 100);
                if (percent == *lastPercent)
                    return;
                *lastPercent = percent;
                onOwnThread([=, this] {
                    if (m_runs.contains(run) && m_runs.at(run).wanted)
                        Q_EMIT progressed(job.key, job.stage, percent);
                });
            },
            enough);
        context.candidateTried = [=, this](const Candidate& candidate) {
            onOwnThread([=, this] {
                if (m_runs.contains(run) && m_runs.at(run).wanted)
                    Q_EMIT candidateTried(job.key, candidate);
            });
        };
        const auto begin = std::chrono::steady_clock::now();
        StageResult result;
        try {
            result = job.run(context);
        } catch (const Cancelled&) {
            onOwnThread([=, this] {
                settle(run);
                Q_EMIT stopped(job.key);
            });
            return;
        } catch (const std::exception& bug) {  // a bug in a job becomes a failed result, never a crash
            result = failedResult(job.stage, {.code = "job.bug", .texts = {bug.what()}});
        }
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        onOwnThread([=, this] {
            settle(run);
            Q_EMIT finished(job.key, result);
        });
    });
}

void JobRunner::settle(std::uint64_t run) { m_runs.erase(run); }

}  // namespace holdfast
