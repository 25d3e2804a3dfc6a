// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/intervals.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "numeric/distributions.h"

namespace holdfast {

Interval wilsonInterval(std::size_t hits, std::size_t trials, double confidence)
{
    HF_EXPECT(hits <= trials, "no more hits than trials");
    if (trials == 0)
        return {};
    const auto n = static_cast<double>(trials);
    const double rate = static_cast<double>(hits) / n;
    const double z = -normalQuantile((1 - confidence) / 2);
    const double centre = (rate + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    // At the ends the bound is the rate itself; rounding would leave 1e-17.
    return {hits == 0 ? 0.0 : std::max(0.0, centre - half), hits == trials ? 1.0 : std::min(1.0, centre + half)};
}

Interval clopperPearsonInterval(std::size_t hits, std::size_t trials, double confidence)
{
    HF_EXPECT(hits <= trials, "no more hits than trials");
    if (trials == 0)
        return {};
    const auto k = static_cast<double>(hits);
    const auto n = static_cast<double>(trials);
    const double tail = (1 - confidence) / 2;
    return {hits == 0 ? 0.0 : betaQuantile(tail, k, n - k + 1), hits == trials ? 1.0 : betaQuantile(1 - tail, k + 1, n - k)};
}

}  // namespace holdfast
