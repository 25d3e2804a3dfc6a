// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/comparison.h"

#include <cmath>

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

// Eight customers; the last has no risk and no outcome.
SegmentInputs customers()
{
    SegmentInputs inputs;
    inputs.customers = withRisk(tableFrom(R"(
        visits profit consent
        1      4      yes
        2      6      no
        3      2      yes
        4      8      yes
        5      -3     no
        6      5      yes
        7      1      -
        8      9      yes)"),
                                {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, std::nan("")});
    inputs.labels = {1, 1, 0, 1, 0, 0, 0, -1};
    inputs.profit = column("profit");
    inputs.consent = {true, false, true, true, false, true, false, true};
    inputs.compared = {column("visits"), column("profit")};
    return inputs;
}

RowCondition riskFrom(double threshold) { return {{{riskColumn(), CompareOp::GreaterEqual, threshold}}}; }

}  // namespace

class TestSegmentComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresByHand();
    void theThresholdItselfIsInside();
    void segmentsShareOutTheirCustomersByPriority();
    void comparesWithTheRest();
    void saysWhatIsTooSmallOrNotAboveAverage();
    void worksWithoutProfitConsentOrRisk();
    void proposesFixedRoundNumbers();
    void theRiskColumnNeverTakesANameThatIsThere();
};

void TestSegmentComparison::figuresByHand()
{
    const SegmentReport report = evaluateSegments(customers(), {{{SegmentId{1}, "at risk", riskFrom(0.6)}}});
    const SegmentFigures& figures = report.segments[0].figures;
    QCOMPARE(report.segments[0].rows, (RowSet{0, 1, 2, 3}));
    QCOMPARE(figures.customers, std::size_t(4));
    QCOMPARE(figures.share, 0.5);
    QVERIFY(close(figures.riskMean, 0.75));
    QCOMPARE(figures.observedRate, 0.75);
    // Wilson for 3 of 4: centre (p + z²/2n) / (1 + z²/n), half z/(1 + z²/n) sqrt(p(1-p)/n + z²/4n²).
    const double z = 1.959963984540054;
    const double scale = 1 + z * z / 4;
    const double half = z / scale * std::sqrt(0.75 * 0.25 / 4 + z * z / 64);
    QVERIFY(close(figures.interval.low, (0.75 + z * z / 8) / scale - half));
    QVERIFY(close(figures.interval.high, (0.75 + z * z / 8) / scale + half));
    QVERIFY(close(figures.profitMean, 5));
    QVERIFY(close(figures.profitTotal, 20));
    QVERIFY(close(figures.profitAtRisk, 0.9 * 4 + 0.8 * 6 + 0.7 * 2 + 0.6 * 8));
    QCOMPARE(figures.contactable, std::size_t(3));

    QCOMPARE(report.all.customers, std::size_t(8));
    QCOMPARE(report.all.labelled, std::size_t(7));
    QVERIFY(close(report.all.profitAtRisk, 14.6 + 0 + 0.4 * 5 + 0.3 * 1));  // a loss puts nothing at risk
    QCOMPARE(report.rest.customers, std::size_t(4));
    QVERIFY(report.hasRisk && report.hasProfit && report.hasConsent);
}

void TestSegmentComparison::theThresholdItselfIsInside()
{
    const SegmentReport report = evaluateSegments(
        customers(), {{{SegmentId{1}, "a", riskFrom(0.7)}, {SegmentId{2}, "b", {{{riskColumn(), CompareOp::Greater, 0.7}}}}}});
    QCOMPARE(report.segments[0].figures.customers, std::size_t(3));
    QCOMPARE(report.segments[1].figures.customers, std::size_t(2));
}

void TestSegmentComparison::segmentsShareOutTheirCustomersByPriority()
{
    const SegmentReport report = evaluateSegments(customers(), {{{SegmentId{1}, "a", riskFrom(0.7)}, {SegmentId{2}, "b", riskFrom(0.5)}}});
    QCOMPARE(report.segments[1].figures.customers, std::size_t(5));
    QCOMPARE(report.segments[1].exclusive.customers, std::size_t(2));
    QCOMPARE(report.segments[0].exclusive.customers + report.segments[1].exclusive.customers + report.rest.customers, report.all.customers);
}

