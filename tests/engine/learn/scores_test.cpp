// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/scores.h"

#include <cmath>
#include <limits>

#include <QTest>

#include "base/random.h"
#include "learn/curves.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;
using nlohmann::json;

namespace {

const json& classifier()
{
    static const json read = ownGolden("learn.json")["classifier"];
    return read;
}
std::vector<double> scores() { return classifier()["score"].get<std::vector<double>>(); }
std::vector<std::uint8_t> labels() { return classifier()["y"].get<std::vector<std::uint8_t>>(); }
double expected(const char* name) { return classifier()[name].get<double>(); }

}  // namespace

class TestScores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchGolden();
    void curvesMatchGolden();
    void aucCountsEqualScoresHalf();
    void aucOfOneClassIsNoNumber();
    void intervalCoversAndStaysInside();
    void intervalOfAPerfectRankingEndsAtOne();
    void f1ThresholdIsTheBestThereIs();
    void thresholdItselfIsCalledPositive();
    void calibrationBandsHoldEveryRowOnce();
};

void TestScores::matchGolden()
{
    QVERIFY(close(rocAuc(scores(), labels()), expected("roc_auc")));
    QVERIFY(close(averagePrecision(scores(), labels()), expected("average_precision")));
    QVERIFY(close(logLoss(scores(), labels()), expected("log_loss_eps_1e-15")));
    QVERIFY(close(brierScore(scores(), labels()), expected("brier")));
    const Confusion confusion = confusionAt(scores(), labels(), expected("threshold"));
    QCOMPARE(confusion, (Confusion{.tn = 5, .fp = 1, .fn = 2, .tp = 4}));
    QVERIFY(close(confusion.f1(), expected("f1")));
    QVERIFY(close(confusion.recall(), expected("recall")));
    QVERIFY(close(confusion.precision(), expected("precision")));
    QVERIFY(close(confusion.accuracy(), expected("accuracy")));
    QVERIFY(close(confusion.balancedAccuracy(), expected("balanced_accuracy")));
    QVERIFY(close(confusion.matthews(), expected("mcc")));
}

void TestScores::curvesMatchGolden()
{
    const std::vector<RocPoint> roc = rocCurve(scores(), labels());
    QCOMPARE(roc.size(), classifier()["roc"]["fpr"].size());
    for (std::size_t i = 0; i < roc.size(); ++i) {
        QVERIFY(close(roc[i].falsePositiveRate, classifier()["roc"]["fpr"][i].get<double>()));
        QVERIFY(close(roc[i].truePositiveRate, classifier()["roc"]["tpr"][i].get<double>()));
    }
    QVERIFY(std::isinf(roc.front().threshold));
    const std::vector<PrecisionRecallPoint> pr = precisionRecallCurve(scores(), labels());
    const json& golden = classifier()["pr"];
    QCOMPARE(pr.size(), golden["precision"].size());
    for (std::size_t i = 0; i < pr.size(); ++i) {
        QVERIFY(close(pr[i].precision, golden["precision"][pr.size() - 1 - i].get<double>()));
        QVERIFY(close(pr[i].recall, golden["recall"][pr.size() - 1 - i].get<double>()));
    }
}

void TestScores::aucCountsEqualScoresHalf()
{
    QCOMPARE(rocAuc(std::vector<double>{1, 1, 1, 1}, std::vector<std::uint8_t>{0, 1, 0, 1}), 0.5);
    QCOMPARE(rocAuc(std::vector<double>{1, 1, 2}, std::vector<std::uint8_t>{0, 1, 1}), 0.75);
}

void TestScores::aucOfOneClassIsNoNumber()
{
    QVERIFY(std::isnan(rocAuc(std::vector<double>{1, 2}, std::vector<std::uint8_t>{1, 1})));
    QVERIFY(std::isnan(rocAuc({}, {})));
    QVERIFY(std::isnan(rocAucInterval(std::vector<double>{1, 2}, std::vector<std::uint8_t>{0, 1}).low));
}

// Two normal classes, a known area: the interval covers it about as often as it says.
void TestScores::intervalCoversAndStaysInside()
{
    const double shift = 1.4;
    const double truth = 0.5 * std::erfc(-shift / std::sqrt(2.0) / std::sqrt(2.0));
    Random random(11);
    int covered = 0;
    for (int draw = 0; draw < 400; ++draw) {
        std::vector<double> values;
        std::vector<std::uint8_t> truths;
        for (int i = 0; i < 120; ++i) {
            truths.push_back(i % 3 == 0 ? 1 : 0);
            values.push_back(random.normal() + shift * truths.back());
        }
        const Interval interval = rocAucInterval(values, truths);
        QVERIFY(interval.low >= 0 && interval.low < interval.high && interval.high <= 1);
        covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    QVERIFY2(covered >= 0.92 * 400 && covered <= 0.98 * 400, qPrintable(QString::number(covered)));
}

void TestScores::intervalOfAPerfectRankingEndsAtOne()
{
    const Interval interval = rocAucInterval(std::vector<double>{1, 2, 3, 4, 5, 6}, std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1});
    QCOMPARE(interval.high, 1.0);
    QCOMPARE(interval.low, std::pow(0.025, 1.0 / 3));  // three pairs apart, all ordered right
    const Interval mirrored = rocAucInterval(std::vector<double>{6, 5, 4, 3, 2, 1}, std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1});
    QCOMPARE(mirrored.low, 0.0);
    QCOMPARE(mirrored.high, 1 - interval.low);
    std::vector<double> values;
    std::vector<std::uint8_t> truths;
    for (int i = 0; i < 400; ++i) {
        values.push_back(i);
        truths.push_back(i >= 260 ? 1 : 0);
    }
    const Interval wide = rocAucInterval(values, truths);
    QVERIFY(wide.low > 0.97 && wide.low < 0.98 && wide.high == 1);
    QCOMPARE(averagePrecision(values, truths), 1.0);
}

void TestScores::f1ThresholdIsTheBestThereIs()
{
    Random random(2);
    std::vector<double> chances;
    std::vector<std::uint8_t> truths;
    for (int i = 0; i < 200; ++i) {
        truths.push_back(random.uniform() < 0.3 ? 1 : 0);
        chances.push_back(std::round(20 * (0.3 * truths.back() + 0.7 * random.uniform())) / 20);
    }
    const double reached = confusionAt(chances, truths, bestF1Threshold(chances, truths)).f1();
    for (double threshold = 0; threshold <= 1; threshold += 0.01)
        QVERIFY(confusionAt(chances, truths, threshold).f1() <= reached);
}

void TestScores::thresholdItselfIsCalledPositive()
{
    QCOMPARE(confusionAt(std::vector<double>{0.5, 0.4}, std::vector<std::uint8_t>{1, 1}, 0.5), (Confusion{.fn = 1, .tp = 1}));
}

void TestScores::calibrationBandsHoldEveryRowOnce()
{
    const std::vector<double> chances{0, 0.05, 0.1, 0.55, 0.99, 1};
    const std::vector<CalibrationBand> bands = calibrationBands(chances, std::vector<std::uint8_t>{0, 1, 0, 1, 1, 1});
    QCOMPARE(bands.size(), std::size_t{4});
    QCOMPARE(bands[0].rows, std::size_t{2});
    QCOMPARE(bands[0].observedRate, 0.5);
    QCOMPARE(bands[3].rows, std::size_t{2});
    QVERIFY(close(bands[3].meanProbability, 0.995));
    QVERIFY(bands[3].interval.low < 1 && bands[3].interval.high == 1);
}

static const Registered<TestScores> registered;
#include "scores_test.moc"
