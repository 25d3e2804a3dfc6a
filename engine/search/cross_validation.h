// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "search/fold_parts.h"
#include "search/search_result.h"

namespace holdfast {

// Fills fold scores (ROC AUC; of a number R²), mean and sd of the candidates. Work on one fold and one preparation is shared by all
// candidates that can: neighbours by all k, inner products by all kernels and C. Parallel over folds and preparations.
void crossValidate(std::vector<Candidate>& candidates, FoldParts& parts, std::uint64_t seed, const Progress& progress);

// The same on folds first … end - 1 alone, of candidates that are not discarded; scores on other folds stay, mean and sd are of all there
// are. What was said about rows is left in Candidate::asked. Candidate::foldsDone is `end` of those that are done, also where Cancelled is
// thrown. `tried` is told of each as soon as it is done, from whichever thread, one at a time, and sees it without Candidate::asked.
void crossValidateOn(std::vector<Candidate>& candidates, std::size_t first, std::size_t end, FoldParts& parts, std::uint64_t seed,
                     const Progress& progress, const std::function<void(const Candidate&)>& tried = {});

// Mean and sd (n - 1) of the scores that are numbers.
double meanScore(const std::vector<double>& scores);
double scoreSd(const std::vector<double>& scores);

// The mean over folds of the score of the candidate that each fold's view would choose (score_book.h): by all other folds of the same draw
// (foldsOfDraw; 0: there is one draw), or by those before it where folds go forward in time.
double nestedMean(const std::vector<Candidate>& candidates, std::size_t foldsOfDraw = 0, bool forward = false);

}  // namespace holdfast
