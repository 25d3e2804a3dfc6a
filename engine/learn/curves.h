// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "learn/scores.h"

namespace holdfast {

// Rows whose score is NaN (never asked about) take no part in any of these.

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

// One point per distinct score, from the highest: of the rows called so far (`contacted`, a share of all) the share of all positives among
// them (`gain`) and how many times more that is than by chance (`lift` = gain / contacted). The first is 0, 0 with the lift of the second.
struct GainPoint
{
    double contacted = 0;
    double gain = 0;
    double lift = 1;
    double threshold = 0;
};
std::vector<GainPoint> gainCurve(std::span<const double> scores, Labels labels);

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

// What a Brier score is made of (Murphy 1973), by bands as above; what varies within them is added (Stephenson, Coelho, Jolliffe 2008), so
// that brier = reliability - resolution + uncertainty + withinVariance - withinCovariance holds exactly. NaN without rows.
struct BrierParts
{
    double brier = 0;
    double reliability = 0;       // how far the bands' mean probabilities are from what happened: 0 is best
    double resolution = 0;        // how far what happened in the bands is from the share of all: more is better
    double uncertainty = 0;       // of the share of positives itself
    double withinVariance = 0;    // of probabilities within their band
    double withinCovariance = 0;  // twice that of probability and outcome within their band
};
BrierParts brierParts(std::span<const double> probabilities, Labels labels, int bands = 10);

// How many rows of each class have a probability in each band of equal width from 0 to 1; the last one holds 1 itself. Empty bands stay.
struct ScoreBand
{
    double low = 0;
    double high = 0;
    std::size_t positives = 0;
    std::size_t negatives = 0;
    bool operator==(const ScoreBand&) const = default;
};
std::vector<ScoreBand> scoreBands(std::span<const double> probabilities, Labels labels, int bands = 20);

}  // namespace holdfast
