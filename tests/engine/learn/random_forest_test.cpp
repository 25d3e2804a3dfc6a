// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/random_forest.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/decision_tree.h"
#include "learn/scores.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Rows
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

Rows drawn(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    Rows made{.x = {.rows = rows, .columns = 5}};
    for (std::size_t i = 0; i < rows; ++i) {
        for (int j = 0; j < 5; ++j)
            made.x.values.push_back(std::round(random.normal() * 20));
        made.labels.push_back(made.x.at(i, 0) * made.x.at(i, 1) / 20 + made.x.at(i, 2) + 15 * random.normal() > 0 ? 1 : 0);
    }
    return made;
}

FittedRandomForest grown(const RandomForestSpec& spec, const Rows& rows, std::uint64_t seed = 42)
{
    return fitRandomForest(spec, binnedColumns(rows.x, {}), rows.labels, {}, seed);
}

}  // namespace

class TestRandomForest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTreeWithoutDrawsIsTheDecisionTree();
    void aTreeOfLevelsIsTheDecisionTree();
    void growsTreesOfDifferentSamples();
    void isTheSameForAnyNumberOfThreads();
    void isBetterThanOneTree();
};

void TestRandomForest::aTreeWithoutDrawsIsTheDecisionTree()
{
    const Rows rows = drawn(400, 1);
    const FittedRandomForest forest = grown({.trees = 1, .depth = 7, .leaf = 6, .maxFeatures = 5, .bootstrap = false}, rows);
    const FittedDecisionTree tree = fitDecisionTree({.depth = 7, .leaf = 6}, rankedColumns(rows.x), rows.labels, {}, 1);
    QVERIFY(tree.nodes.size() > 20);
    QCOMPARE(forestShares(forest, rows.x), leafShares(tree, rows.x));
}

// Levels of two categories, which are counted together, among numbers: the labels follow some of them.
void TestRandomForest::aTreeOfLevelsIsTheDecisionTree()
{
    const Rows numbers = drawn(900, 5);
    Random random(6);
    Rows rows{.x = {.rows = 900, .columns = 5 + 30 + 3}, .labels = numbers.labels};
    for (std::size_t i = 0; i < 900; ++i) {
        const std::span<const double> row = numbers.x.row(i);
        rows.x.values.insert(rows.x.values.end(), row.begin(), row.end());
        const std::size_t city = random.below(30);
        for (std::size_t level = 0; level < 30; ++level)
            rows.x.values.push_back(level == city ? 1 : 0);
        const std::size_t plan = random.below(3);
        for (std::size_t level = 0; level < 3; ++level)
            rows.x.values.push_back(level == plan ? 1 : 0);
        if (city % 4 == 0 || (plan == 1 && city % 3 == 0))
            rows.labels[i] = 1;
    }
    const FittedRandomForest forest = grown({.trees = 1, .depth = 12, .leaf = 3, .maxFeatures = 38, .bootstrap = false}, rows);
    const FittedDecisionTree tree = fitDecisionTree({.depth = 12, .leaf = 3}, rankedColumns(rows.x), rows.labels, {}, 1);
    QVERIFY(std::ranges::any_of(forest.trees.nodes, [](const BundleNode& node) { return node.column >= 5 && node.column < 35; }));
    QCOMPARE(forestShares(forest, rows.x), leafShares(tree, rows.x));
}

void TestRandomForest::growsTreesOfDifferentSamples()
{
    const Rows rows = drawn(200, 2);
    const FittedRandomForest forest = grown({.trees = 2}, rows);
    QCOMPARE(forest.trees.roots.size(), std::size_t{2});
    const std::vector<BundleNode> first(forest.trees.nodes.begin(), forest.trees.nodes.begin() + forest.trees.roots[1]);
    const std::vector<BundleNode> second(forest.trees.nodes.begin() + forest.trees.roots[1], forest.trees.nodes.end());
    QVERIFY(first != second);
    QVERIFY(grown({.trees = 2}, rows) == forest);
    QVERIFY(!(grown({.trees = 2}, rows, 43) == forest));
    const FittedRandomForest more = grown({.trees = 3}, rows);
    QVERIFY(std::equal(forest.trees.nodes.begin(), forest.trees.nodes.end(), more.trees.nodes.begin()));
}

void TestRandomForest::isTheSameForAnyNumberOfThreads()
{
    const Rows rows = drawn(500, 3);
    std::vector<FittedRandomForest> made;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(grown({.trees = 20}, rows));
    }
    setThreadLimit(0);
    QVERIFY(made[0] == made[1] && made[0] == made[2]);
}

void TestRandomForest::isBetterThanOneTree()
{
    const Rows rows = drawn(1500, 4);
    const Rows fresh = drawn(1500, 5);
    const double many = rocAuc(forestShares(grown({.trees = 100}, rows), fresh.x), fresh.labels);
    const double one = rocAuc(forestShares(grown({.trees = 1}, rows), fresh.x), fresh.labels);
    QVERIFY2(many > one + 0.03, qPrintable(QString("%1 %2").arg(many).arg(one)));
}

static const Registered<TestRandomForest> registered;
#include "random_forest_test.moc"
