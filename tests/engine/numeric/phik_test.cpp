// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/phik.h"

#include <cmath>

#include <QTest>

#include "numeric/bivariate_normal.h"
#include "numeric/distributions.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestPhik : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsMatchGolden();
    void bivariateNormalHoldsItsLaws();
    void inversionMatchesGolden();
    void tablesMatchGolden_data();
    void tablesMatchGolden();
    void realTablesMatchGolden();
    void oneLevelIsUndefined();
};

namespace {

constexpr double kPhikTolerance = 1e-4;

ContingencyTable tableOf(const nlohmann::json& rows)
{
    ContingencyTable made{rows.size(), rows[0].size(), {}};
    for (const nlohmann::json& row : rows)
        for (const nlohmann::json& count : row)
            made.counts.push_back(count);
    return made;
}

void verifyTable(const nlohmann::json& expected)
{
    PhikCurves curves;
    const ContingencyTable table = tableOf(expected["table"]);
    QVERIFY(std::abs(phikOf(table, true, curves) - expected["phik"].get<double>()) < kPhikTolerance);
    QVERIFY(std::abs(phikOf(table, false, curves) - expected["phik_no_noise_correction"].get<double>()) < kPhikTolerance);
    QVERIFY(close(chiSquareTest(table, true).statistic, expected["chi2_yates_if_2x2"]));
    const PhikSignificance significance = phikSignificanceOf(table);
    QVERIFY(close(significance.statistic, expected["significance_asymptotic"]["g"]));
    QCOMPARE(significance.dof, expected["significance_asymptotic"]["ndof"].get<double>());
    QVERIFY(close(significance.pValue, expected["significance_asymptotic"]["p"], 1e-9, 1e-300));
    QVERIFY(close(significance.z, expected["significance_asymptotic"]["Z"]));
}

}  // namespace

void TestPhik::cellsMatchGolden()
{
    const nlohmann::json cells = ownGolden("numeric.json")["bivariate_normal_cells"];
    QCOMPARE(cells.size(), std::size_t{9});
    for (const nlohmann::json& cell : cells) {
        const double found = bivariateNormalCell(cell["lower"][0], cell["upper"][0], cell["lower"][1], cell["upper"][1], cell["rho"]);
        QVERIFY2(std::abs(found - cell["p"].get<double>()) < 2e-15, cell.dump().c_str());
    }
}

void TestPhik::bivariateNormalHoldsItsLaws()
{
    for (const double x : {-3.1, -0.4, 0.0, 1.7, 4.0})
        for (const double y : {-2.0, 0.0, 0.3, 2.2})
            for (const double rho : {-1.0, -0.99, -0.93, -0.8, -0.4, 0.0, 0.2, 0.5, 0.9, 0.9249999, 0.9250001, 0.999, 1.0}) {
                const double cdf = bivariateNormalCdf(x, y, rho);
                QVERIFY(std::abs(cdf - bivariateNormalCdf(y, x, rho)) < 1e-15);
                QVERIFY(std::abs(cdf + bivariateNormalCdf(x, -y, -rho) - normalCdf(x)) < 3e-15);
                QVERIFY(std::abs(bivariateNormalExcess(x, y, rho) - bivariateNormalExcess(-x, -y, rho)) < 1e-15);
            }
    // P(X <= 0, Y <= 0) is known in closed form (Sheppard 1899).
    for (const double rho : {-0.97, -0.5, 0.1, 0.6, 0.924, 0.926, 0.9999})
        QVERIFY(std::abs(bivariateNormalCdf(0, 0, rho) - (0.25 + std::asin(rho) / (2 * M_PI))) < 1e-15);
    // Both sides of the border between the two methods.
    QVERIFY(std::abs(bivariateNormalCdf(1, 0.5, 0.925 - 1e-9) - bivariateNormalCdf(1, 0.5, 0.925 + 1e-9)) < 1e-9);
}

void TestPhik::inversionMatchesGolden()
{
    const nlohmann::json inversions = ownGolden("numeric.json")["phik_inversion"];
    QVERIFY(inversions.size() > 5);
    for (const nlohmann::json& one : inversions) {
        const std::size_t nx = one["nx"];
        const std::size_t ny = one["ny"];
        const double found = phikOfChiSquare(one["chi2"], one["n"], nx, ny, one["pedestal"], PhikCurve(nx, ny));
        QVERIFY2(std::abs(found - one["rho"].get<double>()) < kPhikTolerance, one.dump().c_str());
    }
}

void TestPhik::tablesMatchGolden_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"phik_2x2", "phik_3x4", "phik_3x3_strong", "phik_4x2_weak"})
        QTest::newRow(name) << name;
}

void TestPhik::tablesMatchGolden()
{
    QFETCH(QString, name);
    verifyTable(ownGolden("numeric.json")[name.toStdString()]);
}

void TestPhik::realTablesMatchGolden()
{
    HF_NEED_REFERENCE
    for (const nlohmann::json& pair : golden()["real"]["phik_pairs"])
        verifyTable(pair);
}

void TestPhik::oneLevelIsUndefined()
{
    PhikCurves curves;
    QVERIFY(std::isnan(phikOf({2, 3, {1, 0, 0, 5, 0, 0}}, true, curves)));
    QVERIFY(std::isnan(phikOf({0, 0, {}}, true, curves)));
    QVERIFY(std::isnan(phikSignificanceOf({1, 2, {3, 4}}).z));
    // Empty levels do not count as cells.
    QCOMPARE(phikOf({3, 3, {12, 5, 0, 3, 14, 0, 0, 0, 0}}, true, curves), phikOf({2, 2, {12, 5, 3, 14}}, true, curves));
}

static const Registered<TestPhik> registered;
#include "phik_test.moc"
