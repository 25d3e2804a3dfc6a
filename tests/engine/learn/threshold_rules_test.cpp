// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/threshold_rules.h"

#include <cmath>
#include <limits>

#include <QTest>

#include "base/random.h"
#include "learn/chance_scale.h"
#include "learn/curves.h"
#include "learn/threshold_counts.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// Five customers, of whom the first, the second and the fourth leave; a sixth was never asked about.
const std::vector<double> kChances{0.9, 0.8, 0.8, 0.4, 0.1, kNan};
const std::vector<std::uint8_t> kLabels{1, 1, 0, 1, 0, 1};

}  // namespace

// Every expected number here is worked out by hand.
class TestThresholdRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void profitIsWhatStaysLessWhatContactsCost();
    void theBestThresholdEarnsTheMost();
    void recallFindsItsShareAtTheHighestThreshold();
    void gainAndLiftAreOfTheRowsCalled();
    void brierPartsAddUp();
    void scoreBandsCountEachClass();
    void curvesLeaveOutWhoWasNeverAsked();
    void aScaleKeepsOrderAndEnds();
    void recalibrationFindsTheScaleThatWasApplied();
    void recalibrationWithoutSkillIsTheShare();
    void countsAreThoseOfEveryThreshold();
};

void TestThresholdRules::profitIsWhatStaysLessWhatContactsCost()
{
    const std::vector<ProfitPoint> curve = profitCurve(kChances, kLabels, {.profitKept = 100, .contactCost = 10, .effect = 0.5});
    QCOMPARE(curve.size(), std::size_t{5});
    QVERIFY(std::isinf(curve[0].threshold) && curve[0].profit == 0);
    const std::vector<double> profits{0, 40, 70, 110, 100};
    const std::vector<std::size_t> contacted{0, 1, 3, 4, 5};
    const std::vector<std::size_t> positives{0, 1, 2, 3, 3};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        QVERIFY(close(curve[i].profit, profits[i]));
        QCOMPARE(curve[i].contacted, contacted[i]);
        QCOMPARE(curve[i].positives, positives[i]);
    }
    // Each customer's own profit; a loss is not kept.
    const std::vector<double> own{60, -30, 500, 200, 1, 7};
    const std::vector<ProfitPoint> ofOwn = profitCurve(kChances, kLabels, {.contactCost = 10, .effect = 0.5}, own);
    QVERIFY(close(ofOwn[1].profit, 20) && close(ofOwn[2].profit, 0) && close(ofOwn[3].profit, 90) && close(ofOwn[4].profit, 80));
}

void TestThresholdRules::theBestThresholdEarnsTheMost()
{
    QVERIFY(close(bestMoneyThreshold(kChances, kLabels, {.profitKept = 100, .contactCost = 10, .effect = 0.5}), 0.25));
    // A contact costs as much as it can bring: nobody is contacted, not even a chance of 1.
    QCOMPARE(bestMoneyThreshold(kChances, kLabels, {.profitKept = 100, .contactCost = 50, .effect = 0.5}), 1.0);
    const std::vector<double> sure{1, 0.5};
    const std::vector<std::uint8_t> none{0, 0};
    QVERIFY(bestMoneyThreshold(sure, none, {}) > 1);
    QCOMPARE(bestMoneyThreshold({}, {}, {}), 1.0);
}

void TestThresholdRules::recallFindsItsShareAtTheHighestThreshold()
{
    QVERIFY(close(recallThreshold(kChances, kLabels, 0.3), 0.85));
    QVERIFY(close(recallThreshold(kChances, kLabels, 2.0 / 3), 0.6));
    QVERIFY(close(recallThreshold(kChances, kLabels, 0.7), 0.25));
    QVERIFY(close(recallThreshold(kChances, kLabels, 1), 0.25));
    QCOMPARE(recallThreshold(kChances, std::vector<std::uint8_t>(6, 0), 0.8), 0.5);
}

void TestThresholdRules::gainAndLiftAreOfTheRowsCalled()
{
    const std::vector<GainPoint> curve = gainCurve(kChances, kLabels);
    QCOMPARE(curve.size(), std::size_t{5});
    const std::vector<double> contacted{0, 0.2, 0.6, 0.8, 1};
    const std::vector<double> gain{0, 1.0 / 3, 2.0 / 3, 1, 1};
    const std::vector<double> lift{5.0 / 3, 5.0 / 3, 10.0 / 9, 1.25, 1};
    for (std::size_t i = 0; i < curve.size(); ++i)
        QVERIFY(close(curve[i].contacted, contacted[i]) && close(curve[i].gain, gain[i]) && close(curve[i].lift, lift[i]));
}

