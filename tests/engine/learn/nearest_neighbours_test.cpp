// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/nearest_neighbours.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/random.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

DesignMatrix drawn(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    DesignMatrix x{.rows = rows, .columns = 5};
    for (std::size_t i = 0; i < rows * x.columns; ++i)  // a coarse grid: many rows are equally far from a query
        x.values.push_back(std::round(4 * random.normal()) / 4);
    return x;
}

// All distances of a query, in ascending order.
std::vector<double> allDistances(const DesignMatrix& training, std::span<const double> query, DistanceMetric metric)
{
    std::vector<double> all;
    for (std::size_t row = 0; row < training.rows; ++row) {
        double sum = 0;
        for (std::size_t j = 0; j < training.columns; ++j) {
            const double difference = query[j] - training.at(row, j);
            sum += metric == DistanceMetric::Euclidean ? difference * difference : std::abs(difference);
        }
        all.push_back(metric == DistanceMetric::Euclidean ? std::sqrt(sum) : sum);
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

class TestNearestNeighbours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAllThatMeasuringAllFinds_data();
    void findsAllThatMeasuringAllFinds();
};

// Queries are looked at some at a time, rows in tiles: neither number need divide what there is.
void TestNearestNeighbours::findsAllThatMeasuringAllFinds_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("k");
    QTest::newRow("one row") << 1 << 3 << 1;
    QTest::newRow("fewer rows than asked for") << 6 << 5 << 9;
    QTest::newRow("one query") << 1000 << 1 << 7;
    QTest::newRow("one query beyond those taken together") << 1001 << 65 << 7;
    QTest::newRow("three queries beyond") << 1999 << 7 << 1;
    QTest::newRow("many neighbours of many rows") << 9000 << 6 << 80;
    QTest::newRow("half of the tiles") << 640 << 6 << 10;
}

void TestNearestNeighbours::findsAllThatMeasuringAllFinds()
{
    QFETCH(int, rows);
    QFETCH(int, queries);
    QFETCH(int, k);
    const DesignMatrix training = drawn(static_cast<std::size_t>(rows), 1);
    DesignMatrix asked = drawn(static_cast<std::size_t>(queries), 2);
    if (queries > 5)
        asked.values[3 * asked.columns] = 1e20;  // its square is beyond single precision: it is measured exactly, the others as ever
    const std::vector<double> values(training.rows, 1);
    for (const DistanceMetric metric : {DistanceMetric::Euclidean, DistanceMetric::Manhattan}) {
        const NeighbourLists found = nearestNeighbours(training, values, {}, metric, asked, k);
        QCOMPARE(found.begins.size(), asked.rows + 1);
        for (std::size_t query = 0; query < asked.rows; ++query) {
            const std::vector<double> all = allDistances(training, asked.row(query), metric);
            const double kth = all[std::min(static_cast<std::size_t>(k), all.size()) - 1];
            const auto wanted = static_cast<std::size_t>(
                std::ranges::count_if(all, [&](double distance) { return distance <= kth * (1 + 1e-10); }));  // with the ties of the k-th
            QCOMPARE(found.begins[query + 1] - found.begins[query], wanted);
            for (std::size_t i = 0; i < wanted; ++i)
                QVERIFY(close(found.neighbours[found.begins[query] + i].distance, all[i]));
        }
    }
}

static const Registered<TestNearestNeighbours> registered;
#include "nearest_neighbours_test.moc"
