// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "search/model_search.h"
#include "workbench/stage_result.h"

namespace holdfast {

// What a job may report while it runs.
struct JobContext
{
    Progress progress = {};
    CandidateObserver candidateTried = {};  // called from any thread, one at a time
};

// One piece of work as a value: owns all it needs, may run on any thread. Throws Cancelled, and nothing else but for bugs.
struct Job
{
    Stage stage = Stage::Read;
    Fingerprint key;      // the result is put under it
    std::string subject;  // which source, for Read
    std::function<StageResult(const JobContext&)> run;
    bool isQuick = false;  // takes no time to speak of: done without being asked for, whatever its stage
};

}  // namespace holdfast
