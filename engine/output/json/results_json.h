// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "output/sink.h"
#include "workbench/plan.h"

namespace holdfast {

// What results.json says beside the results. All but version and folder stands under "timings" and nowhere else.
struct RunFacts
{
    std::string version;       // of the program
    std::string folder;        // of the study, absolute: paths of sources become relative to it
    std::string started = {};  // ISO date and time
    int threads = 0;
    double wallSeconds = 0;
    double processorSeconds = 0;
};

// results.json, schema 1 (design.md section 5): keys in fixed order, absent sections null, the same bytes for every number of threads but
// for "timings". "complete" is false when a stage failed, was left out or stopped early. false when the sink refused.
bool writeResults(const Study& study, const Plan& plan, const Results& results, const RunFacts& facts, Sink& sink);

// holdfast inspect --json: an array of "sources" objects; paths as given. holdfast findings --json: an array of "findings" objects.
bool writeInspection(const std::vector<std::shared_ptr<const SourceSnapshot>>& sources, Sink& sink);
bool writeFindings(const std::vector<Suggestion>& suggestions, const Recipe& recipe, Sink& sink);

}  // namespace holdfast
