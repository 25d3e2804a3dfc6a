// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/quantiles.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/random.h"
#include "numeric/ranks.h"
#include "numeric/sorting.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestQuantiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchGolden_data();
    void matchGolden();
    void ofNothingAreUndefined();
    void longColumnsSortAsShortOnes();
    void orderKeepsRowsOfEqualValues();
    void ranksOfEqualValuesAreShared();
    void medianDistanceIgnoresFarValues();
};

void TestQuantiles::matchGolden_data()
{
    QTest::addColumn<QString>("sample");
    QTest::newRow("a") << "a";
    QTest::newRow("b") << "b";
}

void TestQuantiles::matchGolden()
{
    QFETCH(QString, sample);
    const nlohmann::json all = ownGolden("numeric.json");
    const auto values = all[sample.toStdString()].get<std::vector<double>>();
    const nlohmann::json& expected = all["column_" + sample.toStdString()]["quantiles_linear"];
    for (std::size_t i = 0; i < expected["q"].size(); ++i)
        QVERIFY(close(quantileOf(values, expected["q"][i]), expected["v"][i]));
}

void TestQuantiles::ofNothingAreUndefined()
{
    QVERIFY(std::isnan(medianOf({})));
    QVERIFY(std::isnan(medianOf(std::vector<double>{std::nan("")})));
    QCOMPARE(quantileOf(std::vector<double>{5}, 0.3), 5.0);
    QCOMPARE(quantileOf(std::vector<double>{-1.7e308, 1.7e308}, 0.5), 0.0);
}

void TestQuantiles::longColumnsSortAsShortOnes()
{
    Random random(11);
    std::vector<double> values(50000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 3 == 0 ? static_cast<double>(random.below(9)) - 4 : random.normal() * std::pow(10, random.uniform() * 200 - 100);
    std::vector<double> expected = values;
    std::sort(expected.begin(), expected.end());
    const SortedRows sorted = sortedRows(values);
    QCOMPARE(sorted.values, expected);
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(values[sorted.rows[i]], expected[i]);
    sortNumbers(values);
    QCOMPARE(values, expected);
}

void TestQuantiles::orderKeepsRowsOfEqualValues()
{
    for (const std::size_t rows : {std::size_t{100}, std::size_t{20000}}) {
        std::vector<double> values(rows);
        for (std::size_t i = 0; i < rows; ++i)
            values[i] = i % 2 == 0 ? 0.0 : -0.0;
        const SortedRows sorted = sortedRows(values);
        for (std::size_t i = 0; i < rows; ++i)
            QCOMPARE(sorted.rows[i], static_cast<std::uint32_t>(i));
    }
}

void TestQuantiles::ranksOfEqualValuesAreShared()
{
    const std::vector<double> ranks = midRanks(std::vector<double>{3, std::nan(""), 1, 3, 2, 3});
    QCOMPARE(ranks[0], 4.0);
    QVERIFY(std::isnan(ranks[1]));
    QCOMPARE(ranks[2], 1.0);
    QCOMPARE(ranks[3], 4.0);
    QCOMPARE(ranks[4], 2.0);
    QCOMPARE(tieSizes(std::vector<double>{3, 1, 3, 2, 3}), (std::vector<double>{1, 1, 3}));
}

void TestQuantiles::medianDistanceIgnoresFarValues() { QCOMPARE(medianAbsoluteDeviation(std::vector<double>{1, 2, 3, 4, 1e9}), 1.0); }

static const Registered<TestQuantiles> registered;
#include "quantiles_test.moc"
