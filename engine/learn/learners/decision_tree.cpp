// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one grower serves classes and numbers, its sums and orders share one state.
#include "learn/learners/decision_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/prune_tree.h"
#include "learn/learners/target_scale.h"

namespace holdfast {

namespace {

struct Split
{
    std::int32_t column = -1;
    std::uint32_t rank = 0;      // rows of ranks up to this go left
    std::uint32_t nextRank = 0;  // the lowest rank that goes right
    double purity = 0;
};

constexpr double kSame = 1e-13;                // of the squares: what is below is rounding
constexpr std::size_t kWorthThreads = 400000;  // entries of all columns in a node below which one thread is quicker

double xlogx(double x) { return x > 0 ? x * std::log2(x) : 0; }

// Labels, or numbers in standard deviations.
template <bool Numbers>
class Grower
{
    using Truth = std::conditional_t<Numbers, double, std::uint8_t>;

public:
    Grower(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const Truth> truths, std::span<const double> weights,
           std::uint64_t seed, const Progress& progress)
        : m_spec(spec), m_x(x), m_truths(truths), m_weights(weights), m_random(Random(seed).stream("tree")), m_progress(progress),
          m_goesLeft(x.rows), m_spares(x.orders.size())
    {
        m_orders.resize(x.orders.size());
        eachColumn(x.rows, [&](std::size_t j) {
            m_orders[j] = x.orders[j];
            if constexpr (!Numbers)
                for (Entry& entry : m_orders[j])
                    entry.row |= m_truths[entry.row] == 1 ? kPositive : 0;
        });
        if (!Numbers && spec.criterion == Criterion::Entropy && weights.empty())
            for (std::size_t i = 0; i <= x.rows; ++i)
                m_table.push_back(xlogx(static_cast<double>(i)));
    }

    FittedDecisionTree grow()
    {
        Sum sum;
        for (std::size_t row = 0; row < m_x.rows; ++row)
            sum.add(weightOf(row), static_cast<double>(m_truths[row]));
        growNode(0, m_x.rows, sum, 0);
        return std::move(m_tree);
    }

private:
    // What rows add up to: their weight, positives or numbers, and squares of numbers.
    struct Sum
    {
        double weight = 0;
        double value = 0;
        double squares = 0;
        void add(double rowWeight, double truth)
        {
            weight += rowWeight;
            value += rowWeight * truth;
            if constexpr (Numbers)
                squares += rowWeight * truth * truth;
        }
        Sum without(const Sum& other) const
        {
            return {.weight = weight - other.weight, .value = value - other.value, .squares = squares - other.squares};
        }
    };

    using Entry = RankedColumns::Entry;
    static constexpr std::uint32_t kPositive = std::uint32_t{1} << 31U;  // the label travels in a row's number
    static std::uint32_t rowOf(const Entry& entry) { return entry.row & ~kPositive; }
    double truthOf(const Entry& entry) const
    {
        if constexpr (Numbers)
            return m_truths[entry.row];
        else
            return entry.row >> 31U;
    }

    template <class Task>
    void eachColumn(std::size_t rows, const Task& task) const
    {
        if (rows * m_orders.size() >= kWorthThreads) {
            parallelFor(m_orders.size(), task, m_progress);
            return;
        }
        for (std::size_t j = 0; j < m_orders.size(); ++j)
            task(j);
    }

    double weightOf(std::size_t row) const { return m_weights.empty() ? 1 : m_weights[row]; }

    double logged(double x) const { return m_table.empty() ? xlogx(x) : m_table[static_cast<std::size_t>(x)]; }

    // The higher, the purer: -weight · impurity, up to a constant.
    double purityOf(double weight, double positives) const
    {
        if constexpr (Numbers)
            return positives * positives / weight;
        const double negatives = weight - positives;
        if (m_spec.criterion == Criterion::Gini)
            return (positives * positives + negatives * negatives) / weight;
        return logged(positives) + logged(negatives) - logged(weight);
    }

