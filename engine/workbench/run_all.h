// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "workbench/plan.h"

namespace holdfast {

// What runAll tells on its way.
struct RunObserver
{
    std::function<void(const Job& job, double fraction)> progressed = {};
    std::function<void(const Job& job, const StageResult& result)> finished = {};
};

// Runs job after job until nothing is due; each is parallel inside. Failed stages stand in the results. `wanted` leaves out stages (all by
// default). Throws Cancelled.
Plan runAll(const Study& study, const Inputs& inputs, Results& results, const Progress& progress, const RunObserver& observer = {},
            const std::function<bool(Stage)>& wanted = {});

}  // namespace holdfast
