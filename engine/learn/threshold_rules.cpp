// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/threshold_rules.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace holdfast {

namespace {

// Rows with a chance, the highest first.
std::vector<std::uint32_t> descending(std::span<const double> probabilities)
{
    std::vector<std::uint32_t> order;
    order.reserve(probabilities.size());
    for (std::uint32_t row = 0; row < probabilities.size(); ++row)
        if (!std::isnan(probabilities[row]))
            order.push_back(row);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b;
    });
    return order;
}

double halfway(double higher, double lower) { return higher / 2 + lower / 2; }

}  // namespace

std::vector<ProfitPoint> profitCurve(std::span<const double> probabilities, Labels labels, const MoneyRule& rule,
                                     std::span<const double> profits)
{
    HF_EXPECT(probabilities.size() == labels.size() && (profits.empty() || profits.size() == labels.size()),
              "one chance and label per row");
    const std::vector<std::uint32_t> order = descending(probabilities);
    std::vector<ProfitPoint> points{{.threshold = std::numeric_limits<double>::infinity()}};
    double kept = 0;
    std::size_t positives = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t row = order[i];
        if (labels[row] == 1) {
            ++positives;
            kept += profits.empty() ? rule.profitKept : std::isnan(profits[row]) ? 0 : std::max(0.0, profits[row]);
        }
        if (i + 1 == order.size() || probabilities[order[i + 1]] != probabilities[row])
            points.push_back({.threshold = probabilities[row],
                              .contacted = i + 1,
                              .positives = positives,
                              .profit = kept * rule.effect - static_cast<double>(i + 1) * rule.contactCost});
    }
    return points;
}

double bestMoneyThreshold(std::span<const double> probabilities, Labels labels, const MoneyRule& rule, std::span<const double> profits)
{
    const std::vector<ProfitPoint> points = profitCurve(probabilities, labels, rule, profits);
    std::size_t best = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].profit > points[best].profit)
            best = i;
    if (best == 0)
        return points.size() > 1 && points[1].threshold >= 1 ? std::nextafter(1.0, 2.0) : 1;
    return best + 1 < points.size() ? halfway(points[best].threshold, points[best + 1].threshold) : points[best].threshold;
}

double recallThreshold(std::span<const double> probabilities, Labels labels, double floor)
{
    const std::vector<std::uint32_t> order = descending(probabilities);
    const auto positives = static_cast<double>(std::ranges::count_if(order, [&](std::uint32_t row) { return labels[row] == 1; }));
    if (positives == 0)
        return 0.5;
    double found = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double here = probabilities[order[i]];
        found += labels[order[i]];
        const bool last = i + 1 == order.size();
        if ((last || probabilities[order[i + 1]] != here) && found >= floor * positives && found > 0)
            return last ? here : halfway(here, probabilities[order[i + 1]]);
    }
    return probabilities[order.back()];
}

}  // namespace holdfast
