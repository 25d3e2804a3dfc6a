// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/permutation_importance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "base/parallel.h"
#include "base/random.h"
#include "learn/regression_scores.h"

namespace holdfast {

namespace {

Feature dealtAnew(const Feature& feature, const std::vector<std::uint32_t>& order)
{
    Feature dealt = feature;
    for (std::size_t row = 0; row < order.size(); ++row) {
        if (feature.categorical)
            dealt.codes[row] = feature.codes[order[row]];
        else
            dealt.numbers[row] = feature.numbers[order[row]];
    }
    return dealt;
}

// How good what was said about the held-out rows is.
using Quality = std::function<double(const std::vector<double>&)>;

double dropOf(const RowScores& scores, const FeatureTable& heldOut, const Quality& quality, double baseline,
              const std::vector<ColumnId>& group, const std::vector<std::uint32_t>& order)
{
    FeatureTable shuffled = heldOut;
    for (Feature& feature : shuffled.features)
        if (std::find(group.begin(), group.end(), feature.id) != group.end())
            feature = dealtAnew(feature, order);
    return baseline - quality(scores(shuffled));
}

ScoreDrop summed(std::vector<double> drops)
{
    ScoreDrop drop;
    drop.drops = std::move(drops);
    if (drop.drops.empty())
        return drop;
    const auto count = static_cast<double>(drop.drops.size());
    for (const double value : drop.drops)
        drop.mean += value / count;
    double squares = 0;
    for (const double value : drop.drops)
        squares += (value - drop.mean) * (value - drop.mean);
    drop.sd = std::sqrt(squares / count);
    return drop;
}

std::vector<std::uint32_t> orderFor(const PermutationSettings& settings, const ColumnId& column, int repeat, std::size_t rows)
{
    return Random(settings.seed)
        .stream("permutation " + column.origin + '\n' + column.name, static_cast<std::uint64_t>(repeat))
        .permutation(rows);
}

PermutationImportance importanceBy(const Quality& quality, const std::string& model, const RowScores& scores, const FeatureTable& heldOut,
                                   const PermutationSettings& settings, const Progress& progress)
{
    PermutationImportance importance;
    importance.model = model;
    importance.rows = heldOut.rows;
    importance.repeats = settings.repeats;
    importance.score = quality(scores(heldOut));

    std::vector<std::vector<ColumnId>> groups;
    for (const Feature& feature : heldOut.features)
        groups.push_back({feature.id});
    for (std::vector<ColumnId> group : settings.groups) {
        std::sort(group.begin(), group.end());
        groups.push_back(std::move(group));
    }

    const auto repeats = static_cast<std::size_t>(std::max(0, settings.repeats));
    std::vector<double> drops(groups.size() * repeats, std::numeric_limits<double>::quiet_NaN());
    parallelFor(
        drops.size(),
        [&](std::size_t i) {
            const std::vector<ColumnId>& group = groups[i / repeats];
            if (group.empty())
                return;
            const auto order = orderFor(settings, group.front(), static_cast<int>(i % repeats), heldOut.rows);
            drops[i] = dropOf(scores, heldOut, quality, importance.score, group, order);
        },
        progress);

    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto first = drops.begin() + static_cast<std::ptrdiff_t>(g * repeats);
        ScoreDrop drop = summed({first, first + static_cast<std::ptrdiff_t>(repeats)});
        if (g < heldOut.features.size())
            importance.values.push_back({groups[g].front(), std::move(drop)});
        else
            importance.groups.push_back({settings.groups[g - heldOut.features.size()], std::move(drop)});
    }
    std::sort(importance.values.begin(), importance.values.end(), [](const ColumnDrop& a, const ColumnDrop& b) {
        return a.drop.mean > b.drop.mean || (!(a.drop.mean < b.drop.mean) && a.feature < b.feature);
    });
    return importance;
}

Quality aucOf(Labels labels)
{
    return [labels](const std::vector<double>& said) { return rocAuc(said, labels); };
}

}  // namespace

ScoreDrop permutationDrop(const RowScores& scores, const FeatureTable& heldOut, Labels labels, double baseline,
                          const std::vector<ColumnId>& group, const std::vector<std::vector<std::uint32_t>>& orders)
{
    std::vector<double> drops(orders.size());
    parallelFor(orders.size(), [&](std::size_t i) {
        HF_EXPECT(orders[i].size() == heldOut.rows, "a permutation deals out every row");
        drops[i] = dropOf(scores, heldOut, aucOf(labels), baseline, group, orders[i]);
    });
    return summed(std::move(drops));
}

PermutationImportance permutationImportance(const std::string& model, const RowScores& scores, const FeatureTable& heldOut, Labels labels,
                                            const PermutationSettings& settings, const Progress& progress)
{
    HF_EXPECT(labels.size() == heldOut.rows, "one label per held-out row");
    return importanceBy(aucOf(labels), model, scores, heldOut, settings, progress);
}

PermutationImportance permutationImportance(const std::string& model, const RowScores& scores, const FeatureTable& heldOut,
                                            std::span<const double> targets, const PermutationSettings& settings, const Progress& progress)
{
    HF_EXPECT(targets.size() == heldOut.rows, "one target per held-out row");
    const Quality quality = [targets](const std::vector<double>& said) { return rSquared(said, targets); };
    PermutationImportance importance = importanceBy(quality, model, scores, heldOut, settings, progress);
    importance.metric = "r2";
    return importance;
}

}  // namespace holdfast
