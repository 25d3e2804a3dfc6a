// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/logistic_regression.h"

#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/sparse_rows.h"
#include "learn/model.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

const std::vector<double> kA{4,  0,  28, 20, 30, 10, 12, 32, 19, 9,  14, 22, 27, 38, 3, 24, 39, 26, 13, 17,
                             18, 36, 35, 37, 8,  7,  1,  33, 15, 29, 6,  16, 23, 25, 5, 2,  31, 34, 21, 11};
const std::vector<double> kB{-7.6, -1.6, -0.1, 0.3, -4.6, -1.4, -2.9, -2.4, 3.2,  -2.4, -0.1, 2.7,  -1.8, -0.3,
                             0.3,  0.2,  -3.7, 0.2, 4.1,  -4.6, 2.6,  0.4,  -1.9, 6,    2.3,  -3.6, 0.2,  1.7,
                             -0.6, 2,    -0.2, 2,   4.3,  -2,   0.6,  -1.4, 0.4,  -3.6, -1.7, -0.6};
const std::vector<double> kC{1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0,
                             1, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0};
const std::vector<std::uint8_t> kLabels{0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0,
                                        1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0};

DesignMatrix fortyRows()
{
    DesignMatrix x{.rows = 40, .columns = 3};
    for (std::size_t i = 0; i < 40; ++i)
        x.values.insert(x.values.end(), {kA[i] / 10, kB[i], kC[i]});
    return x;
}

struct Rows
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

Rows manyRows(std::size_t rows)
{
    Random random(4);
    Rows made{.x = {.rows = rows, .columns = 3}};
    for (std::size_t i = 0; i < rows; ++i) {
        const double a = random.normal();
        made.x.values.insert(made.x.values.end(), {1000 + a, random.normal() + a, random.uniform() < 0.2 ? 1.0 : 0.0});
        made.labels.push_back(a + 0.5 * made.x.at(i, 2) + 2 * random.normal() > 0.8 ? 1 : 0);
    }
    return made;
}

Rows rowsOfManyLevels(std::size_t count)
{
    Random random(11);
    Rows rows{.x = {.rows = count, .columns = 213}};
    rows.x.values.assign(count * rows.x.columns, 0);
    for (std::size_t i = 0; i < count; ++i) {
        double* row = rows.x.values.data() + i * rows.x.columns;
        double odds = -0.4;
        for (std::size_t j = 0; j < 3; ++j) {
            row[j] = random.normal() * (j == 2 ? 40 : 1) + (j == 1 ? 300 : 0);
            odds += row[j] * (j == 0 ? 0.7 : j == 2 ? 0.01 : 0);
        }
        const auto first = static_cast<std::size_t>(150 * random.uniform() * random.uniform());
        const auto second = static_cast<std::size_t>(random.below(61));  // the last of them has no column
        row[3 + first] = 1;
        if (second < 60)
            row[153 + second] = 1;
        odds += (first % 7 == 0 ? 1.2 : -0.2) + (second % 5 == 0 ? 0.8 : 0);
        rows.labels.push_back(random.uniform() < chanceOfLogOdds(odds) ? 1 : 0);
    }
    return rows;
}

}  // namespace

class TestLogisticRegression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheYardsticksElasticNet_data();
    void isTheYardsticksElasticNet();
    void beginningAtASampleEndsAtTheSameAnswer_data();
    void beginningAtASampleEndsAtTheSameAnswer();
    void isTheSameForAnyNumberOfThreads();
    void weighsClassesAlike();
    void manyLevelsAreSolvedAsExactly_data();
    void manyLevelsAreSolvedAsExactly();
    void endsWhereThereIsNoAnswer();
    void aLimitOfWorkIsSaid();
};

// scikit-learn 1.9.1, LogisticRegression(penalty="elasticnet", solver="saga", tol=1e-14, max_iter=2000000).
void TestLogisticRegression::isTheYardsticksElasticNet_data()
{
    QTest::addColumn<double>("c");
    QTest::addColumn<double>("l1Ratio");
    QTest::addColumn<bool>("balanced");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("both") << 0.5 << 0.4 << false << QList<double>{0.772332837, 0.761208116, 0.406996145, -1.875558652};
    QTest::newRow("sparse") << 0.05 << 0.7 << false << QList<double>{0, 0.252342477, 0, -0.235584506};
    QTest::newRow("balanced") << 0.5 << 0.4 << true << QList<double>{0.766407831, 0.757385965, 0.401028274, -1.587622727};
    QTest::newRow("ridge alone") << 1.0 << 0.0 << true << QList<double>{0.884123853, 0.868146013, 0.793534051, -1.960977550};
}

