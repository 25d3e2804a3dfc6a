// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one tree, its nodes and its counts share one state.
#include "learn/learners/random_forest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <type_traits>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/bundled_columns.h"
#include "learn/learners/target_scale.h"
#include "learn/learners/tree_bundle.h"

namespace holdfast {

namespace {

constexpr double kNothing = 1e-12;  // a gain that rounding makes

struct Cell
{
    double weight = 0;
    double positives = 0;  // of a number: the weighted sum
};

struct Split
{
    std::int32_t column = -1;
    std::size_t bin = 0;
    double purity = 0;
    Cell left;
};

struct Row
{
    std::uint32_t number = 0;
    float positive = 0;  // of a number: in standard deviations, for comparing splits alone
    double weight = 0;   // times drawn · weight
};

// The levels of a category in one node: how its columns part the rows, counted in one pass over them.
struct LevelCounts
{
    std::uint64_t node = 0;  // whose, numbered from 1
    std::vector<Cell> cells;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> touched;
};

// The bins of one column in one node. Only bins that rows fall into are ever looked at.
class Histogram
{
public:
    void add(std::uint8_t bin, const Row& row)
    {
        m_touched[bin / 64U] |= std::uint64_t{1} << (bin % 64U);
        m_cells[bin].weight += row.weight;
        m_cells[bin].positives += row.weight * static_cast<double>(row.positive);
    }
    // Calls visit(bin, cell) for bins that hold rows, in order, and empties them.
    template <class Visit>
    void drain(const Visit& visit)
    {
        for (std::size_t word = 0; word < m_touched.size(); ++word) {
            for (std::uint64_t bits = m_touched[word]; bits != 0; bits &= bits - 1) {
                const std::size_t bin = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                visit(bin, m_cells[bin]);
                m_cells[bin] = {};
            }
            m_touched[word] = 0;
        }
    }

private:
    std::array<std::uint64_t, 4> m_touched{};
    std::array<Cell, 256> m_cells{};
};

template <class Truth>
class Grower
{
    static constexpr bool kNumbers = std::is_same_v<Truth, double>;

public:
    Grower(const RandomForestSpec& spec, const BinnedColumns& x, const BundledColumns& bundled, std::span<const Truth> truths,
           std::vector<Row> rows, Random random, const Progress& progress)
        : m_spec(spec), m_x(x), m_bundled(bundled), m_levels(bundled.bundles.size()), m_truths(truths), m_rows(std::move(rows)),
          m_spare(m_rows.size()), m_random(random), m_progress(progress), m_order(x.columns),
          m_tried(spec.maxFeatures > 0 ? static_cast<std::size_t>(spec.maxFeatures)
                  : kNumbers           ? x.columns / 3
                                       : static_cast<std::size_t>(std::sqrt(static_cast<double>(x.columns))))
    {
        m_tried = std::clamp<std::size_t>(m_tried, 1, std::max<std::size_t>(1, x.columns));
        std::iota(m_order.begin(), m_order.end(), 0U);
    }

    std::vector<GrownNode> grow()
    {
        growNode(0, m_rows.size(), sumOf(0, m_rows.size()), 0);
        return std::move(m_nodes);
    }

private:
    static double purityOf(const Cell& cell)
    {
        if constexpr (kNumbers)
            return cell.positives * cell.positives / cell.weight;
        const double negatives = cell.weight - cell.positives;
        return (cell.positives * cell.positives + negatives * negatives) / cell.weight;
    }

    Cell sumOf(std::size_t begin, std::size_t end) const
    {
        Cell sum;
        for (std::size_t i = begin; i < end; ++i) {
            sum.weight += m_rows[i].weight;
            sum.positives += m_rows[i].weight * static_cast<double>(m_rows[i].positive);
        }
        return sum;
    }

    double meanOf(std::size_t begin, std::size_t end, const Cell& sum) const
    {
        if (sum.weight <= 0)
            return 0;
        if constexpr (!kNumbers)
            return sum.positives / sum.weight;
        double exact = 0;
        for (std::size_t i = begin; i < end; ++i)
            exact += m_rows[i].weight * static_cast<double>(m_truths[m_rows[i].number]);
        return exact / sum.weight;
    }

