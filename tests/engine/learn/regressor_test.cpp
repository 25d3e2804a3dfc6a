// SPDX-License-Identifier: GPL-3.0-or-later
// Expected values: scikit-learn 1.x on the same rows and settings (its penalties alpha are 1/C, for L1 1/(rows · C); trees, vectors and
// penalties on the target in standard deviations).
#include <cmath>

#include <QTest>

#include "learn/learner.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Rows
{
    DesignMatrix x{.rows = 24, .columns = 3};
    std::vector<double> y;
};

Rows rows()
{
    Rows made;
    for (int i = 0; i < 24; ++i) {
        const double a = (i * 7) % 11 - 5;
        const double b = ((i * i) % 13) / 2.0;
        const double c = std::sin(i * 0.7);
        made.x.values.insert(made.x.values.end(), {a, b, c});
        made.y.push_back(3 * a - 1.5 * b + 4 * c + (i * 5) % 7 - 3 + 100);
    }
    return made;
}

const DesignMatrix kQueries{.rows = 3, .columns = 3, .values = {0, 0, 0, 2.5, 3, -0.5, -4, 6, 0.9}};

FittedLearner fitted(const LearnerSpec& spec)
{
    const Rows from = rows();
    return fitRegressor(spec, from.x, from.y, {}, {});
}

bool areClose(const std::vector<double>& made, const std::vector<double>& wanted, double relative)
{
    bool same = made.size() == wanted.size();
    for (std::size_t i = 0; same && i < made.size(); ++i)
        same = close(made[i], wanted[i], relative, relative);
    if (!same)
        for (const double value : made)
            qWarning("%.12g", value);
    return same;
}

bool learns(const LearnerSpec& spec, const std::vector<double>& wanted, double relative = 1e-9)
{
    return areClose(scoresOf(fitted(spec), kQueries), wanted, relative);
}

std::vector<double> weightsOf(const LinearRegressionSpec& spec)
{
    const auto linear = std::get<FittedLinearRegression>(fitted(spec));
    std::vector<double> made = linear.coefficients;
    made.push_back(linear.intercept);
    return made;
}

DesignMatrix column(std::vector<double> values) { return {.rows = values.size(), .columns = 1, .values = std::move(values)}; }

}  // namespace

class TestRegressor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leastSquaresAsScikitLearn();
    void ridgeLassoAndElasticNetAsScikitLearn();
    void leastSquaresOfDependentColumnsStayFinite();
    void aLassoThatReachesItsLimitSaysSo();
    void neighboursAsScikitLearn();
    void neighboursAtTheSamePlaceShareIt();
    void treeAsScikitLearn();
    void treeByHand();
    void aLeafHoldsAsManyRowsAsItMust();
    void prunedTreeAsScikitLearn();
    void vectorsAsScikitLearn();
    void vectorsLetSmallErrorsBe();
    void oneRoundOfBoostingByHand();
    void aForestOfOneTreeIsTheTree();
    void theUnitOfTheTargetChangesNothing();
};

void TestRegressor::leastSquaresAsScikitLearn()
{
    QVERIFY(areClose(weightsOf({.c = 0}), {2.813099798083321, -1.5328793111275998, 4.209323000271054, 100.0170827250577}, 1e-10));
}

void TestRegressor::ridgeLassoAndElasticNetAsScikitLearn()
{
    QVERIFY(areClose(weightsOf({.penalty = Penalty::L2, .c = 0.5}),
                     {2.7763869117619033, -1.5438176748621186, 3.548057393007736, 100.1142581084232}, 1e-10));
    QVERIFY(
        areClose(weightsOf({.penalty = Penalty::L1, .c = 0.2}), {2.5284890621875404, -1.3146523252659854, 0.0, 99.72374772136504}, 1e-8));
    QVERIFY(areClose(weightsOf({.penalty = Penalty::ElasticNet, .c = 0.2, .l1Ratio = 0.3}),
                     {2.6725208519608796, -1.470763299420707, 2.1131386993275454, 100.01761381080182}, 1e-8));
}

