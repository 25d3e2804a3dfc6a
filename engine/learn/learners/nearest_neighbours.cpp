// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/nearest_neighbours.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/parallel.h"
#include "learn/learners/near_rows.h"

namespace holdfast {

namespace {

constexpr double kTie = 1e-10;
constexpr std::size_t kQueriesAtOnce = 64;
using Neighbour = NeighbourLists::Neighbour;
using Distances = std::vector<std::pair<double, std::uint32_t>>;

// Squared for Euclidean.
double distanceOf(std::span<const double> a, std::span<const double> b, DistanceMetric metric)
{
    double sum = 0;
    for (std::size_t j = 0; j < a.size(); ++j) {
        const double difference = a[j] - b[j];
        sum += metric == DistanceMetric::Euclidean ? difference * difference : std::abs(difference);
    }
    return sum;
}

// The k nearest rows with all that tie with the k-th, nearest first; equal distances stay in row order.
Distances nearest(Distances distances, std::size_t k)
{
    const auto place = distances.begin() + static_cast<std::ptrdiff_t>(std::min(k, distances.size()) - 1);
    std::ranges::nth_element(distances, place);
    const double bound = place->first * (1 + 4 * kTie);
    std::erase_if(distances, [&](const auto& entry) { return entry.first > bound; });
    std::ranges::sort(distances);
    return distances;
}

// The share of positives or the mean target for one query; `list` is nearest first and reaches beyond all ties of the k-th.
double shareOf(std::span<const Neighbour> list, int k, NeighbourWeights weights)
{
    double all = 0;
    double said = 0;
    double places = k;
    for (std::size_t begin = 0; begin < list.size() && places > 0;) {
        const double distance = list[begin].distance;
        std::size_t end = begin;
        double group = 0;
        double hits = 0;
        while (end < list.size() && list[end].distance <= distance * (1 + kTie)) {
            group += list[end].weight;
            hits += list[end].weight * list[end].value;
            ++end;
        }
        const bool byDistance = weights == NeighbourWeights::Distance;
        const double vote = (byDistance && distance > 0 ? 1 / std::max(distance, 1e-150) : 1) * (group > places ? places / group : 1);
        all += vote * group;
        said += vote * hits;
        places -= group;
        begin = end;
        if (byDistance && distance == 0)
            break;
    }
    return all > 0 ? said / all : 0;
}

}  // namespace

NeighbourLists nearestNeighbours(const DesignMatrix& training, std::span<const double> values, std::span<const double> weights,
                                 DistanceMetric metric, const DesignMatrix& queries, int k, const Progress& progress)
{
    std::vector<std::vector<Neighbour>> found(queries.rows);
    const NearRows near(training, metric);
    // A row takes as many of the k places as it weighs: light rows must be more to fill them.
    const double lightest = weights.empty() ? 1 : std::min(1.0, std::ranges::min(weights));
    const auto places = static_cast<std::size_t>(std::ceil(std::max(1, k) / lightest));
    const auto search = [&](std::size_t chunk) {
        const Chunk part = chunkAt(chunk, queries.rows, kQueriesAtOnce);
        NearRows::Spare spare;
        for (std::size_t begin = part.begin; begin < part.end; begin += NearRows::kTogether) {
            const std::size_t end = std::min(begin + NearRows::kTogether, part.end);
            const std::vector<std::vector<std::uint32_t>> around = near.around(queries, begin, end, places, spare);
            for (std::size_t query = begin; query < end; ++query) {
                Distances distances;
                distances.reserve(around[query - begin].size());
                for (const std::uint32_t row : around[query - begin])
                    distances.emplace_back(distanceOf(queries.row(query), training.row(row), metric), row);
                distances = nearest(std::move(distances), places);
                found[query].reserve(distances.size());
                for (const auto& [distance, row] : distances)
                    found[query].push_back({.distance = metric == DistanceMetric::Euclidean ? std::sqrt(distance) : distance,
                                            .weight = weights.empty() ? 1 : weights[row],
                                            .value = values[row]});
            }
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

std::vector<double> valuesOf(std::span<const std::uint8_t> labels) { return {labels.begin(), labels.end()}; }

std::vector<double> sharesOf(const NeighbourLists& lists, int k, NeighbourWeights weights)
{
    std::vector<double> shares;
    for (std::size_t i = 0; i + 1 < lists.begins.size(); ++i)
        shares.push_back(shareOf(std::span(lists.neighbours).subspan(lists.begins[i], lists.begins[i + 1] - lists.begins[i]), k, weights));
    return shares;
}

std::vector<double> neighbourShares(const FittedNearestNeighbours& fitted, const DesignMatrix& x, const Progress& progress)
{
    const std::vector<double> values = fitted.targets.empty() ? valuesOf(fitted.labels) : fitted.targets;
    return sharesOf(nearestNeighbours(fitted.training, values, fitted.rowWeights, fitted.spec.metric, x, fitted.spec.k, progress),
                    fitted.spec.k, fitted.spec.weights);
}

}  // namespace holdfast
