// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/column_threshold.h"

#include <cmath>

#include <QTest>

#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

Column numbers(std::vector<double> values) { return Column(column("pages"), "pages", ColumnKind::Number, Numbers{std::move(values)}); }

}  // namespace

class TestColumnThreshold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhereTheRateChanges();
    void isARoundNumber();
    void leavesOutWhatIsNoNumberOrTooSmall();
    void strongestFirst();
};

void TestColumnThreshold::findsWhereTheRateChanges()
{
    std::vector<double> values;
    std::vector<std::uint8_t> positive;
    for (int i = 0; i < 200; ++i) {
        values.push_back(i % 20);
        positive.push_back(i % 20 <= 6 ? (i % 10 < 8) : (i % 10 == 9));
    }
    const auto threshold = columnThreshold(numbers(values), positive);
    QVERIFY(threshold.has_value());
    QCOMPARE(threshold->value, 6.0);
    QVERIFY(threshold->riskBelow);
    QCOMPARE(threshold->belowCustomers, std::size_t(70));
    QCOMPARE(threshold->belowPositives, std::size_t(70));
    QCOMPARE(threshold->aboveCustomers, std::size_t(130));
    QCOMPARE(threshold->abovePositives, std::size_t(20));
}

void TestColumnThreshold::isARoundNumber()
{
    std::vector<double> values;
    std::vector<std::uint8_t> positive;
    for (int i = 0; i < 400; ++i) {
        values.push_back((i + 0.123) / 400);
        positive.push_back(i >= 119 ? 1 : 0);
    }
    const auto threshold = columnThreshold(numbers(values), positive);
    QVERIFY(threshold.has_value());
    QVERIFY(std::abs(threshold->value * 50 - std::round(threshold->value * 50)) < 1e-9);
    QCOMPARE(threshold->value, 0.3);
    QVERIFY(!threshold->riskBelow);
}

void TestColumnThreshold::leavesOutWhatIsNoNumberOrTooSmall()
{
    QVERIFY(!columnThreshold(numbers({1, 2, 3, 4}), std::vector<std::uint8_t>{0, 1, 0, 1}));
    QVERIFY(!columnThreshold(numbers(std::vector<double>(100, 5)), std::vector<std::uint8_t>(100, 1)));
    QVERIFY(!columnThreshold(numbers(std::vector<double>(100, std::nan(""))), std::vector<std::uint8_t>(100, 1)));
    const Table words = tableFrom("a\nx\ny\n");
    QVERIFY(!columnThreshold(words.column(0), std::vector<std::uint8_t>{0, 1}, 1));
}

void TestColumnThreshold::strongestFirst()
{
    std::vector<double> good;
    std::vector<double> weak;
    std::vector<std::uint8_t> positive;
    for (int i = 0; i < 100; ++i) {
        good.push_back(i);
        weak.push_back((i * 37) % 100);
        positive.push_back(i < 50 ? 1 : 0);
    }
    const Table table("t", {Column(column("weak"), "weak", ColumnKind::Number, Numbers{weak}),
                            Column(column("good"), "good", ColumnKind::Number, Numbers{good})});
    const auto thresholds = columnThresholds(table, {column("weak"), column("good"), column("gone")}, positive);
    QCOMPARE(thresholds.size(), std::size_t(2));
    QCOMPARE(thresholds[0].column, column("good"));
    QVERIFY(thresholds[0].gain > thresholds[1].gain);
}

static const Registered<TestColumnThreshold> registered;

}  // namespace holdfast::tests

#include "column_threshold_test.moc"
