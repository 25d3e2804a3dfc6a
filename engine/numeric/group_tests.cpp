// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/group_tests.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/check.h"
#include "numeric/distributions.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostExact = 20;

struct RankedGroups
{
    double n1 = 0;
    double n2 = 0;
    double u = 0;
    double tieSum = 0;  // sum of t³ - t
};

// Both groups ascending: one walk over the values of both.
RankedGroups rankedOfSorted(std::span<const double> a, std::span<const double> b)
{
    RankedGroups made{static_cast<double>(a.size()), static_cast<double>(b.size())};
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const double value = j == b.size() || (i < a.size() && a[i] < b[j]) ? a[i] : b[j];
        const std::size_t firstA = i;
        const std::size_t firstB = j;
        while (i < a.size() && a[i] == value)
            ++i;
        while (j < b.size() && b[j] == value)
            ++j;
        const auto inA = static_cast<double>(i - firstA);
        const auto inB = static_cast<double>(j - firstB);
        made.u += inA * (static_cast<double>(firstB) + inB / 2);
        made.tieSum += (inA + inB) * ((inA + inB) * (inA + inB) - 1);
    }
    return made;
}

RankedGroups ranked(std::span<const double> a, std::span<const double> b) { return rankedOfSorted(sortedValues(a), sortedValues(b)); }

// P(U >= u) when every assignment of ranks is equally likely (Mann, Whitney 1947): counts of arrangements by U, built up group by group.
double exactUpper(std::size_t n1, std::size_t n2, double u)
{
    std::vector<std::vector<double>> ways(n1 + 1, std::vector<double>(n1 * n2 + 1, 0));  // [taken][sum of displacements]
    ways[0][0] = 1;
    for (std::size_t item = 1; item <= n1 + n2; ++item)
        for (std::size_t taken = std::min(item, n1); taken >= 1; --taken) {
            const std::size_t moved = item - taken;  // members of the other group below this one
            if (moved > n2)
                continue;
            for (std::size_t sum = n1 * n2; sum + 1 > moved; --sum)
                ways[taken][sum] += ways[taken - 1][sum - moved];
        }
    double above = 0;
    double all = 0;
    for (std::size_t sum = 0; sum <= n1 * n2; ++sum) {
        all += ways[n1][sum];
        if (static_cast<double>(sum) >= u)
            above += ways[n1][sum];
    }
    return above / all;
}

MannWhitneyTest asymptotic(const RankedGroups& groups, bool continuity)
{
    const double pairs = groups.n1 * groups.n2;
    if (pairs == 0)
        return {kNaN, kNaN, kNaN};
    const double n = groups.n1 + groups.n2;
    const double variance = pairs / 12 * (n + 1 - groups.tieSum / (n * (n - 1)));
    if (!(variance > 0))
        return {groups.u, groups.u / pairs, kNaN};
    const double larger = std::max(groups.u, pairs - groups.u);
    const double z = (larger - pairs / 2 - (continuity ? 0.5 : 0)) / std::sqrt(variance);
    return {groups.u, groups.u / pairs, std::min(1.0, 2 * normalUpper(z))};
}

MannWhitneyTest exact(const RankedGroups& groups)
{
    const double pairs = groups.n1 * groups.n2;
    const double larger = std::max(groups.u, pairs - groups.u);
    const double upper = exactUpper(static_cast<std::size_t>(groups.n1), static_cast<std::size_t>(groups.n2), larger);
    return {groups.u, groups.u / pairs, std::min(1.0, 2 * upper)};
}

}  // namespace

WelchTest welchTest(const Moments& a, const Moments& b)
{
    if (a.n < 2 || b.n < 2)
        return {kNaN, kNaN, kNaN};
    const double va = a.variance() / static_cast<double>(a.n);
    const double vb = b.variance() / static_cast<double>(b.n);
    if (!(va + vb > 0) || !std::isfinite(va + vb))
        return {kNaN, kNaN, kNaN};
    WelchTest made;
    made.t = (a.mean() - b.mean()) / std::sqrt(va + vb);
    const double shareA = va / (va + vb);
    const double shareB = vb / (va + vb);
    made.dof = 1 / (shareA * shareA / (static_cast<double>(a.n) - 1) + shareB * shareB / (static_cast<double>(b.n) - 1));
    made.pValue = studentTwoSided(made.t, made.dof);
    return made;
}

MannWhitneyTest mannWhitneyTest(std::span<const double> a, std::span<const double> b, bool continuity)
{
    return mannWhitneyOfSorted(sortedValues(a), sortedValues(b), continuity);
}

MannWhitneyTest mannWhitneyAsymptotic(std::span<const double> a, std::span<const double> b, bool continuity)
{
    return asymptotic(ranked(a, b), continuity);
}