void TestLogisticRegression::isTheYardsticksElasticNet()
{
    QFETCH(double, c);
    QFETCH(double, l1Ratio);
    QFETCH(bool, balanced);
    QFETCH(QList<double>, expected);
    const std::vector<double> weights = rowWeights(balanced ? ClassWeights::Balanced : ClassWeights::None, kLabels);
    const FittedLogisticRegression fitted =
        fitLogisticRegression({.penalty = Penalty::ElasticNet, .c = c, .l1Ratio = l1Ratio}, fortyRows(), kLabels, weights);
    for (std::size_t j = 0; j < 3; ++j)
        QVERIFY2(close(fitted.coefficients[j], expected[static_cast<qsizetype>(j)], 1e-6, 1e-7),
                 qPrintable(QString::number(fitted.coefficients[j], 'g', 12)));
    QVERIFY(close(fitted.intercept, expected[3], 1e-6));
}

void TestLogisticRegression::beginningAtASampleEndsAtTheSameAnswer_data()
{
    QTest::addColumn<int>("penalty");
    QTest::newRow("L2") << static_cast<int>(Penalty::L2);
    QTest::newRow("L1") << static_cast<int>(Penalty::L1);
    QTest::newRow("elastic net") << static_cast<int>(Penalty::ElasticNet);
}

// The derivative of penalty + loss is zero there, or within the l1 penalty where a coefficient is zero.
void TestLogisticRegression::beginningAtASampleEndsAtTheSameAnswer()
{
    QFETCH(int, penalty);
    const Rows rows = manyRows(50000);
    const LogisticRegressionSpec spec{.penalty = static_cast<Penalty>(penalty), .c = 0.01};
    const FittedLogisticRegression fitted = fitLogisticRegression(spec, rows.x, rows.labels, {});
    const double l1 = spec.penalty == Penalty::L1 ? 1 : spec.penalty == Penalty::ElasticNet ? 0.5 : 0;
    std::vector<double> slopes(4, 0);
    const std::vector<double> scores = logOdds(fitted, rows.x);
    for (std::size_t i = 0; i < rows.x.rows; ++i) {
        const double pull = spec.c * (chanceOfLogOdds(scores[i]) - rows.labels[i]);
        for (std::size_t j = 0; j < 3; ++j)
            slopes[j] += pull * (rows.x.at(i, j) - (j == 0 ? 1000 : 0));
        slopes[3] += pull;
    }
    QVERIFY(std::abs(slopes[3]) < 1e-6);
    for (std::size_t j = 0; j < 3; ++j) {
        const double w = fitted.coefficients[j];
        const double slope = slopes[j] + (1 - l1) * w;
        QVERIFY2(w == 0 ? std::abs(slope) <= l1 : std::abs(slope + (w > 0 ? l1 : -l1)) < 1e-6, qPrintable(QString::number(slope)));
    }
}

void TestLogisticRegression::manyLevelsAreSolvedAsExactly_data()
{
    QTest::addColumn<int>("penalty");
    QTest::addColumn<double>("c");
    QTest::addColumn<bool>("balanced");
    QTest::newRow("L2") << static_cast<int>(Penalty::L2) << 1.0 << false;
    QTest::newRow("hardly penalised") << static_cast<int>(Penalty::L2) << 100.0 << true;
    QTest::newRow("strongly penalised") << static_cast<int>(Penalty::L2) << 0.001 << false;
    QTest::newRow("L1") << static_cast<int>(Penalty::L1) << 1.0 << true;
    QTest::newRow("elastic net") << static_cast<int>(Penalty::ElasticNet) << 0.1 << false;
}

