// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "base/random.h"
#include "learn/scores.h"
#include "support/register_test.h"

namespace holdfast::tests {

// Scores of two normal classes a known distance apart: their true AUC is Φ(distance / √2).
class TestCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theIntervalCoversTheTrueAucAsOftenAsItSays_data()
    {
        QTest::addColumn<double>("distance");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("share");
        QTest::newRow("a fair model") << 1.0 << 300 << 0.3;
        QTest::newRow("a good model") << 1.9 << 325 << 0.38;
        QTest::newRow("no model") << 0.0 << 300 << 0.5;
        QTest::newRow("few positives") << 1.2 << 600 << 0.08;
    }

    void theIntervalCoversTheTrueAucAsOftenAsItSays()
    {
        QFETCH(double, distance);
        QFETCH(int, rows);
        QFETCH(double, share);
        const double truth = 0.5 * std::erfc(-distance / 2);
        int covered = 0;
        constexpr int draws = 1000;
        for (int draw = 0; draw < draws; ++draw) {
            Random random = Random(7).stream("coverage", static_cast<std::uint64_t>(draw));
            std::vector<double> scores;
            std::vector<std::uint8_t> labels;
            for (int row = 0; row < rows; ++row) {
                labels.push_back(row < share * rows ? 1 : 0);
                scores.push_back(random.normal() + (labels.back() == 1 ? distance : 0));
            }
            const Interval interval = rocAucInterval(scores, labels);
            covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
        }
        qInfo("AUC %.3f: covered in %d of %d", truth, covered, draws);
        QVERIFY(std::abs(covered - 950) <= 20);
    }
};

static const Registered<TestCoverage> registered;

}  // namespace holdfast::tests

#include "coverage_test.moc"
