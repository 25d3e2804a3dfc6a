// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/fold_parts.h"
#include "search/search_result.h"

namespace holdfast {

// The mean of calibrated probabilities of members, chosen greedily with replacement by log loss (Caruana et al. 2004) among blendDefaults()
// and the best trial of each family in `searched`.
//
// On the same footing as the other families: a fold's score is that of what all folds together chose, its scales (Platt 1999) taken from
// the other folds' out-of-fold scores. `nestedMean` is what the choice itself is worth: there the members of each fold, and which trial of
// each family is among them, are chosen by the other folds alone. A sigmoid and not the steps of an isotonic fit: with two parameters the
// rows that fitted it may also judge it, and it ties no customers. Where folds go forward in time, "the other folds" are those before; the
// first fold has none: there members say their own chances, and the nested choice is the mean of all.
//
// `candidates`: all trials of each family of `searched`, in its order. What the search has left of scores and fits is used again.
// Threshold and test scores of the result are left to fill in.
FamilyResult blendResult(const std::vector<FamilyResult>& searched, const std::vector<std::vector<Candidate>>& candidates, FoldParts& parts,
                         const Design& design, std::uint64_t seed, const Progress& progress);

std::vector<ModelSpec> blendDefaults();

// How often each member is taken: as many steps (25 at most) as give the lowest log loss of the mean. The earlier of equals. Log loss alone
// may give away order, by which customers are ranked: no step falls more than 0.001 below the best member's ROC AUC where another one
// does not.
std::vector<int> chooseMembers(const std::vector<std::vector<double>>& chances, Labels labels);

}  // namespace holdfast