    double impurityOf(const Sum& sum) const
    {
        const double share = sum.value / sum.weight;
        if constexpr (Numbers)
            return std::max(0.0, sum.squares / sum.weight - share * share);
        return m_spec.criterion == Criterion::Gini ? 2 * share * (1 - share) : -(xlogx(share) + xlogx(1 - share));
    }

    // Nodes are numbered as they are entered: the root, all of its left side, then its right side.
    std::int32_t growNode(std::size_t begin, std::size_t end, const Sum& sum, int depth)
    {
        m_progress.throwIfCancelled();
        const auto number = static_cast<std::int32_t>(m_tree.nodes.size());
        m_tree.nodes.push_back({.weight = sum.weight, .share = sum.weight > 0 ? sum.value / sum.weight : 0});
        if (sum.weight <= 0)
            return number;
        m_tree.nodes.back().impurity = impurityOf(sum);
        const bool mayDeepen = m_spec.depth <= 0 || depth < m_spec.depth;
        if (!mayDeepen || !maySplit(sum))
            return number;
        const Split split = bestSplit(begin, end, sum.weight, sum.value);
        if (split.column < 0)
            return number;

        const auto column = static_cast<std::size_t>(split.column);
        const double low = m_x.values[column][split.rank];
        const double high = m_x.values[column][split.nextRank];
        const double middle = low / 2 + high / 2;
        m_tree.nodes[static_cast<std::size_t>(number)].column = split.column;
        m_tree.nodes[static_cast<std::size_t>(number)].threshold = middle < high ? middle : low;

        Sum leftSum;
        std::size_t border = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const Entry entry = m_orders[column][i];
            const bool left = entry.rank <= split.rank;
            m_goesLeft[rowOf(entry)] = left ? 1 : 0;
            if (left) {
                ++border;
                leftSum.add(weightOf(rowOf(entry)), truthOf(entry));
            }
        }
        const Sum rightSum = sum.without(leftSum);
        const bool childrenMaySplit = (m_spec.depth <= 0 || depth + 1 < m_spec.depth) && (maySplit(leftSum) || maySplit(rightSum));
        if (childrenMaySplit)
            partition(begin, end, column);
        const std::int32_t left = growNode(begin, border, leftSum, depth + 1);
        const std::int32_t right = growNode(border, end, rightSum, depth + 1);
        m_tree.nodes[static_cast<std::size_t>(number)].left = left;
        m_tree.nodes[static_cast<std::size_t>(number)].right = right;
        return number;
    }

    bool maySplit(const Sum& sum) const
    {
        const bool mixed = Numbers ? impurityOf(sum) * sum.weight > kSame * sum.squares : sum.value > 0 && sum.value < sum.weight;
        return mixed && sum.weight >= m_spec.split && sum.weight >= 2.0 * m_spec.leaf && sum.weight >= 2;
    }

    Split bestSplit(std::size_t begin, std::size_t end, double weight, double positives)
    {
        const std::size_t columns = m_orders.size();
        std::vector<Split> found(columns);
        if (m_spec.maxFeatures <= 0 || static_cast<std::size_t>(m_spec.maxFeatures) >= columns) {
            eachColumn(end - begin, [&](std::size_t j) { found[j] = bestOfColumn(j, begin, end, weight, positives); });
        } else {
            // Columns without two values in this node do not count as tried.
            int tried = 0;
            for (const std::uint32_t j : m_random.permutation(columns)) {
                if (m_orders[j][begin].rank == m_orders[j][end - 1].rank)
                    continue;
                found[j] = bestOfColumn(j, begin, end, weight, positives);
                if (++tried == m_spec.maxFeatures)
                    break;
            }
        }
        Split best;
        for (const Split& split : found)
            if (split.column >= 0 && (best.column < 0 || isPurer(split.purity, best.purity, weight)))
                best = split;
        return best;
    }

    // Rounding must not decide between splits that are equally good.
    static bool isPurer(double purity, double than, double weight) { return purity > than + 1e-12 * (weight + std::abs(than)); }

