// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/fold_parts.h"
#include "search/search_result.h"

namespace holdfast {

// Which candidate of a family every view of the folds would choose: view f all folds of its draw but f, the last view all of them. The
// first of equals; discarded ones never. Entries are numbers of candidates, `candidates.size()` where no one has a score.
std::vector<std::size_t> bestOfViews(const std::vector<Candidate>& candidates, std::size_t folds, std::size_t foldsOfDraw);

// Drops the scores of rows (Candidate::asked) of those candidates that no view would choose so far, and whose specification is none of
// `kept`: nobody will ask for them, for who is best of all was best when he came.
void keepScoresOfBest(std::vector<Candidate>& candidates, const FoldParts& parts, const std::vector<ModelSpec>& kept);

}  // namespace holdfast
