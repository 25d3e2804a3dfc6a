// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/decision_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "learn/learners/prune_tree.h"

namespace holdfast {

namespace {

struct Split
{
    std::int32_t column = -1;
    std::uint32_t rank = 0;      // rows of ranks up to this go left
    std::uint32_t nextRank = 0;  // the lowest rank that goes right
    double purity = 0;
};

double xlogx(double x) { return x > 0 ? x * std::log2(x) : 0; }

class Grower
{
public:
    Grower(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const std::uint8_t> labels, std::span<const double> weights,
           std::uint64_t seed, const Progress& progress)
        : m_spec(spec), m_x(x), m_labels(labels), m_weights(weights), m_random(Random(seed).stream("tree")), m_progress(progress),
          m_goesLeft(x.rows), m_spare(x.rows)
    {
        m_orders.reserve(x.orders.size());
        for (std::size_t j = 0; j < x.orders.size(); ++j) {
            std::vector<Entry>& order = m_orders.emplace_back();
            order.reserve(x.rows);
            for (const std::uint32_t row : x.orders[j])
                order.push_back({.row = row, .rank = x.ranks[j][row]});
        }
        if (spec.criterion == Criterion::Entropy && weights.empty())
            for (std::size_t i = 0; i <= x.rows; ++i)
                m_table.push_back(xlogx(static_cast<double>(i)));
    }

    FittedDecisionTree grow()
    {
        double positives = 0;
        double weight = 0;
        for (std::size_t row = 0; row < m_x.rows; ++row) {
            weight += weightOf(row);
            positives += m_labels[row] == 1 ? weightOf(row) : 0;
        }
        growNode(0, m_x.rows, weight, positives, 0);
        return std::move(m_tree);
    }

private:
    struct Entry
    {
        std::uint32_t row = 0;
        std::uint32_t rank = 0;
    };

    double weightOf(std::size_t row) const { return m_weights.empty() ? 1 : m_weights[row]; }

    double logged(double x) const { return m_table.empty() ? xlogx(x) : m_table[static_cast<std::size_t>(x)]; }

    // The higher, the purer: -weight · impurity, up to a constant.
    double purityOf(double weight, double positives) const
    {
        const double negatives = weight - positives;
        if (m_spec.criterion == Criterion::Gini)
            return (positives * positives + negatives * negatives) / weight;
        return logged(positives) + logged(negatives) - logged(weight);
    }

    double impurityOf(double weight, double positives) const
    {
        const double share = positives / weight;
        return m_spec.criterion == Criterion::Gini ? 2 * share * (1 - share) : -(xlogx(share) + xlogx(1 - share));
    }

    // Nodes are numbered as they are entered: the root, all of its left side, then its right side.
    std::int32_t growNode(std::size_t begin, std::size_t end, double weight, double positives, int depth)
    {
        m_progress.throwIfCancelled();
        const auto number = static_cast<std::int32_t>(m_tree.nodes.size());
        m_tree.nodes.push_back({.weight = weight, .share = weight > 0 ? positives / weight : 0});
        if (weight <= 0)
            return number;
        m_tree.nodes.back().impurity = impurityOf(weight, positives);
        const bool mayDeepen = m_spec.depth <= 0 || depth < m_spec.depth;
        if (!mayDeepen || !maySplit(weight, positives))
            return number;
        const Split split = bestSplit(begin, end, weight, positives);
        if (split.column < 0)
            return number;

        const auto column = static_cast<std::size_t>(split.column);
        const double low = m_x.values[column][split.rank];
        const double high = m_x.values[column][split.nextRank];
        const double middle = low / 2 + high / 2;
        m_tree.nodes[static_cast<std::size_t>(number)].column = split.column;
        m_tree.nodes[static_cast<std::size_t>(number)].threshold = middle < high ? middle : low;

        double leftWeight = 0;
        double leftPositives = 0;
        std::size_t border = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const Entry entry = m_orders[column][i];
            const bool left = entry.rank <= split.rank;
            m_goesLeft[entry.row] = left ? 1 : 0;
            if (left) {
                ++border;
                leftWeight += weightOf(entry.row);
                leftPositives += m_labels[entry.row] == 1 ? weightOf(entry.row) : 0;
            }
        }
        const double rightWeight = weight - leftWeight;
        const double rightPositives = positives - leftPositives;
        const bool childrenMaySplit = (m_spec.depth <= 0 || depth + 1 < m_spec.depth) &&
                                      (maySplit(leftWeight, leftPositives) || maySplit(rightWeight, rightPositives));
        if (childrenMaySplit)
            partition(begin, end, column);
        const std::int32_t left = growNode(begin, border, leftWeight, leftPositives, depth + 1);
        const std::int32_t right = growNode(border, end, rightWeight, rightPositives, depth + 1);
        m_tree.nodes[static_cast<std::size_t>(number)].left = left;
        m_tree.nodes[static_cast<std::size_t>(number)].right = right;
        return number;
    }

    bool maySplit(double weight, double positives) const
    {
        return positives > 0 && positives < weight && weight >= m_spec.split && weight >= 2.0 * m_spec.leaf && weight >= 2;
    }

