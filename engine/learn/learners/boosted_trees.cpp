// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one tree's leaves, histograms and rows share one state.
#include "learn/learners/boosted_trees.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/bundled_columns.h"
#include "learn/learners/logistic_regression.h"
#include "learn/learners/target_scale.h"
#include "learn/learners/tree_bundle.h"

namespace holdfast {

namespace {

constexpr double kTie = 1e-10;                 // gains that differ by less are equal
constexpr std::size_t kRowsAtOnce = 32768;     // of whole passes
constexpr std::size_t kWorthThreads = 500000;  // additions to a histogram below which one thread is quicker
constexpr std::size_t kManyRows = 200000;      // of a leaf, to be parted by several threads
constexpr std::size_t kAhead = 16;             // rows fetched before they are counted

// What rows add up to: their first derivatives; their second ones with the number of rows in the low bits. Both in fixed point.
struct Cell
{
    std::int64_t pull = 0;
    std::uint64_t curve = 0;

    void add(const Cell& other)
    {
        pull += other.pull;
        curve += other.curve;
    }
    void take(const Cell& other)
    {
        pull -= other.pull;
        curve -= other.curve;
    }
};

// What one in a cell stands for. Chosen so that the sum over all rows still fits.
struct Units
{
    // `pulls` and `curves` are the most that first and second derivatives of all rows may add up to.
    Units(std::size_t rows, double weight, double pulls, double curves)
        : rowBits(static_cast<int>(std::bit_width(rows)) + 4), rowMask((std::uint64_t{1} << static_cast<unsigned>(rowBits)) - 1),
          pull(powerAbove(pulls, -61)), curve(powerAbove(curves, rowBits - 62)), row(powerAbove(weight, 1 - rowBits))
    {
    }
    // The lowest power of two ≥ value, times 2^exponent.
    static double powerAbove(double value, int exponent) { return std::ldexp(1, std::ilogb(value) + 1 + exponent); }

    Cell cell(double first, double second, double weight) const
    {
        const auto curves = static_cast<std::uint64_t>(std::llround(second / curve));
        return {.pull = std::llround(first / pull),
                .curve = (curves << static_cast<unsigned>(rowBits)) + static_cast<std::uint64_t>(std::llround(weight / row))};
    }
    double rowsOf(const Cell& cell) const { return static_cast<double>(static_cast<std::int64_t>(cell.curve & rowMask)) * row; }
    double pullOf(const Cell& cell) const { return static_cast<double>(cell.pull) * pull; }
    double curveOf(const Cell& cell) const
    {
        return static_cast<double>(static_cast<std::int64_t>(cell.curve >> static_cast<unsigned>(rowBits))) * curve;
    }

    int rowBits;
    std::uint64_t rowMask;
    double pull;
    double curve;
    double row;
};

struct Split
{
    double gain = 0;
    std::int32_t column = -1;
    std::uint8_t bin = 0;  // rows of bins up to this go left
    Cell left;
};

struct Leaf
{
    std::size_t begin = 0;  // its rows
    std::size_t end = 0;
    std::int32_t node = 0;
    int depth = 0;
    Cell sum;
    std::size_t histogram = 0;  // where `best` has a column
    Split best;
};

class Grower
{
public:
    Grower(const BoostedTreesSpec& spec, const BinnedColumns& x, const Units& units, const Progress& progress)
        : m_spec(spec), m_x(x), m_bundled(bundledColumns(x, progress)), m_units(units), m_progress(progress), m_rows(x.rows),
          m_spare(x.rows)
    {
    }

