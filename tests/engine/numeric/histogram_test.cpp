// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/histogram.h"

#include <cmath>
#include <numeric>

#include <QTest>

#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesGolden_data();
    void matchesGolden();
    void matchesGoldenOnTheRealTable();
    void wholeNumbersGetWholeBins();
    void aConstantGetsOneBin();
    void quartilesThatCoincideFallBackToSturges();
    void neverMakesMoreBinsThanAllowed();
    void lastBinIsClosed();
    void hugeRangesStayFinite();
};

void TestHistogram::matchesGolden_data()
{
    QTest::addColumn<QString>("sample");
    QTest::newRow("a") << "a";
    QTest::newRow("b") << "b";
}

void TestHistogram::matchesGolden()
{
    QFETCH(QString, sample);
    const nlohmann::json all = ownGolden("numeric.json");
    const auto values = all[sample.toStdString()].get<std::vector<double>>();
    const nlohmann::json& expected = all["column_" + sample.toStdString()]["histogram"]["auto"];
    const Histogram made = histogramOf(values, autoEdges(values, false));
    QCOMPARE(made.counts, expected["counts"].get<std::vector<std::size_t>>());
    for (std::size_t i = 0; i < made.edges.size(); ++i)
        QVERIFY(close(made.edges[i], expected["edges"][i]));
}

void TestHistogram::matchesGoldenOnTheRealTable()
{
    HF_NEED_REFERENCE
    int columns = 0;
    for (const auto& [name, expected] : golden()["real"]["columns"].items()) {
        const Column* column = realTable().find(realColumn(name));
        QVERIFY2(column != nullptr, name.c_str());
        // The yardstick treats whole numbers as any others.
        const Histogram made = histogramOf(column->numbers(), autoEdges(column->numbers(), false));
        QCOMPARE(made.counts, expected["histogram"]["auto"]["counts"].get<std::vector<std::size_t>>());
        ++columns;
    }
    QCOMPARE(columns, 14);
}

void TestHistogram::wholeNumbersGetWholeBins()
{
    const std::vector<double> values{3, 3, 4, 5, 5, 5, 4, 3, 3};
    const Histogram made = histogramOf(values, autoEdges(values, true));
    QCOMPARE(made.edges, (std::vector<double>{2.5, 3.5, 4.5, 5.5}));
    QCOMPARE(made.counts, (std::vector<std::size_t>{4, 2, 3}));
    std::vector<double> wide(1000);
    std::iota(wide.begin(), wide.end(), 100.0);
    const std::vector<double> edges = autoEdges(wide, true);
    QVERIFY(edges.size() < 20);
    QCOMPARE(edges[1] - edges[0], std::round(edges[1] - edges[0]));
    const Histogram of = histogramOf(wide, edges);
    QCOMPARE(std::accumulate(of.counts.begin(), of.counts.end(), std::size_t{0}), wide.size());
}

void TestHistogram::aConstantGetsOneBin()
{
    const std::vector<double> values(4, 7.25);
    const Histogram made = histogramOf(values, autoEdges(values, false));
    QCOMPARE(made.edges, (std::vector<double>{6.75, 7.75}));
    QCOMPARE(made.counts, (std::vector<std::size_t>{4}));
    const std::vector<double> large(3, 1e300);
    QCOMPARE(histogramOf(large, autoEdges(large, false)).counts, (std::vector<std::size_t>{3}));
    QVERIFY(autoEdges(std::vector<double>{std::nan("")}, false).empty());
}

void TestHistogram::quartilesThatCoincideFallBackToSturges()
{
    std::vector<double> values(98, 0.0);
    values.push_back(1.5);
    values.push_back(3.5);
    QCOMPARE(autoEdges(values, false).size(), std::size_t{9});  // log2(100) + 1 = 7.6 bins, rounded up
}

void TestHistogram::neverMakesMoreBinsThanAllowed()
{
    std::vector<double> values(1000);
    std::iota(values.begin(), values.end(), 0.0);
    values.push_back(1e12);
    QCOMPARE(autoEdges(values, false).size(), kMostBins + 1);
    QVERIFY(autoEdges(values, true).size() <= kMostBins + 1);
}

void TestHistogram::lastBinIsClosed()
{
    const std::vector<double> edges{0, 1, 2};
    QCOMPARE(binOf(1, edges), std::ptrdiff_t{1});
    QCOMPARE(binOf(2, edges), std::ptrdiff_t{1});
    QCOMPARE(binOf(2.1, edges), std::ptrdiff_t{-1});
    QCOMPARE(binOf(-0.1, edges), std::ptrdiff_t{-1});
    QCOMPARE(binOf(std::nan(""), edges), std::ptrdiff_t{-1});
    QCOMPARE(binOf(5, {0, 1, 10, 100}), std::ptrdiff_t{1});
}

void TestHistogram::hugeRangesStayFinite()
{
    const std::vector<double> values{-1.7e308, 0, 1.7e308};
    const Histogram made = histogramOf(values, autoEdges(values, false));
    QCOMPARE(std::accumulate(made.counts.begin(), made.counts.end(), std::size_t{0}), std::size_t{3});
    for (const double edge : made.edges)
        QVERIFY(std::isfinite(edge));
}

static const Registered<TestHistogram> registered;
#include "histogram_test.moc"