void TestRegressor::leastSquaresOfDependentColumnsStayFinite()
{
    Rows from = rows();
    DesignMatrix twice{.rows = 24, .columns = 7};
    for (std::size_t i = 0; i < 24; ++i) {
        const std::span<const double> row = from.x.row(i);
        twice.values.insert(twice.values.end(), {row[0], row[1], row[2], row[0], row[0] + row[1], 5, 0});
    }
    const FittedLearner made = fitRegressor(LinearRegressionSpec{.c = 0}, twice, from.y, {}, {});
    const std::vector<double> wanted = scoresOf(fitted(LinearRegressionSpec{.c = 0}), from.x);
    QVERIFY(areClose(scoresOf(made, twice), wanted, 1e-7));
    for (const double w : std::get<FittedLinearRegression>(made).coefficients)
        QVERIFY(std::abs(w) < 10);
}

// Two columns that hardly differ, and nearly no penalty: the sweeps end before they agree, and that is said.
void TestRegressor::aLassoThatReachesItsLimitSaysSo()
{
    QVERIFY(std::get<FittedLinearRegression>(fitted(LinearRegressionSpec{.penalty = Penalty::L1, .c = 0.2})).converged);
    Rows from = rows();
    DesignMatrix twins{.rows = 24, .columns = 2};
    for (std::size_t i = 0; i < 24; ++i) {
        const double a = from.x.at(i, 0);
        twins.values.insert(twins.values.end(), {a, a + 1e-3 * from.x.at(i, 2)});
    }
    const FittedLearner made = fitRegressor(LinearRegressionSpec{.penalty = Penalty::L1, .c = 1e6}, twins, from.y, {}, {});
    QVERIFY(!std::get<FittedLinearRegression>(made).converged);
}

void TestRegressor::neighboursAsScikitLearn()
{
    const auto spec = [](NeighbourWeights weights, DistanceMetric metric) {
        return NearestNeighboursSpec{.k = 5, .metric = metric, .weights = weights};
    };
    QVERIFY(
        learns(spec(NeighbourWeights::Uniform, DistanceMetric::Euclidean), {103.46856587828763, 102.67751820899802, 82.59327119890102}));
    QVERIFY(
        learns(spec(NeighbourWeights::Distance, DistanceMetric::Manhattan), {102.98185560127598, 102.29411909992015, 82.4049104110388}));
    QVERIFY(
        learns(spec(NeighbourWeights::Distance, DistanceMetric::Euclidean), {103.46516826451682, 102.44174882136181, 82.35568926938618}));
}

// Of k = 2, one row is nearest; three tie for the other place and share it: (10 + (1 + 2 + 6) / 3) / 2.
void TestRegressor::neighboursAtTheSamePlaceShareIt()
{
    const DesignMatrix x = column({0, 1, 1, -1, 9});
    const std::vector<double> y{10, 1, 2, 6, 50};
    const FittedLearner made = fitRegressor(NearestNeighboursSpec{.k = 2}, x, y, {}, {});
    QVERIFY(areClose(scoresOf(made, column({0})), {6.5}, 1e-12));
}

void TestRegressor::treeAsScikitLearn()
{
    const DecisionTreeSpec spec{.depth = 3, .leaf = 2};
    QVERIFY(learns(spec, {82.63449287763247, 98.10146564568865, 86.36447513709241}));
    QCOMPARE(std::get<FittedDecisionTree>(fitted(spec)).nodes.size(), std::size_t{15});
    QCOMPARE(std::get<FittedDecisionTree>(fitted(spec)).nodes[0].threshold, 0.5);
}

// 1 2 | 10 12: the split of lowest squared error, between 3 and 6; then between 6 and 7.
void TestRegressor::treeByHand()
{
    const DesignMatrix x = column({2, 3, 6, 7});
    const std::vector<double> y{1, 2, 10, 12};
    const auto tree = std::get<FittedDecisionTree>(fitRegressor(DecisionTreeSpec{.depth = 1, .leaf = 1}, x, y, {}, {}));
    QCOMPARE(tree.nodes[0].threshold, 4.5);
    QVERIFY(areClose(scoresOf(tree, column({0, 5})), {1.5, 11}, 1e-12));
    const std::vector<double> weights{1, 3, 1, 1};
    const FittedLearner weighed = fitRegressor(DecisionTreeSpec{.depth = 1, .leaf = 1}, x, y, weights, {});
    QVERIFY(areClose(scoresOf(weighed, column({0, 5})), {1.75, 11}, 1e-12));
}