    // One tree on these derivatives, over these columns. What its leaves say is added to the scores. Empty where nothing can be gained.
    std::vector<GrownNode> grow(const std::vector<Cell>& cells, std::vector<std::uint32_t> columns, std::vector<double>& scores)
    {
        m_cells = &cells;
        useColumns(std::move(columns));
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i] = static_cast<std::uint32_t>(i);
        m_nodes = {GrownNode{}};
        m_leaves = {Leaf{.end = m_rows.size()}};
        for (const Cell& cell : cells)
            m_leaves[0].sum.add(cell);
        m_free.resize(m_histograms.size());
        for (std::size_t i = 0; i < m_free.size(); ++i)
            m_free[i] = i;
        if (maySplit(m_leaves[0])) {
            m_leaves[0].histogram = takeHistogram();
            search(&m_leaves[0], nullptr);
        }
        while (static_cast<int>(m_leaves.size()) < m_spec.leaves) {
            m_progress.throwIfCancelled();
            const auto next = std::ranges::max_element(m_leaves, {}, [](const Leaf& leaf) { return leaf.best.gain; });
            if (next->best.column < 0)
                break;
            split(static_cast<std::size_t>(next - m_leaves.begin()));
        }
        if (m_leaves.size() == 1)
            return {};
        const auto say = [&](std::size_t which) {
            const Leaf& leaf = m_leaves[which];
            const double step = -m_spec.rate * m_units.pullOf(leaf.sum) / (m_units.curveOf(leaf.sum) + m_spec.l2);
            m_nodes[static_cast<std::size_t>(leaf.node)].number = step;
            for (std::size_t i = leaf.begin; i < leaf.end; ++i)
                scores[m_rows[i]] += step;
        };
        if (m_rows.size() >= kManyRows)
            parallelFor(m_leaves.size(), say, m_progress);
        else
            for (std::size_t which = 0; which < m_leaves.size(); ++which)
                say(which);
        return m_nodes;
    }

private:
    void useColumns(std::vector<std::uint32_t> columns)
    {
        if (columns == m_columns)
            return;
        m_columns = std::move(columns);
        m_counted.clear();
        for (const std::uint32_t j : m_columns)
            if (m_counted.empty() || m_counted.back() != m_bundled.bundleOf[j])
                m_counted.push_back(m_bundled.bundleOf[j]);
        m_offsets.assign(m_bundled.bundles.size(), 0);
        m_cellsCounted = 0;
        for (const std::uint32_t bundle : m_counted) {
            m_offsets[bundle] = m_cellsCounted;
            m_cellsCounted += m_bundled.bundles[bundle].codes;
        }
        m_histograms.clear();
        m_ofThreads.clear();
        m_found[0].resize(m_columns.size());
        m_found[1].resize(m_columns.size());
    }

    std::size_t takeHistogram()
    {
        if (m_free.empty()) {
            m_free.push_back(m_histograms.size());
            m_histograms.emplace_back(m_cellsCounted);
        }
        const std::size_t taken = m_free.back();
        m_free.pop_back();
        return taken;
    }

    bool maySplit(const Leaf& leaf) const
    {
        return (m_spec.depth <= 0 || leaf.depth < m_spec.depth) && leaf.end - leaf.begin >= 2 &&
               m_units.rowsOf(leaf.sum) >= 2.0 * m_spec.leaf && m_units.curveOf(leaf.sum) >= 2 * m_spec.curvature;
    }

    void split(std::size_t which)
    {
        Leaf parent = m_leaves[which];
        const std::size_t border = partition(parent);
        const auto left = static_cast<std::int32_t>(m_nodes.size());
        const std::vector<double>& cuts = m_x.cuts[static_cast<std::size_t>(parent.best.column)];
        m_nodes[static_cast<std::size_t>(parent.node)] = {
            .column = parent.best.column, .number = cuts[parent.best.bin], .left = left, .right = left + 1};
        m_nodes.resize(m_nodes.size() + 2);
        m_leaves[which] = {.begin = parent.begin, .end = border, .node = left, .depth = parent.depth + 1, .sum = parent.best.left};
        m_leaves.push_back({.begin = border, .end = parent.end, .node = left + 1, .depth = parent.depth + 1, .sum = parent.sum});
        m_leaves.back().sum.take(parent.best.left);
        if (static_cast<int>(m_leaves.size()) == m_spec.leaves)
            return;

        Leaf* small = &m_leaves[which];
        Leaf* large = &m_leaves.back();
        if (small->end - small->begin > large->end - large->begin)
            std::swap(small, large);
        const bool both = maySplit(*large);
        if (!both && !maySplit(*small)) {
            m_free.push_back(parent.histogram);
            return;
        }
        large->histogram = parent.histogram;
        small->histogram = takeHistogram();
        search(small, both ? large : nullptr);
        if (large->best.column < 0)
            m_free.push_back(large->histogram);
    }

