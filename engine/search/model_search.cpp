// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: a search is one story, told in order: plan, trials, fits, thresholds, choice, what is to be said.
#include "search/model_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/check.h"
#include "base/parallel.h"
#include "learn/learners/logistic_regression.h"
#include "learn/learners/support_vectors.h"
#include "search/blend.h"
#include "search/comparison_of_folds.h"
#include "search/cross_validation.h"
#include "search/fit_part.h"
#include "search/row_limit.h"
#include "search/search_space.h"
#include "search/trials.h"

namespace holdfast {

namespace {

constexpr double kSignificance = 0.05;

// The baseline and the families asked for, in order and once each; not the blend, which is made of the others.
std::vector<Family> familiesOf(const ModelSettings& settings, TargetKind kind)
{
    std::set<Family> families{Family::Baseline};
    for (const Family family : settings.families)
        families.insert(familyFor(kind, family));
    families.erase(Family::Blend);
    return {families.begin(), families.end()};
}

struct Plan
{
    std::vector<Family> families;
    std::vector<int> trials;                         // asked for, per family
    std::vector<std::vector<Candidate>> candidates;  // per family
};

// What a preparation can be searched for in these rows.
PreparationChoices choicesIn(const FeatureTable& table, const std::vector<std::uint8_t>& labels, TargetKind kind)
{
    constexpr std::size_t rare = 50;
    PreparationChoices choices{.number = kind == TargetKind::Number};
    for (const Feature& feature : table.features) {
        if (!feature.categorical) {
            choices.missingNumbers |= std::ranges::any_of(feature.numbers, [](double value) { return std::isnan(value); });
            continue;
        }
        std::vector<std::size_t> counts(feature.levels.size(), 0);
        for (const std::int32_t code : feature.codes)
            if (code >= 0)
                ++counts[static_cast<std::size_t>(code)];
        choices.rareLevels |= std::ranges::any_of(counts, [](std::size_t count) { return count > 0 && count < rare; });
    }
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    const double share = positives / static_cast<double>(std::max<std::size_t>(1, labels.size()));
    choices.classWeights = share > 0 && std::min(share, 1 - share) < 0.25;
    return choices;
}

Plan planOf(const ModelSettings& settings, std::size_t features, const PreparationChoices& choices, TargetKind kind)
{
    Plan plan{.families = familiesOf(settings, kind)};
    const std::vector<int> spread = spreadTrials(settings.trials, std::max<std::size_t>(1, plan.families.size() - 1));
    for (std::size_t f = 0; f < plan.families.size(); ++f) {
        const Family family = plan.families[f];
        plan.trials.push_back(family == Family::Baseline ? 0 : spread[f - 1]);
        std::vector<Candidate>& candidates = plan.candidates.emplace_back();
        const std::vector<ModelSpec> models = trialModels(family, plan.trials.back(), features, settings.seed, choices);
        const FitPurpose purpose = models.size() > 1 ? FitPurpose::Search : FitPurpose::Use;
        for (const ModelSpec& spec : models)
            candidates.push_back({.family = family, .trial = static_cast<int>(candidates.size()), .spec = spec, .purpose = purpose});
    }
    return plan;
}

// Without the baseline.
std::size_t trialsOf(const Plan& plan)
{
    std::size_t trials = 0;
    for (std::size_t f = 0; f < plan.families.size(); ++f)
        trials += plan.families[f] == Family::Baseline ? 0 : plan.candidates[f].size();
    return trials;
}

// The highest mean; the earlier of equals, never a discarded one. A mean that is no number is the lowest.
const Candidate& bestOf(const std::vector<Candidate>& candidates)
{
    const Candidate* best = &candidates.front();
    for (const Candidate& candidate : candidates)
        if (!candidate.discarded &&
            (best->discarded || candidate.mean > best->mean || (std::isnan(best->mean) && !std::isnan(candidate.mean))))
            best = &candidate;
    return *best;
}

FamilyResult familyResult(Family family, int trials, const std::vector<Candidate>& candidates, const FoldParts& parts)
{
    const std::size_t trainedRows = parts.part(parts.whole()).learnRows.size();
    const std::size_t foldRows = mostRowsOfAFold(parts);
    const std::size_t limit = rowLimit(family, candidates.front().purpose);
    const Candidate& best = bestOf(candidates);
    FamilyResult made{.family = family,
                      .trials = trials,
                      .trialsDone = trials > 0 ? static_cast<int>(candidates.size()) : 0,
                      .discarded = static_cast<int>(std::ranges::count(candidates, true, &Candidate::discarded)),
                      .best = best.spec,
                      .bestParameters = parametersOf(best.spec),
                      .trainedRows = rowLimit(family) == 0 ? trainedRows : std::min(trainedRows, rowLimit(family)),
                      .comparedRows = limit == 0 ? foldRows : std::min(foldRows, limit),
                      .foldScores = best.foldScores,
                      .cvMean = best.mean,
                      .cvSd = best.sd,
                      .nestedMean = nestedMean(candidates, parts.foldsOfDraw(), parts.forward())};
    for (const Candidate& candidate : candidates)
        made.fitSeconds += candidate.fitSeconds;
    return made;
}

// The chances of what a learner said about the rows of a fold while it was searched, none where only a fit can tell; of a number what it
// said.
std::vector<double> chancesSaid(const Candidate& best, std::size_t fold, TargetKind kind)
{
    if (best.asked.size() > fold && kind == TargetKind::Number)
        return best.asked[fold];
    if (best.asked.size() <= fold || best.family == Family::SupportVectors)
        return {};
    std::vector<double> chances = best.asked[fold];
    if (best.family == Family::LogisticRegression || best.family == Family::BoostedTrees)
        for (double& score : chances)
            score = chanceOfLogOdds(score);
    return chances;
}

// Fits the best of each family again with chances: on every fold for out-of-fold risk (where the search has not left them), and on the
// whole training part for the test part.
void refit(std::vector<FamilyResult>& results, const Plan& plan, FoldParts& parts, std::uint64_t seed, const Progress& progress)
{
    std::vector<FoldParts::Wanted> wanted;
    std::vector<std::pair<std::size_t, std::size_t>> tasks;
    std::vector<std::vector<std::vector<double>>> ofPart(results.size(), std::vector<std::vector<double>>(parts.folds()));
    for (std::size_t r = results.size(); r-- > 0;) {
        const FamilyResult& result = results[r];
        for (std::size_t part = parts.whole() + 1; part-- > 0;) {
            if (part != parts.whole()) {
                ofPart[r][part] = chancesSaid(bestOf(plan.candidates[r]), part, parts.part(part).kind);
                const ChanceScale scale = scaleOfWeights(result.best.classWeights, result.best.learner, parts.part(part).learnLabels);
                for (double& chance : ofPart[r][part])
                    chance = scale.chance(chance);
                if (!ofPart[r][part].empty())
                    continue;
            }
            wanted.push_back({.part = part, .spec = result.best.preprocess, .ranked = result.family == Family::DecisionTree});
            tasks.emplace_back(r, part);
        }
    }
    parts.prepare(wanted, progress);
    parallelFor(
        tasks.size(),
        [&](std::size_t i) {
            FamilyResult& result = results[tasks[i].first];
            const Part& part = parts.part(tasks[i].second);
            const PreparedPart& prepared = parts.prepared(tasks[i].second, result.best.preprocess);
            FittedLearner fitted = fitOnPart(result.best, part, prepared, {.seed = seed, .probabilities = true}, progress);
            std::vector<double> scores = scoresOf(fitted, prepared.ask, progress);
            if (part.kind == TargetKind::Number) {
                if (tasks[i].second != parts.whole()) {
                    ofPart[tasks[i].first][tasks[i].second] = std::move(scores);
                } else {
                    result.testScores = std::move(scores);
                    result.fitted =
                        FittedModel{.spec = result.best, .preprocess = prepared.fitted, .learner = std::move(fitted), .kind = part.kind};
                }
                return;
            }
            const ChanceScale scale = scaleOfWeights(result.best.classWeights, result.best.learner, part.learnLabels);
            std::vector<double> chances = probabilitiesOfScores(fitted, scores);
            for (double& chance : chances)
                chance = scale.chance(chance);
            if (tasks[i].second != parts.whole()) {
                ofPart[tasks[i].first][tasks[i].second] = std::move(chances);
                return;
            }
            result.testScores = std::move(scores);
            result.testProbabilities = std::move(chances);
            result.fitted = FittedModel{.spec = result.best, .preprocess = prepared.fitted, .learner = std::move(fitted), .scale = scale};
        },
        progress);
    for (std::size_t r = 0; r < results.size(); ++r)
        results[r].outOfFold = parts.meanOverDraws(ofPart[r]);
    for (std::size_t r = 0; r < results.size(); ++r) {
        for (std::size_t fold = 0; fold < parts.folds() && parts.part(fold).kind == TargetKind::Number; ++fold) {
            results[r].foldRmse.push_back(rootMeanSquaredError(ofPart[r][fold], parts.part(fold).askTargets));
            results[r].foldMae.push_back(meanAbsoluteError(ofPart[r][fold], parts.part(fold).askTargets));
        }
    }
}

// Of a number: its errors on held-out rows; it has no threshold, and no blend.
void scoreNumbers(SearchResult& result, const ModelSettings& settings, const Progress& progress)
{
    result.metric = "r2";
    const std::vector<double> truths = result.testTargets();
    double scored = 0;
    for (FamilyResult& family : result.families) {
        family.bestParameters = parametersOf(family.best, TargetKind::Number);
        const auto families = static_cast<double>(result.families.size());
        if (!truths.empty())
            family.numbers =
                regressionScores(family.testScores, truths, settings.seed, progress.part(scored / families, (scored + 1) / families));
        ++scored;
    }
    result.findings.push_back({.severity = Severity::Note, .code = "search.no-risk-of-numbers", .subject = result.design->targetName});
    if (std::ranges::find(settings.families, Family::Blend) != settings.families.end())
        result.findings.push_back({.severity = Severity::Note, .code = "search.no-blend-of-numbers", .subject = result.design->targetName});
}

double thresholdBy(const ModelSettings& settings, const std::vector<double>& chances, const std::vector<std::uint8_t>& labels)
{
    switch (settings.thresholdRule) {
    case ThresholdRule::F1:
        return bestF1Threshold(chances, labels);
    case ThresholdRule::Fixed:
        return settings.threshold;
    case ThresholdRule::Recall:
        return recallThreshold(chances, labels, settings.recallFloor);
    case ThresholdRule::Money:
        return bestMoneyThreshold(chances, labels, settings.money);
    }
    return settings.threshold;
}

// Every fold's chances go through a sigmoid that was learned on the other ones (forward in time: on those before it, so that the first one
// stays as it is); the model itself through one learned on all. The order of test rows stays.
void recalibrate(FamilyResult& result, const Design& design, const std::vector<std::uint8_t>& labels)
{
    const std::vector<double> before = result.outOfFold;
    const double never = std::numeric_limits<double>::quiet_NaN();
    for (int fold = design.forward ? 1 : 0; fold < design.folds; ++fold) {
        std::vector<double> others = before;
        for (std::size_t i = 0; i < others.size(); ++i)
            if (design.forward ? design.foldOf[i] >= fold : design.foldOf[i] == fold)
                others[i] = never;
        const ChanceScale scale = recalibration(others, labels);
        for (std::size_t i = 0; i < before.size(); ++i)
            if (design.foldOf[i] == fold)
                result.outOfFold[i] = scale.chance(before[i]);
    }
    const ChanceScale scale = recalibration(before, labels);
    for (double& chance : result.testProbabilities)
        chance = scale.chance(chance);
    FittedModel changed = *result.fitted;
    changed.scale = changed.scale.then(scale);
    result.fitted = std::move(changed);
}

// What no threshold changes.
TestScores scoresWithoutThreshold(const FamilyResult& result, const std::vector<std::uint8_t>& labels)
{
    return {.rows = labels.size(),
            .rocAuc = rocAuc(result.testScores, labels),
            .rocAucInterval = rocAucInterval(result.testScores, labels),
            .prAuc = averagePrecision(result.testScores, labels),
            .logLoss = logLoss(result.testProbabilities, labels),
            .brier = brierScore(result.testProbabilities, labels)};
}

void scoreAtThreshold(FamilyResult& result, const std::vector<std::uint8_t>& labels, ThresholdRule rule)
{
    if (!result.test)
        result.test = scoresWithoutThreshold(result, labels);
    TestScores& test = *result.test;
    test.threshold = result.threshold;
    test.thresholdRule = rule;
    test.confusion = confusionAt(result.testProbabilities, labels, result.threshold);
    test.f1 = test.confusion.f1();
    test.recall = test.confusion.recall();
    test.precision = test.confusion.precision();
    test.accuracy = test.confusion.accuracy();
}

// Chosen by the highest mean, recommended by the simplest that is not told apart from it.
void choose(SearchResult& result, const ModelSettings& settings)
{
    const auto better = [](const FamilyResult& a, const FamilyResult& b) {
        return a.cvMean > b.cvMean || (std::isnan(b.cvMean) && !std::isnan(a.cvMean));
    };
    const FamilyResult* best = &result.families[result.families.size() > 1 ? 1 : 0];
    for (std::size_t i = 2; i < result.families.size(); ++i)
        if (better(result.families[i], *best))
            best = &result.families[i];
    result.chosen = best->family;
    const double ratio = testToTrainRows(*result.design);
    for (FamilyResult& family : result.families)
        family.differenceP = &family == best ? 1 : correctedTTest(best->foldScores, family.foldScores, ratio);
    result.recommended = result.chosen;
    for (std::size_t i = 1; i < result.families.size(); ++i) {
        if (result.families[i].differenceP >= kSignificance) {
            result.recommended = result.families[i].family;
            break;
        }
    }
    result.used = result.chosen;
    if (settings.chosen && result.find(familyFor(result.design->kind, *settings.chosen)) != nullptr)
        result.used = familyFor(result.design->kind, *settings.chosen);
}

bool converged(const FittedLearner& learner)
{
    if (const auto* vectors = std::get_if<FittedSupportVectors>(&learner))
        return vectors->converged;
    if (const auto* linear = std::get_if<FittedLinearRegression>(&learner))
        return linear->converged;
    const auto* logistic = std::get_if<FittedLogisticRegression>(&learner);
    return logistic == nullptr || logistic->converged;
}

void reportWorkLimits(SearchResult& result)
{
    const std::size_t rows = result.design->training.size();
    for (const FamilyResult& family : result.families) {
        const std::string name(familyName(family.family));
        if (family.trainedRows < rows)
            result.findings.push_back({.severity = Severity::Note,
                                       .code = "search.row-limit",
                                       .subject = name,
                                       .numbers = {static_cast<double>(family.trainedRows), static_cast<double>(rows)}});
        if (family.comparedRows > 0 && family.trialsDone > 1 && family.comparedRows < rowLimit(family.family) &&
            family.comparedRows == rowLimit(family.family, FitPurpose::Search))
            result.findings.push_back({.severity = Severity::Note,
                                       .code = "search.row-limit-compared",
                                       .subject = name,
                                       .numbers = {static_cast<double>(family.comparedRows), static_cast<double>(family.trainedRows)}});
        if (!converged(family.fitted->learner) ||
            !std::ranges::all_of(family.fitted->members, [](const FittedModel& member) { return converged(member.learner); }))
            result.findings.push_back({.severity = Severity::Warning, .code = "search.work-limit", .subject = name});
    }
}

// A search that was told to end early goes on with the families and trials that are finished; without any there is nothing to keep.
void keepTheTried(Plan& plan, SearchResult& result, std::size_t asked)
{
    for (std::size_t f = plan.families.size(); f-- > 0;)
        if (plan.candidates[f].empty()) {
            const auto place = static_cast<std::ptrdiff_t>(f);
            plan.families.erase(plan.families.begin() + place);
            plan.trials.erase(plan.trials.begin() + place);
            plan.candidates.erase(plan.candidates.begin() + place);
        }
    const std::size_t done = trialsOf(plan);
    if (done == 0)
        throw Cancelled{};
    if (done < asked)
        result.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.ended-early",
                                   .subject = result.design->targetName,
                                   .numbers = {static_cast<double>(done), static_cast<double>(asked)}});
}

