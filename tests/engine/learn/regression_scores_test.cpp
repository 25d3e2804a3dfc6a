// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/regression_scores.h"

#include <cmath>
#include <vector>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestRegressionScores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void byHand();
    void whatCannotBeSaidIsNoNumber();
    void hugeNumbersDoNotOverflow();
    void intervalsAreTheSameForAnyNumberOfThreads();
    void intervalsCoverTheTruth();
    void intervalsOfManyRowsAreThoseOfTheBootstrap();
};

// Errors 1, -1, 2 of truths 1, 3, 8 (mean 4, squares 9 + 1 + 16).
void TestRegressionScores::byHand()
{
    const std::vector<double> truths{1, 3, 8};
    const std::vector<double> said{0, 4, 6};
    QVERIFY(close(rSquared(said, truths), 1 - 6.0 / 26));
    QVERIFY(close(rootMeanSquaredError(said, truths), std::sqrt(2.0)));
    QVERIFY(close(meanAbsoluteError(said, truths), 4.0 / 3));
    QCOMPARE(rSquared(truths, truths), 1.0);
    QVERIFY(close(rSquared(std::vector<double>{4, 4, 4}, truths), 0, 0, 1e-12));
}

void TestRegressionScores::whatCannotBeSaidIsNoNumber()
{
    const std::vector<double> same{2, 2, 2};
    QVERIFY(std::isnan(rSquared(same, same)));
    QVERIFY(std::isnan(rSquared({}, {})));
    QVERIFY(std::isnan(rootMeanSquaredError({}, {})));
    QVERIFY(std::isnan(regressionScores(same, same, 1).r2Interval.low));
}

void TestRegressionScores::hugeNumbersDoNotOverflow()
{
    const std::vector<double> truths{1e200, 3e200, 8e200};
    const std::vector<double> said{0, 4e200, 6e200};
    QVERIFY(close(rSquared(said, truths), 1 - 6.0 / 26));
    QVERIFY(close(rootMeanSquaredError(said, truths), std::sqrt(2.0) * 1e200));
}

void TestRegressionScores::intervalsAreTheSameForAnyNumberOfThreads()
{
    Random random(3);
    std::vector<double> truths;
    std::vector<double> said;
    for (int i = 0; i < 60; ++i) {
        truths.push_back(random.normal());
        said.push_back(truths.back() + random.normal() / 2);
    }
    setThreadLimit(1);
    const RegressionScores one = regressionScores(said, truths, 5);
    setThreadLimit(4);
    const RegressionScores four = regressionScores(said, truths, 5);
    QCOMPARE(one.r2Interval, four.r2Interval);
    QCOMPARE(one.rmseInterval, four.rmseInterval);
    QVERIFY(one.r2Interval.low < one.r2 && one.r2 < one.r2Interval.high);
    QVERIFY(one.rmseInterval.low < one.rmse && one.rmse < one.rmseInterval.high);
    QVERIFY(regressionScores(said, truths, 6).r2Interval != one.r2Interval);
}

// One row fewer is drawn 2,000 times, one more is not: the same intervals but for the luck of the draws.
void TestRegressionScores::intervalsOfManyRowsAreThoseOfTheBootstrap()
{
    Random random(3);
    std::vector<double> truths;
    std::vector<double> said;
    for (int i = 0; i < 20001; ++i) {
        const double known = random.normal();
        truths.push_back(1000 + 50 * (known + 0.5 * random.normal() + 0.2 * known * random.normal()));
        said.push_back(1000 + 50 * known);
    }
    const RegressionScores many = regressionScores(said, truths, 5);
    const RegressionScores drawn = regressionScores(std::span(said).first(19999), std::span(truths).first(19999), 5);
    const auto alike = [](const Interval& a, const Interval& b) {
        const double width = b.high - b.low;
        return width > 0 && std::abs(a.low - b.low) < 0.1 * width && std::abs(a.high - b.high) < 0.1 * width;
    };
    QVERIFY(alike(many.r2Interval, drawn.r2Interval));
    QVERIFY(alike(many.rmseInterval, drawn.rmseInterval));
    const RegressionScores exact = regressionScores(truths, truths, 5);
    QCOMPARE(exact.r2Interval, (Interval{1, 1}));
    QCOMPARE(exact.rmseInterval, (Interval{0, 0}));
}

// RMSE of predictions with errors of sd 1 is 1: 95 of 100 intervals, less what the bootstrap loses on 100 rows.
void TestRegressionScores::intervalsCoverTheTruth()
{
    int covered = 0;
    for (std::uint64_t draw = 0; draw < 200; ++draw) {
        Random random = Random(draw).stream("coverage");
        std::vector<double> truths;
        std::vector<double> said;
        for (int i = 0; i < 100; ++i) {
            truths.push_back(3 * random.normal());
            said.push_back(truths.back() + random.normal());
        }
        const RegressionScores made = regressionScores(said, truths, draw);
        covered += made.rmseInterval.low <= 1 && 1 <= made.rmseInterval.high ? 1 : 0;
    }
    QVERIFY2(covered >= 178 && covered <= 198, qPrintable(QString::number(covered)));
}

static const Registered<TestRegressionScores> registered;
#include "regression_scores_test.moc"
