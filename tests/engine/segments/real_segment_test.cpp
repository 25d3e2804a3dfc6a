// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "segments/comparison.h"
#include "support/real_split.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestRealSegment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void customersWhoWaitForPromotions();
    void aThresholdBetweenTheTwoGroupsMovesNobody();
    void thresholdsFoundOnTheRealColumns();
};

namespace {

SegmentInputs realInputs()
{
    SegmentInputs inputs;
    inputs.customers = realTable();
    for (const std::uint8_t label : realLabels(allRows(realTable().rows())))
        inputs.labels.push_back(static_cast<std::int8_t>(label));
    inputs.profit = realColumn(kRealProfit);
    inputs.compared = realFeatures();
    return inputs;
}

SegmentSpec promotions(double share)
{
    return {SegmentId{1},
            "promotions",
            {{{realColumn("Акционные_покупки"), CompareOp::Greater, share},
              {realColumn("Неоплаченные_продукты_штук_квартал"), CompareOp::Greater, 0}}}};
}

}  // namespace

void TestRealSegment::customersWhoWaitForPromotions()
{
    HF_NEED_REFERENCE
    const SegmentReport report = evaluateSegments(realInputs(), {{promotions(0.6)}});
    const SegmentFigures& figures = report.segments[0].figures;
    // Counted by hand on the files: 153 of all 1300, one of whom is among the four left out here.
    QCOMPARE(figures.customers, std::size_t(152));
    QCOMPARE(figures.positives, std::size_t(124));
    QVERIFY(close(figures.profitMean, 3.855197368421055));
    QVERIFY(close(report.all.profitMean, 4.00, 0, 0.005));
    QCOMPARE(report.all.positives, std::size_t(494));
}

void TestRealSegment::aThresholdBetweenTheTwoGroupsMovesNobody()
{
    HF_NEED_REFERENCE
    const SegmentReport report = evaluateSegments(realInputs(), {{promotions(0.5), promotions(0.6)}});
    QVERIFY(report.segments[0].rows.size() - report.segments[1].rows.size() <= 3);
}

void TestRealSegment::thresholdsFoundOnTheRealColumns()
{
    HF_NEED_REFERENCE
    const SegmentReport report = evaluateSegments(realInputs(), {});
    QVERIFY(report.thresholds.size() > 5);
    QCOMPARE(report.thresholds[0].column, realColumn("Страниц_за_визит"));
    QCOMPARE(report.thresholds[0].value, 6.0);
    QVERIFY(report.thresholds[0].riskBelow);
    QVERIFY(close(report.thresholds[0].belowRate(), 0.72, 0, 0.01));
    QVERIFY(close(report.thresholds[0].aboveRate(), 0.17, 0, 0.01));
}

static const Registered<TestRealSegment> registered;

}  // namespace holdfast::tests

#include "real_segment_test.moc"
