// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/intervals.h"

#include <cmath>

#include <QTest>

#include "numeric/distributions.h"
#include "numeric/multiple_testing.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestIntervals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wilsonSolvesItsEquation();
    void wilsonStaysInsideTheUnit();
    void clopperPearsonLeavesHalfTheErrorOnEachSide();
    void nothingTriedHasNoInterval();
    void falseDiscoveryIsAdjusted();
    void familyErrorIsAdjusted();
    void tailsAgreeWithKnownValues();
};

void TestIntervals::wilsonSolvesItsEquation()
{
    // Both ends are the rates p at which |hits/n - p| is z standard errors of p.
    const double z = 1.959963984540054;
    for (const auto& [hits, trials] : {std::pair{3, 10}, {125, 153}, {494, 1296}, {1, 2}}) {
        const Interval found = wilsonInterval(static_cast<std::size_t>(hits), static_cast<std::size_t>(trials));
        for (const double p : {found.low, found.high})
            QVERIFY(close(std::abs(static_cast<double>(hits) / trials - p), z * std::sqrt(p * (1 - p) / trials)));
        QVERIFY(found.low < found.high);
    }
}

void TestIntervals::wilsonStaysInsideTheUnit()
{
    QCOMPARE(wilsonInterval(0, 7).low, 0.0);
    QVERIFY(wilsonInterval(0, 7).high > 0.3);
    QCOMPARE(wilsonInterval(7, 7).high, 1.0);
    QVERIFY(wilsonInterval(50, 100, 0.99).high > wilsonInterval(50, 100, 0.95).high);
}

void TestIntervals::clopperPearsonLeavesHalfTheErrorOnEachSide()
{
    const Interval found = clopperPearsonInterval(3, 10);
    const auto tail = [](double p, int from, int to) {
        double sum = 0;
        for (int k = from; k <= to; ++k)
            sum += std::tgamma(11) / std::tgamma(k + 1) / std::tgamma(11 - k) * std::pow(p, k) * std::pow(1 - p, 10 - k);
        return sum;
    };
    QVERIFY(close(tail(found.low, 3, 10), 0.025));
    QVERIFY(close(tail(found.high, 0, 3), 0.025));
    QCOMPARE(clopperPearsonInterval(0, 10).low, 0.0);
    QVERIFY(close(clopperPearsonInterval(0, 10).high, 1 - std::pow(0.025, 0.1)));
}

void TestIntervals::nothingTriedHasNoInterval()
{
    QVERIFY(std::isnan(wilsonInterval(0, 0).low));
    QVERIFY(std::isnan(clopperPearsonInterval(0, 0).high));
}

void TestIntervals::falseDiscoveryIsAdjusted()
{
    const std::vector<double> found = benjaminiHochberg(std::vector<double>{0.01, 0.5, std::nan(""), 0.02, 0.03});
    QVERIFY(close(found[0], 0.04));
    QVERIFY(close(found[1], 0.5));
    QVERIFY(std::isnan(found[2]));
    QVERIFY(close(found[3], 0.04));
    QVERIFY(close(found[4], 0.04));
}

void TestIntervals::familyErrorIsAdjusted()
{
    const std::vector<double> found = holm(std::vector<double>{0.04, 0.01, std::nan(""), 0.9, 0.02});
    QVERIFY(close(found[0], 0.08));
    QVERIFY(close(found[1], 0.04));
    QVERIFY(std::isnan(found[2]));
    QVERIFY(close(found[3], 0.9));
    QVERIFY(close(found[4], 0.06));
}

void TestIntervals::tailsAgreeWithKnownValues()
{
    QVERIFY(close(normalCdf(1.959963984540054), 0.975));
    QVERIFY(close(normalQuantile(0.975), 1.959963984540054));
    QVERIFY(std::isinf(normalQuantile(0)) && std::isnan(normalQuantile(1.5)));
    QVERIFY(close(chiSquareUpper(6, 2), std::exp(-3.0)));
    QVERIFY(close(studentTwoSided(1, 1), 0.5));
    QVERIFY(close(studentTwoSided(-1, 1), 0.5));
    QVERIFY(close(fisherUpper(1, 4, 4), 0.5));
    QCOMPARE(chiSquareUpper(1e6, 3), 0.0);
}

static const Registered<TestIntervals> registered;
#include "intervals_test.moc"
