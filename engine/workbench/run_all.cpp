// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/run_all.h"

#include <chrono>
#include <exception>
#include <optional>

#include "sources/fresh_memory.h"

namespace holdfast {

namespace {

StageResult timed(const Job& job, const Progress& progress, const RunObserver& observer)
{
    const auto begin = std::chrono::steady_clock::now();
    JobContext context;
    context.progress = progress.observedBy([&](double fraction) {
        if (observer.progressed)
            observer.progressed(job, fraction);
    });
    StageResult result;
    try {
        result = job.run(context);
    } catch (const std::exception& bug) {  // as in the window: a bug becomes a failed result
        result = failedResult(job.stage, {.code = "job.bug", .texts = {bug.what()}});
    }
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

}  // namespace

Plan runAll(const Study& study, const Inputs& inputs, Results& results, const Progress& progress, const RunObserver& observer,
            const std::function<bool(Stage)>& wanted)
{
    for (;;) {
        Plan plan = planFor(study, inputs, results);
        bool ran = false;
        std::optional<ReadingSpell> reading;
        for (const Job& job : plan.jobs) {
            if (wanted && !wanted(job.stage))
                continue;
            if (job.stage != Stage::Read)
                reading.reset();
            else if (!reading)
                reading.emplace();
            progress.throwIfCancelled();
            results.put(job.key, timed(job, progress, observer));
            ran = true;
            if (observer.finished)
                observer.finished(job, *results.find(job.key));
        }
        if (!ran)
            return plan;
    }
}

}  // namespace holdfast
