// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "numeric/intervals.h"

namespace holdfast {

using Labels = std::span<const std::uint8_t>;  // 1 is the positive class

double rocAuc(std::span<const double> scores, Labels labels);            // equal scores count half; NaN with one class
double averagePrecision(std::span<const double> scores, Labels labels);  // Σ (Rₙ - Rₙ₋₁) Pₙ over distinct scores; NaN without positives
double logLoss(std::span<const double> probabilities, Labels labels);  // mean, natural logarithm, clipped at 1e-15
double brierScore(std::span<const double> probabilities, Labels labels);

// 95 % for ROC AUC: DeLong's variance (1988) on the logit scale; NaN where it cannot be said (one class, a single row of one).
// An AUC of exactly 0 or 1 is bounded by the rule of a half wrong pair.
Interval rocAucInterval(std::span<const double> scores, Labels labels);

struct Confusion
{
    std::size_t tn = 0;
    std::size_t fp = 0;
    std::size_t fn = 0;
    std::size_t tp = 0;
    bool operator==(const Confusion&) const = default;

    double recall() const;  // 0 where there is nothing to divide by, as for the next three
    double precision() const;
    double f1() const;
    double accuracy() const;
    double balancedAccuracy() const;
    double matthews() const;
};
// A row is called positive from the threshold on.
Confusion confusionAt(std::span<const double> probabilities, Labels labels, double threshold);
// The threshold of highest F1, halfway between two neighbouring probabilities; ties go to the higher one. 0.5 without positives.
// Rows whose probability is NaN take no part.
double bestF1Threshold(std::span<const double> probabilities, Labels labels);

}  // namespace holdfast
