// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: choosing, scaling and scoring members walk over the same out-of-fold scores.
#include "search/blend.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/parallel.h"
#include "base/random.h"
#include "search/cross_validation.h"
#include "search/fit_part.h"
#include "search/row_limit.h"
#include "search/score_book.h"

namespace holdfast {

namespace {

constexpr int kSteps = 25;
constexpr double kSameLoss = 1e-9;              // rounding is no difference
constexpr double kMostBelow = 0.001;            // of ROC AUC, under the best member
constexpr std::size_t kRowsThatChoose = 20000;  // more would cost and hardly choose better

// What taking one more member comes to.
struct Step
{
    double below = std::numeric_limits<double>::infinity();  // of ROC AUC, under what it must keep
    double loss = std::numeric_limits<double>::infinity();
    bool isBetterThan(const Step& other) const { return below != other.below ? below < other.below : loss < other.loss - kSameLoss; }
};

struct Entrant
{
    ModelSpec spec;
    // Per entry of design.training, of every repeat of the folds in turn, by the model that did not see the row's fold.
    std::vector<double> scores = {};
    std::vector<double> firstChances = {};  // of the rows asked in the first fold, where folds go forward in time
    std::vector<bool> ofView = {};          // which views may choose it: the best of a family is another one for other folds
};

Entrant& entrantFor(std::vector<Entrant>& entrants, const ModelSpec& spec, std::size_t views)
{
    const auto known = std::ranges::find(entrants, spec, &Entrant::spec);
    if (known != entrants.end())
        return *known;
    return entrants.emplace_back(Entrant{.spec = spec, .ofView = std::vector<bool>(views, false)});
}

// Defaults for every view, and of every family the trial that is best for the view.
std::vector<Entrant> entrantsOf(const std::vector<FamilyResult>& searched, const std::vector<std::vector<Candidate>>& candidates,
                                const FoldParts& parts)
{
    const std::size_t views = parts.folds() + 1;
    std::vector<Entrant> entrants;
    for (const ModelSpec& spec : blendDefaults())
        entrantFor(entrants, spec, views).ofView.assign(views, true);
    for (std::size_t f = 0; f < searched.size(); ++f) {
        if (searched[f].family == Family::Baseline)
            continue;
        entrantFor(entrants, searched[f].best, views).ofView.back() = true;
        const std::vector<std::size_t> best = bestOfViews(candidates[f], parts.folds(), parts.foldsOfDraw(), parts.forward());
        for (std::size_t view = 0; view + 1 < views; ++view)
            if (best[view] < candidates[f].size())
                entrantFor(entrants, candidates[f][best[view]].spec, views).ofView[view] = true;
    }
    return entrants;
}

FoldParts::Wanted wantedFor(std::size_t part, const ModelSpec& spec)
{
    return {.part = part, .spec = spec.preprocess, .ranked = familyOf(spec) == Family::DecisionTree};
}

// Where the scores of a fold's draw begin.
std::size_t firstOfDraw(const FoldParts& parts, std::size_t fold)
{
    return fold / parts.foldsOfDraw() * parts.part(parts.whole()).learnRows.size();
}

// What the search has said about the rows of all folds, if it was remembered.
const Candidate* rememberedFor(const ModelSpec& spec, const std::vector<std::vector<Candidate>>& candidates)
{
    for (const std::vector<Candidate>& ofFamily : candidates)
        for (const Candidate& candidate : ofFamily)
            if (candidate.spec == spec && !candidate.asked.empty() && !candidate.discarded &&
                std::ranges::none_of(candidate.asked, [](const std::vector<double>& fold) { return fold.empty(); }))
                return &candidate;
    return nullptr;
}

// Before the first fold in time nothing has been asked, so that no scale can be learned: there members say their own chances.
bool isFirstInTime(std::size_t fold, const FoldParts& parts) { return parts.forward() && fold == 0; }

void scoreOutOfFold(std::vector<Entrant>& entrants, const std::vector<std::vector<Candidate>>& candidates, FoldParts& parts,
                    std::uint64_t seed, const Progress& progress)
{
    const std::size_t rows = parts.part(parts.whole()).learnRows.size();
    const std::size_t draws = parts.folds() / parts.foldsOfDraw();
    std::vector<FoldParts::Wanted> wanted;
    std::vector<std::pair<std::size_t, std::size_t>> tasks;
    for (std::size_t e = entrants.size(); e-- > 0;) {  // the dearest first
        entrants[e].scores.assign(draws * rows, std::numeric_limits<double>::quiet_NaN());
        const Candidate* remembered = rememberedFor(entrants[e].spec, candidates);
        for (std::size_t fold = 0; fold < parts.folds(); ++fold) {
            if (remembered != nullptr && !isFirstInTime(fold, parts)) {
                for (std::size_t k = 0; k < remembered->asked[fold].size(); ++k)
                    entrants[e].scores[firstOfDraw(parts, fold) + parts.part(fold).askPlaces[k]] = remembered->asked[fold][k];
                continue;
            }
            wanted.push_back(wantedFor(fold, entrants[e].spec));
            tasks.emplace_back(e, fold);
        }
    }
    parts.prepare(wanted, progress);
    parallelFor(
        tasks.size(),
        [&](std::size_t i) {
            Entrant& entrant = entrants[tasks[i].first];
            const Part& part = parts.part(tasks[i].second);
            const PreparedPart& prepared = parts.prepared(tasks[i].second, entrant.spec.preprocess);
            const bool alone = isFirstInTime(tasks[i].second, parts);
            const FittedLearner fitted = fitOnPart(entrant.spec, part, prepared, {.seed = seed, .probabilities = alone}, progress);
            const std::vector<double> scores = scoresOf(fitted, prepared.ask, progress);
            if (alone) {
                entrant.firstChances = probabilitiesOfScores(fitted, scores);
                const ChanceScale scale = scaleOfWeights(entrant.spec.classWeights, entrant.spec.learner, part.learnLabels);
                for (double& chance : entrant.firstChances)
                    chance = scale.chance(chance);
            }
            const std::size_t first = firstOfDraw(parts, tasks[i].second);
            for (std::size_t k = 0; k < scores.size(); ++k)
                entrant.scores[first + part.askPlaces[k]] = scores[k];
        },
        progress);
}

struct ViewRows
{
    std::vector<std::uint32_t> places;  // of Entrant::scores
    std::vector<std::uint8_t> labels;
};

// Rows that are asked about outside of one fold (`view`), of the same draw; or all of them. Where folds go forward in time, those before
// it, so that the first one has none. In canonical order, so that sums do not depend on the order of the file.
ViewRows rowsOfView(std::size_t view, const FoldParts& parts, const Design& design, std::uint64_t seed)
{
    std::vector<std::uint32_t> placeOf(design.labels.size(), 0);
    for (std::uint32_t i = 0; i < design.training.size(); ++i)
        placeOf[design.training[i]] = i;
    const Part& whole = parts.part(parts.whole());
    const bool all = view == parts.folds();
    const auto left = static_cast<int>(view % parts.foldsOfDraw());
    std::vector<std::pair<std::uint32_t, std::uint8_t>> kept;
    for (std::size_t draw = 0; draw <= design.moreFolds.size(); ++draw) {
        if (!all && draw != view / parts.foldsOfDraw())
            continue;
        const std::vector<int>& foldOf = draw == 0 ? design.foldOf : design.moreFolds[draw - 1];
        for (std::uint32_t i = 0; i < whole.learnRows.size(); ++i) {
            const std::uint32_t place = placeOf[whole.learnRows[i]];
            const int fold = foldOf[place];
            if (fold >= 0 && (all || (design.forward ? fold < left : fold != left)))
                kept.emplace_back(static_cast<std::uint32_t>(draw * whole.learnRows.size() + place), whole.learnLabels[i]);
        }
    }
    if (kept.size() > kRowsThatChoose) {
        std::vector<std::uint32_t> drawn(kept.size());
        std::iota(drawn.begin(), drawn.end(), 0U);
        Random(seed).stream("blend").shuffle(std::span(drawn));
        drawn.resize(kRowsThatChoose);
        std::ranges::sort(drawn);
        std::vector<std::pair<std::uint32_t, std::uint8_t>> few;
        few.reserve(drawn.size());
        for (const std::uint32_t i : drawn)
            few.push_back(kept[i]);
        kept = std::move(few);
    }
    ViewRows rows;
    for (const auto& [place, label] : kept) {
        rows.places.push_back(place);
        rows.labels.push_back(label);
    }
    return rows;
}

std::vector<double> scoresAt(const Entrant& entrant, const std::vector<std::uint32_t>& places)
{
    std::vector<double> scores;
    scores.reserve(places.size());
    for (const std::uint32_t place : places)
        scores.push_back(entrant.scores[place]);
    return scores;
}

std::vector<double> scaled(const PlattScale& scale, std::vector<double> scores)
{
    for (double& score : scores)
        score = scale.chance(score);
    return scores;
}

struct ChosenMember
{
    std::size_t entrant = 0;
    PlattScale scale;
    int times = 0;
};

// The members given, with their scales from these rows alone.
std::vector<ChosenMember> rescaled(const std::vector<Entrant>& entrants, std::vector<ChosenMember> members, const ViewRows& rows)
{
    for (ChosenMember& member : members)
        member.scale = fitPlatt(scoresAt(entrants[member.entrant], rows.places), rows.labels);
    return members;
}

// Members and scales from these rows alone, among those the view may choose; without rows each of them once.
std::vector<ChosenMember> choose(const std::vector<Entrant>& entrants, std::size_t view, const ViewRows& rows, const Progress& progress)
{
    std::vector<ChosenMember> eligible;
    std::vector<std::vector<double>> chances;
    for (std::size_t e = 0; e < entrants.size(); ++e) {
        progress.throwIfCancelled();
        if (!entrants[e].ofView[view])
            continue;
        std::vector<double> scores = scoresAt(entrants[e], rows.places);
        eligible.push_back({.entrant = e, .scale = fitPlatt(scores, rows.labels)});
        chances.push_back(scaled(eligible.back().scale, std::move(scores)));
    }
    const std::vector<int> times = rows.labels.empty() ? std::vector<int>(eligible.size(), 1) : chooseMembers(chances, rows.labels);
    std::vector<ChosenMember> chosen;
    for (std::size_t e = 0; e < eligible.size(); ++e) {
        eligible[e].times = times[e];
        if (times[e] > 0)
            chosen.push_back(eligible[e]);
    }
    return chosen;
}

ModelSpec specOf(const std::vector<Entrant>& entrants, const std::vector<ChosenMember>& chosen)
{
    ModelSpec spec;
    for (const ChosenMember& member : chosen)
        spec.members.push_back({.model = entrants[member.entrant].spec, .scale = member.scale, .times = member.times});
    return spec;
}

// The blend of one view on the rows of its fold, which none of its choices has seen.
std::vector<double> chancesAt(const std::vector<Entrant>& entrants, const std::vector<ChosenMember>& chosen, std::size_t fold,
                              const FoldParts& parts)
{
    std::vector<std::uint32_t> places = parts.part(fold).askPlaces;
    for (std::uint32_t& place : places)
        place += static_cast<std::uint32_t>(firstOfDraw(parts, fold));
    std::vector<std::vector<double>> chances;
    chances.reserve(chosen.size());
    for (const ChosenMember& member : chosen) {
        const Entrant& entrant = entrants[member.entrant];
        chances.push_back(isFirstInTime(fold, parts) ? entrant.firstChances : scaled(member.scale, scoresAt(entrant, places)));
    }
    return meanOfMembers(specOf(entrants, chosen).members, chances);
}

// The model of a member without the sigmoid that only its family needs.
FittedModel memberOf(FittedModel model)
{
    if (auto* vectors = std::get_if<FittedSupportVectors>(&model.learner)) {
        vectors->calibrated = false;
        vectors->a = 0;
        vectors->b = 0;
    }
    return model;
}

void fitWhole(FamilyResult& blend, const std::vector<FamilyResult>& searched, FoldParts& parts, std::uint64_t seed,
              const Progress& progress)
{
    const std::vector<BlendMember>& members = blend.best.members;
    std::vector<FoldParts::Wanted> wanted;
    wanted.reserve(members.size());
    for (const BlendMember& member : members)
        wanted.push_back(wantedFor(parts.whole(), member.model));
    parts.prepare(wanted, progress);
    std::vector<FittedModel> fitted(members.size());
    std::vector<std::vector<double>> chances(members.size());
    parallelFor(
        members.size(),
        [&](std::size_t m) {
            const ModelSpec& spec = members[m].model;
            const auto known = std::ranges::find(searched, spec, &FamilyResult::best);
            if (known != searched.end()) {
                fitted[m] = memberOf(*known->fitted);
                chances[m] = scaled(members[m].scale, known->testScores);
                return;
            }
            const PreparedPart& prepared = parts.prepared(parts.whole(), spec.preprocess);
            fitted[m] = {.spec = spec, .preprocess = prepared.fitted};
            fitted[m].scale = scaleOfWeights(spec.classWeights, spec.learner, parts.part(parts.whole()).learnLabels);
            fitted[m].learner = fitOnPart(spec, parts.part(parts.whole()), prepared, {.seed = seed, .probabilities = false}, progress);
            chances[m] = scaled(members[m].scale, scoresOf(fitted[m].learner, prepared.ask, progress));
        },
        progress);
    blend.testProbabilities = meanOfMembers(members, chances);
    blend.testScores = blend.testProbabilities;
    blend.fitted = blendOf(blend.best, std::move(fitted));
}

}  // namespace

std::vector<ModelSpec> blendDefaults()
{
    std::vector<ModelSpec> models;
    for (const Family family : searchableFamilies()) {
        if (family == Family::Blend)
            continue;
        models.push_back(defaultModel(family));
        if (family == Family::NearestNeighbours)
            models.push_back(
                {.learner = NearestNeighboursSpec{.metric = DistanceMetric::Manhattan, .weights = NeighbourWeights::Distance}});
    }
    return models;
}

std::vector<int> chooseMembers(const std::vector<std::vector<double>>& chances, Labels labels)
{
    std::vector<int> times(chances.size(), 0);
    std::vector<int> best = times;
    double floor = 0;
    for (const std::vector<double>& each : chances)
        floor = std::max(floor, rocAuc(each, labels) - kMostBelow);
    Step lowest;
    std::vector<double> sum(labels.size(), 0);
    std::vector<double> mean(labels.size(), 0);
    for (int count = 1; count <= kSteps; ++count) {
        std::size_t next = 0;
        Step taken;
        for (std::size_t m = 0; m < chances.size(); ++m) {
            for (std::size_t i = 0; i < sum.size(); ++i)
                mean[i] = (sum[i] + chances[m][i]) / count;
            const Step tried{.below = std::max(0.0, floor - rocAuc(mean, labels)), .loss = logLoss(mean, labels)};
            if (tried.isBetterThan(taken)) {
                next = m;
                taken = tried;
            }
        }
        ++times[next];
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += chances[next][i];
        if (taken.isBetterThan(lowest)) {
            lowest = taken;
            best = times;
        }
    }
    return best;
}

FamilyResult blendResult(const std::vector<FamilyResult>& searched, const std::vector<std::vector<Candidate>>& candidates, FoldParts& parts,
                         const Design& design, std::uint64_t seed, const Progress& progress)
{
    const std::size_t rows = design.training.size();
    const std::size_t folds = parts.folds();
    std::vector<Entrant> entrants = entrantsOf(searched, candidates, parts);
    scoreOutOfFold(entrants, candidates, parts, seed, progress.part(0, 0.7));

    std::vector<ViewRows> views(folds + 1);  // without fold f; the last one all
    std::vector<std::vector<ChosenMember>> chosen(folds + 1);
    parallelFor(
        folds + 1,
        [&](std::size_t view) {
            views[view] = rowsOfView(view, parts, design, seed);
            chosen[view] = choose(entrants, view, views[view], progress);
        },
        progress);

    FamilyResult blend{.family = Family::Blend, .best = specOf(entrants, chosen[folds]), .trainedRows = rows};
    for (const BlendMember& member : blend.best.members)
        if (const std::size_t limit = rowLimit(familyOf(member.model)); limit > 0)
            blend.trainedRows = std::min(blend.trainedRows, limit);
    blend.bestParameters = parametersOf(blend.best);
    std::vector<std::vector<double>> ofPart;
    std::vector<double> nested;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const Part& part = parts.part(fold);
        ofPart.push_back(chancesAt(entrants, rescaled(entrants, chosen[folds], views[fold]), fold, parts));
        blend.foldScores.push_back(rocAuc(ofPart.back(), part.askLabels));
        nested.push_back(rocAuc(chancesAt(entrants, chosen[fold], fold, parts), part.askLabels));
    }
    blend.outOfFold = parts.meanOverDraws(ofPart);
    blend.cvMean = meanScore(blend.foldScores);
    blend.cvSd = scoreSd(blend.foldScores);
    blend.nestedMean = meanScore(nested);
    fitWhole(blend, searched, parts, seed, progress.part(0.8, 1));
    return blend;
}

}  // namespace holdfast
