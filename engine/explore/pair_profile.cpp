// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/pair_profile.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "numeric/contingency.h"
#include "numeric/correlation.h"
#include "numeric/quantiles.h"
#include "numeric/sorting.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostBoxes = 12;
constexpr std::size_t kMostGridLevels = 30;
constexpr std::size_t kMostGridBins = 40;

// The most frequent levels, and each level's place among them or -1.
struct ChosenLevels
{
    std::vector<std::string> names;
    std::vector<std::int32_t> place;
};

ChosenLevels mostFrequent(const Categories& categories, std::size_t most)
{
    const std::vector<std::size_t> counts = levelCounts(categories);
    std::vector<std::size_t> order;
    for (std::size_t level = 0; level < counts.size(); ++level)
        if (counts[level] > 0)
            order.push_back(level);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : categories.levels[a] < categories.levels[b];
    });
    order.resize(std::min(order.size(), most));
    ChosenLevels made{{}, std::vector<std::int32_t>(counts.size(), -1)};
    for (const std::size_t level : order) {
        made.place[level] = static_cast<std::int32_t>(made.names.size());
        made.names.push_back(categories.levels[level]);
    }
    return made;
}

std::vector<std::int32_t> placesOf(const Categories& categories, const ChosenLevels& chosen)
{
    std::vector<std::int32_t> made;
    made.reserve(categories.codes.size());
    for (const std::int32_t code : categories.codes)
        made.push_back(code < 0 ? -1 : chosen.place[static_cast<std::size_t>(code)]);
    return made;
}

std::vector<double> gridEdges(const std::vector<double>& values)
{
    const std::vector<double> sorted = sortedValues(values);
    const bool whole = std::all_of(sorted.begin(), sorted.end(), [](double value) { return value == std::floor(value); });
    std::vector<double> edges = autoEdgesOfSorted(sorted, whole);
    return edges.size() <= kMostGridBins + 1 ? edges : equalEdges(edges.front(), edges.back(), kMostGridBins);
}

void addNumbers(PairProfile& profile, const std::vector<double>& x, const std::vector<double>& y)
{
    std::vector<std::uint32_t> complete;
    for (std::size_t row = 0; row < x.size(); ++row)
        if (!std::isnan(x[row]) && !std::isnan(y[row]))
            complete.push_back(static_cast<std::uint32_t>(row));
    const CompletePairs pairs = completePairs(x, y);
    profile.pearsonP = pearson(pairs.x, pairs.y).pValue;
    profile.spearmanP = spearman(pairs.x, pairs.y).pValue;
    if (!complete.empty()) {
        CountGrid grid{gridEdges(pairs.x), gridEdges(pairs.y), {}};
        const std::size_t bins = grid.yEdges.size() - 1;
        grid.counts.assign((grid.xEdges.size() - 1) * bins, 0);
        for (std::size_t i = 0; i < pairs.x.size(); ++i)
            ++grid.counts[static_cast<std::size_t>(binOf(pairs.x[i], grid.xEdges)) * bins +
                          static_cast<std::size_t>(binOf(pairs.y[i], grid.yEdges))];
        profile.grid = std::move(grid);
    }
    if (complete.size() > PairProfile::kMostPoints) {
        Random random = Random(42).stream("points");
        for (std::size_t i = 0; i < PairProfile::kMostPoints; ++i)
            std::swap(complete[i], complete[i + static_cast<std::size_t>(random.below(complete.size() - i))]);
        complete.resize(PairProfile::kMostPoints);
        std::sort(complete.begin(), complete.end());
    }
    profile.points = std::move(complete);
}

void addBoxes(PairProfile& profile, const Categories& categories, const std::vector<double>& values)
{
    const ChosenLevels chosen = mostFrequent(categories, kMostBoxes);
    const std::vector<std::int32_t> places = placesOf(categories, chosen);
    std::vector<std::vector<double>> parts(chosen.names.size());
    for (std::size_t row = 0; row < values.size(); ++row)
        if (places[row] >= 0 && !std::isnan(values[row]))
            parts[static_cast<std::size_t>(places[row])].push_back(values[row]);
    for (std::vector<double>& part : parts) {
        sortNumbers(part);
        profile.boxes.push_back(boxOfSorted(part, momentsOf(part)));
    }
    profile.boxLevels = chosen.names;
}

void addLevels(PairProfile& profile, const Categories& x, const Categories& y)
{
    const ChosenLevels chosenX = mostFrequent(x, kMostGridLevels);
    const ChosenLevels chosenY = mostFrequent(y, kMostGridLevels);
    const ContingencyTable table = contingencyOf(placesOf(x, chosenX), chosenX.names.size(), placesOf(y, chosenY), chosenY.names.size());
    LevelGrid grid{chosenX.names, chosenY.names, {}, expectedCounts(table), {}};
    const std::vector<double> rowSums = table.rowSums();
    const std::vector<double> columnSums = table.columnSums();
    const double total = table.total();
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c) {
            const double expected = grid.expected[r * table.columns + c];
            const double variance = expected * (1 - rowSums[r] / total) * (1 - columnSums[c] / total);
            grid.counts.push_back(static_cast<std::size_t>(table.at(r, c)));
            grid.residuals.push_back(variance > 0 ? (table.at(r, c) - expected) / std::sqrt(variance) : kUndefined);
        }
    profile.levels = std::move(grid);
}

}  // namespace

std::optional<PairProfile> profilePair(const Table& table, const ColumnId& x, const ColumnId& y, const Progress& progress)
{
    const Column* columnX = table.find(x);
    const Column* columnY = table.find(y);
    if (columnX == nullptr || columnY == nullptr || columnX->kind() == ColumnKind::Date || columnY->kind() == ColumnKind::Date)
        return {};
    PairProfile made{x, y, columnX->name(), columnY->name()};
    for (std::size_t row = 0; row < table.rows(); ++row)
        made.n += columnX->isMissing(row) || columnY->isMissing(row) ? 0 : 1;
    // At (0, last): a column with itself makes a matrix of one.
    const auto corner = [](const AssociationMatrix& matrix) { return matrix.size() == 0 ? kUndefined : matrix.values[matrix.size() - 1]; };
    const std::vector<ColumnId> both = x == y ? std::vector<ColumnId>{x} : std::vector<ColumnId>{x, y};
    made.phik = corner(phikMatrix(table, both, {}, progress.part(0, 0.2)));
    made.phikZ = corner(phikSignificance(table, both, {}, progress.part(0.2, 0.4)));
    made.cramersV = corner(cramersVMatrix(table, both, {}, progress.part(0.4, 0.6)));
    progress.at(0.6);
    if (columnX->isNumber() && columnY->isNumber()) {
        made.pearson = corner(pearsonMatrix(table, both));
        made.spearman = corner(spearmanMatrix(table, both));
        made.kendall = corner(kendallMatrix(table, both));
        progress.at(0.8);
        addNumbers(made, columnX->numbers(), columnY->numbers());
    } else if (columnX->isNumber()) {
        addBoxes(made, columnY->categories(), columnX->numbers());
    } else if (columnY->isNumber()) {
        addBoxes(made, columnX->categories(), columnY->numbers());
    } else {
        addLevels(made, columnX->categories(), columnY->categories());
    }
    progress.at(1);
    return made;
}

}  // namespace holdfast
