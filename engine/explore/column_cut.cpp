// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/column_cut.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "explore/value_codes.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

bool isNamedInterval(const Column& column, const PhikOptions& options)
{
    return std::find(options.interval.begin(), options.interval.end(), column.id()) != options.interval.end();
}

std::vector<double> quantileEdges(const std::vector<double>& values, double low, std::size_t bins)
{
    const std::vector<double> sorted = sortedValues(values);
    std::vector<double> edges{low};
    for (std::size_t i = 1; i <= bins; ++i) {
        const double edge = quantileOfSorted(sorted, static_cast<double>(i) / static_cast<double>(bins));
        if (edge > edges.back())
            edges.push_back(edge);
    }
    return edges;
}

std::vector<double> intervalEdges(const std::vector<double>& values, const PhikOptions& options)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const double value : values) {  // NaN compares false
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    if (!(least < most))
        return {};
    // The first interval (a, b] must hold the smallest value.
    const double low = least - std::max(1e-14 * std::abs(least), std::numeric_limits<double>::min());
    if (options.quantileBins || !std::isfinite(most - low))
        return quantileEdges(values, low, options.bins);
    const double step = (most - low) / static_cast<double>(options.bins);
    std::vector<double> edges;
    for (std::size_t i = 0; i < options.bins; ++i)
        edges.push_back(static_cast<double>(i) * step + low);
    edges.push_back(most);
    return edges;
}

}  // namespace

CutColumn cutColumn(const Column& column, const PhikOptions& options)
{
    if (!column.isNumber())
        return {column.categories().codes, column.categories().levels.size()};
    if (!isNamedInterval(column, options))
        if (const auto distinct = fewWholeValues(column.numbers(), options.mostCategories))
            return {placesAmong(column.numbers(), *distinct), distinct->size()};
    const std::vector<double> edges = intervalEdges(column.numbers(), options);
    if (edges.size() < 2)
        return {std::vector<std::int32_t>(column.rows(), -1), 0};
    return {binCodes(column.numbers(), edges), edges.size() - 1};
}

}  // namespace holdfast
