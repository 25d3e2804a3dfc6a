// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/boosted_trees.h"

#include <cmath>
#include <stop_token>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/bundled_columns.h"
#include "learn/scores.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Rows
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

// Whole numbers, numbers with many values and two values in turn; the label follows a product and a bend.
Rows drawn(std::size_t rows, std::size_t columns, std::uint64_t seed)
{
    Random random(seed);
    Rows made{.x = {.rows = rows, .columns = columns}};
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            const double value = random.normal();
            made.x.values.push_back(j % 3 == 0 ? value : j % 3 == 1 ? std::round(value * 3) : value > 0.5 ? 1 : 0);
        }
        const double signal = made.x.at(i, 0) * made.x.at(i, 1) / 3 - std::abs(made.x.at(i, 3));
        made.labels.push_back(signal + random.normal() > -0.7 ? 1 : 0);
    }
    return made;
}

std::vector<double> fittedScores(const BoostedTreesSpec& spec, const Rows& rows, const DesignMatrix& asked)
{
    return boostedLogOdds(fitBoostedTrees(spec, binnedColumns(rows.x, {}), rows.labels, {}, 42), asked);
}

}  // namespace

class TestBoostedTrees : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesFewValuesABinEach();
    void cutsManyValuesIntoBinsOfEqualWeight();
    void aLeafSaysTheNewtonStep();
    void growsTheTreesOfLightGbm();
    void keepsLeavesLargeEnough();
    void isTheSameForAnyNumberOfThreads();
    void manyRowsArePartedAsFewAre();
    void levelsOfACategoryShareABundle();
    void bundlesChangeNoTree();
    void learnsWhatALineCannot();
    void stopsInsideAFit();
};

void TestBoostedTrees::givesFewValuesABinEach()
{
    const BinnedColumns made = binnedColumns({.rows = 5, .columns = 2, .values = {3, 7, 1, 7, 3, 7, 8, 7, 1, 7}}, {});
    QCOMPARE(made.cuts[0], (std::vector<double>{2, 5.5}));
    QVERIFY(made.cuts[1].empty());
    QCOMPARE(made.byRow, (std::vector<std::uint8_t>{1, 0, 0, 0, 1, 0, 2, 0, 0, 0}));
    QCOMPARE(made.byColumn, (std::vector<std::uint8_t>{1, 0, 1, 2, 0, 0, 0, 0, 0, 0}));
}

void TestBoostedTrees::cutsManyValuesIntoBinsOfEqualWeight()
{
    Random random(3);
    DesignMatrix x{.rows = 20000, .columns = 1};
    for (std::size_t i = 0; i < x.rows; ++i)
        x.values.push_back(i % 4 == 0 ? 0 : std::exp(random.normal()));  // a quarter of the rows are at one value
    const BinnedColumns made = binnedColumns(x, {});
    QVERIFY(made.bins(0) > 200 && made.bins(0) <= BinnedColumns::kMostBins);
    std::vector<int> counts(made.bins(0), 0);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const std::size_t bin = made.byColumn[i];
        ++counts[bin];
        QVERIFY(bin == 0 || x.values[i] > made.cuts[0][bin - 1]);
        QVERIFY(bin + 1 == made.bins(0) || x.values[i] <= made.cuts[0][bin]);
    }
    QCOMPARE(counts[0], 5000);
    for (std::size_t bin = 1; bin < counts.size(); ++bin)
        QVERIFY2(counts[bin] >= 30 && counts[bin] <= 120, qPrintable(QString::number(counts[bin])));
}

void TestBoostedTrees::aLeafSaysTheNewtonStep()
{
    const Rows rows{.x = {.rows = 6, .columns = 1, .values = {1, 1, 1, 2, 2, 2}}, .labels = {1, 0, 0, 1, 1, 1}};
    const BoostedTreesSpec spec{.rounds = 1, .rate = 0.5, .leaves = 2, .leaf = 1, .l2 = 0.25};
    const std::vector<double> made = fittedScores(spec, rows, {.rows = 2, .columns = 1, .values = {1.4, 1.6}});
    const double start = std::log(2.0);  // 4 of 6
    const double curve = 3 * (2.0 / 3) * (1.0 / 3);
    QVERIFY(close(made[0], start - 0.5 * (3 * 2.0 / 3 - 1) / (curve + 0.25)));
    QVERIFY(close(made[1], start - 0.5 * (3 * 2.0 / 3 - 3) / (curve + 0.25)));
}