void TestSegmentComparison::comparesWithTheRest()
{
    const SegmentReport report = evaluateSegments(customers(), {{{SegmentId{1}, "a", riskFrom(0.6)}}});
    const auto& differences = report.segments[0].differences;
    QCOMPARE(differences.size(), std::size_t(2));
    QCOMPARE(differences[0].id, column("visits"));
    QCOMPARE(differences[0].meanInside, 2.5);
    QCOMPARE(differences[0].meanOutside, 6.5);
}

void TestSegmentComparison::saysWhatIsTooSmallOrNotAboveAverage()
{
    const SegmentReport report =
        evaluateSegments(customers(), {{{SegmentId{1}, "few", riskFrom(0.6)}, {SegmentId{2}, "none", riskFrom(2)}}});
    QCOMPARE(report.segments[0].findings.size(), std::size_t(2));
    QCOMPARE(report.segments[0].findings[0].code, std::string("segments.small"));
    QCOMPARE(report.segments[0].findings[0].numbers, (std::vector<double>{4, 30}));
    QCOMPARE(report.segments[0].findings[1].code, std::string("segments.not-above-average"));
    QCOMPARE(report.segments[1].findings[0].code, std::string("segments.empty"));
    QVERIFY(std::isnan(report.segments[1].figures.observedRate));
}

void TestSegmentComparison::worksWithoutProfitConsentOrRisk()
{
    SegmentInputs inputs;
    inputs.customers = tableFrom("visits\n1\n2\n3\n");
    const SegmentReport report = evaluateSegments(inputs, {{{SegmentId{1}, "a", {{{column("visits"), CompareOp::Greater, 1}}}}}});
    QVERIFY(!report.hasRisk && !report.hasProfit && !report.hasConsent);
    QCOMPARE(report.segments[0].figures.customers, std::size_t(2));
    QCOMPARE(report.segments[0].figures.contactable, std::size_t(2));
    QVERIFY(std::isnan(report.segments[0].figures.riskMean));
    QVERIFY(std::isnan(report.segments[0].figures.profitAtRisk));
    QVERIFY(report.bands.empty());
    QVERIFY(!report.grid);
}

void TestSegmentComparison::proposesFixedRoundNumbers()
{
    std::vector<double> risk;
    std::vector<double> profit;
    for (int i = 0; i < 101; ++i) {
        risk.push_back(0.123 + i * 0.00777);
        profit.push_back(3000 + i * 11.7);
    }
    const Table base("t", {Column(column("profit"), "profit", ColumnKind::Number, Numbers{profit})});
    const auto proposal = proposeSegment(withRisk(base, risk), column("profit"));
    QVERIFY(proposal.has_value());
    QCOMPARE(proposal->rule.all.size(), std::size_t(2));
    QCOMPARE(proposal->rule.all[0].column, riskColumn());
    QCOMPARE(proposal->rule.all[0].number, 0.66);    // 0.123 + 70 * 0.00777 = 0.6669
    QCOMPARE(proposal->rule.all[1].number, 3500.0);  // 3000 + 50 * 11.7 = 3585
    QVERIFY(proposal->rule.all[0].op == CompareOp::GreaterEqual);
    QVERIFY(!proposeSegment(base, column("profit")));
    QCOMPARE(proposeSegment(withRisk(base, risk), std::nullopt)->rule.all.size(), std::size_t(1));
}

void TestSegmentComparison::theRiskColumnNeverTakesANameThatIsThere()
{
    const Table joined = withRisk(tableFrom("risk\n1\n"), {0.5});
    QCOMPARE(joined.columns().size(), std::size_t(2));
    QVERIFY(joined.find(riskColumn()) != nullptr);
    QCOMPARE(joined.find(riskColumn())->name(), std::string("risk_"));
}

static const Registered<TestSegmentComparison> registered;

}  // namespace holdfast::tests

#include "comparison_test.moc"