void TestRegressor::aLeafHoldsAsManyRowsAsItMust()
{
    const auto tree = std::get<FittedDecisionTree>(fitted(DecisionTreeSpec{.depth = 0, .leaf = 5, .split = 12}));
    for (const TreeNode& node : tree.nodes) {
        QVERIFY(node.weight >= 5);
        QVERIFY(node.column < 0 || node.weight >= 12);
    }
    QVERIFY(tree.nodes.size() > 1);
}

void TestRegressor::prunedTreeAsScikitLearn()
{
    const DecisionTreeSpec spec{.depth = 4, .leaf = 1, .ccpAlpha = 0.05};
    QVERIFY(learns(spec, {81.59505583412992, 100.3735199381937, 90.21338046111998}));
    QCOMPARE(std::get<FittedDecisionTree>(fitted(spec)).nodes.size(), std::size_t{7});
}

void TestRegressor::vectorsAsScikitLearn()
{
    SupportVectorsSpec spec{.c = 1.5, .gamma = 0.3, .tolerance = 1e-9};
    QVERIFY(learns(spec, {98.6785813315983, 98.93244554280172, 86.48213325802118}, 1e-6));
    QCOMPARE(std::get<FittedSupportVectors>(fitted(spec)).vectors.rows, std::size_t{18});
    spec.kernel = Kernel::Linear;
    QVERIFY(learns(spec, {100.26227516899213, 100.34567995614645, 84.02471407102625}, 1e-6));
    spec = {.kernel = Kernel::Polynomial, .c = 1.5, .gamma = 0.1, .degree = 2, .coef0 = 1, .tolerance = 1e-9};
    QVERIFY(learns(spec, {99.8994777277013, 101.29556160569932, 80.88660804702941}, 1e-6));
}

// A flat line within epsilon of all rows costs nothing: no vectors, and the middle of what is allowed.
void TestRegressor::vectorsLetSmallErrorsBe()
{
    const std::vector<double> y{10, 12, 10, 12};
    const auto made = std::get<FittedSupportVectors>(fitRegressor(SupportVectorsSpec{.epsilon = 1.5}, column({1, 2, 3, 4}), y, {}, {}));
    QCOMPARE(made.vectors.rows, std::size_t{0});
    QVERIFY(areClose(scoresOf(made, column({7})), {11}, 1e-12));
}

// One step of half the way to the mean of each side: 6.25 -/+ 0.5 · 4.75, shrunk by l2 = 2 to 2 / (2 + 2) of it.
void TestRegressor::oneRoundOfBoostingByHand()
{
    const DesignMatrix x = column({2, 3, 6, 7});
    const std::vector<double> y{1, 2, 10, 12};
    const BoostedTreesSpec spec{.rounds = 1, .rate = 0.5, .leaves = 2, .leaf = 1, .l2 = 2};
    const FittedLearner made = fitRegressor(spec, x, y, {}, {});
    QVERIFY(areClose(scoresOf(made, column({0, 9})), {6.25 - 4.75 / 4, 6.25 + 4.75 / 4}, 1e-12));
}

void TestRegressor::aForestOfOneTreeIsTheTree()
{
    const FittedLearner tree = fitted(DecisionTreeSpec{.depth = 3, .leaf = 2});
    const FittedLearner forest = fitted(RandomForestSpec{.trees = 1, .depth = 3, .leaf = 2, .maxFeatures = 3, .bootstrap = false});
    QVERIFY(areClose(scoresOf(forest, rows().x), scoresOf(tree, rows().x), 1e-12));
}

void TestRegressor::theUnitOfTheTargetChangesNothing()
{
    const Rows from = rows();
    std::vector<double> other = from.y;
    for (double& value : other)
        value = value * 4096 - 1024;  // without rounding
    for (const Family family : searchableFamilies(TargetKind::Number)) {
        if (family == Family::Blend)
            continue;
        LearnerSpec spec = defaultLearner(family);
        if (auto* vectors = std::get_if<SupportVectorsSpec>(&spec))
            vectors->tolerance = 1e-11;  // nothing is left to the way they take
        const std::vector<double> plain = scoresOf(fitRegressor(spec, from.x, from.y, {}, {}), kQueries);
        std::vector<double> wanted;
        for (const double value : plain)
            wanted.push_back(value * 4096 - 1024);
        QVERIFY2(areClose(scoresOf(fitRegressor(spec, from.x, other, {}, {}), kQueries), wanted, 1e-9), familyName(family).data());
    }
}

static const Registered<TestRegressor> registered;
#include "regressor_test.moc"
