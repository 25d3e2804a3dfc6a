// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/platt.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

namespace {

struct Targets
{
    double high = 1;  // for positives
    double low = 0;
};

double lossOf(const PlattScale& scale, std::span<const double> decisions, Labels labels, const Targets& targets)
{
    double loss = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double target = labels[i] == 1 ? targets.high : targets.low;
        const double x = scale.a * decisions[i] + scale.b;
        loss += (x >= 0 ? target * x : (target - 1) * x) + std::log1p(std::exp(-std::abs(x)));
    }
    return loss;
}

}  // namespace

double PlattScale::chance(double decision) const
{
    const double x = a * decision + b;
    const double e = std::exp(-std::abs(x));
    return x >= 0 ? e / (1 + e) : 1 / (1 + e);
}

PlattScale fitPlatt(std::span<const double> decisions, Labels labels)
{
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    const double negatives = static_cast<double>(labels.size()) - positives;
    const Targets targets{.high = (positives + 1) / (positives + 2), .low = 1 / (negatives + 2)};
    PlattScale scale{.a = 0, .b = std::log((negatives + 1) / (positives + 1))};
    double loss = lossOf(scale, decisions, labels, targets);
    for (int step = 0; step < 100; ++step) {
        double haa = 1e-12;
        double hbb = 1e-12;
        double hab = 0;
        double ga = 0;
        double gb = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double p = scale.chance(decisions[i]);
            const double curve = p * (1 - p);
            const double off = (labels[i] == 1 ? targets.high : targets.low) - p;
            haa += decisions[i] * decisions[i] * curve;
            hbb += curve;
            hab += decisions[i] * curve;
            ga += decisions[i] * off;
            gb += off;
        }
        const double determinant = haa * hbb - hab * hab;
        const double da = -(hbb * ga - hab * gb) / determinant;
        const double db = -(haa * gb - hab * ga) / determinant;
        const double slope = ga * da + gb * db;
        if (slope > -1e-16 * (1 + loss))
            break;
        double length = 1;
        for (; length >= 1e-10; length /= 2) {
            const PlattScale next{.a = scale.a + length * da, .b = scale.b + length * db};
            const double there = lossOf(next, decisions, labels, targets);
            if (there < loss + 1e-4 * length * slope) {
                scale = next;
                loss = there;
                break;
            }
        }
        if (length < 1e-10)
            break;
    }
    return scale;
}

}  // namespace holdfast
