// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/binned_columns.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::size_t kRowsLookedAt = 200000;
constexpr std::size_t kFew = 16;
constexpr std::size_t kRowsAtOnce = 8192;

using Weighed = std::vector<std::pair<double, double>>;  // distinct values, ascending, with their weight

// The distinct values of a column of few; nothing where there are more. One-hot columns need no sorting.
Weighed fewValues(const DesignMatrix& x, std::size_t column, std::span<const double> weights)
{
    Weighed few;
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double value = x.at(i, column);
        const auto place = std::ranges::find(few, value, &std::pair<double, double>::first);
        if (place == few.end() && few.size() == kFew)
            return {};
        const double weight = weights.empty() ? 1 : weights[i];
        if (place == few.end())
            few.emplace_back(value, weight);
        else
            place->second += weight;
    }
    std::ranges::sort(few);
    return few;
}

Weighed valuesOf(const DesignMatrix& x, std::size_t column, std::span<const double> weights)
{
    Weighed distinct = fewValues(x, column, weights);
    if (!distinct.empty() || x.rows == 0)
        return distinct;
    const std::size_t step = (x.rows + kRowsLookedAt - 1) / kRowsLookedAt;
    Weighed all;
    all.reserve(x.rows / step + 1);
    for (std::size_t i = 0; i < x.rows; i += step)
        all.emplace_back(x.at(i, column), weights.empty() ? 1 : weights[i]);
    std::ranges::sort(all, {}, &std::pair<double, double>::first);
    for (const auto& [value, weight] : all) {
        if (distinct.empty() || distinct.back().first != value)
            distinct.emplace_back(value, weight);
        else
            distinct.back().second += weight;
    }
    return distinct;
}

// A bin is closed as soon as it holds its share of what is left; a heavy value so gets a bin of its own.
std::vector<double> cutsOf(const Weighed& values)
{
    const bool each = values.size() <= BinnedColumns::kMostBins;
    double left = 0;
    for (const auto& entry : values)
        left += entry.second;
    std::vector<double> cuts;
    double held = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        held += values[i].second;
        const double share = left / static_cast<double>(BinnedColumns::kMostBins - cuts.size());
        const bool full = held >= share || (held >= share / 2 && values[i + 1].second >= share);
        if (!each && !full)
            continue;
        const double low = values[i].first;
        const double high = values[i + 1].first;
        const double middle = low / 2 + high / 2;
        cuts.push_back(middle < high ? middle : low);
        left -= held;
        held = 0;
        if (cuts.size() + 1 == BinnedColumns::kMostBins)
            break;
    }
    return cuts;
}

std::uint8_t binOf(const std::vector<double>& cuts, double value)
{
    const double* from = cuts.data();
    std::size_t count = cuts.size();
    while (count > 0) {  // without branches on the data
        const std::size_t half = (count + 1) / 2;
        from += from[half - 1] < value ? half : 0;
        count -= half;
    }
    return static_cast<std::uint8_t>(from - cuts.data());
}

}  // namespace

BinnedColumns binnedColumns(const DesignMatrix& x, std::span<const double> weights, const Progress& progress)
{
    BinnedColumns made{.rows = x.rows, .columns = x.columns};
    made.cuts.resize(x.columns);
    parallelFor(
        x.columns, [&](std::size_t j) { made.cuts[j] = cutsOf(valuesOf(x, j, weights)); }, progress);
    made.byRow.resize(x.rows * x.columns);
    made.byColumn.resize(x.rows * x.columns);
    parallelFor(
        chunkCount(x.rows, kRowsAtOnce),
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, x.rows, kRowsAtOnce);
            for (std::size_t j = 0; j < x.columns; ++j) {
                std::uint8_t* column = made.byColumn.data() + j * x.rows;
                for (std::size_t i = part.begin; i < part.end; ++i) {
                    column[i] = binOf(made.cuts[j], x.at(i, j));
                    made.byRow[i * x.columns + j] = column[i];
                }
            }
        },
        progress);
    return made;
}

}  // namespace holdfast
