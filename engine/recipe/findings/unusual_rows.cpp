// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/unusual_rows.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/parallel.h"
#include "base/random.h"
#include "numeric/quantiles.h"
#include "table/row_set.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestRows = 50;  // with fewer every row is a combination of its own
constexpr std::size_t kMostLevels = 1000;
constexpr std::size_t kMostReasons = 3;
constexpr std::size_t kUsualRows = 200;
constexpr double kLeastWeight = 0.15;

// A column as numbers; a missing number stands in the middle, where it isolates nothing.
struct Axis
{
    const Column* column = nullptr;
    std::vector<double> values;
    std::vector<double> shares;  // per level
    double median = 0;
};

bool asNumbers(const Column& column, Axis& axis)
{
    axis.column = &column;
    if (column.isNumber()) {
        axis.median = medianOf(column.numbers());
        if (std::isnan(axis.median))
            return false;
        axis.values = column.numbers();
        for (double& value : axis.values)
            value = std::isnan(value) ? axis.median : value;
    } else if (column.isCategorical() && column.categories().levels.size() <= kMostLevels) {
        const std::vector<std::size_t> counts = levelCounts(column.categories());
        for (const std::size_t count : counts)
            axis.shares.push_back(static_cast<double>(count) / static_cast<double>(column.rows()));
        const double missing = static_cast<double>(column.missingCount()) / static_cast<double>(column.rows());
        for (const std::int32_t code : column.categories().codes)
            axis.values.push_back(std::log(code < 0 ? missing : axis.shares[static_cast<std::size_t>(code)]));
    } else {
        return false;
    }
    const auto [least, most] = std::minmax_element(axis.values.begin(), axis.values.end());
    return *least < *most;
}

// Nodes in one array: children stand behind their parent.
struct Node
{
    std::uint32_t axis = 0;
    double cut = 0;                     // below goes left
    std::uint32_t left = 0, right = 0;  // 0: a leaf
    std::uint32_t size = 0;
};
using Tree = std::vector<Node>;

// Mean depth of an unsuccessful search in a binary tree of n nodes.
double expectedDepth(double n)
{
    if (n <= 1)
        return 0;
    if (n == 2)
        return 1;
    return 2 * (std::log(n - 1) + std::numbers::egamma) - 2 * (n - 1) / n;
}

