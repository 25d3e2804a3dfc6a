// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/regression_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/parallel.h"
#include "base/random.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kDraws = 2000;
constexpr std::size_t kDrawsAtOnce = 50;
constexpr std::size_t kFewestRows = 10;
constexpr std::size_t kManyRows = 20000;  // from here on intervals are those of large samples
constexpr double kNormal = 1.959963984540054;

// So that squares neither overflow nor vanish: distances are counted in the largest one.
double largestOf(std::span<const double> values, double centre)
{
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value - centre));
    return largest > 0 ? largest : 1;
}

// What scores are made of, of any set of rows.
struct Errors
{
    double rows = 0;
    double squares = 0;  // of errors
    double sum = 0;      // of truths
    double spread = 0;   // squares of truths
    void add(double error, double truth)
    {
        ++rows;
        squares += error * error;
        sum += truth;
        spread += truth * truth;
    }
    double r2() const
    {
        const double varying = spread - sum * sum / rows;
        return rows > 0 && varying > 1e-12 * spread ? 1 - squares / varying : kNan;
    }
    double rmse() const { return rows > 0 ? std::sqrt(squares / rows) : kNan; }
};

Interval percentiles(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.size() < kDraws / 2)
        return {.low = kNan, .high = kNan};
    std::ranges::sort(values);
    return {.low = quantileOfSorted(values, 0.025), .high = quantileOfSorted(values, 0.975)};
}

// How far the logarithms of 1 - R² and of the mean squared error lie from the truth: the means of what every row pulls at them (the delta
// method), which are normal where rows are many. Distances are counted in `unit`.
void addLargeSampleIntervals(RegressionScores& scores, std::span<const double> predictions, std::span<const double> truths, double centre,
                             double unit)
{
    const auto rows = static_cast<double>(truths.size());
    double errors = 0;
    double spread = 0;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const double error = (truths[i] - predictions[i]) / unit;
        const double off = (truths[i] - centre) / unit;
        errors += error * error / rows;
        spread += off * off / rows;
    }
    if (std::isnan(scores.r2))
        return;
    if (errors == 0) {
        scores.rmseInterval = {.low = 0, .high = 0};
        scores.r2Interval = {.low = 1, .high = 1};
        return;
    }
    double ofError = 0;
    double ofShare = 0;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const double error = (truths[i] - predictions[i]) / unit;
        const double off = (truths[i] - centre) / unit;
        const double pull = error * error / errors - 1;
        const double share = error * error / errors - off * off / spread;
        ofError += pull * pull;
        ofShare += share * share;
    }
    const double logError = kNormal * std::sqrt(ofError) / rows;
    const double logShare = kNormal * std::sqrt(ofShare) / rows;
    scores.rmseInterval = {.low = scores.rmse * std::exp(-logError / 2), .high = scores.rmse * std::exp(logError / 2)};
    scores.r2Interval = {.low = 1 - (1 - scores.r2) * std::exp(logShare), .high = 1 - (1 - scores.r2) * std::exp(-logShare)};
}

}  // namespace

double rSquared(std::span<const double> predictions, std::span<const double> truths)
{
    if (truths.empty())
        return kNan;
    const auto [low, high] = std::ranges::minmax(truths);
    if (low == high)
        return kNan;
    double mean = 0;
    for (const double truth : truths)
        mean += truth / static_cast<double>(truths.size());
    const double unit = largestOf(truths, mean);
    double errors = 0;
    double varying = 0;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const double error = (truths[i] - predictions[i]) / unit;
        const double off = (truths[i] - mean) / unit;
        errors += error * error;
        varying += off * off;
    }
    return 1 - errors / varying;
}

double rootMeanSquaredError(std::span<const double> predictions, std::span<const double> truths)
{
    if (truths.empty())
        return kNan;
    double largest = 0;
    for (std::size_t i = 0; i < truths.size(); ++i)
        largest = std::max(largest, std::abs(truths[i] - predictions[i]));
    if (largest == 0)
        return 0;
    double sum = 0;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const double error = (truths[i] - predictions[i]) / largest;
        sum += error * error;
    }
    return largest * std::sqrt(sum / static_cast<double>(truths.size()));
}

double meanAbsoluteError(std::span<const double> predictions, std::span<const double> truths)
{
    if (truths.empty())
        return kNan;
    double sum = 0;
    for (std::size_t i = 0; i < truths.size(); ++i)
        sum += std::abs(truths[i] - predictions[i]) / static_cast<double>(truths.size());
    return sum;
}

RegressionScores regressionScores(std::span<const double> predictions, std::span<const double> truths, std::uint64_t seed,
                                  const Progress& progress)
{
    RegressionScores made{.rows = truths.size(),
                          .r2 = rSquared(predictions, truths),
                          .r2Interval = {.low = kNan, .high = kNan},
                          .rmse = rootMeanSquaredError(predictions, truths),
                          .rmseInterval = {.low = kNan, .high = kNan},
                          .mae = meanAbsoluteError(predictions, truths)};
    if (truths.size() < kFewestRows)
        return made;
    double centre = 0;
    for (const double truth : truths)
        centre += truth / static_cast<double>(truths.size());
    const double unit = largestOf(truths, centre);
    if (truths.size() >= kManyRows) {
        addLargeSampleIntervals(made, predictions, truths, centre, unit);
        return made;
    }
    std::vector<double> r2(kDraws);
    std::vector<double> rmse(kDraws);
    parallelFor(
        chunkCount(kDraws, kDrawsAtOnce),
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, kDraws, kDrawsAtOnce);
            for (std::size_t draw = part.begin; draw < part.end; ++draw) {
                Random random = Random(seed).stream("bootstrap", draw);
                Errors errors;
                for (std::size_t i = 0; i < truths.size(); ++i) {
                    const auto row = static_cast<std::size_t>(random.below(truths.size()));
                    errors.add((truths[row] - predictions[row]) / unit, (truths[row] - centre) / unit);
                }
                r2[draw] = errors.r2();
                rmse[draw] = errors.rmse() * unit;
            }
        },
        progress);
    made.r2Interval = percentiles(std::move(r2));
    made.rmseInterval = percentiles(std::move(rmse));
    return made;
}

}  // namespace holdfast
