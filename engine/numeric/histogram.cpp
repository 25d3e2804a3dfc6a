// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

// The width of Freedman and Diaconis (1981) or Sturges (1926), whichever is less; 0 for a constant.
double autoWidth(std::span<const double> sorted)
{
    const auto n = static_cast<double>(sorted.size());
    const double range = sorted.back() - sorted.front();
    const double sturges = range / (std::log2(n) + 1);
    const double quartiles = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
    const double freedman = 2 * quartiles / std::cbrt(n);
    return freedman > 0 ? std::min(freedman, sturges) : sturges;
}

std::vector<double> wholeEdges(double low, double high, double width)
{
    const double distance = high - low;
    double step = std::max(1.0, std::round(width));
    while (std::floor(distance / step) + 1 > static_cast<double>(kMostBins))
        step *= 2;
    const auto bins = static_cast<std::size_t>(std::floor(distance / step)) + 1;
    std::vector<double> edges(bins + 1);
    for (std::size_t i = 0; i <= bins; ++i)
        edges[i] = low - 0.5 + static_cast<double>(i) * step;
    return edges;
}

}  // namespace

std::vector<double> autoEdgesOfSorted(std::span<const double> sorted, bool integral)
{
    if (sorted.empty())
        return {};
    const double low = sorted.front();
    const double high = sorted.back();
    if (!(low < high)) {
        const double half = std::max(0.5, std::abs(low) * 1e-12);
        return {low - half, low + half};
    }
    if (!std::isfinite(high - low))
        return equalEdges(low, high, 10);
    const double width = autoWidth(sorted);
    // Beyond 2^52 whole numbers have no halves between them.
    if (integral && std::max(std::abs(low), std::abs(high)) < 4e15)
        return wholeEdges(low, high, width);
    const double bins = std::ceil((high - low) / width);
    return equalEdges(low, high,
                      bins < static_cast<double>(kMostBins) ? std::max<std::size_t>(1, static_cast<std::size_t>(bins)) : kMostBins);
}

std::vector<double> autoEdges(std::span<const double> values, bool integral) { return autoEdgesOfSorted(sortedValues(values), integral); }

std::vector<double> equalEdges(double low, double high, std::size_t bins)
{
    HF_EXPECT(bins > 0 && low < high, "bins span a range");
    std::vector<double> edges(bins + 1);
    const auto count = static_cast<double>(bins);
    const double range = high - low;
    for (std::size_t i = 0; i < bins; ++i) {
        const auto at = static_cast<double>(i);
        edges[i] = std::isfinite(range) ? at * (range / count) + low : low * ((count - at) / count) + high * (at / count);
    }
    edges[bins] = high;
    return edges;
}

std::ptrdiff_t binOf(double value, const std::vector<double>& edges)
{
    if (edges.size() < 2 || !(value >= edges.front() && value <= edges.back()))
        return -1;
    const auto bins = static_cast<std::ptrdiff_t>(edges.size()) - 1;
    // Edges are equally spaced nearly always: guess, then step by the edges themselves, which decide.
    const double share = (value - edges.front()) / (edges.back() - edges.front());
    auto bin = std::isfinite(share) ? std::min(bins - 1, static_cast<std::ptrdiff_t>(share * static_cast<double>(bins))) : 0;
    while (bin > 0 && value < edges[static_cast<std::size_t>(bin)])
        --bin;
    while (bin + 1 < bins && value >= edges[static_cast<std::size_t>(bin) + 1])
        ++bin;
    return bin;
}

Histogram histogramOf(std::span<const double> values, const std::vector<double>& edges)
{
    Histogram made{edges, std::vector<std::size_t>(edges.empty() ? 0 : edges.size() - 1, 0)};
    for (const double value : values) {
        const std::ptrdiff_t bin = binOf(value, edges);
        if (bin >= 0)
            ++made.counts[static_cast<std::size_t>(bin)];
    }
    return made;
}

}  // namespace holdfast