    // Rows that go left, then those that go right, each in the old order. Many rows are parted chunk by chunk, and put together.
    std::size_t partition(const Leaf& leaf)
    {
        const std::size_t rows = leaf.end - leaf.begin;
        if (rows < kManyRows)
            return part(leaf, leaf.begin, leaf.end);
        const std::size_t chunks = chunkCount(rows);
        std::vector<std::size_t> borders(chunks);
        const auto chunkOf = [&](std::size_t which) {
            const Chunk chunk = chunkAt(which, rows);
            return Chunk{.begin = leaf.begin + chunk.begin, .end = leaf.begin + chunk.end};
        };
        parallelFor(
            chunks, [&](std::size_t which) { borders[which] = part(leaf, chunkOf(which).begin, chunkOf(which).end); }, m_progress);
        std::vector<std::size_t> lefts{leaf.begin};
        for (std::size_t which = 0; which < chunks; ++which)
            lefts.push_back(lefts.back() + borders[which] - chunkOf(which).begin);
        const std::size_t border = lefts.back();
        parallelFor(
            chunks,
            [&](std::size_t which) {
                const Chunk chunk = chunkOf(which);
                const auto from = m_rows.begin();
                std::copy(from + static_cast<std::ptrdiff_t>(chunk.begin), from + static_cast<std::ptrdiff_t>(borders[which]),
                          m_spare.begin() + static_cast<std::ptrdiff_t>(lefts[which]));
                const std::size_t right = border + chunk.begin - lefts[which];  // as many went right before as did not go left
                std::copy(from + static_cast<std::ptrdiff_t>(borders[which]), from + static_cast<std::ptrdiff_t>(chunk.end),
                          m_spare.begin() + static_cast<std::ptrdiff_t>(right));
            },
            m_progress);
        parallelFor(
            chunks,
            [&](std::size_t which) {
                const Chunk chunk = chunkOf(which);
                std::copy(m_spare.begin() + static_cast<std::ptrdiff_t>(chunk.begin),
                          m_spare.begin() + static_cast<std::ptrdiff_t>(chunk.end),
                          m_rows.begin() + static_cast<std::ptrdiff_t>(chunk.begin));
            },
            m_progress);
        return border;
    }

    // Of the places [begin, end) alone. Both sides are written and one of them counts: no branch to guess.
    std::size_t part(const Leaf& leaf, std::size_t begin, std::size_t end)
    {
        const std::uint8_t* bins = m_x.column(static_cast<std::size_t>(leaf.best.column));
        std::size_t left = begin;
        std::size_t right = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t row = m_rows[i];
            const std::size_t goesLeft = bins[row] <= leaf.best.bin ? 1 : 0;
            m_rows[left] = row;
            m_spare[right] = row;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        std::copy(m_spare.begin() + static_cast<std::ptrdiff_t>(begin), m_spare.begin() + static_cast<std::ptrdiff_t>(right),
                  m_rows.begin() + static_cast<std::ptrdiff_t>(left));
        return left;
    }

    // Counts the histogram of `leaf` and finds its best split. `sibling` has its parent's histogram, of which the leaf's is taken away.
    void search(Leaf* leaf, Leaf* sibling)
    {
        const bool wanted = maySplit(*leaf);
        std::vector<Cell>& mine = m_histograms[leaf->histogram];
        countAll(*leaf, mine);
        for (std::size_t k = 0; wanted && k < m_columns.size(); ++k)
            m_found[0][k] = bestOf(*leaf, mine, k);
        if (sibling != nullptr) {
            std::vector<Cell>& others = m_histograms[sibling->histogram];
            for (std::size_t i = 0; i < m_cellsCounted; ++i)
                others[i].take(mine[i]);
            for (std::size_t k = 0; k < m_columns.size(); ++k)
                m_found[1][k] = bestOf(*sibling, others, k);
        }
        leaf->best = wanted ? bestOfAll(m_found[0]) : Split{};
        if (leaf->best.column < 0)
            m_free.push_back(leaf->histogram);
        if (sibling != nullptr)
            sibling->best = bestOfAll(m_found[1]);
    }

    // Whole numbers add up to the same whichever thread counts which rows.
    void countAll(const Leaf& leaf, std::vector<Cell>& histogram)
    {
        const std::size_t rows = leaf.end - leaf.begin;
        const auto threads = static_cast<std::size_t>(threadLimit());
        std::ranges::fill(histogram, Cell{});
        if (threads < 2 || rows * m_counted.size() < kWorthThreads)
            return count(leaf.begin, leaf.end, histogram);
        m_ofThreads.resize(threads - 1);
        for (std::vector<Cell>& other : m_ofThreads)
            other.assign(m_cellsCounted, Cell{});
        parallelFor(
            threads,
            [&](std::size_t which) {
                count(leaf.begin + which * rows / threads, leaf.begin + (which + 1) * rows / threads,
                      which == 0 ? histogram : m_ofThreads[which - 1]);
            },
            m_progress);
        for (const std::vector<Cell>& other : m_ofThreads)
            for (std::size_t i = 0; i < m_cellsCounted; ++i)
                histogram[i].add(other[i]);
    }

