// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/group_tests.h"

#include <cmath>
#include <map>

#include <QTest>

#include "base/random.h"
#include "support/digits.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestGroupTests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchGolden();
    void matchGoldenOnTheRealTable();
    void exactMannWhitneyMatchesGolden();
    void exactMannWhitneyAgreesWithEnumeration();
    void kolmogorovSmirnovSeesOnlyRealGaps();
    void varianceAnalysisHoldsNistDigits_data();
    void varianceAnalysisHoldsNistDigits();
    void areUndefinedWithoutValues();
    void standardisedDifferenceIsInPooledDeviations();
};

namespace {

void verify(const std::vector<double>& a, const std::vector<double>& b, const nlohmann::json& expected)
{
    const WelchTest welch = welchTest(momentsOf(a), momentsOf(b));
    QVERIFY(close(welch.t, expected["welch"]["t"]));
    QVERIFY(close(welch.dof, expected["welch"]["df"]));
    QVERIFY(close(welch.pValue, expected["welch"]["p"], 1e-9, 1e-300));
    const nlohmann::json& ranks = expected["mannwhitney"];
    const MannWhitneyTest corrected = mannWhitneyAsymptotic(a, b, true);
    QVERIFY(close(corrected.u, ranks["U1"]));
    QVERIFY(close(corrected.effect, ranks["auc_effect"]));
    QVERIFY(close(corrected.pValue, ranks["p_asymptotic_continuity"], 1e-9, 1e-300));
    QVERIFY(close(mannWhitneyAsymptotic(a, b, false).pValue, ranks["p_asymptotic_no_continuity"], 1e-9, 1e-300));
    QVERIFY(close(kolmogorovSmirnovTest(a, b).distance, expected["ks"]["D"]));
}

}  // namespace

void TestGroupTests::matchGolden()
{
    const nlohmann::json all = ownGolden("numeric.json");
    verify(all["a"].get<std::vector<double>>(), all["b"].get<std::vector<double>>(), all["two_samples_a_b"]);
}

void TestGroupTests::matchGoldenOnTheRealTable()
{
    HF_NEED_REFERENCE
    const Categories& target = realTable().find(realColumn(kRealTarget))->categories();
    for (const auto& [name, expected] : golden()["real"]["two_samples_declined_vs_same"].items()) {
        const std::vector<double>& values = realTable().find(realColumn(name))->numbers();
        std::vector<double> declined;
        std::vector<double> same;
        for (std::size_t i = 0; i < values.size(); ++i)
            (target.levels[static_cast<std::size_t>(target.codes[i])] == kRealPositive ? declined : same).push_back(values[i]);
        verify(declined, same, expected);
    }
}

void TestGroupTests::exactMannWhitneyMatchesGolden()
{
    const nlohmann::json expected = ownGolden("numeric.json")["mannwhitney_exact_no_ties"];
    const MannWhitneyTest found = mannWhitneyTest(expected["a"].get<std::vector<double>>(), expected["b"].get<std::vector<double>>());
    QVERIFY(close(found.u, expected["U1"]));
    QVERIFY(close(found.pValue, expected["p"]));
}

void TestGroupTests::exactMannWhitneyAgreesWithEnumeration()
{
    // All ways to choose which 3 of 7 ranks belong to the first group.
    std::map<double, int> ways;
    for (int mask = 0; mask < 128; ++mask) {
        if (__builtin_popcount(static_cast<unsigned>(mask)) != 3)
            continue;
        double u = -6;
        for (int i = 0; i < 7; ++i)
            u += (mask >> i & 1) != 0 ? i + 1 : 0;
        ++ways[u];
    }
    for (int mask = 0; mask < 128; ++mask) {
        if (__builtin_popcount(static_cast<unsigned>(mask)) != 3)
            continue;
        std::vector<double> a;
        std::vector<double> b;
        for (int i = 0; i < 7; ++i)
            ((mask >> i & 1) != 0 ? a : b).push_back(i);
        const MannWhitneyTest found = mannWhitneyExact(a, b);
        double extreme = 0;
        for (const auto& [u, count] : ways)
            extreme += u >= std::max(found.u, 12 - found.u) ? count : 0;
        QVERIFY(close(found.pValue, std::min(1.0, 2 * extreme / 35)));
    }
}