    std::int32_t growNode(std::size_t begin, std::size_t end, const Cell& sum, int depth)
    {
        m_progress.throwIfCancelled();
        const auto number = static_cast<std::int32_t>(m_nodes.size());
        m_nodes.push_back({.number = meanOf(begin, end, sum)});
        const bool mayDeepen = m_spec.depth <= 0 || depth < m_spec.depth;
        const bool mixed = kNumbers || (sum.positives > 0 && sum.positives < sum.weight);
        if (!mayDeepen || !mixed || sum.weight < 2.0 * std::max(1, m_spec.leaf))
            return number;
        const Split split = bestSplit(begin, end, sum);
        if (split.column < 0 || (kNumbers && split.purity <= purityOf(sum) + kNothing * sum.weight))
            return number;
        const auto column = static_cast<std::size_t>(split.column);
        const std::size_t border = partition(begin, end, m_x.column(column), split.bin);
        // A level's rows were counted, so that its others are a difference: added up, they are as exact as those of any other split.
        const Cell begun = m_bundled.bundles[m_bundled.bundleOf[column]].count > 1 ? sumOf(begin, border) : split.left;
        const std::int32_t left = growNode(begin, border, begun, depth + 1);
        const std::int32_t right =
            growNode(border, end, {.weight = sum.weight - begun.weight, .positives = sum.positives - begun.positives}, depth + 1);
        m_nodes[static_cast<std::size_t>(number)] = {
            .column = split.column, .number = m_x.cuts[column][split.bin], .left = left, .right = right};
        return number;
    }

    // Columns that hold a single value in this node do not count as tried.
    Split bestSplit(std::size_t begin, std::size_t end, const Cell& sum)
    {
        std::vector<Split> found;
        std::size_t tried = 0;
        ++m_node;
        for (std::size_t k = 0; k < m_order.size() && tried < m_tried; ++k) {
            std::swap(m_order[k], m_order[k + static_cast<std::size_t>(m_random.below(m_order.size() - k))]);
            const std::uint32_t which = m_bundled.bundleOf[m_order[k]];
            const Split one = m_bundled.bundles[which].count > 1 ? bestOfLevel(m_order[k], which, begin, end, sum, tried)
                                                                 : bestOf(m_order[k], begin, end, sum, tried);
            if (one.column >= 0)
                found.push_back(one);
        }
        std::ranges::sort(found, {}, &Split::column);
        Split best;
        for (const Split& one : found)
            if (best.column < 0 || one.purity > best.purity + 1e-12 * sum.weight)
                best = one;
        return best;
    }

    // Whether rows have the level or not.
    Split bestOfLevel(std::uint32_t column, std::uint32_t which, std::size_t begin, std::size_t end, const Cell& sum, std::size_t& tried)
    {
        const LevelCounts& counts = levelCounts(which, begin, end);
        const std::size_t code = column - m_bundled.bundles[which].first + 1;
        if (counts.rows[code] == 0 || counts.rows[code] == end - begin)
            return {};
        ++tried;
        const Cell& right = counts.cells[code];
        const Cell left{.weight = sum.weight - right.weight, .positives = sum.positives - right.positives};
        const double leaf = std::max(1, m_spec.leaf);
        if (left.weight < leaf || right.weight < leaf)
            return {};
        return {.column = static_cast<std::int32_t>(column), .bin = 0, .purity = purityOf(left) + purityOf(right), .left = left};
    }

    const LevelCounts& levelCounts(std::uint32_t which, std::size_t begin, std::size_t end)
    {
        LevelCounts& counts = m_levels[which];
        if (counts.node == m_node)
            return counts;
        counts.node = m_node;
        counts.cells.resize(m_bundled.bundles[which].codes);
        counts.rows.resize(m_bundled.bundles[which].codes, 0);
        for (const std::uint8_t code : counts.touched) {
            counts.cells[code] = {};
            counts.rows[code] = 0;
        }
        counts.touched.clear();
        for (std::size_t i = begin; i < end; ++i) {
            const Row& row = m_rows[i];
            const std::uint8_t code = m_bundled.row(row.number)[which];
            if (counts.rows[code]++ == 0)
                counts.touched.push_back(code);
            counts.cells[code].weight += row.weight;
            counts.cells[code].positives += row.weight * static_cast<double>(row.positive);
        }
        return counts;
    }

