// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/risk_bands.h"

#include <cmath>

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestRiskBands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBandBeginsAtItsThreshold();
    void sumsWhatIsAtRisk();
    void everyCustomerStandsInOneCell();
};

void TestRiskBands::aBandBeginsAtItsThreshold()
{
    // 0.3 and 0.7 are the values a person types; their product with 10 is not what it looks like.
    const std::vector<double> risk{0, 0.3, 0.7, std::nextafter(0.3, 0), 1, std::nan("")};
    const std::vector<std::uint8_t> positive{0, 1, 1, 1, 1, 1};
    const RiskBands bands = riskBands(risk, positive, {});
    QCOMPARE(bands.size(), std::size_t(10));
    QCOMPARE(bands[0].customers, std::size_t(1));
    QCOMPARE(bands[2].customers, std::size_t(1));
    QCOMPARE(bands[3].customers, std::size_t(1));
    QCOMPARE(bands[7].customers, std::size_t(1));
    QCOMPARE(bands[9].customers, std::size_t(1));
    QCOMPARE(bands[9].positives, std::size_t(1));
    QCOMPARE(bands[0].positives, std::size_t(0));
    QCOMPARE(bands[3].low, 0.3);
}

void TestRiskBands::sumsWhatIsAtRisk()
{
    const std::vector<double> risk{0.95, 0.91, 0.92};
    const RiskBands bands = riskBands(risk, std::vector<std::uint8_t>{1, 0, 1}, std::vector<double>{10, -4, std::nan("")});
    QVERIFY(close(bands[9].profitAtRisk, 9.5));
    QVERIFY(close(bands[9].riskMean, (0.95 + 0.91 + 0.92) / 3));
}

void TestRiskBands::everyCustomerStandsInOneCell()
{
    const RiskProfitGrid grid = riskProfitGrid(std::vector<double>{0.05, 0.95, 0.95, 0.5}, std::vector<double>{1, 3, 4, 9}, {3, 5});
    QCOMPARE(grid.customers.size(), std::size_t(30));
    QCOMPARE(grid.customers[0], std::size_t(1));       // below 3, risk 0-10 %
    QCOMPARE(grid.customers[10 + 9], std::size_t(2));  // 3 itself belongs to "from 3"
    QCOMPARE(grid.customers[20 + 5], std::size_t(1));
}

static const Registered<TestRiskBands> registered;

}  // namespace holdfast::tests

#include "risk_bands_test.moc"