std::uint32_t grow(Tree& tree, const std::vector<Axis>& axes, std::vector<std::uint32_t>::iterator begin,
                   std::vector<std::uint32_t>::iterator end, int depth, Random& random)
{
    const auto at = static_cast<std::uint32_t>(tree.size());
    tree.push_back({.size = static_cast<std::uint32_t>(end - begin)});
    if (depth == 0 || end - begin < 2)
        return at;
    // A constant axis cannot part these rows: the next one is tried, from a random one on.
    const auto first = static_cast<std::size_t>(random.below(axes.size()));
    for (std::size_t tried = 0; tried < axes.size(); ++tried) {
        const std::size_t axis = (first + tried) % axes.size();
        const std::vector<double>& values = axes[axis].values;
        const auto [least, most] = std::minmax_element(begin, end, [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
        const double low = values[*least];
        const double high = values[*most];
        if (!(low < high))
            continue;
        // halves first: the difference of two huge values may overflow
        double cut = 2 * (low / 2 + (high / 2 - low / 2) * (1 - random.uniform()));
        if (!(cut > low) || cut > high)
            cut = high;
        const auto middle = std::partition(begin, end, [&](std::uint32_t row) { return values[row] < cut; });
        const std::uint32_t left = grow(tree, axes, begin, middle, depth - 1, random);
        const std::uint32_t right = grow(tree, axes, middle, end, depth - 1, random);
        tree[at].axis = static_cast<std::uint32_t>(axis);
        tree[at].cut = cut;
        tree[at].left = left;
        tree[at].right = right;
        return at;
    }
    return at;
}

// Depth of a row in one tree; `credit`, where wanted, gets for each axis by how much (bits) its cuts narrowed the row's company down.
double depthOf(const Tree& tree, const std::vector<Axis>& axes, std::uint32_t row, std::vector<double>* credit)
{
    std::uint32_t at = 0;
    double depth = 0;
    while (tree[at].left != 0) {
        const Node& node = tree[at];
        const std::uint32_t next = axes[node.axis].values[row] < node.cut ? node.left : node.right;
        if (credit != nullptr)
            (*credit)[node.axis] += std::log2(static_cast<double>(node.size) / static_cast<double>(tree[next].size));
        at = next;
        depth += 1;
    }
    return depth + expectedDepth(static_cast<double>(tree[at].size));
}

std::vector<std::uint32_t> learnedRows(std::size_t rows, std::uint64_t seed)
{
    std::vector<std::uint32_t> chosen = Random(seed).stream("unusual-rows").permutation(rows);
    chosen.resize(std::min(rows, kMostLearned));
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::vector<Tree> forestOf(const std::vector<Axis>& axes, const std::vector<std::uint32_t>& rows, const UnusualOptions& options,
                           const Progress& progress)
{
    const std::size_t perTree = std::min(options.perTree, rows.size());
    const int height = static_cast<int>(std::ceil(std::log2(static_cast<double>(std::max<std::size_t>(perTree, 2)))));
    std::vector<Tree> forest(options.trees);
    parallelFor(
        options.trees,
        [&](std::size_t t) {
            Random random = Random(options.seed).stream("unusual-tree", t);
            std::vector<std::uint32_t> drawn = rows;
            for (std::size_t i = 0; i < perTree; ++i)
                std::swap(drawn[i], drawn[i + static_cast<std::size_t>(random.below(drawn.size() - i))]);
            drawn.resize(perTree);
            grow(forest[t], axes, drawn.begin(), drawn.end(), height, random);
        },
        progress);
    return forest;
}

std::vector<double> creditOf(const std::vector<Tree>& forest, const std::vector<Axis>& axes, std::uint32_t row)
{
    std::vector<double> credit(axes.size(), 0);
    for (const Tree& tree : forest)
        depthOf(tree, axes, row, &credit);
    return credit;
}

// What each axis does for a row like any other.
std::vector<double> usualCredit(const std::vector<Tree>& forest, const std::vector<Axis>& axes, const std::vector<std::uint32_t>& rows)
{
    std::vector<double> mean(axes.size(), 0);
    const std::size_t asked = std::min(rows.size(), kUsualRows);
    for (std::size_t i = 0; i < asked; ++i) {
        const std::vector<double> credit = creditOf(forest, axes, rows[i * rows.size() / asked]);
        for (std::size_t a = 0; a < axes.size(); ++a)
            mean[a] += credit[a] / static_cast<double>(asked);
    }
    return mean;
}

std::vector<UnusualValue> reasonsOf(std::vector<double> credit, const std::vector<double>& usual, const std::vector<Axis>& axes,
                                    std::uint32_t row)
{
    double whole = 0;
    for (std::size_t a = 0; a < axes.size(); ++a) {
        credit[a] = std::max(credit[a] - usual[a], 0.0);
        whole += credit[a];
    }
    std::vector<UnusualValue> because;
    for (std::size_t a = 0; a < axes.size(); ++a) {
        const Column& column = *axes[a].column;
        if (!(whole > 0) || credit[a] / whole < kLeastWeight || (column.isNumber() && column.isMissing(row)))
            continue;
        UnusualValue value{.column = column.id(), .name = column.name(), .weight = credit[a] / whole};
        value.isNumber = column.isNumber();
        value.value = column.isMissing(row) ? std::string() : column.textAt(row);
        if (value.isNumber)
            value.usual = axes[a].median;
        else if (column.isMissing(row))
            value.share = static_cast<double>(column.missingCount()) / static_cast<double>(column.rows());
        else
            value.share = axes[a].shares[static_cast<std::size_t>(column.categories().codes[row])];
        because.push_back(std::move(value));
    }
    std::stable_sort(because.begin(), because.end(), [](const UnusualValue& a, const UnusualValue& b) { return a.weight > b.weight; });
    because.resize(std::min(because.size(), kMostReasons));
    return because;
}

}  // namespace

UnusualRows unusualRows(const Table& table, const UnusualOptions& options, const Progress& progress)
{
    UnusualRows found;
    std::vector<Axis> axes;
    for (const ColumnId& id : options.columns) {
        progress.throwIfCancelled();
        Axis axis;
        const Column* column = table.find(id);
        if (column != nullptr && column->rows() > 0 && asNumbers(*column, axis))
            axes.push_back(std::move(axis));
    }
    found.columns = axes.size();
    if (axes.empty() || table.rows() < kFewestRows || options.trees == 0)
        return found;
    const std::vector<std::uint32_t> learned = learnedRows(table.rows(), options.seed);
    found.learnedFrom = learned.size();
    progress.at(0.1);
    const std::vector<Tree> forest = forestOf(axes, learned, options, progress.part(0.1, 0.4));

    const double expected = expectedDepth(static_cast<double>(std::min(options.perTree, learned.size())));
    std::vector<double> scores(table.rows());
    parallelFor(
        chunkCount(table.rows()),
        [&](std::size_t c) {
            const Chunk chunk = chunkAt(c, table.rows());
            for (std::size_t row = chunk.begin; row < chunk.end && !progress.cancelled(); ++row) {
                double depth = 0;
                for (const Tree& tree : forest)
                    depth += depthOf(tree, axes, static_cast<std::uint32_t>(row), nullptr);
                scores[row] = std::exp2(-depth / static_cast<double>(forest.size()) / expected);
            }
        },
        progress.part(0.4, 0.9));
    std::vector<std::uint32_t> order = allRows(table.rows());
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    while (found.above < order.size() && scores[order[found.above]] >= kLeastUnusual)
        ++found.above;
    const std::vector<double> usual = usualCredit(forest, axes, learned);
    for (std::size_t i = 0; i < std::min(found.above, kMostUnusual); ++i)
        found.rows.push_back({order[i], scores[order[i]], reasonsOf(creditOf(forest, axes, order[i]), usual, axes, order[i])});
    progress.at(1);
    return found;
}

}  // namespace holdfast
