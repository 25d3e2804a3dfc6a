// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "base/parallel.h"
#include "numeric/distributions.h"
#include "numeric/moments.h"
#include "numeric/ranks.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

CorrelationTest testedByStudent(double r, double n)
{
    if (std::isnan(r) || n < 3)
        return {r, kNaN};
    if (std::abs(r) >= 1)
        return {r, 0};
    return {r, studentTwoSided(r * std::sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2)};
}

// A power of two near the largest distance from the mean: products of scaled values neither overflow nor vanish.
double scaleOf(const Moments& moments)
{
    const double reach = std::max(moments.max / moments.unit - moments.centre, moments.centre - moments.min / moments.unit);
    return reach > 0 ? std::ldexp(moments.unit, std::ilogb(reach)) : moments.unit;
}

}  // namespace

CompletePairs completePairs(std::span<const double> x, std::span<const double> y)
{
    HF_EXPECT(x.size() == y.size(), "both columns have the same rows");
    CompletePairs made;
    made.x.reserve(x.size());
    made.y.reserve(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!std::isnan(x[i]) && !std::isnan(y[i])) {
            made.x.push_back(x[i]);
            made.y.push_back(y[i]);
        }
    return made;
}

void Correlation::add(double x, double y) { combine({1, x, y, 0, 0, 0}); }

void Correlation::combine(const Correlation& other)
{
    if (other.n == 0)
        return;
    const double total = n + other.n;
    const double dx = other.meanX - meanX;
    const double dy = other.meanY - meanY;
    const double weight = n * other.n / total;
    xx += other.xx + dx * dx * weight;
    yy += other.yy + dy * dy * weight;
    xy += other.xy + dx * dy * weight;
    meanX += dx * other.n / total;
    meanY += dy * other.n / total;
    n = total;
}

double Correlation::coefficient() const
{
    if (n < 2 || !(xx > 0) || !(yy > 0))
        return kNaN;
    return std::clamp(xy / (std::sqrt(xx) * std::sqrt(yy)), -1.0, 1.0);
}

CorrelationTest pearson(std::span<const double> x, std::span<const double> y)
{
    const CompletePairs pairs = completePairs(x, y);
    return testedByStudent(correlationMatrix({pairs.x, pairs.y})[1], static_cast<double>(pairs.x.size()));
}

CorrelationTest spearman(std::span<const double> x, std::span<const double> y)
{
    const CompletePairs pairs = completePairs(x, y);
    return pearson(midRanks(pairs.x), midRanks(pairs.y));
}

std::vector<double> correlationMatrix(const std::vector<std::span<const double>>& columns, const Progress& progress)
{
    const std::size_t width = columns.size();
    const std::size_t rows = width == 0 ? 0 : columns.front().size();
    std::vector<Moments> moments(width);
    std::vector<double> scale(width);
    for (std::size_t c = 0; c < width; ++c) {
        HF_EXPECT(columns[c].size() == rows, "columns of equal length");
        moments[c] = momentsOf(columns[c]);
        scale[c] = scaleOf(moments[c]);
    }
    progress.throwIfCancelled();
    // Tiles of rows small enough for the cache, centred and scaled once, then all pairs of columns over the tile.
    constexpr std::size_t kTile = 512;
    constexpr std::size_t kLanes = 4;
    const std::size_t chunks = chunkCount(rows);
    std::vector<std::vector<double>> parts(chunks);
    parallelFor(
        chunks,
        [&](std::size_t at) {
            const Chunk chunk = chunkAt(at, rows);
            std::vector<double> sums(width * width, 0);
            std::vector<double> tile(width * kTile);
            for (std::size_t begin = chunk.begin; begin < chunk.end; begin += kTile) {
                const std::size_t count = std::min(kTile, chunk.end - begin);
                const std::size_t padded = (count + kLanes - 1) / kLanes * kLanes;
                for (std::size_t c = 0; c < width; ++c) {
                    double* to = &tile[c * kTile];
                    const double* from = &columns[c][begin];
                    const double inverse = 1 / moments[c].unit;
                    const double centre = moments[c].centre;
                    const double factor = moments[c].unit / scale[c];
                    for (std::size_t i = 0; i < count; ++i)
                        to[i] = (from[i] * inverse - centre) * factor;
                    std::fill(to + count, to + padded, 0.0);
                }
                for (std::size_t a = 0; a < width; ++a)
                    for (std::size_t b = a; b < width; ++b) {
                        double lanes[kLanes] = {};
                        const double* x = &tile[a * kTile];
                        const double* y = &tile[b * kTile];
                        for (std::size_t i = 0; i < padded; i += kLanes)
                            for (std::size_t lane = 0; lane < kLanes; ++lane)
                                lanes[lane] += x[i + lane] * y[i + lane];
                        sums[a * width + b] += (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
                    }
            }
            parts[at] = std::move(sums);
        },
        progress);
    std::vector<double> sums(width * width, 0);
    for (const std::vector<double>& part : parts)
        for (std::size_t i = 0; i < part.size(); ++i)
            sums[i] += part[i];
    std::vector<double> matrix(width * width, kNaN);
    for (std::size_t a = 0; a < width; ++a)
        for (std::size_t b = a; b < width; ++b) {
            const bool spread = moments[a].min < moments[a].max && moments[b].min < moments[b].max;
            if (!spread)
                continue;
            const double r = sums[a * width + b] / (std::sqrt(sums[a * width + a]) * std::sqrt(sums[b * width + b]));
            matrix[a * width + b] = matrix[b * width + a] = a == b ? 1 : std::clamp(r, -1.0, 1.0);
        }
    return matrix;
}

}  // namespace holdfast
