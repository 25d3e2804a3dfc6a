// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json/results_json.h"

#include <algorithm>
#include <filesystem>

#include "output/json/print_json.h"
#include "output/json/sections.h"
#include "study/study_fingerprint.h"

namespace holdfast {

namespace {

constexpr int kSchema = 1;

std::string relativePath(const std::string& path, const std::string& folder)
{
    namespace fs = std::filesystem;
    if (folder.empty())
        return fs::path(path).generic_string();
    const fs::path relative = fs::path(path).lexically_normal().lexically_relative(fs::path(folder).lexically_normal());
    return relative.empty() ? fs::path(path).generic_string() : relative.generic_string();
}

// Every stage the study asks for is made, and no search stopped early.
bool isComplete(const Plan& plan, const Results& results)
{
    for (const StageStatus& status : plan.stages)
        if (status.state != StageState::Ready && status.state != StageState::Empty)
            return false;
    const Made<Stage::Search> search = plan.made<Stage::Search>(results);
    return !search || std::all_of(search->families.begin(), search->families.end(),
                                  [](const FamilyResult& family) { return family.trialsDone >= family.trials; });
}

Json sourcesJson(const Study& study, const Plan& plan, const Results& results, const std::string& folder)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        if (const Made<Stage::Read> source = plan.source(results, i))
            list.push_back(sourceJson(*source, relativePath(source->path, folder)));
    return list;
}

Json allFindingsJson(const std::vector<Suggestion>& suggestions, const Recipe& recipe)
{
    Json list = Json::array();
    for (const Suggestion& suggestion : suggestions)
        list.push_back(findingJson(suggestion, recipe));
    return list;
}

// What was noticed about the raw tables, then what is doubtful about the design.
Json resultFindingsJson(const Made<Stage::Suggest>& suggestions, const Recipe& recipe, const Made<Stage::Prepare>& design)
{
    Json list = suggestions ? allFindingsJson(*suggestions, recipe) : Json();
    if (design && suggestions)
        for (Json& leak : leaksJson(*design))
            list.push_back(std::move(leak));
    return list;
}

Json timingsJson(const Plan& plan, const Results& results, const RunFacts& facts)
{
    Json stages = Json::object();
    for (const Stage stage : kStages) {
        double seconds = 0;
        bool made = false;
        const auto count = [&](const StageStatus& status) {
            const StageResult* result =
                status.state == StageState::Ready || status.state == StageState::Failed ? results.find(status.key) : nullptr;
            if (result != nullptr) {
                seconds += result->seconds;
                made = true;
            }
        };
        if (stage == Stage::Read)
            std::for_each(plan.reads.begin(), plan.reads.end(), count);
        else
            count(plan.at(stage));
        if (made)
            stages[std::string(stageName(stage))] = numberJson(seconds);
    }
    Json fits = Json::object();
    if (const Made<Stage::Search> search = plan.made<Stage::Search>(results))
        for (const FamilyResult& family : search->families)
            fits[std::string(familyName(family.family))] = numberJson(family.fitSeconds);
    return {{"stages", std::move(stages)},
            {"fits", std::move(fits)},
            {"started", facts.started},
            {"threads", facts.threads},
            {"wall_seconds", numberJson(facts.wallSeconds)},
            {"processor_seconds", numberJson(facts.processorSeconds)},
            {"folder", facts.folder}};
}

}  // namespace

bool writeResults(const Study& study, const Plan& plan, const Results& results, const RunFacts& facts, Sink& sink)
{
    const Made<Stage::Suggest> suggestions = plan.made<Stage::Suggest>(results);
    const Made<Stage::Tidy> tidied = plan.made<Stage::Tidy>(results);
    const Made<Stage::Join> joined = plan.made<Stage::Join>(results);
    const Made<Stage::Profile> profile = plan.made<Stage::Profile>(results);
    const Made<Stage::Associate> associations = plan.made<Stage::Associate>(results);
    const Made<Stage::Search> search = plan.made<Stage::Search>(results);
    const Made<Stage::Explain> importance = plan.made<Stage::Explain>(results);
    const Made<Stage::Segment> segments = plan.made<Stage::Segment>(results);
    Json root{{"holdfast", {{"version", facts.version}, {"schema", kSchema}}},
              {"study", {{"name", study.name}, {"fingerprint", studyFingerprint(study).hex()}}},
              {"complete", isComplete(plan, results)},
              {"sources", sourcesJson(study, plan, results, facts.folder)},
              {"findings", resultFindingsJson(suggestions, study.recipe, plan.made<Stage::Prepare>(results))},
              {"recipe", tidied ? recipeJson(*tidied) : Json()},
              {"join", joined ? joinJson(joined->join) : Json()},
              {"profile", profile ? profileJson(profile->table) : Json()},
              {"associations", associations ? associationsJson(*associations) : Json()},
              {"models", search ? modelsJson(*search->design, *search) : Json()},
              {"importance", importance ? importanceJson(*importance) : Json()},
              {"segments", segments ? segmentsJson(*segments, study.segments) : Json()},
              {"timings", timingsJson(plan, results, facts)}};
    return printJson(root, sink);
}

bool writeInspection(const std::vector<std::shared_ptr<const SourceSnapshot>>& sources, Sink& sink)
{
    Json list = Json::array();
    for (const std::shared_ptr<const SourceSnapshot>& source : sources)
        list.push_back(inspectionJson(*source, relativePath(source->path, {})));
    return printJson(list, sink);
}

bool writeFindings(const std::vector<Suggestion>& suggestions, const Recipe& recipe, Sink& sink)
{
    return printJson(allFindingsJson(suggestions, recipe), sink);
}

}  // namespace holdfast