void reportDiscarded(SearchResult& result)
{
    double discarded = 0;
    double trials = 0;
    for (const FamilyResult& family : result.families) {
        discarded += family.discarded;
        trials += family.trialsDone;
    }
    if (discarded > 0)
        result.findings.push_back(
            {.severity = Severity::Note, .code = "search.discarded", .subject = result.design->targetName, .numbers = {discarded, trials}});
}

}  // namespace

SearchResult searchModels(const Table& joined, const std::shared_ptr<const Design>& design, const ModelSettings& settings,
                          const Progress& progress, const CandidateObserver& observer, const std::vector<LearningStep>& learning)
{
    HF_EXPECT(design != nullptr && design->labels.size() == joined.rows(), "a design belongs to its table");
    FoldParts parts(joined, *design, learning, progress);
    const Part& whole = parts.part(parts.whole());
    Plan plan = planOf(settings, parts.features(), choicesIn(whole.learn, whole.learnLabels, design->kind), design->kind);
    const bool classes = design->kind == TargetKind::TwoClasses;
    const std::size_t asked = trialsOf(plan);
    const bool blended = classes && std::ranges::find(settings.families, Family::Blend) != settings.families.end();
    tryCandidates(plan.candidates, parts, settings, blended ? blendDefaults() : std::vector<ModelSpec>(), progress.part(0, 0.8), observer);

    SearchResult result{.design = design, .learned = parts.learned()};
    if (progress.enough())
        keepTheTried(plan, result, asked);
    for (std::size_t f = 0; f < plan.families.size(); ++f)
        result.families.push_back(familyResult(plan.families[f], plan.trials[f], plan.candidates[f], parts));
    refit(result.families, plan, parts, settings.seed, progress.part(0.8, 0.9));
    if (blended)
        result.families.push_back(blendResult(result.families, plan.candidates, parts, *design, settings.seed, progress.part(0.9, 1)));
    if (classes && settings.recalibrate) {
        const std::vector<std::uint8_t> labels = result.trainingLabels();
        for (FamilyResult& family : result.families)
            recalibrate(family, *design, labels);
    }
    if (classes)
        setThresholds(result, settings);
    else
        scoreNumbers(result, settings, progress.part(0.9, 1));
    choose(result, settings);
    reportWorkLimits(result);
    reportDiscarded(result);
    for (std::vector<Candidate>& candidates : plan.candidates)
        for (Candidate& candidate : candidates)
            candidate.asked = {};
    for (std::vector<Candidate>& candidates : plan.candidates)
        result.candidates.insert(result.candidates.end(), candidates.begin(), candidates.end());
    progress.at(1);
    return result;
}

void setThresholds(SearchResult& result, const ModelSettings& settings)
{
    if (result.design->kind == TargetKind::Number)
        return;
    const std::vector<std::uint8_t> trainingLabels = result.trainingLabels();
    const std::vector<std::uint8_t> testLabels = result.testLabels();
    for (FamilyResult& family : result.families) {
        family.threshold = thresholdBy(settings, family.outOfFold, trainingLabels);
        if (!result.design->test.empty())
            scoreAtThreshold(family, testLabels, settings.thresholdRule);
    }
}

ModelSettings withoutThreshold(ModelSettings settings)
{
    const ModelSettings usual;
    settings.thresholdRule = usual.thresholdRule;
    settings.threshold = usual.threshold;
    settings.recallFloor = usual.recallFloor;
    settings.money = usual.money;
    return settings;
}

}  // namespace holdfast
