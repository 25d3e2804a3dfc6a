// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/association_matrix.h"

#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "base/text.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestAssociationMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phikMatchesGolden();
    void phikOfAllNumbersAsIntervalsMatchesGolden();
    void significanceMatchesGolden();
    void pearsonMatchesGolden();
    void spearmanMatchesGolden();
    void vifMatchesGolden();
    void leavesMissingOutPairByPair();
    void quantileBinsWithstandOneFarValue();
    void constantsAndDatesAreNotMeasured();
    void columnsWithTooManyLevelsAreLeftOutAndNamed();
    void hugeValuesAreMeasured();
    void aTableOfOneRowOrNoneIsUndefined();
    void kendallOfALongTableIsSampledAndSaysSo();
    void doesNotDependOnThreads();
    void stopsWhenCancelled();
};

namespace {

std::vector<ColumnId> idsOf(const Table& table)
{
    std::vector<ColumnId> made;
    for (const Column& column : table.columns())
        made.push_back(column.id());
    return made;
}

std::vector<ColumnId> goldenColumns(const nlohmann::json& matrix)
{
    std::vector<ColumnId> made;
    for (const nlohmann::json& name : matrix["columns"])
        made.push_back(realColumn(name));
    return made;
}

// The largest distance from the golden matrix, which both must show as the same.
void verifyMatrix(const AssociationMatrix& found, const nlohmann::json& values, double relative, double absolute)
{
    QCOMPARE(found.size(), values.size());
    for (std::size_t r = 0; r < found.size(); ++r)
        for (std::size_t c = 0; c < found.size(); ++c)
            QVERIFY2(
                close(found.at(r, c), values[r][c], relative, absolute),
                qPrintable(
                    QString("%1 %2: %3 %4").arg(r).arg(c).arg(found.at(r, c), 0, 'g', 17).arg(values[r][c].get<double>(), 0, 'g', 17)));
}

}  // namespace

void TestAssociationMatrix::phikMatchesGolden()
{
    HF_NEED_REFERENCE
    const nlohmann::json& expected = golden()["real"]["phik_matrix"];
    PhikOptions options;
    options.interval = realIntervalColumns();
    verifyMatrix(phikMatrix(realTable(), goldenColumns(expected), options), expected["values"], 0, 1e-4);
}

void TestAssociationMatrix::phikOfAllNumbersAsIntervalsMatchesGolden()
{
    HF_NEED_REFERENCE
    const nlohmann::json& expected = golden()["real"]["phik_matrix_all_numeric_as_interval"];
    PhikOptions options;
    options.interval = realNumberFeatures();
    verifyMatrix(phikMatrix(realTable(), goldenColumns(expected), options), expected["values"], 0, 1e-4);
}

void TestAssociationMatrix::significanceMatchesGolden()
{
    HF_NEED_REFERENCE
    const nlohmann::json& expected = golden()["real"]["phik_significance_asymptotic_Z"];
    PhikOptions options;
    options.interval = realIntervalColumns();
    verifyMatrix(phikSignificance(realTable(), goldenColumns(expected), options), expected["values"], 1e-9, 1e-12);
}

void TestAssociationMatrix::pearsonMatchesGolden()
{
    HF_NEED_REFERENCE
    const nlohmann::json& expected = golden()["real"]["pearson_matrix"];
    verifyMatrix(pearsonMatrix(realTable(), goldenColumns(expected)), expected["values"], 1e-9, 1e-12);
}

void TestAssociationMatrix::spearmanMatchesGolden()
{
    HF_NEED_REFERENCE
    const nlohmann::json& expected = golden()["real"]["spearman_matrix"];
    verifyMatrix(spearmanMatrix(realTable(), goldenColumns(expected)), expected["values"], 1e-9, 1e-12);
}

void TestAssociationMatrix::vifMatchesGolden()
{
    HF_NEED_REFERENCE
    const Associations found = associate(realTable(), realNumberFeatures());
    QCOMPARE(found.vif.size(), std::size_t{13});
    for (const auto& [id, vif] : found.vif)
        QVERIFY2(close(vif, golden()["real"]["vif"][id.name]), id.name.c_str());
}

void TestAssociationMatrix::leavesMissingOutPairByPair()
{
    const Table table = tableFrom("a b c\n1 2 -\n2 1 3\n3 5 4\n- 7 9\n5 6 1");
    const AssociationMatrix found = pearsonMatrix(table, idsOf(table));
    const Table pair = tableFrom("a c\n2 3\n3 4\n5 1");
    QVERIFY(close(found.at(0, 2), pearsonMatrix(pair, idsOf(pair)).at(0, 1)));
    const Table rankPair = tableFrom("a b\n1 2\n2 1\n3 5\n5 6");
    QVERIFY(close(spearmanMatrix(table, idsOf(table)).at(0, 1), 0.8));
    QVERIFY(close(spearmanMatrix(rankPair, idsOf(rankPair)).at(0, 1), 0.8));
    QVERIFY(close(kendallMatrix(table, idsOf(table)).at(0, 1), 2.0 / 3));
    QCOMPARE(found.at(0, 0), 1.0);
}

