// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/column_cut.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "explore/value_codes.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

bool isInterval(const Column& column, const PhikOptions& options)
{
    if (std::find(options.interval.begin(), options.interval.end(), column.id()) != options.interval.end())
        return true;
    std::vector<double> distinct;
    for (const double value : column.numbers()) {
        if (std::isnan(value))
            continue;
        if (value != std::floor(value))
            return true;
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), value);
        if (at != distinct.end() && *at == value)
            continue;
        distinct.insert(at, value);
        if (distinct.size() > options.mostCategories)
            return true;
    }
    return false;
}

std::vector<double> intervalEdges(const std::vector<double>& values, const PhikOptions& options)
{
    const std::vector<double> sorted = sortedValues(values);
    if (sorted.empty() || !(sorted.front() < sorted.back()))
        return {};
    // The first interval (a, b] must hold the smallest value.
    const double low = sorted.front() - std::max(1e-14 * std::abs(sorted.front()), std::numeric_limits<double>::min());
    const double step = (sorted.back() - low) / static_cast<double>(options.bins);
    std::vector<double> edges{low};
    for (std::size_t i = 1; i < options.bins; ++i) {
        const auto at = static_cast<double>(i);
        const double edge = options.quantileBins ? quantileOfSorted(sorted, at / static_cast<double>(options.bins)) : at * step + low;
        if (edge > edges.back())
            edges.push_back(edge);
    }
    if (sorted.back() > edges.back())
        edges.push_back(sorted.back());
    return edges;
}

}  // namespace

CutColumn cutColumn(const Column& column, const PhikOptions& options)
{
    if (!column.isNumber())
        return {column.categories().codes, column.categories().levels.size()};
    if (!isInterval(column, options)) {
        LevelCodes coded = levelsOfValues(column.numbers());
        return {std::move(coded.codes), coded.levels.size()};
    }
    const std::vector<double> edges = intervalEdges(column.numbers(), options);
    if (edges.size() < 2)
        return {std::vector<std::int32_t>(column.rows(), -1), 0};
    return {binCodes(column.numbers(), edges), edges.size() - 1};
}

}  // namespace holdfast
