// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/decision_tree.h"
#include "learn/learners/prune_tree.h"

#include <QTest>

#include "base/random.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

DesignMatrix matrix(std::size_t columns, std::vector<double> values)
{
    return {.rows = values.size() / columns, .columns = columns, .values = std::move(values)};
}

FittedDecisionTree grown(const DecisionTreeSpec& spec, const DesignMatrix& x, const std::vector<std::uint8_t>& labels)
{
    return fitDecisionTree(spec, rankedColumns(x), labels, {}, 1);
}

struct Noise
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

Noise noise(std::size_t rows)
{
    Random random(8);
    Noise made{.x = {.rows = rows, .columns = 3}};
    for (std::size_t i = 0; i < rows; ++i) {
        for (int j = 0; j < 3; ++j)
            made.x.values.push_back(std::round(random.normal() * 10));
        made.labels.push_back(made.x.at(i, 1) + 8 * random.normal() > 0 ? 1 : 0);
    }
    return made;
}

double costOf(const FittedDecisionTree& tree)
{
    double cost = 0;
    for (const TreeNode& node : tree.nodes)
        cost += node.column < 0 ? node.weight * node.impurity : 0;
    return cost / tree.nodes.front().weight;
}

std::size_t leavesOf(const FittedDecisionTree& tree) { return (tree.nodes.size() + 1) / 2; }

}  // namespace

class TestDecisionTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalGainsGoToTheEarlierColumnAndTheLowerThreshold();
    void keepsLeavesOfTheSizeAskedFor();
    void cutsHalfwayBetweenNeighbours();
    void pruningNeverCostsMoreThanItSaves();
    void pruningWithALargeAlphaLeavesTheRoot();
    void neighbouringDoublesStillPart();
};

void TestDecisionTree::equalGainsGoToTheEarlierColumnAndTheLowerThreshold()
{
    const FittedDecisionTree columns = grown({.depth = 1, .leaf = 1}, matrix(2, {1, 1, 2, 2}), {0, 1});
    QCOMPARE(columns.nodes[0].column, 0);
    const FittedDecisionTree thresholds = grown({.depth = 1, .leaf = 1}, matrix(1, {1, 2, 3}), {1, 0, 1});
    QCOMPARE(thresholds.nodes[0].threshold, 1.5);
}

void TestDecisionTree::keepsLeavesOfTheSizeAskedFor()
{
    const Noise data = noise(300);
    for (const TreeNode& node : grown({.depth = 0, .leaf = 17}, data.x, data.labels).nodes)
        QVERIFY(node.weight >= 17);
    for (const TreeNode& node : grown({.depth = 0, .leaf = 1, .split = 40}, data.x, data.labels).nodes)
        QVERIFY(node.column < 0 || node.weight >= 40);
}

void TestDecisionTree::cutsHalfwayBetweenNeighbours()
{
    const FittedDecisionTree tree = grown({.depth = 1, .leaf = 1}, matrix(1, {1, 4, 6, 10}), {0, 0, 1, 1});
    QCOMPARE(tree.nodes[0].threshold, 5.0);
    QCOMPARE(leafShares(tree, matrix(1, {5, 5.1})), (std::vector<double>{0, 1}));
}

void TestDecisionTree::pruningNeverCostsMoreThanItSaves()
{
    const Noise data = noise(300);
    const FittedDecisionTree full = grown({.depth = 0, .leaf = 2}, data.x, data.labels);
    std::size_t leaves = leavesOf(full);
    for (const double alpha : {0.0005, 0.002, 0.01}) {
        const FittedDecisionTree small = pruned(full, alpha);
        QVERIFY(leavesOf(small) < leaves);
        leaves = leavesOf(small);
        // The pruned tree is the best subtree by cost + alpha · leaves, so the full one is no better.
        QVERIFY(costOf(small) + alpha * static_cast<double>(leaves) <= costOf(full) + alpha * static_cast<double>(leavesOf(full)) + 1e-12);
    }
}

void TestDecisionTree::pruningWithALargeAlphaLeavesTheRoot()
{
    const Noise data = noise(100);
    QCOMPARE(pruned(grown({.depth = 0, .leaf = 1}, data.x, data.labels), 1.0).nodes.size(), std::size_t{1});
}

void TestDecisionTree::neighbouringDoublesStillPart()
{
    const double above = std::nextafter(1.0, 2.0);
    const FittedDecisionTree tree = grown({.depth = 1, .leaf = 1}, matrix(1, {1, above}), {0, 1});
    QCOMPARE(leafShares(tree, matrix(1, {1, above})), (std::vector<double>{0, 1}));
}

static const Registered<TestDecisionTree> registered;
#include "decision_tree_test.moc"
