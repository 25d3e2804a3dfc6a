// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/fold_parts.h"
#include "search/search_result.h"

namespace holdfast {

// Which candidate of a family every view of the folds would choose: view f all folds of its draw but f (where folds go forward in time:
// those before f, so that the first view knows nothing and takes the first candidate), the last view all of them. The first of equals.
//
// A discarded candidate is never the choice of the last view. Where it had been tried on fold f before it was discarded, that fold may be
// what it was discarded for, and a view that does not know the fold must not profit from that: there it is held against the best on those
// of the view's folds that both were tried on, and taken where it is better.
//
// Entries are numbers of candidates, `candidates.size()` where no one has a score.
std::vector<std::size_t> bestOfViews(const std::vector<Candidate>& candidates, std::size_t folds, std::size_t foldsOfDraw,
                                     bool forward = false);

// Drops the scores of rows (Candidate::asked) of those candidates that no view would choose so far, and whose specification is none of
// `kept`: nobody will ask for them, for who is best of all was best when he came.
void keepScoresOfBest(std::vector<Candidate>& candidates, const FoldParts& parts, const std::vector<ModelSpec>& kept);

}  // namespace holdfast
