// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/group_comparison.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/parallel.h"
#include "numeric/contingency.h"
#include "numeric/group_tests.h"
#include "numeric/moments.h"
#include "numeric/multiple_testing.h"
#include "numeric/quantiles.h"
#include "numeric/sorting.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostLevels = 50;

GroupDifference begun(const Column& column) { return {column.id(), column.name(), column.kind()}; }

GroupDifference differenceOfNumbers(const Column& column, const std::vector<bool>& isInside)
{
    std::vector<double> inside;
    std::vector<double> outside;
    for (std::size_t r = 0; r < column.rows(); ++r)
        if (!std::isnan(column.numbers()[r]))
            (isInside[r] ? inside : outside).push_back(column.numbers()[r]);
    sortNumbers(inside);
    sortNumbers(outside);
    const Moments a = momentsOf(inside);
    const Moments b = momentsOf(outside);
    GroupDifference made = begun(column);
    made.inside = a.n;
    made.outside = b.n;
    made.meanInside = a.mean();
    made.meanOutside = b.mean();
    made.medianInside = quantileOfSorted(inside, 0.5);
    made.medianOutside = quantileOfSorted(outside, 0.5);
    made.standardised = standardisedDifference(a, b);
    made.pValue = mannWhitneyOfSorted(inside, outside).pValue;
    return made;
}

std::vector<GroupDifference> differencesOfLevels(const Column& column, const std::vector<bool>& isInside)
{
    const Categories& categories = column.categories();
    ContingencyTable table{2, categories.levels.size(), std::vector<double>(2 * categories.levels.size(), 0)};
    for (std::size_t r = 0; r < column.rows(); ++r)
        if (categories.codes[r] >= 0)
            table.counts[(isInside[r] ? 0 : table.columns) + static_cast<std::size_t>(categories.codes[r])] += 1;
    const std::vector<double> sides = table.rowSums();
    const std::vector<double> perLevel = table.columnSums();
    const double pValue = chiSquareTest(table).pValue;
    std::vector<GroupDifference> made;
    for (std::size_t level = 0; level < table.columns; ++level) {
        if (!(perLevel[level] > 0))
            continue;
        GroupDifference one = begun(column);
        one.level = categories.levels[level];
        one.inside = static_cast<std::size_t>(sides[0]);
        one.outside = static_cast<std::size_t>(sides[1]);
        one.pValue = pValue;
        if (sides[0] > 0)
            one.meanInside = table.at(0, level) / sides[0];
        if (sides[1] > 0)
            one.meanOutside = table.at(1, level) / sides[1];
        const double overall = perLevel[level] / (sides[0] + sides[1]);
        if (overall < 1)
            one.standardised = (one.meanInside - one.meanOutside) / std::sqrt(overall * (1 - overall));
        made.push_back(std::move(one));
    }
    return made;
}

// One p-value per column, whatever the number of its levels.
void adjust(std::vector<std::vector<GroupDifference>>& perColumn)
{
    std::vector<double> pValues;
    pValues.reserve(perColumn.size());
    for (const std::vector<GroupDifference>& one : perColumn)
        pValues.push_back(one.empty() ? std::numeric_limits<double>::quiet_NaN() : one.front().pValue);
    const std::vector<double> adjusted = benjaminiHochberg(pValues);
    for (std::size_t i = 0; i < perColumn.size(); ++i)
        for (GroupDifference& one : perColumn[i])
            one.adjusted = adjusted[i];
}

}  // namespace

GroupComparison compareGroups(const Table& table, const std::vector<ColumnId>& columns, const RowSet& group, const Progress& progress)
{
    GroupComparison made{group.size(), table.rows() - group.size()};
    std::vector<bool> isInside(table.rows(), false);
    for (const std::uint32_t row : group)
        isInside[row] = true;
    std::vector<const Column*> used;
    for (const ColumnId& id : columns)
        if (const Column* column = table.find(id); column != nullptr)
            if (column->isNumber() || (column->isCategorical() && column->categories().levels.size() <= kMostLevels))
                used.push_back(column);
    std::vector<std::vector<GroupDifference>> perColumn(used.size());
    parallelFor(
        used.size(),
        [&](std::size_t i) {
            if (used[i]->isNumber())
                perColumn[i].push_back(differenceOfNumbers(*used[i], isInside));
            else
                perColumn[i] = differencesOfLevels(*used[i], isInside);
        },
        progress);
    adjust(perColumn);
    for (std::vector<GroupDifference>& one : perColumn)
        made.differences.insert(made.differences.end(), one.begin(), one.end());
    std::stable_sort(made.differences.begin(), made.differences.end(), [](const GroupDifference& a, const GroupDifference& b) {
        return std::abs(a.standardised) > std::abs(b.standardised) || (std::isnan(b.standardised) && !std::isnan(a.standardised));
    });
    return made;
}

}  // namespace holdfast