    // Whether the Gini purity of two sides may be beyond `best`, without a division.
    bool mayBePurer(double best, double left, double leftPositives, double right, double rightPositives) const
    {
        if constexpr (Numbers)
            return leftPositives * leftPositives * right + rightPositives * rightPositives * left >= best * (left * right);
        if (m_spec.criterion != Criterion::Gini)
            return true;
        const double leftNegatives = left - leftPositives;
        const double rightNegatives = right - rightPositives;
        const double upper = (leftPositives * leftPositives + leftNegatives * leftNegatives) * right +
                             (rightPositives * rightPositives + rightNegatives * rightNegatives) * left;
        return upper >= best * (left * right);
    }

    Split bestOfColumn(std::size_t j, std::size_t begin, std::size_t end, double weight, double positives) const
    {
        const std::vector<Entry>& order = m_orders[j];
        Split best;
        if (order[begin].rank == order[end - 1].rank)
            return best;
        const double leaf = std::max(1, m_spec.leaf);
        const bool plain = m_weights.empty();
        double leftWeight = 0;
        double leftPositives = 0;
        for (std::size_t i = begin; i + 1 < end; ++i) {
            const Entry entry = order[i];
            const double rowWeight = plain ? 1 : m_weights[rowOf(entry)];
            leftWeight += rowWeight;
            leftPositives += truthOf(entry) * rowWeight;
            if (order[i + 1].rank == entry.rank || leftWeight < leaf)
                continue;
            const double rightWeight = weight - leftWeight;
            if (rightWeight < leaf)
                break;
            const double rightPositives = positives - leftPositives;
            if (best.column >= 0 && !mayBePurer(best.purity, leftWeight, leftPositives, rightWeight, rightPositives))
                continue;
            const double purity = purityOf(leftWeight, leftPositives) + purityOf(rightWeight, rightPositives);
            if (best.column < 0 || isPurer(purity, best.purity, weight))
                best = {.column = static_cast<std::int32_t>(j), .rank = entry.rank, .nextRank = order[i + 1].rank, .purity = purity};
        }
        return best;
    }

    // Parts the rows of every column's order into those that go left and right, each in the old order.
    void partition(std::size_t begin, std::size_t end, std::size_t splitColumn)
    {
        eachColumn(end - begin, [&](std::size_t j) {
            if (j == splitColumn)
                return;
            std::vector<Entry>& order = m_orders[j];
            std::vector<Entry>& spare = m_spares[j];
            if (spare.size() < end - begin)
                spare.resize(end - begin);
            std::size_t left = begin;
            std::size_t right = 0;
            for (std::size_t i = begin; i < end; ++i) {
                const Entry entry = order[i];
                const std::size_t goesLeft = m_goesLeft[rowOf(entry)];
                order[left] = entry;
                spare[right] = entry;
                left += goesLeft;
                right += 1 - goesLeft;
            }
            std::copy_n(spare.begin(), right, order.begin() + static_cast<std::ptrdiff_t>(left));
        });
    }

    const DecisionTreeSpec& m_spec;
    const RankedColumns& m_x;
    std::span<const Truth> m_truths;
    std::span<const double> m_weights;
    Random m_random;
    const Progress& m_progress;
    std::vector<std::vector<Entry>> m_orders;
    std::vector<std::uint8_t> m_goesLeft;
    std::vector<std::vector<Entry>> m_spares;  // per column
    std::vector<double> m_table;
    FittedDecisionTree m_tree;
};

}  // namespace

FittedDecisionTree fitDecisionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    FittedDecisionTree tree = Grower<false>(spec, x, labels, weights, seed, progress).grow();
    return spec.ccpAlpha > 0 ? pruned(tree, spec.ccpAlpha) : tree;
}

FittedDecisionTree fitRegressionTree(const DecisionTreeSpec& spec, const RankedColumns& x, std::span<const double> targets,
                                     std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    const TargetScale scale = targetScale(targets, weights);
    const std::vector<double> truths = scaledTargets(targets, scale);
    FittedDecisionTree tree = Grower<true>(spec, x, truths, weights, seed, progress).grow();
    if (spec.ccpAlpha > 0)
        tree = pruned(tree, spec.ccpAlpha);
    for (TreeNode& node : tree.nodes)
        node.share = scale.back(node.share);
    return tree;
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