    Split bestOf(std::uint32_t column, std::size_t begin, std::size_t end, const Cell& sum, std::size_t& tried)
    {
        const std::uint8_t* bins = m_x.column(column);
        for (std::size_t i = begin; i < end; ++i)
            m_histogram.add(bins[m_rows[i].number], m_rows[i]);
        const double leaf = std::max(1, m_spec.leaf);
        Split best;
        Cell left;
        std::size_t before = 0;  // the bin the rows on the left end with
        std::size_t count = 0;
        m_histogram.drain([&](std::size_t bin, const Cell& cell) {
            if (++count > 1 && left.weight >= leaf && sum.weight - left.weight >= leaf) {
                const double purity =
                    purityOf(left) + purityOf({.weight = sum.weight - left.weight, .positives = sum.positives - left.positives});
                if (best.column < 0 || purity > best.purity + 1e-12 * sum.weight)
                    best = {.column = static_cast<std::int32_t>(column), .bin = before, .purity = purity, .left = left};
            }
            left.weight += cell.weight;
            left.positives += cell.positives;
            before = bin;
        });
        tried += count > 1 ? 1 : 0;
        return best;
    }

    std::size_t partition(std::size_t begin, std::size_t end, const std::uint8_t* bins, std::size_t bin)
    {
        std::size_t left = begin;
        std::size_t right = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const Row row = m_rows[i];
            const std::size_t goesLeft = bins[row.number] <= bin ? 1 : 0;
            m_rows[left] = row;
            m_spare[right] = row;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        std::copy_n(m_spare.begin(), right, m_rows.begin() + static_cast<std::ptrdiff_t>(left));
        return left;
    }

    const RandomForestSpec& m_spec;
    const BinnedColumns& m_x;
    const BundledColumns& m_bundled;
    std::vector<LevelCounts> m_levels;  // per bundle of more than one column
    std::uint64_t m_node = 0;           // that is being split, numbered as they come
    std::span<const Truth> m_truths;
    std::vector<Row> m_rows;
    std::vector<Row> m_spare;
    Random m_random;
    const Progress& m_progress;
    std::vector<std::uint32_t> m_order;  // columns, the drawn ones first
    std::size_t m_tried;
    Histogram m_histogram;
    std::vector<GrownNode> m_nodes;
};

// As many draws as rows, with replacement.
template <class Truth>
std::vector<Row> bootstrap(std::span<const Truth> truths, std::span<const double> weights, bool draws, Random& random)
{
    std::vector<std::uint32_t> times(truths.size(), draws ? 0 : 1);
    for (std::size_t i = 0; draws && i < truths.size(); ++i)
        ++times[static_cast<std::size_t>(random.below(truths.size()))];
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < truths.size(); ++i)
        if (times[i] > 0 && (weights.empty() || weights[i] > 0))
            rows.push_back(
                {.number = i, .positive = static_cast<float>(truths[i]), .weight = times[i] * (weights.empty() ? 1 : weights[i])});
    return rows;
}

template <class Truth>
FittedRandomForest grown(const RandomForestSpec& spec, const BinnedColumns& x, std::span<const Truth> truths,
                         std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    const BundledColumns bundled = bundledColumns(x, progress);
    std::vector<TreeBundle> trees(static_cast<std::size_t>(std::max(1, spec.trees)));
    parallelFor(
        trees.size(),
        [&](std::size_t tree) {
            Random random = Random(seed).stream("forest", tree);
            std::vector<Row> rows = bootstrap(truths, weights, spec.bootstrap, random);
            addTree(trees[tree], Grower<Truth>(spec, x, bundled, truths, std::move(rows), random, progress).grow());
        },
        progress);
    FittedRandomForest fitted;
    for (const TreeBundle& tree : trees)
        addTrees(fitted.trees, tree);
    return fitted;
}

}  // namespace

FittedRandomForest fitRandomForest(const RandomForestSpec& spec, const BinnedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    return grown(spec, x, labels, weights, seed, progress);
}

FittedRandomForest fitRegressionForest(const RandomForestSpec& spec, const BinnedColumns& x, std::span<const double> targets,
                                       std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    const TargetScale scale = targetScale(targets, weights);
    const std::vector<double> truths = scaledTargets(targets, scale);
    FittedRandomForest fitted = grown(spec, x, std::span<const double>(truths), weights, seed, progress);
    for (BundleNode& node : fitted.trees.nodes)
        if (node.column < 0)
            node.number = scale.back(node.number);
    return fitted;
}

std::vector<double> forestShares(const FittedRandomForest& fitted, const DesignMatrix& x, const Progress& progress)
{
    std::vector<double> shares = leafSums(fitted.trees, x, progress);
    for (double& share : shares)
        share /= static_cast<double>(std::max<std::size_t>(1, fitted.trees.roots.size()));
    return shares;
}

}  // namespace holdfast