// By LightGBM 4.7.0: n_estimators 12, num_leaves 5, learning_rate 0.2, min_child_samples 1, min_child_weight 1, min_data_in_bin 1,
// reg_lambda 0.5, all else by default; raw scores.
void TestBoostedTrees::growsTheTreesOfLightGbm()
{
    const std::vector<double> a{4,  0,  28, 20, 30, 10, 12, 32, 19, 9,  14, 22, 27, 38, 3, 24, 39, 26, 13, 17,
                                18, 36, 35, 37, 8,  7,  1,  33, 15, 29, 6,  16, 23, 25, 5, 2,  31, 34, 21, 11};
    const std::vector<double> b{-7.6, -1.6, -0.1, 0.3, -4.6, -1.4, -2.9, -2.4, 3.2,  -2.4, -0.1, 2.7,  -1.8, -0.3,
                                0.3,  0.2,  -3.7, 0.2, 4.1,  -4.6, 2.6,  0.4,  -1.9, 6,    2.3,  -3.6, 0.2,  1.7,
                                -0.6, 2,    -0.2, 2,   4.3,  -2,   0.6,  -1.4, 0.4,  -3.6, -1.7, -0.6};
    const std::vector<double> c{1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0,
                                1, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0};
    const std::vector<double> expected{-2.719515596, -2.286053931, 0.997415302,  -1.042847283, -0.988258675, -2.286053931, -2.719515596,
                                       -0.273337971, 1.928487621,  -2.317116608, -1.578771798, 1.649986963,  0.432694307,  0.997415302,
                                       -2.423231954, -1.201031764, -0.988258675, -1.201031764, 1.337075769,  -2.245837797, 1.788691784,
                                       2.163617305,  -0.273337971, 2.432670426,  0.334431132,  -2.719515596, -2.423231954, 2.432670426,
                                       -0.922531106, 2.432670426,  -2.423231954, 1.788691784,  1.919040084,  -1.755298174, 0.334431132,
                                       -2.286053931, 2.163617305,  -0.988258675, -1.496699639, -2.423231954};
    Rows rows{.x = {.rows = 40, .columns = 3}, .labels = {0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0,
                                                          1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0}};
    for (std::size_t i = 0; i < 40; ++i)
        rows.x.values.insert(rows.x.values.end(), {a[i], b[i], c[i]});
    const std::vector<double> made =
        fittedScores({.rounds = 12, .rate = 0.2, .leaves = 5, .leaf = 1, .curvature = 1, .l2 = 0.5}, rows, rows.x);
    for (std::size_t i = 0; i < 40; ++i)
        QVERIFY2(close(made[i], expected[i], 1e-6), qPrintable(QString("%1: %2 %3").arg(i).arg(made[i]).arg(expected[i])));
}

void TestBoostedTrees::keepsLeavesLargeEnough()
{
    const Rows rows = drawn(300, 4, 5);
    const FittedBoostedTrees fitted =
        fitBoostedTrees({.rounds = 5, .leaves = 64, .leaf = 25}, binnedColumns(rows.x, {}), rows.labels, {}, 1);
    QCOMPARE(fitted.trees.roots.size(), std::size_t{5});
    for (const std::uint32_t root : fitted.trees.roots) {
        std::vector<int> counts(fitted.trees.nodes.size(), 0);
        for (std::size_t i = 0; i < 300; ++i) {
            std::size_t node = root;
            while (fitted.trees.nodes[node].column >= 0) {
                const BundleNode& here = fitted.trees.nodes[node];
                node = rows.x.at(i, static_cast<std::size_t>(here.column)) <= here.number ? node + 1
                                                                                          : root + static_cast<std::size_t>(here.right);
            }
            ++counts[node];
        }
        for (const int count : counts)
            QVERIFY(count == 0 || count >= 25);
    }
}

void TestBoostedTrees::isTheSameForAnyNumberOfThreads()
{
    const Rows rows = drawn(40000, 30, 6);
    const BoostedTreesSpec spec{.rounds = 4, .columnShare = 0.9, .rowShare = 0.8};
    std::vector<FittedBoostedTrees> made;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(fitBoostedTrees(spec, binnedColumns(rows.x, {}), rows.labels, {}, 42));
    }
    setThreadLimit(0);
    QVERIFY(made[0].trees.nodes.size() > 100);
    QVERIFY(made[0] == made[1] && made[0] == made[2]);
}