    Split bestSplit(std::size_t begin, std::size_t end, double weight, double positives)
    {
        Split best;
        const std::size_t columns = m_orders.size();
        if (m_spec.maxFeatures <= 0 || static_cast<std::size_t>(m_spec.maxFeatures) >= columns) {
            for (std::size_t j = 0; j < columns; ++j)
                searchColumn(j, begin, end, weight, positives, best);
            return best;
        }
        // Columns without two values in this node do not count as tried.
        std::vector<std::uint32_t> tried;
        for (const std::uint32_t j : m_random.permutation(columns)) {
            if (m_orders[j][begin].rank == m_orders[j][end - 1].rank)
                continue;
            tried.push_back(j);
            if (tried.size() == static_cast<std::size_t>(m_spec.maxFeatures))
                break;
        }
        std::ranges::sort(tried);
        for (const std::uint32_t j : tried)
            searchColumn(j, begin, end, weight, positives, best);
        return best;
    }

    void searchColumn(std::size_t j, std::size_t begin, std::size_t end, double weight, double positives, Split& best) const
    {
        const std::vector<Entry>& order = m_orders[j];
        if (order[begin].rank == order[end - 1].rank)
            return;
        const double leaf = std::max(1, m_spec.leaf);
        double leftWeight = 0;
        double leftPositives = 0;
        for (std::size_t i = begin; i + 1 < end; ++i) {
            const Entry entry = order[i];
            const double rowWeight = weightOf(entry.row);
            leftWeight += rowWeight;
            leftPositives += m_labels[entry.row] == 1 ? rowWeight : 0;
            if (order[i + 1].rank == entry.rank || leftWeight < leaf)
                continue;
            if (weight - leftWeight < leaf)
                return;
            const double purity = purityOf(leftWeight, leftPositives) + purityOf(weight - leftWeight, positives - leftPositives);
            // Rounding must not decide between splits that are equally good.
            if (best.column < 0 || purity > best.purity + 1e-12 * (weight + std::abs(best.purity)))
                best = {.column = static_cast<std::int32_t>(j), .rank = entry.rank, .nextRank = order[i + 1].rank, .purity = purity};
        }
    }

    // Parts the rows of every column's order into those that go left and right, each in the old order.
    void partition(std::size_t begin, std::size_t end, std::size_t splitColumn)
    {
        for (std::size_t j = 0; j < m_orders.size(); ++j) {
            if (j == splitColumn)
                continue;
            std::vector<Entry>& order = m_orders[j];
            std::size_t left = begin;
            std::size_t right = 0;
            for (std::size_t i = begin; i < end; ++i) {
                const Entry entry = order[i];
                const bool goesLeft = m_goesLeft[entry.row] != 0;
                order[left] = entry;
                m_spare[right] = entry;
                left += goesLeft ? 1 : 0;
                right += goesLeft ? 0 : 1;
            }
            std::copy_n(m_spare.begin(), right, order.begin() + static_cast<std::ptrdiff_t>(left));
        }
    }

    const DecisionTreeSpec& m_spec;
    const RankedColumns& m_x;
    std::span<const std::uint8_t> m_labels;
    std::span<const double> m_weights;
    Random m_random;
    const Progress& m_progress;
    std::vector<std::vector<Entry>> m_orders;
    std::vector<std::uint8_t> m_goesLeft;
    std::vector<Entry> m_spare;
    std::vector<double> m_table;
    FittedDecisionTree m_tree;
};

}  // namespace

RankedColumns rankedColumns(const DesignMatrix& x)
{
    RankedColumns made{.rows = x.rows};
    for (std::size_t j = 0; j < x.columns; ++j) {
        std::vector<std::pair<double, std::uint32_t>> sorted(x.rows);
        for (std::size_t i = 0; i < x.rows; ++i)
            sorted[i] = {x.at(i, j), static_cast<std::uint32_t>(i)};
        std::ranges::sort(sorted);
        std::vector<double>& values = made.values.emplace_back();
        std::vector<std::uint32_t>& ranks = made.ranks.emplace_back(x.rows);
        std::vector<std::uint32_t>& order = made.orders.emplace_back(x.rows);
        for (std::size_t i = 0; i < x.rows; ++i) {
            if (values.empty() || sorted[i].first != values.back())
                values.push_back(sorted[i].first);
            order[i] = sorted[i].second;
            ranks[order[i]] = static_cast<std::uint32_t>(values.size() - 1);
        }
    }
    return made;
}

FittedDecisionTree fitDecisionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    FittedDecisionTree tree = Grower(spec, x, labels, weights, seed, progress).grow();
    return spec.ccpAlpha > 0 ? pruned(tree, spec.ccpAlpha) : tree;
}

std::vector<double> leafShares(const FittedDecisionTree& tree, const DesignMatrix& x)
{
    std::vector<double> shares(x.rows, 0);
    if (tree.nodes.empty())
        return shares;
    for (std::size_t i = 0; i < x.rows; ++i) {
        std::size_t node = 0;
        while (tree.nodes[node].column >= 0) {
            const bool left = x.at(i, static_cast<std::size_t>(tree.nodes[node].column)) <= tree.nodes[node].threshold;
            node = static_cast<std::size_t>(left ? tree.nodes[node].left : tree.nodes[node].right);
        }
        shares[i] = tree.nodes[node].share;
    }
    return shares;
}

}  // namespace holdfast
