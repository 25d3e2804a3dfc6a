// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "search/design.h"

namespace holdfast {

// What is suspicious about a design, with its measured effect on training rows; nothing is excluded by it.
//   "search.id-like"             an excluded column, ROC AUC of the column alone
//   "search.single-column-leak"  a feature that alone reaches 0.98: its ROC AUC
//   "search.row-order"           the row number alone: its ROC AUC, from 0.9
//   "search.target-stem"         a feature named like the target: its ROC AUC
//   "search.twins"               equal rows, kept on one side of each split that is drawn: their number
//   "search.twins-across"        equal rows on both sides of a given split: test rows with a twin in training, training rows with one in
//   another fold
std::vector<Finding> leakFindings(const Table& joined, const Design& design, const std::vector<Fingerprint>& rows);

// How well a column alone ranks the training rows, in either direction: 0.5 … 1; categories by their rate of positives.
double columnAuc(const Column& column, const Design& design);

}  // namespace holdfast
