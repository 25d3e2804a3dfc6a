// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/multiple_testing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace holdfast {

namespace {

// The places of the tests that count, smallest p first.
std::vector<std::size_t> ascendingTests(std::span<const double> pValues)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < pValues.size(); ++i)
        if (!std::isnan(pValues[i]))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    return order;
}

}  // namespace

std::vector<double> benjaminiHochberg(std::span<const double> pValues)
{
    const std::vector<std::size_t> order = ascendingTests(pValues);
    std::vector<double> adjusted(pValues.size(), std::numeric_limits<double>::quiet_NaN());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        least = std::min(least, pValues[order[rank - 1]] * static_cast<double>(order.size()) / static_cast<double>(rank));
        adjusted[order[rank - 1]] = least;
    }
    return adjusted;
}

std::vector<double> holm(std::span<const double> pValues)
{
    const std::vector<std::size_t> order = ascendingTests(pValues);
    std::vector<double> adjusted(pValues.size(), std::numeric_limits<double>::quiet_NaN());
    double most = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        most = std::max(most, std::min(1.0, pValues[order[rank]] * static_cast<double>(order.size() - rank)));
        adjusted[order[rank]] = most;
    }
    return adjusted;
}

}  // namespace holdfast
