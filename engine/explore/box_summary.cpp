// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/box_summary.h"

#include <algorithm>

#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr double kWhisker = 1.5;

}  // namespace

BoxSummary boxOfSorted(std::span<const double> sorted, const Moments& moments)
{
    BoxSummary made;
    made.n = sorted.size();
    if (sorted.empty())
        return made;
    made.mean = moments.mean();
    made.q1 = quantileOfSorted(sorted, 0.25);
    made.median = quantileOfSorted(sorted, 0.5);
    made.q3 = quantileOfSorted(sorted, 0.75);
    const double reach = kWhisker * (made.q3 - made.q1);
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), made.q1 - reach);
    const auto last = std::upper_bound(sorted.begin(), sorted.end(), made.q3 + reach);
    // Quartiles lie between values: a whisker never ends inside its box.
    made.whiskerLow = first < last ? std::min(*first, made.q1) : made.q1;
    made.whiskerHigh = first < last ? std::max(*(last - 1), made.q3) : made.q3;
    made.outliers = sorted.size() - static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, last - first));
    return made;
}

}  // namespace holdfast
