// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/nearest_neighbours.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr double kTie = 1e-10;
constexpr std::size_t kQueriesAtOnce = 64;
constexpr std::size_t kRowsAtOnce = 256;

using Neighbour = NeighbourLists::Neighbour;

// Distances of a block of queries to all training rows (squared for Euclidean), in blocks that stay in the cache. Four rows go side by
// side, so that the sums of different rows overlap; the sum of one row is always taken in the same order.
template <bool Euclidean>
void distancesOf(const double* query, const double* rows, std::size_t count, std::size_t columns, double* made)
{
    const auto part = [](double difference) { return Euclidean ? difference * difference : std::abs(difference); };
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        const double* a = rows + i * columns;
        const double* b = a + columns;
        const double* c = b + columns;
        const double* d = c + columns;
        double sums[4] = {0, 0, 0, 0};
        for (std::size_t j = 0; j < columns; ++j) {
            sums[0] += part(query[j] - a[j]);
            sums[1] += part(query[j] - b[j]);
            sums[2] += part(query[j] - c[j]);
            sums[3] += part(query[j] - d[j]);
        }
        std::copy_n(sums, 4, made + i);
    }
    for (; i < count; ++i) {
        const double* a = rows + i * columns;
        double sum = 0;
        for (std::size_t j = 0; j < columns; ++j)
            sum += part(query[j] - a[j]);
        made[i] = sum;
    }
}

// The k nearest rows with all that tie with the k-th, nearest first; equal distances stay in row order.
std::vector<std::pair<double, std::uint32_t>> nearest(const double* distances, std::size_t count, std::size_t k)
{
    std::vector<double> sorted(distances, distances + count);
    const std::size_t place = std::min(k, count) - 1;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(place), sorted.end());
    const double bound = sorted[place] * (1 + 4 * kTie);
    std::vector<std::pair<double, std::uint32_t>> chosen;
    for (std::size_t i = 0; i < count; ++i)
        if (distances[i] <= bound)
            chosen.emplace_back(distances[i], static_cast<std::uint32_t>(i));
    std::ranges::sort(chosen);
    return chosen;
}

// The share of positives for one query; `list` is nearest first and reaches beyond all ties of the k-th.
double shareOf(std::span<const Neighbour> list, int k, NeighbourWeights weights)
{
    double all = 0;
    double positive = 0;
    double places = k;
    for (std::size_t begin = 0; begin < list.size() && places > 0;) {
        const double distance = list[begin].distance;
        std::size_t end = begin;
        double group = 0;
        double hits = 0;
        while (end < list.size() && list[end].distance <= distance * (1 + kTie)) {
            group += list[end].weight;
            hits += list[end].positive ? list[end].weight : 0;
            ++end;
        }
        const bool byDistance = weights == NeighbourWeights::Distance;
        const double vote = (byDistance && distance > 0 ? 1 / std::max(distance, 1e-150) : 1) * (group > places ? places / group : 1);
        all += vote * group;
        positive += vote * hits;
        places -= group;
        begin = end;
        if (byDistance && distance == 0)
            break;
    }
    return all > 0 ? positive / all : 0;
}

}  // namespace

NeighbourLists nearestNeighbours(const DesignMatrix& training, std::span<const std::uint8_t> labels, std::span<const double> weights,
                                 DistanceMetric metric, const DesignMatrix& queries, int k, const Progress& progress)
{
    std::vector<std::vector<Neighbour>> found(queries.rows);
    const auto search = [&](std::size_t chunk) {
        const Chunk part = chunkAt(chunk, queries.rows, kQueriesAtOnce);
        std::vector<double> distances((part.end - part.begin) * training.rows);
        const std::size_t columns = training.columns;
        for (std::size_t begin = 0; begin < training.rows; begin += kRowsAtOnce) {
            const std::size_t count = std::min(kRowsAtOnce, training.rows - begin);
            const double* rows = training.values.data() + begin * columns;
            for (std::size_t query = part.begin; query < part.end; ++query) {
                double* made = distances.data() + (query - part.begin) * training.rows + begin;
                const double* values = queries.values.data() + query * columns;
                if (metric == DistanceMetric::Euclidean)
                    distancesOf<true>(values, rows, count, columns, made);
                else
                    distancesOf<false>(values, rows, count, columns, made);
            }
        }
        for (std::size_t query = part.begin; query < part.end; ++query) {
            const double* made = distances.data() + (query - part.begin) * training.rows;
            for (const auto& [distance, row] : nearest(made, training.rows, static_cast<std::size_t>(k)))
                found[query].push_back({.distance = metric == DistanceMetric::Euclidean ? std::sqrt(distance) : distance,
                                        .weight = weights.empty() ? 1 : weights[row],
                                        .positive = labels[row] == 1});
        }
    };
    if (training.rows > 0)
        parallelFor(chunkCount(queries.rows, kQueriesAtOnce), search, progress);

    NeighbourLists made{.k = k, .begins = {0}};
    for (const std::vector<Neighbour>& list : found) {
        made.neighbours.insert(made.neighbours.end(), list.begin(), list.end());
        made.begins.push_back(made.neighbours.size());
    }
    return made;
}

std::vector<double> sharesOf(const NeighbourLists& lists, int k, NeighbourWeights weights)
{
    std::vector<double> shares;
    for (std::size_t i = 0; i + 1 < lists.begins.size(); ++i)
        shares.push_back(shareOf(std::span(lists.neighbours).subspan(lists.begins[i], lists.begins[i + 1] - lists.begins[i]), k, weights));
    return shares;
}

std::vector<double> neighbourShares(const FittedNearestNeighbours& fitted, const DesignMatrix& x, const Progress& progress)
{
    return sharesOf(nearestNeighbours(fitted.training, fitted.labels, fitted.rowWeights, fitted.spec.metric, x, fitted.spec.k, progress),
                    fitted.spec.k, fitted.spec.weights);
}

}  // namespace holdfast
