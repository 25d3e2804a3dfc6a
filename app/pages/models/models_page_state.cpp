// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/models_page_state.h"

#include <algorithm>
#include <cmath>

#include "search/comparison_of_folds.h"

namespace holdfast {

namespace {

// Two models are told apart at this level of the corrected resampled t-test.
constexpr double kTold = 0.05;

double rateOf(const Design& design)
{
    std::size_t known = 0;
    std::size_t positives = 0;
    for (const std::int8_t label : design.labels) {
        known += label >= 0 ? 1 : 0;
        positives += label > 0 ? 1 : 0;
    }
    return known == 0 ? 0 : static_cast<double>(positives) / static_cast<double>(known);
}

void addDesign(ModelsPageState& state, const Design& design)
{
    state.target = design.targetName;
    state.number = design.kind == TargetKind::Number;
    state.positive = design.target.value;
    state.features = design.features.size();
    state.excluded = design.excluded;
    state.guards = design.findings;
    state.columns = design.features.size() + design.excluded.size();
    state.trainingRows = design.training.size();
    state.testRows = design.test.size();
    state.folds = design.folds;
    state.rate = rateOf(design);
}

void addFound(ModelsPageState& state, const SearchResult& result)
{
    const FamilyResult* first = nullptr;
    for (const FamilyResult& family : result.families) {
        ModelEntry entry{family.family, family.best, family.foldScores, family.cvMean,
                         family.cvSd,   family.test, family.trialsDone, family.numbers};
        if (family.family == Family::Baseline) {
            state.baseline = entry;
            continue;
        }
        if (first == nullptr || family.cvMean > first->cvMean)  // R² knows no lower bound
            first = &family;
        state.entries.push_back(std::move(entry));
    }
    std::stable_sort(state.entries.begin(), state.entries.end(), [](const ModelEntry& a, const ModelEntry& b) { return a.mean > b.mean; });
    state.tied = 0;
    for (const ModelEntry& entry : state.entries) {
        const FamilyResult* family = result.find(entry.family);
        if (state.tied > 0 && (family == nullptr || family->differenceP < kTold))
            break;
        ++state.tied;
        state.largestGap = first->cvMean - entry.mean;
        if (result.design != nullptr)
            state.margin = correctedMargin(first->foldScores, entry.folds, testToTrainRows(*result.design));
    }
    state.used = result.used;
    state.recommended = result.recommended;
    state.findings = result.findings;
}

void addCandidates(ModelsPageState& state, const std::vector<Candidate>& candidates)
{
    for (const Candidate& candidate : candidates) {
        if (candidate.family == Family::Baseline)
            continue;
        ++state.tried;
        state.settled.push_back({candidate.family, candidate.spec, candidate.mean, candidate.discarded});
        const auto found = std::find_if(state.entries.begin(), state.entries.end(),
                                        [&candidate](const ModelEntry& entry) { return entry.family == candidate.family; });
        ModelEntry entry{candidate.family, candidate.spec, candidate.foldScores, candidate.mean, candidate.sd, std::nullopt, 1};
        if (candidate.discarded) {
            if (found != state.entries.end())
                ++found->trialsDone;
        } else if (found == state.entries.end()) {
            state.entries.push_back(std::move(entry));
        } else {
            entry.trialsDone = found->trialsDone + 1;
            if (entry.mean > found->mean)
                *found = std::move(entry);
            else
                ++found->trialsDone;
        }
    }
    std::stable_sort(state.entries.begin(), state.entries.end(), [](const ModelEntry& a, const ModelEntry& b) { return a.mean > b.mean; });
}

}  // namespace

ModelsPageState modelsPageState(const Study& study, const std::shared_ptr<const Design>& design,
                                const std::shared_ptr<const SearchResult>& result, bool stale, bool searching,
                                const std::vector<Candidate>& candidates)
{
    ModelsPageState state;
    if (!study.roles.target)
        return state;
    state.trials = study.model.trials;
    if (study.roles.folds)
        state.foldColumn = study.roles.folds->name;
    state.stale = stale && result != nullptr;
    if (design != nullptr)
        addDesign(state, *design);
    else if (result != nullptr && result->design != nullptr)
        addDesign(state, *result->design);
    state.result = result;
    if (searching) {
        state.phase = ModelsPageState::Phase::Searching;
        addCandidates(state, candidates);
        return state;
    }
    if (result == nullptr) {
        state.phase = ModelsPageState::Phase::NotSearched;
        return state;
    }
    state.phase = ModelsPageState::Phase::Found;
    if (const Design* made = result->design.get())
        state.shown = {
            made->kind == TargetKind::Number, made->target.value, rateOf(*made), made->training.size(), made->test.size(), made->folds};
    addFound(state, *result);
    return state;
}

std::optional<Confusion> confusionOf(const SearchResult& result, Family family, double threshold)
{
    const FamilyResult* found = result.find(family);
    if (found == nullptr || found->testProbabilities.empty())
        return std::nullopt;
    return confusionAt(found->testProbabilities, result.testLabels(), threshold);
}

}  // namespace holdfast