MannWhitneyTest mannWhitneyExact(std::span<const double> a, std::span<const double> b)
{
    const RankedGroups groups = ranked(a, b);
    HF_EXPECT(groups.tieSum == 0 && groups.n1 > 0 && groups.n2 > 0, "exact only without ties");
    return exact(groups);
}

MannWhitneyTest mannWhitneyOfSorted(std::span<const double> a, std::span<const double> b, bool continuity)
{
    const RankedGroups groups = rankedOfSorted(a, b);
    const bool small = groups.n1 > 0 && groups.n2 > 0 && std::max(groups.n1, groups.n2) <= static_cast<double>(kMostExact);
    return small && groups.tieSum == 0 ? exact(groups) : asymptotic(groups, continuity);
}

KolmogorovSmirnovTest kolmogorovSmirnovTest(std::span<const double> a, std::span<const double> b)
{
    const std::vector<double> x = sortedValues(a);
    const std::vector<double> y = sortedValues(b);
    if (x.empty() || y.empty())
        return {kNaN, kNaN};
    const auto n1 = static_cast<double>(x.size());
    const auto n2 = static_cast<double>(y.size());
    KolmogorovSmirnovTest made;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const double value = std::min(x[i], y[j]);
        while (i < x.size() && x[i] == value)
            ++i;
        while (j < y.size() && y[j] == value)
            ++j;
        made.distance = std::max(made.distance, std::abs(static_cast<double>(i) / n1 - static_cast<double>(j) / n2));
    }
    const double lambda = std::sqrt(n1 * n2 / (n1 + n2)) * made.distance;
    if (lambda < 1.18) {  // whichever of Kolmogorov's two series converges at once
        double sum = 0;
        for (int k = 1; k <= 7; k += 2)
            sum += std::exp(-k * k * std::numbers::pi * std::numbers::pi / (8 * lambda * lambda));
        made.pValue = lambda > 0 ? std::clamp(1 - std::sqrt(2 * std::numbers::pi) / lambda * sum, 0.0, 1.0) : 1;
    } else {
        double sum = 0;
        for (int k = 1; k <= 8; ++k)
            sum += (k % 2 == 1 ? 2 : -2) * std::exp(-2.0 * k * k * lambda * lambda);
        made.pValue = std::clamp(sum, 0.0, 1.0);
    }
    return made;
}

VarianceAnalysis analysisOfVariance(const std::vector<std::vector<double>>& groups)
{
    // Distances from one of the values are exact where the values are close to each other; then the sums lose nothing.
    double origin = kNaN;
    for (const std::vector<double>& group : groups)
        for (const double value : group)
            if (std::isnan(origin))
                origin = value;
    Moments all;
    std::vector<Moments> parts;
    double within = 0;
    for (const std::vector<double>& group : groups) {
        std::vector<double> shifted(group);
        for (double& value : shifted)
            value -= origin;
        const Moments moments = momentsOf(shifted);
        if (moments.n == 0)
            continue;
        within += moments.second * moments.unit * moments.unit;
        parts.push_back(moments);
        all.n += moments.n;
    }
    if (parts.size() < 2 || all.n <= parts.size())
        return {kNaN, kNaN, kNaN, kNaN};
    std::vector<double> weighted;
    for (const Moments& part : parts)
        weighted.push_back(part.mean() * static_cast<double>(part.n));
    const double mean = exactSum(weighted) / static_cast<double>(all.n);
    double between = 0;
    for (const Moments& part : parts)
        between += static_cast<double>(part.n) * (part.mean() - mean) * (part.mean() - mean);
    VarianceAnalysis made;
    made.dofBetween = static_cast<double>(parts.size() - 1);
    made.dofWithin = static_cast<double>(all.n - parts.size());
    if (!(within > 0))
        return {kNaN, made.dofBetween, made.dofWithin, kNaN};
    made.f = (between / made.dofBetween) / (within / made.dofWithin);
    made.pValue = fisherUpper(made.f, made.dofBetween, made.dofWithin);
    return made;
}

double standardisedDifference(const Moments& a, const Moments& b)
{
    if (a.n == 0 || b.n == 0 || a.n + b.n < 3)
        return kNaN;
    // In units of the larger spread, so that squares of huge values do not overflow.
    const double spreadA = a.n < 2 ? 0 : a.sd();
    const double spreadB = b.n < 2 ? 0 : b.sd();
    const double unit = std::max(spreadA, spreadB);
    if (!(unit > 0))
        return kNaN;
    const auto dofA = static_cast<double>(a.n - 1);
    const auto dofB = static_cast<double>(b.n - 1);
    const double ra = spreadA / unit;
    const double rb = spreadB / unit;
    return (a.mean() / unit - b.mean() / unit) / std::sqrt((ra * ra * dofA + rb * rb * dofB) / (dofA + dofB));
}

}  // namespace holdfast
