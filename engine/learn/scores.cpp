// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace holdfast {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::uint32_t> ascending(std::span<const double> scores)
{
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return scores[a] != scores[b] ? scores[a] < scores[b] : a < b; });
    return order;
}

// For every row: the other class's rows below it, an equal score counting half (the placements of DeLong).
std::vector<double> placements(std::span<const double> scores, Labels labels)
{
    const std::vector<std::uint32_t> order = ascending(scores);
    std::vector<double> below(scores.size(), 0);
    double positives = 0;
    double negatives = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double here[2] = {0, 0};
        while (end < order.size() && scores[order[end]] == scores[order[begin]])
            ++here[labels[order[end++]]];
        for (std::size_t i = begin; i < end; ++i)
            below[order[i]] = labels[order[i]] == 1 ? negatives + here[0] / 2 : positives + here[1] / 2;
        negatives += here[0];
        positives += here[1];
        begin = end;
    }
    return below;
}

double ratio(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

double rocAuc(std::span<const double> scores, Labels labels)
{
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    const double negatives = static_cast<double>(labels.size()) - positives;
    if (positives == 0 || negatives == 0)
        return kNan;
    const std::vector<double> below = placements(scores, labels);
    double pairs = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] == 1)
            pairs += below[i];
    return pairs / (positives * negatives);
}

double averagePrecision(std::span<const double> scores, Labels labels)
{
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    if (positives == 0)
        return kNan;
    std::vector<std::uint32_t> order = ascending(scores);
    std::ranges::reverse(order);
    double sum = 0;
    double found = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double here = 0;
        while (end < order.size() && scores[order[end]] == scores[order[begin]])
            here += labels[order[end++]];
        found += here;
        sum += here * (found / static_cast<double>(end));
        begin = end;
    }
    return sum / positives;
}

double logLoss(std::span<const double> probabilities, Labels labels)
{
    if (labels.empty())
        return kNan;
    constexpr double clip = 1e-15;
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double p = std::clamp(probabilities[i], clip, 1 - clip);
        sum -= labels[i] == 1 ? std::log(p) : std::log1p(-p);
    }
    return sum / static_cast<double>(labels.size());
}

double brierScore(std::span<const double> probabilities, Labels labels)
{
    if (labels.empty())
        return kNan;
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double off = probabilities[i] - labels[i];
        sum += off * off;
    }
    return sum / static_cast<double>(labels.size());
}

Interval rocAucInterval(std::span<const double> scores, Labels labels)
{
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    const double negatives = static_cast<double>(labels.size()) - positives;
    if (positives < 2 || negatives < 2)
        return {};
    const double auc = rocAuc(scores, labels);
    // Nothing varies where one class lies wholly above the other. Of min(positives, negatives) pairs without a member in common every one
    // is ordered right: the exact binomial bound (Clopper, Pearson 1934) for that many successes.
    if (auc == 1 || auc == 0) {
        const double bound = std::pow(0.025, 1 / std::min(positives, negatives));
        return auc == 1 ? Interval{.low = bound, .high = 1} : Interval{.low = 0, .high = 1 - bound};
    }
    const std::vector<double> below = placements(scores, labels);
    double squares[2] = {0, 0};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // A negative's placement counts positives below it: what the pair's win leaves over.
        const double share = labels[i] == 1 ? below[i] / negatives : 1 - below[i] / positives;
        squares[labels[i]] += (share - auc) * (share - auc);
    }
    const double variance = squares[1] / (positives - 1) / positives + squares[0] / (negatives - 1) / negatives;
    constexpr double z = 1.959963984540054;
    const double logit = std::log(auc / (1 - auc));
    const double half = z * std::sqrt(variance) / (auc * (1 - auc));
    const auto share = [](double x) { return 1 / (1 + std::exp(-x)); };
    return {.low = share(logit - half), .high = share(logit + half)};
}

double Confusion::recall() const { return ratio(tp, tp + fn); }
double Confusion::precision() const { return ratio(tp, tp + fp); }
double Confusion::f1() const { return ratio(2 * tp, 2 * tp + fp + fn); }
double Confusion::accuracy() const { return ratio(tp + tn, tp + tn + fp + fn); }
double Confusion::balancedAccuracy() const { return (recall() + ratio(tn, tn + fp)) / 2; }

double Confusion::matthews() const
{
    const auto a = static_cast<double>(tp);
    const auto b = static_cast<double>(fp);
    const auto c = static_cast<double>(fn);
    const auto d = static_cast<double>(tn);
    const double product = (a + b) * (a + c) * (d + b) * (d + c);
    return product == 0 ? 0 : (a * d - b * c) / std::sqrt(product);
}

Confusion confusionAt(std::span<const double> probabilities, Labels labels, double threshold)
{
    Confusion made;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool called = probabilities[i] >= threshold;
        if (labels[i] == 1)
            ++(called ? made.tp : made.fn);
        else
            ++(called ? made.fp : made.tn);
    }
    return made;
}

double bestF1Threshold(std::span<const double> probabilities, Labels labels)
{
    std::vector<std::uint32_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t row) { return std::isnan(probabilities[row]); });
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a > b;
    });
    const auto positives = static_cast<std::size_t>(std::ranges::count_if(order, [&](std::uint32_t row) { return labels[row] == 1; }));
    if (positives == 0)
        return 0.5;
    double best = -1;
    double threshold = 0.5;
    std::size_t found = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        const double here = probabilities[order[begin]];
        std::size_t end = begin;
        while (end < order.size() && probabilities[order[end]] == here)
            found += labels[order[end++]];
        const double f1 = ratio(2 * found, end + positives);
        if (f1 > best) {
            best = f1;
            threshold = end < order.size() ? here / 2 + probabilities[order[end]] / 2 : here;
        }
        begin = end;
    }
    return threshold;
}

}  // namespace holdfast
