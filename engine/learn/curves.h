// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "learn/scores.h"

namespace holdfast {

// One point per distinct score, from the highest; the first has threshold infinity and (0, 0).
struct RocPoint
{
    double falsePositiveRate = 0;
    double truePositiveRate = 0;
    double threshold = 0;
};
std::vector<RocPoint> rocCurve(std::span<const double> scores, Labels labels);

// One point per distinct score, from the highest; the first is recall 0, precision 1, threshold infinity.
struct PrecisionRecallPoint
{
    double recall = 0;
    double precision = 0;
    double threshold = 0;
};
std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const double> scores, Labels labels);

// Rows by probability in bands of equal width; empty bands are left out. The interval of the rate is Wilson's, 95 %.
struct CalibrationBand
{
    double low = 0;
    double high = 0;
    std::size_t rows = 0;
    double meanProbability = 0;
    double observedRate = 0;
    Interval interval;
};
std::vector<CalibrationBand> calibrationBands(std::span<const double> probabilities, Labels labels, int bands = 10);

}  // namespace holdfast