// Every row twice is the row with twice the weight; only the former are so many that several threads part them.
void TestBoostedTrees::manyRowsArePartedAsFewAre()
{
    const Rows half = drawn(105000, 3, 12);
    Rows twice = half;
    twice.x.rows *= 2;
    twice.x.values.insert(twice.x.values.end(), half.x.values.begin(), half.x.values.end());
    twice.labels.insert(twice.labels.end(), half.labels.begin(), half.labels.end());
    const BoostedTreesSpec spec{.rounds = 3, .leaves = 12};
    const BinnedColumns x = binnedColumns(half.x, {});
    BinnedColumns both = x;
    both.rows *= 2;
    both.byRow.insert(both.byRow.end(), x.byRow.begin(), x.byRow.end());
    both.byColumn.clear();
    for (std::size_t j = 0; j < x.columns; ++j)
        for (int time = 0; time < 2; ++time)
            both.byColumn.insert(both.byColumn.end(), x.column(j), x.column(j) + x.rows);
    const std::vector<double> weights(half.labels.size(), 2);
    const std::vector<double> one = boostedLogOdds(fitBoostedTrees(spec, x, half.labels, weights, 1), half.x);
    const std::vector<double> other = boostedLogOdds(fitBoostedTrees(spec, both, twice.labels, {}, 1), half.x);
    for (std::size_t i = 0; i < one.size(); ++i)
        QVERIFY(close(one[i], other[i], 1e-6, 1e-6));
}

void TestBoostedTrees::levelsOfACategoryShareABundle()
{
    // Columns 1 to 3 are the levels of a category; 4 goes with 3 in the last row.
    const DesignMatrix x{.rows = 4, .columns = 5, .values = {3, 1, 0, 0, 0, 4, 0, 1, 0, 0, 5, 0, 0, 0, 1, 6, 0, 0, 1, 1}};
    const BundledColumns made = bundledColumns(binnedColumns(x, {}));
    QCOMPARE(made.bundles.size(), std::size_t{3});
    QCOMPARE(made.bundles[1].first, 1U);
    QCOMPARE(made.bundles[1].count, 3U);
    QCOMPARE(made.bundleOf, (std::vector<std::uint32_t>{0, 1, 1, 1, 2}));
    QCOMPARE(made.byRow, (std::vector<std::uint8_t>{0, 1, 0, 1, 2, 0, 2, 0, 1, 3, 3, 1}));
}

// A category of eight levels beside a number; where every level has a twin column, a bundle ends at each.
void TestBoostedTrees::bundlesChangeNoTree()
{
    const Rows rows = drawn(2000, 1, 13);
    Random random(14);
    Rows bundled{.x = {.rows = 2000, .columns = 9}, .labels = rows.labels};
    Rows doubled{.x = {.rows = 2000, .columns = 17}, .labels = rows.labels};
    for (std::size_t i = 0; i < 2000; ++i) {
        const auto level = static_cast<std::size_t>(random.below(8));
        if (level < 3)
            bundled.labels[i] = doubled.labels[i] = random.uniform() < 0.8 ? 1 : 0;
        bundled.x.values.push_back(rows.x.at(i, 0));
        doubled.x.values.push_back(rows.x.at(i, 0));
        for (std::size_t k = 0; k < 8; ++k) {
            bundled.x.values.push_back(k == level ? 1 : 0);
            doubled.x.values.insert(doubled.x.values.end(), 2, k == level ? 1 : 0);
        }
    }
    QCOMPARE(bundledColumns(binnedColumns(bundled.x, {})).bundles.size(), std::size_t{2});
    QCOMPARE(bundledColumns(binnedColumns(doubled.x, {})).bundles.size(), std::size_t{10});
    const BoostedTreesSpec spec{.rounds = 15, .leaves = 8};
    QCOMPARE(fittedScores(spec, bundled, bundled.x), fittedScores(spec, doubled, doubled.x));
}

void TestBoostedTrees::learnsWhatALineCannot()
{
    const Rows rows = drawn(3000, 6, 7);
    const Rows fresh = drawn(3000, 6, 8);
    const double auc = rocAuc(fittedScores({}, rows, fresh.x), fresh.labels);
    QVERIFY2(auc > 0.75, qPrintable(QString::number(auc)));
    QVERIFY(rocAuc(fittedScores({.rounds = 40, .rate = 0.2, .rowShare = 0.5}, rows, fresh.x), fresh.labels) > auc - 0.03);
}

void TestBoostedTrees::stopsInsideAFit()
{
    const Rows rows = drawn(2000, 3, 9);
    std::stop_source stop;
    const BinnedColumns x = binnedColumns(rows.x, {});
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)fitBoostedTrees({}, x, rows.labels, {}, 1, Progress(stop.get_token())));
}

static const Registered<TestBoostedTrees> registered;
#include "boosted_trees_test.moc"
