// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/one_hot_groups.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/random.h"
#include "learn/learners/grouped_rows.h"
#include "learn/learners/nearest_neighbours.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

constexpr std::size_t kLevels = 40;

// Three numbers, a category of 40 levels of which one in ten rows has none, and a number again.
DesignMatrix drawn(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    DesignMatrix x{.rows = rows, .columns = 4 + kLevels};
    x.values.assign(rows * x.columns, 0);
    for (std::size_t i = 0; i < rows; ++i) {
        double* row = x.values.data() + i * x.columns;
        for (const std::size_t j : {std::size_t{0}, std::size_t{1}, std::size_t{2}, 3 + kLevels})
            row[j] = random.normal();
        if (random.uniform() < 0.9)
            row[3 + static_cast<std::size_t>(random.below(kLevels))] = 1;
    }
    return x;
}

}  // namespace

class TestOneHotGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNeighbouringColumnsThatExcludeEachOther();
    void leavesSmallGroupsAsTheyAre();
    void findsTheSameNeighboursAsMeasuringAll_data();
    void findsTheSameNeighboursAsMeasuringAll();
    void givesTheInnerProducts();
};

void TestOneHotGroups::findsNeighbouringColumnsThatExcludeEachOther()
{
    // Columns 1 to 3 exclude each other; 4 is a flag of its own, which goes with 3; 5 is no flag.
    const DesignMatrix x{.rows = 4, .columns = 6, .values = {2, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0.5, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1}};
    const OneHotGroups made = oneHotGroups(x, 2);
    QCOMPARE(made.groups.size(), std::size_t{1});
    QCOMPARE(made.groups[0].first, 1U);
    QCOMPARE(made.groups[0].count, 3U);
    QCOMPARE(made.full, (std::vector<std::uint32_t>{0, 4, 5}));
    QCOMPARE(made.codes, (std::vector<std::uint16_t>{1, 2, 3, 0}));
}

void TestOneHotGroups::leavesSmallGroupsAsTheyAre()
{
    const DesignMatrix x{.rows = 2, .columns = 3, .values = {1, 0, 7, 0, 1, 8}};
    QVERIFY(oneHotGroups(x, 3).groups.empty());
    QCOMPARE(oneHotGroups(x, 3).full, (std::vector<std::uint32_t>{0, 1, 2}));
    QVERIFY(oneHotGroups({}, 2).full.empty());
}

void TestOneHotGroups::findsTheSameNeighboursAsMeasuringAll_data()
{
    QTest::addColumn<bool>("manhattan");
    QTest::newRow("Euclidean") << false;
    QTest::newRow("Manhattan") << true;
}

// Also of rows that have several levels at once, or a part of one: they may come from anywhere.
void TestOneHotGroups::findsTheSameNeighboursAsMeasuringAll()
{
    QFETCH(bool, manhattan);
    const DesignMatrix training = drawn(3000, 1);
    QCOMPARE(oneHotGroups(training, 24).groups.size(), std::size_t{1});
    DesignMatrix asked = drawn(60, 2);
    for (std::size_t j = 3; j < 9; ++j)
        asked.values[j] = asked.values[asked.columns + j] = 0.3 * static_cast<double>(j);
    std::vector<double> values(training.rows, 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>(i);
    constexpr int k = 7;
    const NeighbourLists lists =
        nearestNeighbours(training, values, {}, manhattan ? DistanceMetric::Manhattan : DistanceMetric::Euclidean, asked, k);
    for (std::size_t q = 0; q < asked.rows; ++q) {
        std::vector<std::pair<double, double>> all;
        for (std::size_t i = 0; i < training.rows; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < asked.columns; ++j) {
                const double difference = asked.at(q, j) - training.at(i, j);
                sum += manhattan ? std::abs(difference) : difference * difference;
            }
            all.emplace_back(manhattan ? sum : std::sqrt(sum), values[i]);
        }
        std::ranges::sort(all);
        QVERIFY(lists.begins[q + 1] - lists.begins[q] >= k);
        for (std::size_t i = 0; i < k; ++i) {
            const NeighbourLists::Neighbour& found = lists.neighbours[lists.begins[q] + i];
            QCOMPARE(found.value, all[i].second);
            QVERIFY(close(found.distance, all[i].first));
        }
    }
}

void TestOneHotGroups::givesTheInnerProducts()
{
    const DesignMatrix x = drawn(200, 3);
    const GroupedRows rows(x);
    QVERIFY(rows.grouped());
    DesignMatrix asked = drawn(3, 4);
    asked.values[5] = -2.5;
    std::vector<double> made(x.rows);
    for (std::size_t q = 0; q < asked.rows; ++q) {
        rows.dots(asked.row(q).data(), made.data());
        for (std::size_t i = 0; i < x.rows; ++i) {
            double expected = 0;
            for (std::size_t j = 0; j < x.columns; ++j)
                expected += asked.at(q, j) * x.at(i, j);
            QVERIFY(close(made[i], expected, 1e-12, 1e-12));
        }
    }
}

static const Registered<TestOneHotGroups> registered;

#include "one_hot_groups_test.moc"
