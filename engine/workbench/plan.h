// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "workbench/inputs.h"
#include "workbench/job.h"
#include "workbench/results.h"

namespace holdfast {

// Empty: the study says nothing for it to do (no files, no target). Waiting: an earlier stage has to be made first. Blocked: an earlier
// stage failed. Due: its job is in the plan. Ready and Failed: made, under `key`.
enum class StageState { Empty, Waiting, Blocked, Due, Ready, Failed };

struct StageStatus
{
    StageState state = StageState::Empty;
    Fingerprint key = {};  // of Due, Ready, Failed
};

// What is made of the present study, what is still to do, and the jobs that can run now.
struct Plan
{
    std::array<StageStatus, kStageCount> stages = {};
    std::vector<StageStatus> reads = {};  // one per source; stages[Read] sums them up
    std::vector<Job> jobs = {};

    const StageStatus& at(Stage stage) const { return stages[static_cast<std::size_t>(stage)]; }
    std::vector<Fingerprint> keys() const;  // of all that is due or made

    // What a stage made of the present study; null unless it is Ready.
    template <Stage stage>
    Made<stage> made(const Results& results) const
    {
        const StageResult* found = at(stage).state == StageState::Ready ? results.find(at(stage).key) : nullptr;
        return found == nullptr ? nullptr : found->as<stage>();
    }
    Made<Stage::Read> source(const Results& results, std::size_t index) const;
};

// Pure: the same study, inputs and results give the same plan. Window and command line run the same loop around it.
Plan planFor(const Study& study, const Inputs& inputs, const Results& results);

}  // namespace holdfast
