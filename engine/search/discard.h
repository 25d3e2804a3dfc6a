// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/search_result.h"

namespace holdfast {

// After which folds a search looks for hopeless candidates: 1, 2, 4, 8, … while there are more.
std::vector<std::size_t> foldsBetweenLooks(std::size_t folds);

// Which of the candidates of one family, all tried on the first `done` of `folds` folds, are left out of the rest. The leader is the best
// of those that are finished (before there are any, the one that leads so far), and a candidate is compared with it fold by fold. With d
// the mean of the differences so far and s their standard deviation, what the difference will come to over all folds lies within 3 s √((n -
// m) / (n m)) of d nearly always (m of n folds done; normal differences). Beyond that, and by more than 0.01 of ROC AUC, a candidate is
// hopeless. s is the larger of its own and the pooled one of all that were compared, so that two folds alike by chance decide nothing, and
// 0.005 at least.
//
// The choice is made of whole folds between parallel work: the same for any number of threads. The leader is never discarded, so that only
// a candidate that would have won by less than that bound can be missed.
std::vector<bool> hopeless(const std::vector<const Candidate*>& finished, const std::vector<const Candidate*>& tried, std::size_t done,
                           std::size_t folds);

}  // namespace holdfast
