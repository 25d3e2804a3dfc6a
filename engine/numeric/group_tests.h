// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "numeric/moments.h"

namespace holdfast {

// Tests of whether groups differ; p-values two-sided. NaN is left out of the values, and is the answer where a test is undefined.

struct WelchTest
{
    double t = 0;
    double dof = 0;  // Welch–Satterthwaite
    double pValue = 1;
};
WelchTest welchTest(const Moments& a, const Moments& b);  // unequal variances

struct MannWhitneyTest
{
    double u = 0;       // of the first group: pairs in which it is the larger one, ties half
    double effect = 0;  // u / pairs: the ROC AUC of the value for belonging to the first group
    double pValue = 1;
};
// Exact where there are no ties and neither group is larger than 20; else normal with the variance for ties, and the continuity correction
// if asked.
MannWhitneyTest mannWhitneyTest(std::span<const double> a, std::span<const double> b, bool continuity = true);
MannWhitneyTest mannWhitneyAsymptotic(std::span<const double> a, std::span<const double> b, bool continuity);
MannWhitneyTest mannWhitneyExact(std::span<const double> a, std::span<const double> b);  // no ties (checked)
// The same as mannWhitneyTest for groups already ascending and without NaN.
MannWhitneyTest mannWhitneyOfSorted(std::span<const double> a, std::span<const double> b, bool continuity = true);

struct KolmogorovSmirnovTest
{
    double distance = 0;  // the largest gap between the two empirical distributions
    double pValue = 1;    // asymptotic
};
KolmogorovSmirnovTest kolmogorovSmirnovTest(std::span<const double> a, std::span<const double> b);

struct VarianceAnalysis
{
    double f = 0;
    double dofBetween = 0;
    double dofWithin = 0;
    double pValue = 1;
};
VarianceAnalysis analysisOfVariance(const std::vector<std::vector<double>>& groups);  // one-way; empty groups do not count

// Cohen's d: difference of the means in pooled standard deviations (n - 1).
double standardisedDifference(const Moments& a, const Moments& b);

}  // namespace holdfast
