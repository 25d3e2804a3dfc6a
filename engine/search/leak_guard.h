// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/design.h"

namespace holdfast {

// What is suspicious about a design, with its measured effect on training rows; nothing is excluded by it. `alone` is the ROC AUC of the
// column alone; with and without: what a quick model reaches by cross-validation (leak_effect.h), for twelve columns at most,
// features before ids.
//   "search.id-like"             an excluded column: alone, with, without
//   "search.single-column-leak"  a feature that alone reaches 0.98: alone, with, without
//   "search.known-after"         a feature that is filled in for one class only (alone: of being filled in, from 0.9): alone, with, without
//   "search.target-stem"         a feature named like the target: alone, with, without
//   "search.row-order"           the row number (from 0.9): alone, with, without
//   "search.twins"               equal rows, kept on one side of each split that is drawn: their number
//   "search.twins-across"        equal rows on both sides of a given split: test rows with a twin in training, training rows with one in
//   another fold
//   "search.twins-effect"        of those in the folds: the score by neighbours with all of them, and with one of each
// Of a number the same: "search.number-id-like", "search.number-leak", "search.number-known-after" (alone: ROC AUC of the target for being
// filled in), "search.number-stem", "search.number-row-order", "search.number-twins-effect". There `alone` is |Spearman's correlation| (of
// categories R² of their means, each without the row itself), with and without are R².
std::vector<Finding> leakFindings(const Table& joined, const Design& design, const std::vector<Fingerprint>& rows,
                                  const Progress& progress = {});

// How well a column alone ranks the training rows, in either direction: 0.5 … 1; categories by their rate of positives.
double columnAuc(const Column& column, const Design& design);
double columnCorrelation(const Column& column, const Design& design);  // the same of a number: 0 … 1

}  // namespace holdfast
