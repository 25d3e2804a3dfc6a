// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/score_book.h"

#include <algorithm>
#include <cmath>

#include "search/cross_validation.h"

namespace holdfast {

std::vector<std::size_t> bestOfViews(const std::vector<Candidate>& candidates, std::size_t folds, std::size_t foldsOfDraw)
{
    std::vector<std::size_t> best(folds + 1, candidates.size());
    for (std::size_t view = 0; view <= folds; ++view) {
        double highest = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Candidate& candidate = candidates[i];
            if (candidate.discarded || candidate.foldScores.size() != folds)
                continue;
            std::vector<double> scores;
            for (std::size_t fold = 0; fold < folds; ++fold)
                if (view == folds || (fold != view && fold / foldsOfDraw == view / foldsOfDraw))
                    scores.push_back(candidate.foldScores[fold]);
            const double mean = meanScore(scores);
            if (best[view] == candidates.size() || mean > highest || (std::isnan(highest) && !std::isnan(mean))) {
                best[view] = i;
                highest = mean;
            }
        }
    }
    return best;
}

void keepScoresOfBest(std::vector<Candidate>& candidates, const FoldParts& parts, const std::vector<ModelSpec>& kept)
{
    const std::vector<std::size_t> best = bestOfViews(candidates, parts.folds(), parts.foldsOfDraw());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (std::ranges::find(best, i) == best.end() && std::ranges::find(kept, candidates[i].spec) == kept.end())
            candidates[i].asked = {};
}

}  // namespace holdfast
