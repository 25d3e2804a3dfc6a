// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/curves.h"

#include <algorithm>
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

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

std::vector<RocPoint> rocCurve(std::span<const double> scores, Labels labels)
{
    const auto positives = static_cast<std::size_t>(std::ranges::count(labels, 1));
    std::vector<RocPoint> points;
    for (const Step& step : stepsOf(scores, labels))
        points.push_back({.falsePositiveRate = share(step.called - step.hits, labels.size() - positives),
                          .truePositiveRate = share(step.hits, positives),
                          .threshold = step.threshold});
    return points;
}

std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const double> scores, Labels labels)
{
    const auto positives = static_cast<std::size_t>(std::ranges::count(labels, 1));
    std::vector<PrecisionRecallPoint> points;
    for (const Step& step : stepsOf(scores, labels))
        points.push_back({.recall = share(step.hits, positives),
                          .precision = step.called == 0 ? 1 : share(step.hits, step.called),
                          .threshold = step.threshold});
    return points;
}

std::vector<CalibrationBand> calibrationBands(std::span<const double> probabilities, Labels labels, int bands)
{
    const auto count = static_cast<std::size_t>(std::max(1, bands));
    std::vector<CalibrationBand> made(count);
    std::vector<std::size_t> hits(count, 0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto band = std::min(count - 1, static_cast<std::size_t>(std::max(0.0, probabilities[i] * static_cast<double>(count))));
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

}  // namespace holdfast