void TestThresholdRules::brierPartsAddUp()
{
    // Two bands: {0.1, 0.4} with outcomes {0, 1} and {0.6, 0.8, 0.8} with {0, 1, 1}.
    const std::vector<double> chances{0.1, 0.4, 0.6, 0.8, 0.8};
    const std::vector<std::uint8_t> labels{0, 1, 0, 1, 1};
    const BrierParts parts = brierParts(chances, labels, 2);
    QVERIFY(close(parts.brier, (0.01 + 0.36 + 0.36 + 0.04 + 0.04) / 5));
    QVERIFY(close(parts.uncertainty, 0.24));
    const double highMean = 2.2 / 3;
    QVERIFY(close(parts.reliability, (2 * 0.25 * 0.25 + 3 * (highMean - 2.0 / 3) * (highMean - 2.0 / 3)) / 5));
    QVERIFY(close(parts.resolution, (2 * 0.01 + 3 * (2.0 / 3 - 0.6) * (2.0 / 3 - 0.6)) / 5));
    QVERIFY(close(parts.withinVariance, (2 * 0.0225 + (0.6 - highMean) * (0.6 - highMean) + 2 * (0.8 - highMean) * (0.8 - highMean)) / 5));
    QVERIFY(close(parts.withinCovariance, 2 * (0.15 * 0.5 * 2 + (0.6 - highMean) * (-2.0 / 3) + 2 * (0.8 - highMean) * (1.0 / 3)) / 5));
    Random random(4);
    std::vector<double> many(500);
    std::vector<std::uint8_t> truths(500);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i] = random.uniform();
        truths[i] = random.uniform() < many[i] * many[i] ? 1 : 0;
    }
    for (const int bands : {1, 7, 10, 1000}) {
        const BrierParts of = brierParts(many, truths, bands);
        QVERIFY(close(of.brier, of.reliability - of.resolution + of.uncertainty + of.withinVariance - of.withinCovariance, 1e-12));
        QVERIFY(close(of.brier, brierScore(many, truths)));
    }
    QVERIFY(std::isnan(brierParts({}, {}).brier) && std::isnan(brierParts({}, {}).reliability));
}

void TestThresholdRules::scoreBandsCountEachClass()
{
    const std::vector<ScoreBand> bands = scoreBands(std::vector<double>{0, 0.5, 0.74, 1, 1}, std::vector<std::uint8_t>{0, 1, 0, 1, 0}, 4);
    QCOMPARE(bands, (std::vector<ScoreBand>{{0, 0.25, 0, 1}, {0.25, 0.5, 0, 0}, {0.5, 0.75, 1, 1}, {0.75, 1, 1, 1}}));
}

void TestThresholdRules::curvesLeaveOutWhoWasNeverAsked()
{
    const std::vector<double> chances(kChances.begin(), kChances.end() - 1);
    const std::vector<std::uint8_t> labels(kLabels.begin(), kLabels.end() - 1);
    QCOMPARE(rocCurve(kChances, kLabels).size(), rocCurve(chances, labels).size());
    QCOMPARE(rocCurve(kChances, kLabels).back().truePositiveRate, 1.0);
    QCOMPARE(precisionRecallCurve(kChances, kLabels).back().recall, 1.0);
    QCOMPARE(calibrationBands(kChances, kLabels).size(), calibrationBands(chances, labels).size());
    QCOMPARE(brierParts(kChances, kLabels).brier, brierParts(chances, labels).brier);
    QCOMPARE(scoreBands(kChances, kLabels), scoreBands(chances, labels));
    QCOMPARE(bestF1Threshold(kChances, kLabels), bestF1Threshold(chances, labels));
}

void TestThresholdRules::aScaleKeepsOrderAndEnds()
{
    QCOMPARE(ChanceScale{}.chance(0.123), 0.123);
    // Odds of 1 to 3, tripled.
    QVERIFY(close(ChanceScale{.shift = std::log(3)}.chance(0.25), 0.5));
    QCOMPARE(ChanceScale{.shift = 2}.chance(0), 0.0);
    QCOMPARE(ChanceScale{.shift = -2}.chance(1), 1.0);
    const ChanceScale both = ChanceScale{.shift = 0.7}.then({.slope = 2, .shift = -1});
    QVERIFY(close(both.chance(0.3), ChanceScale{.slope = 2, .shift = -1}.chance(ChanceScale{.shift = 0.7}.chance(0.3))));
    for (double p = 0.05; p < 0.9; p += 0.05)
        QVERIFY(both.chance(p) < both.chance(p + 0.05));
}

void TestThresholdRules::recalibrationFindsTheScaleThatWasApplied()
{
    Random random(2);
    const ChanceScale applied{.slope = 2, .shift = 0.5};
    std::vector<double> told;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 40000; ++i) {
        const double before = 0.05 + 0.9 * random.uniform();
        told.push_back(before);
        labels.push_back(random.uniform() < applied.chance(before) ? 1 : 0);
    }
    const ChanceScale found = recalibration(told, labels);
    QVERIFY(std::abs(found.slope - 2) < 0.05 && std::abs(found.shift - 0.5) < 0.05);
}

void TestThresholdRules::recalibrationWithoutSkillIsTheShare()
{
    const ChanceScale scale = recalibration(std::vector<double>{0.9, 0.8, 0.2, 0.1}, std::vector<std::uint8_t>{0, 0, 1, 1});
    QVERIFY(close(scale.chance(0.9), 0.5) && close(scale.chance(0.1), 0.5));
    QVERIFY(recalibration({}, {}).isNeutral());
}

void TestThresholdRules::countsAreThoseOfEveryThreshold()
{
    Random random(7);
    std::vector<double> chances;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 500; ++i) {
        chances.push_back(i % 50 == 0 ? std::numeric_limits<double>::quiet_NaN() : std::round(random.uniform() * 40) / 40);  // with ties
        labels.push_back(random.uniform() < 0.3 ? 1 : 0);
    }
    const ThresholdCounts counts(chances, labels);
    for (int i = -2; i <= 82; ++i)  // on the chances, between them and beyond
        QVERIFY(counts.at(i / 80.0) == confusionAt(chances, labels, i / 80.0));
    QVERIFY(counts.at(std::numeric_limits<double>::infinity()) == confusionAt(chances, labels, std::numeric_limits<double>::infinity()));
    QVERIFY(ThresholdCounts().at(0.5) == Confusion{});
}

static const Registered<TestThresholdRules> registered;
#include "threshold_rules_test.moc"