// Two categories of 150 and 60 levels in columns of their own beside three numbers: the derivative of penalty + loss is zero at the answer,
// or within the l1 penalty where a coefficient is zero.
void TestLogisticRegression::manyLevelsAreSolvedAsExactly()
{
    QFETCH(int, penalty);
    QFETCH(double, c);
    QFETCH(bool, balanced);
    const Rows rows = rowsOfManyLevels(4000);
    QVERIFY(SparseRows::pays(rows.x));
    const std::vector<double> weights = rowWeights(balanced ? ClassWeights::Balanced : ClassWeights::None, rows.labels);
    const LogisticRegressionSpec spec{.penalty = static_cast<Penalty>(penalty), .c = c};
    const FittedLogisticRegression fitted = fitLogisticRegression(spec, rows.x, rows.labels, weights);
    QVERIFY(fitted.converged);
    const double l1 = spec.penalty == Penalty::L1 ? 1 : spec.penalty == Penalty::ElasticNet ? 0.5 : 0;
    std::vector<double> slopes(rows.x.columns + 1, 0);
    const std::vector<double> scores = logOdds(fitted, rows.x);
    for (std::size_t i = 0; i < rows.x.rows; ++i) {
        const double pull = spec.c * (weights.empty() ? 1 : weights[i]) * (chanceOfLogOdds(scores[i]) - rows.labels[i]);
        for (std::size_t j = 0; j < rows.x.columns; ++j)
            slopes[j] += pull * rows.x.at(i, j);
        slopes.back() += pull;
    }
    QVERIFY(std::abs(slopes.back()) < 1e-6 * (1 + c));
    std::size_t zeros = 0;
    for (std::size_t j = 0; j < rows.x.columns; ++j) {
        const double w = fitted.coefficients[j];
        const double slope = slopes[j] + (1 - l1) * w;
        zeros += w == 0 ? 1 : 0;
        QVERIFY2(l1 > 0 && w == 0 ? std::abs(slope) <= l1 * (1 + 1e-9) : std::abs(slope + (w > 0 ? l1 : -l1)) < 1e-5 * (1 + c),
                 qPrintable(QString("%1: %2 at %3").arg(j).arg(slope, 0, 'g', 9).arg(w, 0, 'g', 9)));
    }
    QVERIFY(l1 == 0 || zeros > 5);
}

// Without a penalty, where one column tells the classes apart and others nearly repeat it.
void TestLogisticRegression::endsWhereThereIsNoAnswer()
{
    Rows rows = rowsOfManyLevels(300);
    QVERIFY(fitLogisticRegression({.c = 1}, rows.x, rows.labels, {}).converged);
    for (std::size_t i = 0; i < rows.x.rows; ++i)
        rows.x.values[i * rows.x.columns] = rows.labels[i] == 1 ? 1 : -1;
    const FittedLogisticRegression endless = fitLogisticRegression({.c = 0}, rows.x, rows.labels, {});
    for (const double coefficient : endless.coefficients)
        QVERIFY(std::isfinite(coefficient));
}

// Newton steps and coordinate descent, on all columns and on what is not zero.
void TestLogisticRegression::aLimitOfWorkIsSaid()
{
    const Rows dense = manyRows(2000);
    const Rows wide = rowsOfManyLevels(2000);
    QVERIFY(!SparseRows::pays(dense.x) && SparseRows::pays(wide.x));
    for (const Rows* rows : {&dense, &wide})
        for (const Penalty penalty : {Penalty::L2, Penalty::L1, Penalty::ElasticNet}) {
            const LogisticRegressionSpec spec{.penalty = penalty, .c = 100};
            QVERIFY(fitLogisticRegression(spec, rows->x, rows->labels, {}).converged);
            const FittedLogisticRegression stopped = fitLogisticRegression(spec, rows->x, rows->labels, {}, {}, 1000);
            QVERIFY(!stopped.converged);
            for (const double coefficient : stopped.coefficients)
                QVERIFY(std::isfinite(coefficient));
        }
    // Coordinate descent alone, of columns that hardly differ: many sweeps of few multiplications each.
    Rows twins{.x = {.rows = 400, .columns = 12}};
    Random random(3);
    for (std::size_t i = 0; i < twins.x.rows; ++i) {
        const double value = random.normal();
        for (std::size_t j = 0; j < twins.x.columns; ++j)
            twins.x.values.push_back(value + 1e-3 * random.normal());
        twins.labels.push_back(random.uniform() < chanceOfLogOdds(value) ? 1 : 0);
    }
    const double oneStep = 400.0 * 13 * 13 / 2;
    QVERIFY(!fitLogisticRegression({.penalty = Penalty::L1, .c = 100}, twins.x, twins.labels, {}, {}, 3 * oneStep).converged);
}

void TestLogisticRegression::isTheSameForAnyNumberOfThreads()
{
    const Rows rows = manyRows(60000);
    std::vector<FittedLogisticRegression> made;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(fitLogisticRegression({}, rows.x, rows.labels, {}));
    }
    setThreadLimit(0);
    QVERIFY(made[0] == made[1] && made[0] == made[2]);
}

void TestLogisticRegression::weighsClassesAlike()
{
    const std::vector<std::uint8_t> labels{1, 0, 0, 0};
    QCOMPARE(rowWeights(ClassWeights::Balanced, labels), (std::vector<double>{2, 4.0 / 6, 4.0 / 6, 4.0 / 6}));
    QVERIFY(rowWeights(ClassWeights::None, labels).empty());
    QVERIFY(rowWeights(ClassWeights::Balanced, std::vector<std::uint8_t>{1, 1}).empty());
}

static const Registered<TestLogisticRegression> registered;
#include "logistic_regression_test.moc"
