// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/score_book.h"

#include <algorithm>
#include <cmath>

#include "search/cross_validation.h"

namespace holdfast {

namespace {

// The folds that a view knows.
std::vector<std::size_t> foldsOfView(std::size_t view, std::size_t folds, std::size_t foldsOfDraw, bool forward)
{
    std::vector<std::size_t> known;
    for (std::size_t fold = 0; fold < folds; ++fold)
        if (view == folds || (fold / foldsOfDraw == view / foldsOfDraw && (forward ? fold < view : fold != view)))
            known.push_back(fold);
    return known;
}

// Is the candidate ahead of the other one on those of the folds that both were tried on?
bool isAhead(const Candidate& candidate, const Candidate& other, const std::vector<std::size_t>& folds)
{
    double ahead = 0;
    for (const std::size_t fold : folds)
        if (!std::isnan(candidate.foldScores[fold]) && !std::isnan(other.foldScores[fold]))
            ahead += candidate.foldScores[fold] - other.foldScores[fold];
    return ahead > 0;
}

}  // namespace

std::vector<std::size_t> bestOfViews(const std::vector<Candidate>& candidates, std::size_t folds, std::size_t foldsOfDraw, bool forward)
{
    std::vector<std::size_t> best(folds + 1, candidates.size());
    for (std::size_t view = 0; view <= folds; ++view) {
        const std::vector<std::size_t> known = foldsOfView(view, folds, foldsOfDraw, forward);
        double highest = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Candidate& candidate = candidates[i];
            if (candidate.discarded || candidate.foldScores.size() != folds)
                continue;
            std::vector<double> scores;
            scores.reserve(known.size());
            for (const std::size_t fold : known)
                scores.push_back(candidate.foldScores[fold]);
            const double mean = meanScore(scores);
            if (best[view] == candidates.size() || mean > highest || (std::isnan(highest) && !std::isnan(mean))) {
                best[view] = i;
                highest = mean;
            }
        }
        for (std::size_t i = 0; i < candidates.size() && view < folds && best[view] < candidates.size(); ++i)
            if (candidates[i].discarded && candidates[i].foldScores.size() == folds && !std::isnan(candidates[i].foldScores[view]) &&
                isAhead(candidates[i], candidates[best[view]], known))
                best[view] = i;
    }
    return best;
}

void keepScoresOfBest(std::vector<Candidate>& candidates, const FoldParts& parts, const std::vector<ModelSpec>& kept)
{
    const std::vector<std::size_t> best = bestOfViews(candidates, parts.folds(), parts.foldsOfDraw(), parts.forward());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (std::ranges::find(best, i) == best.end() && std::ranges::find(kept, candidates[i].spec) == kept.end())
            candidates[i].asked = {};
}

}  // namespace holdfast
