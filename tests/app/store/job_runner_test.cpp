// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include <QSignalSpy>
#include <QTest>

#include "app/store/job_runner.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

Fingerprint keyOf(int number) { return Fingerprinter{}.add(number).done(); }

StageResult doneResult(const Fingerprint& key)
{
    StageResult result{.stage = Stage::Tidy};
    result.value = std::make_shared<const TidyResult>();
    result.made = key;
    return result;
}

// Runs until it is told to go on or to stop.
struct Gate
{
    std::atomic<int> starts{0};
    std::atomic<int> stops{0};
    std::atomic<bool> open{false};
};

Job gated(int number, const std::shared_ptr<Gate>& gate)
{
    const Fingerprint key = keyOf(number);
    return {Stage::Tidy, key, {}, [key, gate](const JobContext& context) {
                ++gate->starts;
                while (!gate->open) {
                    if (context.progress.cancelled()) {
                        ++gate->stops;
                        std::this_thread::sleep_for(std::chrono::milliseconds(30));  // slow to notice
                        context.progress.throwIfCancelled();
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
                return doneResult(key);
            }};
}

}  // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsAResultToItsOwnThread()
    {
        JobRunner runner;
        QThread* thread = nullptr;
        QObject::connect(&runner, &JobRunner::finished, this,
                         [&](const Fingerprint&, const StageResult&) { thread = QThread::currentThread(); });
        const auto gate = std::make_shared<Gate>();
        gate->open = true;
        runner.want({gated(1, gate)});
        QTRY_VERIFY(thread != nullptr);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(!runner.isBusy());
    }

    void cancelsWhatIsNoLongerWantedAndLeavesTheRest()
    {
        JobRunner runner;
        int stopped = 0;
        int finished = 0;
        QObject::connect(&runner, &JobRunner::stopped, this, [&](const Fingerprint& key) { stopped += key == keyOf(1) ? 1 : 100; });
        QObject::connect(&runner, &JobRunner::finished, this,
                         [&](const Fingerprint& key, const StageResult&) { finished += key == keyOf(2) ? 1 : 100; });
        const auto first = std::make_shared<Gate>();
        const auto second = std::make_shared<Gate>();
        runner.want({gated(1, first), gated(2, second)});
        QTRY_COMPARE(first->starts + second->starts, 2);
        runner.want({gated(2, second)});
        QTRY_COMPARE(stopped, 1);
        QCOMPARE(second->starts, 1);
        second->open = true;
        QTRY_COMPARE(finished, 1);
    }

    void restartsAJobThatIsWantedAgainWhileStopping()
    {
        JobRunner runner;
        int finished = 0;
        QObject::connect(&runner, &JobRunner::finished, this, [&](const Fingerprint&, const StageResult&) { ++finished; });
        const auto gate = std::make_shared<Gate>();
        runner.want({gated(1, gate)});
        QTRY_COMPARE(gate->starts, 1);
        runner.want({});
        QTRY_COMPARE(gate->stops, 1);  // it has heard, and is still stopping
        runner.want({gated(1, gate)});
        QVERIFY(runner.isRunning(keyOf(1)));
        QTRY_COMPARE(gate->starts, 2);
        gate->open = true;
        QTRY_COMPARE(finished, 1);
        QVERIFY(!runner.isBusy());
    }

    void startsAJobOnceHoweverOftenItIsWanted()
    {
        JobRunner runner;
        const auto gate = std::make_shared<Gate>();
        for (int i = 0; i < 5; ++i)
            runner.want({gated(1, gate)});
        QTRY_COMPARE(gate->starts, 1);
        QTest::qWait(20);
        QCOMPARE(gate->starts, 1);
        gate->open = true;
        QTRY_VERIFY(!runner.isBusy());
    }

    void aBugInAJobIsAFailedResult()
    {
        JobRunner runner;
        std::string code;
        QObject::connect(&runner, &JobRunner::finished, this,
                         [&](const Fingerprint&, const StageResult& result) { code = result.failure()->code; });
        runner.want({{Stage::Tidy, keyOf(1), {}, [](const JobContext&) -> StageResult { throw std::logic_error("oops"); }}});
        QTRY_COMPARE(code, std::string("job.bug"));
    }

    void diesWhileAJobRuns()
    {
        const auto gate = std::make_shared<Gate>();
        {
            JobRunner runner;
            runner.want({gated(1, gate)});
            QTRY_COMPARE(gate->starts, 1);
        }
        QCOMPARE(gate->stops, 1);
    }
};

static const Registered<TestJobRunner> registered;

}  // namespace holdfast::tests

#include "job_runner_test.moc"
