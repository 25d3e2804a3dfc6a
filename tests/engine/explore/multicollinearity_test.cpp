// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/association_matrix.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestMulticollinearity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theResponseCountsInNoVif();
    void realTableHasNoMulticollinearity();
    void namesColumnsThatMoveTogether();
    void saysTheVerdictWithoutFarValues();
    void namesExactDependence();
};

namespace {

std::vector<ColumnId> idsOf(const Table& table)
{
    std::vector<ColumnId> made;
    for (const Column& column : table.columns())
        made.push_back(column.id());
    return made;
}

}  // namespace

void TestMulticollinearity::theResponseCountsInNoVif()
{
    // y is a + b but for a little: among the columns it would inflate both
    const Table table = tableFrom("a b y\n1 7 8.1\n2 3 5\n3 9 12\n4 1 5.2\n5 5 10\n6 2 8\n7 8 15.1\n8 4 12\n");
    const Associations all = associate(table, idsOf(table));
    const Associations explaining = associate(table, idsOf(table), column("y"));
    QCOMPARE(all.vif.size(), std::size_t{3});
    QCOMPARE(explaining.vif.size(), std::size_t{2});
    QVERIFY(all.vif[0].second > 100);
    QVERIFY(explaining.vif[0].second < 2);
    QVERIFY(explaining.pearson.size() == 3);
}

void TestMulticollinearity::realTableHasNoMulticollinearity()
{
    HF_NEED_REFERENCE
    const Associations found = associate(realTable(), realNumberFeatures());
    QCOMPARE(found.verdicts.size(), std::size_t{1});
    QCOMPARE(found.verdicts.front().code, std::string("associations.no-multicollinearity"));
    QCOMPARE(found.verdicts.front().subject, std::string("Выручка_предыдущий_месяц"));
    QCOMPARE(found.verdicts.front().texts.back(), std::string("Выручка_текущий_месяц"));
}

void TestMulticollinearity::namesColumnsThatMoveTogether()
{
    const Table table = tableFrom("a b c\n1 1.1 5\n2 2.2 1\n3 2.9 4\n4 4.1 1\n5 4.8 3\n6 6.2 9\n7 7.1 2\n8 7.7 6");
    const Associations found = associate(table, idsOf(table));
    QCOMPARE(found.verdicts.size(), std::size_t{2});
    QCOMPARE(found.verdicts[0].code, std::string("associations.multicollinearity"));
    QCOMPARE(found.verdicts[0].texts, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(found.verdicts[0].numbers[1], 10.0);
    QCOMPARE(found.verdicts[1].texts, (std::vector<std::string>{"b", "a"}));
}

void TestMulticollinearity::saysTheVerdictWithoutFarValues()
{
    // b follows a but for one value that hides it
    std::string rows = "a b c\n";
    for (int i = 0; i < 40; ++i)
        rows += std::to_string(i) + ' ' + std::to_string(i + i % 3) + ' ' + std::to_string(i * 7 % 11) + '\n';
    const Table clean = tableFrom(rows);
    const Associations plain = associate(clean, idsOf(clean));
    QVERIFY(plain.vif[0].second > 100);
    QCOMPARE(plain.verdicts.size(), std::size_t{2});  // nothing is far in it

    const Table far = tableFrom(rows + "20 90000 5\n");
    const Associations found = associate(far, idsOf(far));
    QCOMPARE(found.verdicts.size(), std::size_t{2});
    QCOMPARE(found.verdicts[0].code, std::string("associations.no-multicollinearity"));
    const Finding& without = found.verdicts[1];
    QCOMPARE(without.code, std::string("associations.without-far-values"));
    QCOMPARE(without.texts.front(), std::string("b"));
    QCOMPARE(without.numbers[0], std::max(plain.vif[0].second, plain.vif[1].second));
    QCOMPARE(without.numbers[2], 1.0);
    QCOMPARE(without.severity, Severity::Warning);

    // what one value alone makes vary keeps it
    const Table mark = tableFrom([&] {
        std::string text = "a d\n";
        for (int i = 0; i < 40; ++i)
            text += std::to_string(i) + (i == 20 ? " 1\n" : " 0\n");
        return text;
    }());
    for (const Finding& finding : associate(mark, idsOf(mark)).verdicts)
        QVERIFY(finding.code != "associations.without-far-values");
}

void TestMulticollinearity::namesExactDependence()
{
    const Table table = tableFrom("a b sum other\n1 5 6 1\n2 1 3 3\n3 4 7 2\n4 1 5 9\n5 3 8 4\n6 9 15 4\n7 2 9 8");
    const Associations found = associate(table, idsOf(table));
    QCOMPARE(found.verdicts.size(), std::size_t{1});
    QCOMPARE(found.verdicts[0].code, std::string("associations.exact-dependence"));
    QCOMPARE(found.verdicts[0].texts, (std::vector<std::string>{"a", "b", "sum"}));
    QVERIFY(std::isfinite(found.vif[3].second));
}

static const Registered<TestMulticollinearity> registered;

#include "multicollinearity_test.moc"
