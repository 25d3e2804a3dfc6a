// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/contingency.h"

#include <cmath>

#include <QTest>

#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestContingency : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesGolden_data();
    void matchesGolden();
    void matchesGoldenOnTheRealTable();
    void countsPairsWithoutTheMissing();
    void emptyLevelsDoNotCount();
    void perfectAssociationIsOne();
    void oneLevelIsUndefined();
};

namespace {

void verify(const ContingencyTable& table, const nlohmann::json& expected)
{
    const IndependenceTest plain = chiSquareTest(table);
    QVERIFY(close(plain.statistic, expected["chi2"]));
    QVERIFY(close(plain.pValue, expected["p"]));
    QCOMPARE(plain.dof, expected["dof"].get<double>());
    const IndependenceTest yates = chiSquareTest(table, true);
    QVERIFY(close(yates.statistic, expected["chi2_default_yates"]));
    QVERIFY(close(yates.pValue, expected["p_default_yates"]));
    QVERIFY(close(gTest(table).statistic, expected["g_loglikelihood"]));
    QVERIFY(close(gTest(table).pValue, expected["p_g"]));
    QVERIFY(close(cramersV(table), expected["cramers_v"]));
    QVERIFY(close(cramersVCorrected(table), expected["cramers_v_bias_corrected"]));
    const std::vector<double> means = expectedCounts(table);
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            QVERIFY(close(means[r * table.columns + c], expected["expected"][r][c]));
}

ContingencyTable tableOf(const nlohmann::json& rows)
{
    ContingencyTable made{rows.size(), rows[0].size(), {}};
    for (const nlohmann::json& row : rows)
        for (const nlohmann::json& count : row)
            made.counts.push_back(count);
    return made;
}

}  // namespace

void TestContingency::matchesGolden_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("2x2") << "contingency_2x2";
    QTest::newRow("3x4") << "contingency_3x4";
}

void TestContingency::matchesGolden()
{
    QFETCH(QString, name);
    const nlohmann::json expected = ownGolden("numeric.json")[name.toStdString()];
    verify(tableOf(expected["table"]), expected);
}

void TestContingency::matchesGoldenOnTheRealTable()
{
    HF_NEED_REFERENCE
    const nlohmann::json& real = golden()["real"];
    verify(tableOf(real["contingency_category_x_service"]["table"]), real["contingency_category_x_service"]);
    for (const auto& [name, expected] : real["contingency_with_target"].items())
        verify(tableOf(expected["table"]), expected);
}

void TestContingency::countsPairsWithoutTheMissing()
{
    const std::vector<std::int32_t> rows{0, 1, 1, -1, 0, 1};
    const std::vector<std::int32_t> columns{2, 0, 0, 1, -1, 1};
    const ContingencyTable table = contingencyOf(rows, 2, columns, 3);
    QCOMPARE(table.counts, (std::vector<double>{0, 0, 1, 2, 1, 0}));
}

void TestContingency::emptyLevelsDoNotCount()
{
    const ContingencyTable table{3, 3, {12, 0, 5, 0, 0, 0, 3, 0, 14}};
    const ContingencyTable full{2, 2, {12, 5, 3, 14}};
    QVERIFY(table.withoutEmpty() == full);
    QCOMPARE(chiSquareTest(table, true).statistic, chiSquareTest(full, true).statistic);
    QCOMPARE(cramersV(table), cramersV(full));
}

void TestContingency::perfectAssociationIsOne()
{
    QCOMPARE(cramersV({3, 3, {5, 0, 0, 0, 9, 0, 0, 0, 2}}), 1.0);
    QCOMPARE(chiSquareTest({2, 2, {4, 4, 4, 4}}).statistic, 0.0);
    QCOMPARE(gTest({2, 2, {4, 4, 4, 4}}).pValue, 1.0);
}

void TestContingency::oneLevelIsUndefined()
{
    QVERIFY(std::isnan(chiSquareTest({1, 3, {1, 2, 3}}).pValue));
    QVERIFY(std::isnan(cramersV({2, 2, {1, 0, 2, 0}})));
    QVERIFY(std::isnan(cramersVCorrected({0, 0, {}})));
}

static const Registered<TestContingency> registered;
#include "contingency_test.moc"
