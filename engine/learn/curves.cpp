// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace holdfast {

namespace {

struct Step
{
    double threshold = 0;
    std::size_t called = 0;  // rows with a score from the threshold on
    std::size_t hits = 0;    // positives among them
};

std::vector<Step> stepsOf(std::span<const double> scores, Labels labels)
{
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t row) { return std::isnan(scores[row]); });
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; });
    std::vector<Step> steps{{.threshold = std::numeric_limits<double>::infinity()}};
    std::size_t hits = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        hits += labels[order[i]];
        if (i + 1 == order.size() || scores[order[i + 1]] != scores[order[i]])
            steps.push_back({.threshold = scores[order[i]], .called = i + 1, .hits = hits});
    }
    return steps;
}

// Rows with a score, and positives among them.
std::size_t asked(std::span<const double> scores)
{
    return static_cast<std::size_t>(std::ranges::count_if(scores, [](double score) { return !std::isnan(score); }));
}

std::size_t askedPositives(std::span<const double> scores, Labels labels)
{
    std::size_t positives = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        positives += !std::isnan(scores[i]) && labels[i] == 1 ? 1 : 0;
    return positives;
}

std::size_t bandOf(double probability, std::size_t bands)
{
    return std::min(bands - 1, static_cast<std::size_t>(std::max(0.0, probability * static_cast<double>(bands))));
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

std::vector<RocPoint> rocCurve(std::span<const double> scores, Labels labels)
{
    const std::size_t positives = askedPositives(scores, labels);
    const std::size_t negatives = asked(scores) - positives;
    std::vector<RocPoint> points;
    for (const Step& step : stepsOf(scores, labels))
        points.push_back({.falsePositiveRate = share(step.called - step.hits, negatives),
                          .truePositiveRate = share(step.hits, positives),
                          .threshold = step.threshold});
    return points;
}

std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const double> scores, Labels labels)
{
    const std::size_t positives = askedPositives(scores, labels);
    std::vector<PrecisionRecallPoint> points;
    for (const Step& step : stepsOf(scores, labels))
        points.push_back({.recall = share(step.hits, positives),
                          .precision = step.called == 0 ? 1 : share(step.hits, step.called),
                          .threshold = step.threshold});
    return points;
}

std::vector<GainPoint> gainCurve(std::span<const double> scores, Labels labels)
{
    const std::size_t rows = asked(scores);
    const std::size_t positives = askedPositives(scores, labels);
    std::vector<GainPoint> points;
    for (const Step& step : stepsOf(scores, labels)) {
        GainPoint point{.contacted = share(step.called, rows), .gain = share(step.hits, positives), .threshold = step.threshold};
        point.lift = point.contacted > 0 ? point.gain / point.contacted : 1;
        points.push_back(point);
    }
    if (points.size() > 1)
        points.front().lift = points[1].lift;
    return points;
}

std::vector<CalibrationBand> calibrationBands(std::span<const double> probabilities, Labels labels, int bands)
{
    const auto count = static_cast<std::size_t>(std::max(1, bands));
    std::vector<CalibrationBand> made(count);
    std::vector<std::size_t> hits(count, 0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (std::isnan(probabilities[i]))
            continue;
        const std::size_t band = bandOf(probabilities[i], count);
        ++made[band].rows;
        made[band].meanProbability += probabilities[i];
        hits[band] += labels[i];
    }
    for (std::size_t i = 0; i < count; ++i) {
        made[i].low = share(i, count);
        made[i].high = share(i + 1, count);
        if (made[i].rows == 0)
            continue;
        made[i].meanProbability /= static_cast<double>(made[i].rows);
        made[i].observedRate = share(hits[i], made[i].rows);
        made[i].interval = wilsonInterval(hits[i], made[i].rows);
    }
    std::erase_if(made, [](const CalibrationBand& band) { return band.rows == 0; });
    return made;
}

BrierParts brierParts(std::span<const double> probabilities, Labels labels, int bands)
{
    const auto all = static_cast<double>(asked(probabilities));
    BrierParts parts;
    const double rate = static_cast<double>(askedPositives(probabilities, labels)) / all;  // NaN without rows, and so is what follows
    parts.uncertainty = rate * (1 - rate);
    const auto count = static_cast<std::size_t>(std::max(1, bands));
    std::vector<CalibrationBand> ofBand(count);
    for (const CalibrationBand& band : calibrationBands(probabilities, labels, bands)) {
        const auto rows = static_cast<double>(band.rows);
        parts.reliability += rows * (band.meanProbability - band.observedRate) * (band.meanProbability - band.observedRate) / all;
        parts.resolution += rows * (band.observedRate - rate) * (band.observedRate - rate) / all;
        ofBand[bandOf((band.low + band.high) / 2, count)] = band;
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (std::isnan(probabilities[i]))
            continue;
        const CalibrationBand& band = ofBand[bandOf(probabilities[i], count)];
        const double within = probabilities[i] - band.meanProbability;
        const double off = probabilities[i] - labels[i];
        parts.brier += off * off / all;
        parts.withinVariance += within * within / all;
        parts.withinCovariance += 2 * within * (labels[i] - band.observedRate) / all;
    }
    if (all == 0)
        parts = {
            .brier = rate, .reliability = rate, .resolution = rate, .uncertainty = rate, .withinVariance = rate, .withinCovariance = rate};
    return parts;
}

std::vector<ScoreBand> scoreBands(std::span<const double> probabilities, Labels labels, int bands)
{
    const auto count = static_cast<std::size_t>(std::max(1, bands));
    std::vector<ScoreBand> made(count);
    for (std::size_t i = 0; i < count; ++i) {
        made[i].low = share(i, count);
        made[i].high = share(i + 1, count);
    }
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (!std::isnan(probabilities[i]))
            ++(labels[i] == 1 ? made[bandOf(probabilities[i], count)].positives : made[bandOf(probabilities[i], count)].negatives);
    return made;
}

}  // namespace holdfast