    void count(std::size_t begin, std::size_t end, std::vector<Cell>& histogram) const
    {
        using Pair [[gnu::vector_size(sizeof(Cell))]] = std::int64_t;  // both numbers of a cell at once
        static_assert(sizeof(Cell) == 2 * sizeof(std::int64_t));
        const std::uint32_t* rows = m_rows.data();
        const Cell* cells = m_cells->data();
        const bool all = m_counted.size() == m_bundled.bundles.size();
        for (std::size_t i = begin; i < end; ++i) {
            if (i + kAhead < end) {
                __builtin_prefetch(m_bundled.row(rows[i + kAhead]));
                __builtin_prefetch(cells + rows[i + kAhead]);
            }
            const std::uint8_t* codes = m_bundled.row(rows[i]);
            Pair own;
            std::memcpy(&own, cells + rows[i], sizeof(own));
            const auto add = [&](std::size_t bundle) {
                Cell* cell = histogram.data() + m_offsets[bundle] + codes[bundle];
                Pair sum;
                std::memcpy(&sum, cell, sizeof(sum));
                sum += own;
                std::memcpy(static_cast<void*>(cell), &sum, sizeof(sum));
            };
            if (all)
                for (std::size_t bundle = 0; bundle < m_offsets.size(); ++bundle)
                    add(bundle);
            else
                for (const std::uint32_t bundle : m_counted)
                    add(bundle);
        }
    }

    // The best split of the k-th drawn column.
    Split bestOf(const Leaf& leaf, const std::vector<Cell>& histogram, std::size_t k) const
    {
        const std::uint32_t column = m_columns[k];
        const std::uint32_t which = m_bundled.bundleOf[column];
        const BundledColumns::Bundle& bundle = m_bundled.bundles[which];
        const Cell* cells = histogram.data() + m_offsets[which];
        if (bundle.count == 1)
            return bestOf(leaf, cells, m_x.bins(column), column);
        // The lower bin holds all that the upper one does not.
        Cell two[2] = {leaf.sum, cells[column - bundle.first + 1]};
        two[0].take(two[1]);
        return bestOf(leaf, two, 2, column);
    }

    Split bestOf(const Leaf& leaf, const Cell* cells, std::size_t bins, std::uint32_t column) const
    {
        const double pull = m_units.pullOf(leaf.sum);
        const double curve = m_units.curveOf(leaf.sum);
        const double rows = m_units.rowsOf(leaf.sum);
        const double whole = pull * pull / (curve + m_spec.l2);
        const double leafRows = std::max(1, m_spec.leaf) - 0.5 * m_units.row;
        double best = whole * (1 + kTie);
        Split made;
        Cell left;
        for (std::size_t b = 0; b + 1 < bins; ++b) {
            if (cells[b].curve == 0)
                continue;
            left.add(cells[b]);
            const double leftRows = m_units.rowsOf(left);
            if (leftRows < leafRows)
                continue;
            const double leftCurve = m_units.curveOf(left);
            const double rightCurve = curve - leftCurve;
            if (rows - leftRows < leafRows || rightCurve < m_spec.curvature)
                break;
            if (leftCurve < m_spec.curvature)
                continue;
            // leftPull² / (leftCurve + l2) + rightPull² / (rightCurve + l2), compared without a division.
            const double leftPull = m_units.pullOf(left);
            const double rightPull = pull - leftPull;
            const double upper = leftPull * leftPull * (rightCurve + m_spec.l2) + rightPull * rightPull * (leftCurve + m_spec.l2);
            const double lower = (leftCurve + m_spec.l2) * (rightCurve + m_spec.l2);
            if (upper <= best * lower)
                continue;
            const double gain = upper / lower;
            best = gain * (1 + kTie);
            made = {.gain = gain - whole, .column = static_cast<std::int32_t>(column), .bin = static_cast<std::uint8_t>(b), .left = left};
        }
        return made;
    }

    static Split bestOfAll(const std::vector<Split>& found)
    {
        Split best;
        for (const Split& one : found)
            if (one.column >= 0 && one.gain > best.gain * (1 + kTie))
                best = one;
        return best;
    }

