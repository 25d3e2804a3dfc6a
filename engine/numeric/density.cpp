// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/density.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/check.h"
#include "numeric/moments.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr double kKernelReach = 6;      // bandwidths; beyond it less than 1e-8 of the peak
constexpr double kStepsPerWidth = 16;   // of the finer grid
constexpr double kMostSteps = 1 << 16;  // a bandwidth far below the range gets a coarser grid

}  // namespace

double silvermanBandwidth(std::span<const double> sorted)
{
    if (sorted.size() < 2)
        return 0;
    return silvermanBandwidth(momentsOf(sorted).sd(), quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25), sorted.size());
}

double silvermanBandwidth(double sd, double quartileDistance, std::size_t n)
{
    const double spread = quartileDistance > 0 ? std::min(sd, quartileDistance / 1.349) : sd;
    return n < 2 ? 0 : 0.9 * spread * std::pow(static_cast<double>(n), -0.2);
}

double scottBandwidth(std::span<const double> sorted)
{
    if (sorted.size() < 2)
        return 0;
    return 1.06 * momentsOf(sorted).sd() * std::pow(static_cast<double>(sorted.size()), -0.2);
}

std::vector<double> kernelDensity(std::span<const double> values, double bandwidth, double low, double high, std::size_t points)
{
    HF_EXPECT(bandwidth > 0 && low < high && points >= 2, "a kernel has a width, a curve a range");
    const double gap = (high - low) / static_cast<double>(points - 1);
    const double wanted = std::ceil(gap / bandwidth * kStepsPerWidth);
    const auto finer = static_cast<std::size_t>(std::clamp(wanted, 1.0, std::max(1.0, kMostSteps / static_cast<double>(points))));
    const double step = gap / static_cast<double>(finer);
    // The grid goes on beyond both ends as far as the kernel reaches.
    const auto reach = static_cast<std::size_t>(std::min(kMostSteps, std::ceil(kKernelReach * bandwidth / step)));
    std::vector<double> weights((points - 1) * finer + 1 + 2 * reach, 0);
    std::size_t n = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        ++n;
        const double place = (value - low) / step + static_cast<double>(reach);
        if (!(place >= 0 && place <= static_cast<double>(weights.size() - 1)))
            continue;
        const auto below = std::min(static_cast<std::size_t>(place), weights.size() - 2);
        const double part = place - static_cast<double>(below);
        weights[below] += 1 - part;
        weights[below + 1] += part;
    }
    std::vector<double> kernel(reach + 1);
    for (std::size_t i = 0; i <= reach; ++i) {
        const double z = static_cast<double>(i) * step / bandwidth;
        kernel[i] = std::exp(-z * z / 2);
    }
    std::vector<double> density(points, 0);
    if (n == 0)
        return density;
    const double area = static_cast<double>(n) * bandwidth * std::sqrt(2 * std::numbers::pi);
    for (std::size_t p = 0; p < points; ++p) {
        const std::size_t centre = p * finer + reach;
        double sum = weights[centre];
        for (std::size_t i = 1; i <= reach; ++i)
            sum += kernel[i] * (weights[centre - i] + weights[centre + i]);
        density[p] = sum / area;
    }
    return density;
}

}  // namespace holdfast