void TestAssociationMatrix::quantileBinsWithstandOneFarValue()
{
    std::string text = "x y\n";
    for (int i = 0; i < 200; ++i)
        text += shortest(i * 0.5 + 0.25) + " " + shortest(i * 0.25 + (i % 7) + 0.1) + "\n";
    text += "1000000.5 3.3\n";
    const Table table = tableFrom(text);
    PhikOptions options;
    const double uniform = phikMatrix(table, idsOf(table), options).at(0, 1);
    options.quantileBins = true;
    const double quantile = phikMatrix(table, idsOf(table), options).at(0, 1);
    QVERIFY2(uniform < 0.3 && quantile > 0.9, qPrintable(QString("%1 %2").arg(uniform).arg(quantile)));
}

void TestAssociationMatrix::constantsAndDatesAreNotMeasured()
{
    const Table plain = tableFrom("a constant kind\n1 7 x\n2 7 y\n3 7 x\n4 7 y");
    const Table table = plain.with(Column({"t", "day"}, "day", ColumnKind::Date, Dates{{0, 1, 2, 3}}));
    const Associations found = associate(table, idsOf(table));
    QCOMPARE(found.phik.names, (std::vector<std::string>{"a", "constant", "kind"}));
    QVERIFY(std::isnan(found.phik.at(0, 1)) && std::isnan(found.phik.at(1, 1)));
    QCOMPARE(found.phik.at(0, 0), 1.0);
    QCOMPARE(found.pearson.names, (std::vector<std::string>{"a", "constant"}));
    QVERIFY(std::isnan(found.pearson.at(0, 1)) && std::isnan(found.pearson.at(1, 1)));
    const Associations nothing = associate(table, {});
    QCOMPARE(nothing.phik.size(), std::size_t{0});
    QVERIFY(nothing.verdicts.empty());
}

void TestAssociationMatrix::columnsWithTooManyLevelsAreLeftOutAndNamed()
{
    std::string text = "name group\n";
    for (int i = 0; i < 150; ++i)
        text += "n" + std::to_string(i) + (i % 2 == 0 ? " a\n" : " b\n");
    const Table table = tableFrom(text);
    const Associations found = associate(table, idsOf(table));
    QVERIFY(std::isnan(found.phik.at(0, 1)) && std::isnan(found.phik.at(0, 0)));
    QCOMPARE(found.phik.at(1, 1), 1.0);
    QCOMPARE(found.verdicts.size(), std::size_t{1});
    QCOMPARE(found.verdicts[0].code, std::string("associations.too-many-levels"));
    QCOMPARE(found.verdicts[0].numbers, (std::vector<double>{150}));
}

void TestAssociationMatrix::hugeValuesAreMeasured()
{
    const Table table = tableFrom("x y\n1e300 1\n-1.7e308 -2\n1.7e308 3\n5 0.5\n-1e306 -1.5");
    const Associations found = associate(table, idsOf(table));
    QVERIFY(found.pearson.at(0, 1) > 0.5 && found.pearson.at(0, 1) <= 1);
    QVERIFY(close(found.spearman.at(0, 1), 1));
    QVERIFY(found.phik.at(0, 1) >= 0 && found.phik.at(0, 1) <= 1);
}

void TestAssociationMatrix::aTableOfOneRowOrNoneIsUndefined()
{
    for (const Table& table : {tableFrom("x y kind\n1 2 a"), tableFrom("x y kind\n1 2 a").gathered({})}) {
        const Associations found = associate(table, idsOf(table));
        for (const AssociationMatrix* matrix : {&found.phik, &found.pearson, &found.spearman, &found.kendall, &found.phikSignificance})
            for (const double value : matrix->values)
                QVERIFY(std::isnan(value));
        QVERIFY(found.verdicts.empty());
    }
}

void TestAssociationMatrix::kendallOfALongTableIsSampledAndSaysSo()
{
    Random random(9);
    Numbers x;
    Numbers y;
    for (std::size_t i = 0; i < kMostKendallRows + 20000; ++i) {
        x.values.push_back(random.normal());
        y.values.push_back(x.values.back() + random.normal());
    }
    const Table table("t", {Column(column("x"), "x", ColumnKind::Number, x), Column(column("y"), "y", ColumnKind::Number, y)});
    const Associations found = associate(table, idsOf(table));
    // Of two normal variables with correlation r tau is 2/pi asin(r) (Greiner); here r² = 1/2.
    QVERIFY(std::abs(found.kendall.at(0, 1) - 0.5) < 0.01);
    QCOMPARE(found.verdicts.front().code, std::string("associations.kendall-sampled"));
    QVERIFY(close(found.pearson.at(0, 1), std::sqrt(0.5), 0.01));
}

void TestAssociationMatrix::doesNotDependOnThreads()
{
    std::string text = "x y kind\n";
    for (int i = 0; i < 500; ++i)
        text += std::to_string((i * 7919) % 997) + " " + shortest((i * 104729) % 499 + i * 0.5) + " k" + std::to_string(i % 4) + "\n";
    const Table table = tableFrom(text);
    std::vector<Associations> found;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        found.push_back(associate(table, idsOf(table)));
    }
    setThreadLimit(0);
    for (const Associations& one : found) {
        QVERIFY(one.phik == found[0].phik);
        QVERIFY(one.pearson == found[0].pearson);
        QVERIFY(one.kendall == found[0].kendall);
        QVERIFY(one.vif == found[0].vif);
    }
}

void TestAssociationMatrix::stopsWhenCancelled()
{
    const Table table = tableFrom("a b\n1 2\n3 4\n5 5");
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(associate(table, idsOf(table), {}, Progress(source.get_token())), Cancelled);
}

static const Registered<TestAssociationMatrix> registered;
#include "association_matrix_test.moc"
