// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/modality.h"

#include <algorithm>
#include <cmath>

#include "numeric/density.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr std::size_t kPoints = 256;
constexpr double kDip = 2.0 / 3.0;
constexpr double kLeastShare = 0.05;

struct Hump
{
    std::size_t peak;
    std::size_t end;  // place of the valley that closes it
    double mass;
};

// Every rise and fall of the curve.
std::vector<Hump> allHumps(const std::vector<double>& curve)
{
    std::vector<Hump> humps;
    std::size_t begin = 0;
    while (begin < curve.size()) {
        std::size_t peak = begin;
        while (peak + 1 < curve.size() && curve[peak + 1] >= curve[peak])
            ++peak;
        std::size_t end = peak;
        while (end + 1 < curve.size() && curve[end + 1] <= curve[end])
            ++end;
        double mass = 0;
        for (std::size_t i = begin; i <= end; ++i)
            mass += curve[i];
        humps.push_back({peak, end, mass});
        begin = end + 1;
    }
    return humps;
}

Hump merged(const Hump& left, const Hump& right, const std::vector<double>& curve)
{
    return {curve[left.peak] >= curve[right.peak] ? left.peak : right.peak, right.end, left.mass + right.mass};
}

}  // namespace

std::vector<double> modesOf(std::span<const double> sorted, bool integral)
{
    if (sorted.empty())
        return {};
    double width = silvermanBandwidth(sorted);
    if (integral)
        width = std::max(width, 1.0);
    // The outermost thousandths would only stretch the grid.
    const double low = quantileOfSorted(sorted, 0.001);
    const double high = quantileOfSorted(sorted, 0.999);
    if (!(low < high) || !(width > 0) || !std::isfinite(high - low))
        return {medianOf(sorted)};
    const double first = low - 3 * width;
    const double last = high + 3 * width;
    const std::vector<double> curve = kernelDensity(sorted, width, first, last, kPoints);
    double total = 0;
    for (const double y : curve)
        total += y;
    // Merge the pair with the shallowest dip, or the lightest hump into its higher neighbour, until all that is left is clear.
    std::vector<Hump> humps = allHumps(curve);
    while (humps.size() > 1) {
        std::size_t worst = 0;
        double worstDip = 0;
        for (std::size_t i = 0; i + 1 < humps.size(); ++i) {
            const double dip = curve[humps[i].end] / std::min(curve[humps[i].peak], curve[humps[i + 1].peak]);
            const bool light = std::min(humps[i].mass, humps[i + 1].mass) < kLeastShare * total;
            const double badness = light ? 1 + dip : dip;
            if (badness > worstDip) {
                worstDip = badness;
                worst = i;
            }
        }
        if (worstDip <= kDip)
            break;
        humps[worst] = merged(humps[worst], humps[worst + 1], curve);
        humps.erase(humps.begin() + static_cast<std::ptrdiff_t>(worst) + 1);
    }
    std::vector<double> places;
    for (const Hump& hump : humps)
        places.push_back(first + (last - first) * static_cast<double>(hump.peak) / static_cast<double>(kPoints - 1));
    return places;
}

}  // namespace holdfast
