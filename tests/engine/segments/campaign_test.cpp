// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/campaign.h"

#include <cmath>

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

Offer offer(int id, double cost, double effect) { return {OfferId{id}, "offer", cost, effect, effect / 2, effect * 2, 0.5, 3}; }

}  // namespace

class TestCampaign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsMoneyByHand();
    void countsACustomerOnceByPriority();
    void writesOnlyToThoseWhoAgreed();
    void lossesPutNothingAtStake();
    void withoutProfitNothingIsMoney();
};

void TestCampaign::countsMoneyByHand()
{
    const std::vector<double> risk{0.5, 0.8, 0.1};
    const std::vector<double> profit{4, 10, 7};
    const Campaign campaign = campaignOf({{SegmentId{1}, {0, 1}, {offer(9, 0.6, 0.1)}}}, risk, profit, {});
    QCOMPARE(campaign.lines.size(), std::size_t(1));
    const CampaignLine& line = campaign.lines[0];
    QCOMPARE(line.offer, OfferId{9});
    QCOMPARE(line.customers, std::size_t(2));
    QCOMPARE(line.contactable, std::size_t(2));
    QVERIFY(close(line.cost, 1.2));
    QVERIFY(close(line.stake, (0.5 * 4 + 0.8 * 10) * 0.5 * 3));  // 15
    QVERIFY(close(line.breakEven, 0.08));
    QVERIFY(close(line.expected, 0.3));
    QVERIFY(close(line.cautious, -0.45));
    QVERIFY(close(line.bold, 1.8));
    QVERIFY(close(campaign.expected, 0.3));
}

void TestCampaign::countsACustomerOnceByPriority()
{
    const std::vector<double> risk{1, 1, 1};
    const std::vector<double> profit{1, 1, 1};
    // The first group has no offer, so it takes nobody away.
    const Campaign campaign =
        campaignOf({{SegmentId{1}, {0, 1, 2}, {}}, {SegmentId{2}, {0, 1}, {offer(1, 1, 0.1)}}, {SegmentId{3}, {1, 2}, {offer(1, 1, 0.1)}}},
                   risk, profit, {});
    QCOMPARE(campaign.lines.size(), std::size_t(2));
    QCOMPARE(campaign.lines[0].customers, std::size_t(2));
    QCOMPARE(campaign.lines[1].customers, std::size_t(1));
    QCOMPARE(campaign.customers, std::size_t(3));
}

void TestCampaign::writesOnlyToThoseWhoAgreed()
{
    const std::vector<double> risk{0.5, 0.5};
    const std::vector<double> profit{4, 6};
    const Campaign campaign = campaignOf({{SegmentId{1}, {0, 1}, {offer(1, 1, 0.1)}}}, risk, profit, {true, false});
    QCOMPARE(campaign.lines[0].customers, std::size_t(2));
    QCOMPARE(campaign.lines[0].contactable, std::size_t(1));
    QVERIFY(close(campaign.lines[0].cost, 1));
    QVERIFY(close(campaign.lines[0].stake, 3));
    QVERIFY(close(campaign.unreachableAtRisk, 3));
}

void TestCampaign::lossesPutNothingAtStake()
{
    const double missing = std::nan("");
    const std::vector<double> risk{0.9, missing, 0.9};
    const std::vector<double> profit{-5, 4, missing};
    const Campaign campaign = campaignOf({{SegmentId{1}, {0, 1, 2}, {offer(1, 1, 0.1)}}}, risk, profit, {});
    QCOMPARE(campaign.lines[0].stake, 0.0);
    QVERIFY(std::isnan(campaign.lines[0].breakEven));
    QVERIFY(close(campaign.lines[0].expected, -3));
}

void TestCampaign::withoutProfitNothingIsMoney()
{
    const std::vector<double> risk{0.9, 0.4};
    const Campaign campaign = campaignOf({{SegmentId{1}, {0, 1}, {offer(1, 0, 0.1)}}}, risk, {}, {});
    QCOMPARE(campaign.lines[0].stake, 0.0);
    QCOMPARE(campaign.contactable, std::size_t(2));
}

static const Registered<TestCampaign> registered;

}  // namespace holdfast::tests

#include "campaign_test.moc"