void TestGroupTests::kolmogorovSmirnovSeesOnlyRealGaps()
{
    const std::vector<double> a{1, 2, 2, 3};
    QCOMPARE(kolmogorovSmirnovTest(a, a).distance, 0.0);
    QCOMPARE(kolmogorovSmirnovTest(a, a).pValue, 1.0);
    QCOMPARE(kolmogorovSmirnovTest(a, std::vector<double>{5, 6}).distance, 1.0);
    // The two series for the p-value meet: Q(1.18) = 0.1235 (Smirnov's table 1948: Q(1.18) = 0.123 to three places).
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 1000; ++i) {
        x.push_back(i);
        y.push_back(i + 53.5);
    }
    const KolmogorovSmirnovTest found = kolmogorovSmirnovTest(x, y);
    QVERIFY(std::abs(found.distance - 0.054) < 1e-12);
    QVERIFY(std::abs(found.pValue - 0.1082) < 5e-4);
}

void TestGroupTests::varianceAnalysisHoldsNistDigits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("digits");
    for (const auto& [names, digits] : std::vector<std::pair<std::vector<const char*>, double>>{
             {{"SmLs01", "SmLs02", "SmLs03"}, 14}, {{"SmLs04", "SmLs05", "SmLs06"}, 10}, {{"SmLs07", "SmLs08", "SmLs09"}, 4.1}})
        for (const char* name : names)
            QTest::newRow(name) << name << digits;
    QTest::newRow("AtmWtAg") << "AtmWtAg" << 10.0;
    QTest::newRow("SiRstv") << "SiRstv" << 12.0;
}

void TestGroupTests::varianceAnalysisHoldsNistDigits()
{
    HF_NEED_REFERENCE
    QFETCH(QString, name);
    QFETCH(double, digits);
    const nlohmann::json& set = nist()["anova"][name.toStdString()];
    std::map<double, std::vector<double>> byTreatment;
    for (const nlohmann::json& row : set["data"])
        byTreatment[number(row[0])].push_back(number(row[1]));
    std::vector<std::vector<double>> groups;
    for (const auto& [treatment, values] : byTreatment)
        groups.push_back(values);
    const VarianceAnalysis found = analysisOfVariance(groups);
    QCOMPARE(found.dofBetween, number(set["certified"]["df_between"]));
    QCOMPARE(found.dofWithin, number(set["certified"]["df_within"]));
    const double reached = digitsOf(found.f, number(set["certified"]["F"]));
    QVERIFY2(reached >= digits, qPrintable(QString::number(reached)));
}

void TestGroupTests::areUndefinedWithoutValues()
{
    const std::vector<double> some{1, 2, 3};
    QVERIFY(std::isnan(mannWhitneyTest(some, {}).pValue));
    QVERIFY(std::isnan(welchTest(momentsOf(some), momentsOf(std::vector<double>{1})).pValue));
    QVERIFY(std::isnan(kolmogorovSmirnovTest({}, some).distance));
    QVERIFY(std::isnan(analysisOfVariance({{1, 2}, {}}).f));
    const std::vector<double> constant(30, 5);
    QVERIFY(std::isnan(mannWhitneyTest(constant, constant).pValue));
    QCOMPARE(mannWhitneyTest(constant, constant).effect, 0.5);
}

void TestGroupTests::standardisedDifferenceIsInPooledDeviations()
{
    const Moments a = momentsOf(std::vector<double>{4, 5, 6});
    const Moments b = momentsOf(std::vector<double>{1, 2, 3, 2});
    QVERIFY(close(standardisedDifference(a, b), 3 / std::sqrt((2 * 1.0 + 3 * (2.0 / 3)) / 5)));
    QVERIFY(close(standardisedDifference(a, b), -standardisedDifference(b, a)));
    QVERIFY(std::isnan(standardisedDifference(momentsOf(std::vector<double>{1, 1}), momentsOf(std::vector<double>{2, 2}))));
    QVERIFY(std::isnan(standardisedDifference(a, momentsOf({}))));
}

static const Registered<TestGroupTests> registered;
#include "group_tests_test.moc"
