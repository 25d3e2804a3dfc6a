// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learner.h"
#include "learn/learners/sparse_rows.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Rows
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
    std::vector<double> targets;
};

// Numbers, then a category of `levels` levels in columns of their own. What is to be learned follows two numbers and the level.
Rows drawn(std::size_t rows, std::size_t numbers, std::size_t levels)
{
    Random random(rows + numbers);
    Rows made{.x = {.rows = rows, .columns = numbers + levels}};
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < numbers; ++j)
            made.x.values.push_back(j % 2 == 0 ? random.normal() : std::round(random.normal() * 4));
        const std::size_t level = levels > 0 ? static_cast<std::size_t>(random.below(levels)) : 0;
        for (std::size_t j = 0; j < levels; ++j)
            made.x.values.push_back(j == level ? 1 : 0);
        const double signal = made.x.at(i, 0) - 0.3 * made.x.at(i, 1) + static_cast<double>(level % 3) - 1;
        made.targets.push_back(signal + random.normal());
        made.labels.push_back(made.targets.back() > 0 ? 1 : 0);
    }
    return made;
}

DesignMatrix firstOf(const DesignMatrix& x, std::size_t rows)
{
    return {
        .rows = rows, .columns = x.columns, .values = {x.values.begin(), x.values.begin() + static_cast<std::ptrdiff_t>(rows * x.columns)}};
}

}  // namespace

Q_DECLARE_METATYPE(holdfast::LearnerSpec)

// Learners work otherwise on many rows: in blocks, on several threads, from a sample first, without tables of all pairs. Every row of the
// table is one such way; its size is just beyond where that begins.
class TestLargeTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void bitsDoNotDependOnThreads_data();
    void bitsDoNotDependOnThreads();
    void numbersOf1e300LeaveEverythingFinite_data() { bitsDoNotDependOnThreads_data(); }
    void numbersOf1e300LeaveEverythingFinite();
    void aSparseTableIsOne();
};

void TestLargeTables::bitsDoNotDependOnThreads_data()
{
    QTest::addColumn<LearnerSpec>("spec");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("numbers");
    QTest::addColumn<int>("levels");
    QTest::addColumn<bool>("number");
    const auto add = [](const char* name, const LearnerSpec& spec, int rows, int numbers, int levels, bool number = false) {
        QTest::newRow(name) << spec << rows << numbers << levels << number;
    };
    add("logistic regression, a sample first", LogisticRegressionSpec{}, 33000, 4, 3);
    add("lasso of a logistic regression, a sample first", LogisticRegressionSpec{.penalty = Penalty::L1, .c = 0.1}, 33000, 4, 3);
    add("logistic regression of sparse rows", LogisticRegressionSpec{}, 9000, 2, 80);
    add("lasso of sparse rows", LogisticRegressionSpec{.penalty = Penalty::L1, .c = 0.1}, 9000, 2, 80);
    add("linear regression in blocks", LinearRegressionSpec{}, 33000, 4, 3, true);
    add("lasso in blocks", LinearRegressionSpec{.penalty = Penalty::L1}, 33000, 4, 3, true);
    add("linear regression of wide rows", LinearRegressionSpec{}, 1500, 210, 0, true);
    add("tree whose columns are shared out", DecisionTreeSpec{.depth = 4}, 58000, 4, 3);
    add("tree of a number, columns shared out", DecisionTreeSpec{.depth = 4}, 58000, 4, 3, true);
    add("forest", RandomForestSpec{.trees = 5}, 20000, 4, 3);
    add("forest of a number", RandomForestSpec{.trees = 5}, 20000, 4, 3, true);
    add("boosted trees, histograms shared out", BoostedTreesSpec{.rounds = 3, .leaves = 8}, 36000, 16, 0);
    add("boosted trees of a number, in bundles", BoostedTreesSpec{.rounds = 3, .leaves = 8}, 36000, 16, 20, true);
    add("support vectors without all pairs", SupportVectorsSpec{.c = 0.1}, 4300, 3, 0);
    add("support vectors without all pairs, of levels", SupportVectorsSpec{.c = 0.1}, 4300, 3, 20);
    add("support vectors of a number without all pairs", SupportVectorsSpec{.c = 0.1, .epsilon = 0.5}, 4300, 3, 20, true);
    add("neighbours", NearestNeighboursSpec{}, 9000, 4, 3);
    add("neighbours of levels", NearestNeighboursSpec{.metric = DistanceMetric::Manhattan}, 9000, 3, 30, true);
}

void TestLargeTables::bitsDoNotDependOnThreads()
{
    QFETCH(LearnerSpec, spec);
    QFETCH(int, rows);
    QFETCH(int, numbers);
    QFETCH(int, levels);
    QFETCH(bool, number);
    const Rows learned = drawn(static_cast<std::size_t>(rows), static_cast<std::size_t>(numbers), static_cast<std::size_t>(levels));
    const DesignMatrix asked = firstOf(learned.x, 700);
    std::vector<FittedLearner> fitted;
    std::vector<std::vector<double>> said;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        const FitOptions options{.probabilities = false};
        fitted.push_back(number ? fitRegressor(spec, learned.x, learned.targets, {}, options)
                                : fitLearner(spec, learned.x, learned.labels, {}, options));
        said.push_back(scoresOf(fitted.back(), asked));
    }
    QVERIFY(fitted[0] == fitted[1] && fitted[0] == fitted[2]);
    QVERIFY(said[0] == said[1] && said[0] == said[2]);
    // Something was learned: those who are told the more have the more.
    double more = 0;
    double less = 0;
    for (std::size_t i = 0; i + 1 < asked.rows; i += 2) {
        const bool first = said[0][i] > said[0][i + 1];
        more += learned.targets[first ? i : i + 1];
        less += learned.targets[first ? i + 1 : i];
    }
    QVERIFY2(more > less + 100, qPrintable(QString("%1 %2").arg(more).arg(less)));
}

void TestLargeTables::numbersOf1e300LeaveEverythingFinite()
{
    QFETCH(LearnerSpec, spec);
    QFETCH(int, rows);
    QFETCH(int, numbers);
    QFETCH(int, levels);
    QFETCH(bool, number);
    Rows learned = drawn(static_cast<std::size_t>(rows), static_cast<std::size_t>(numbers), static_cast<std::size_t>(levels));
    for (std::size_t i = 0; i < learned.x.rows; i += 40) {  // as a preparation bounds them (preprocess.h)
        learned.x.values[i * learned.x.columns] = i % 80 == 0 ? 1e150 : -1e150;
        learned.x.values[i * learned.x.columns + 1] = 0;
    }
    const FitOptions options{.probabilities = false};
    const FittedLearner fitted =
        number ? fitRegressor(spec, learned.x, learned.targets, {}, options) : fitLearner(spec, learned.x, learned.labels, {}, options);
    for (const double score : scoresOf(fitted, firstOf(learned.x, 400)))
        QVERIFY(std::isfinite(score));
}

void TestLargeTables::aSparseTableIsOne()
{
    QVERIFY(SparseRows::pays(drawn(900, 2, 80).x));
    QVERIFY(!SparseRows::pays(drawn(900, 4, 3).x));
}

static const Registered<TestLargeTables> registered;

#include "large_tables_test.moc"
