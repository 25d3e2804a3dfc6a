// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

namespace holdfast {

// Two-sided p of the corrected resampled t-test (Nadeau, Bengio 2003) on paired fold scores: the variance is enlarged for training parts
// that overlap. 1 for equal scores or fewer than two pairs.
double correctedTTest(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows);

// Half of the 95 % interval that belongs to it, of the mean difference: p is under 0.05 where the difference is larger. NaN for fewer than
// two pairs.
double correctedMargin(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows);

}  // namespace holdfast