    const BoostedTreesSpec& m_spec;
    const BinnedColumns& m_x;
    BundledColumns m_bundled;
    const Units& m_units;
    const Progress& m_progress;
    const std::vector<Cell>* m_cells = nullptr;
    std::vector<std::uint32_t> m_columns;  // drawn for this tree
    std::vector<std::uint32_t> m_counted;  // bundles they are in
    std::vector<std::size_t> m_offsets;    // of each bundle in a histogram
    std::size_t m_cellsCounted = 0;
    std::vector<std::uint32_t> m_rows;  // leaf by leaf
    std::vector<std::uint32_t> m_spare;
    std::vector<std::vector<Cell>> m_histograms;
    std::vector<std::vector<Cell>> m_ofThreads;  // what the second thread and further ones count
    std::vector<std::size_t> m_free;             // histograms nobody needs
    std::vector<Split> m_found[2];               // per column, of a leaf and its sibling
    std::vector<GrownNode> m_nodes;
    std::vector<Leaf> m_leaves;
};

std::vector<std::uint32_t> drawnColumns(std::size_t columns, double share, Random random)
{
    std::vector<std::uint32_t> drawn = random.permutation(columns);
    if (share < 1)
        drawn.resize(std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(share * static_cast<double>(columns)))));
    std::ranges::sort(drawn);
    return drawn;
}

// The rounds of boosting from `fitted.start`; `cellOf(row, score)` are the derivatives of a row's loss.
template <class CellOf>
void boost(FittedBoostedTrees& fitted, const BoostedTreesSpec& spec, const BinnedColumns& x, const Units& units, const CellOf& cellOf,
           std::uint64_t seed, const Progress& progress)
{
    std::vector<double> scores(x.rows, fitted.start);
    std::vector<Cell> cells(x.rows);
    Grower grower(spec, x, units, progress);
    const bool drawsAnew = spec.columnShare < 1 || spec.rowShare < 1;
    for (int round = 0; round < spec.rounds; ++round) {
        parallelFor(
            chunkCount(x.rows, kRowsAtOnce),
            [&](std::size_t chunk) {
                const Chunk part = chunkAt(chunk, x.rows, kRowsAtOnce);
                for (std::size_t i = part.begin; i < part.end; ++i)
                    cells[i] = cellOf(i, scores[i]);
            },
            progress);
        const auto number = static_cast<std::uint64_t>(round);
        if (spec.rowShare < 1) {
            Random random = Random(seed).stream("rows", number);
            for (Cell& cell : cells)
                if (random.uniform() >= spec.rowShare)
                    cell = {};
        }
        const std::vector<GrownNode> tree =
            grower.grow(cells, drawnColumns(x.columns, spec.columnShare, Random(seed).stream("columns", number)), scores);
        if (!tree.empty())
            addTree(fitted.trees, tree);
        else if (!drawsAnew)
            break;
    }
}

}  // namespace

FittedBoostedTrees fitBoostedTrees(const BoostedTreesSpec& spec, const BinnedColumns& x, std::span<const std::uint8_t> labels,
                                   std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    double all = 0;
    double positives = 0;
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        positives += weight * labels[i];
    }
    FittedBoostedTrees fitted;
    if (positives <= 0 || positives >= all || x.columns == 0) {
        fitted.start = std::log((positives + 1) / (all - positives + 1));
        return fitted;
    }
    fitted.start = std::log(positives / (all - positives));
    const Units units(x.rows, all, all, all / 4);
    const auto cellOf = [&](std::size_t i, double score) {
        const double weight = weights.empty() ? 1 : weights[i];
        const double chance = chanceOfLogOdds(score);
        return units.cell(weight * (chance - labels[i]), weight * chance * (1 - chance), weight);
    };
    boost(fitted, spec, x, units, cellOf, seed, progress);
    return fitted;
}

FittedBoostedTrees fitBoostedRegression(const BoostedTreesSpec& spec, const BinnedColumns& x, std::span<const double> targets,
                                        std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    const TargetScale scale = targetScale(targets, weights);
    const std::vector<double> truths = scaledTargets(targets, scale);
    double all = 0;
    for (std::size_t i = 0; i < x.rows; ++i)
        all += weights.empty() ? 1 : weights[i];
    FittedBoostedTrees fitted;
    if (x.columns > 0 && all > 0) {
        // Distances in standard deviations add up to no more than the weight of all; sampling rows may let errors grow for a while.
        const Units units(x.rows, all, 16 * all, all);
        const auto cellOf = [&](std::size_t i, double score) {
            const double weight = weights.empty() ? 1 : weights[i];
            return units.cell(weight * (score - truths[i]), weight, weight);
        };
        boost(fitted, spec, x, units, cellOf, seed, progress);
    }
    fitted.start = scale.centre;
    for (BundleNode& node : fitted.trees.nodes)
        if (node.column < 0)
            node.number *= scale.scale;
    return fitted;
}

std::vector<double> boostedLogOdds(const FittedBoostedTrees& fitted, const DesignMatrix& x, const Progress& progress)
{
    std::vector<double> scores = leafSums(fitted.trees, x, progress);
    for (double& score : scores)
        score += fitted.start;
    return scores;
}

}  // namespace holdfast
