// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/pair_profile.h"

#include <cmath>
#include <numeric>

#include <QTest>

#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestPairProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTwoNumbersAsAGrid();
    void showsANumberWithinEachLevel();
    void showsTwoCategoriesByTheirResiduals();
    void agreesWithTheMatrices();
    void drawsNoMoreThanSoManyPoints();
    void aColumnWithItselfIsPerfect();
    void absentColumnsAndDatesAreNoPair();
};

namespace {

std::size_t sumOf(const std::vector<std::size_t>& counts) { return std::accumulate(counts.begin(), counts.end(), std::size_t{0}); }

}  // namespace

void TestPairProfile::showsTwoNumbersAsAGrid()
{
    const Table table = tableFrom("x y\n1 2\n2 4\n3 7\n- 1\n4 -\n5 9");
    const PairProfile pair = profilePair(table, column("x"), column("y")).value();
    QCOMPARE(pair.n, std::size_t{4});
    QCOMPARE(pair.points, (std::vector<std::uint32_t>{0, 1, 2, 5}));
    QCOMPARE(sumOf(pair.grid->counts), std::size_t{4});
    QCOMPARE(pair.grid->counts.front(), std::size_t{1});
    QCOMPARE(pair.grid->counts.size(), (pair.grid->xEdges.size() - 1) * (pair.grid->yEdges.size() - 1));
    QVERIFY(close(pair.spearman, 1));
    QVERIFY(pair.pearsonP < 0.1 && pair.pearsonP > 0);
}

void TestPairProfile::showsANumberWithinEachLevel()
{
    const Table table = tableFrom("kind x\nb 1\nb 3\na 10\nb -\n- 4\nc 7\nb 2");
    for (const auto& [first, second] : {std::pair{"kind", "x"}, {"x", "kind"}}) {
        const PairProfile pair = profilePair(table, column(first), column(second)).value();
        QCOMPARE(pair.n, std::size_t{5});
        QCOMPARE(pair.boxLevels, (std::vector<std::string>{"b", "a", "c"}));
        QCOMPARE(pair.boxes[0].n, std::size_t{3});
        QCOMPARE(pair.boxes[0].median, 2.0);
        QVERIFY(!pair.grid && !pair.levels && std::isnan(pair.pearson));
    }
}

void TestPairProfile::showsTwoCategoriesByTheirResiduals()
{
    std::string text = "kind answer\n";
    const auto add = [&](const std::string& line, int times) {
        for (int i = 0; i < times; ++i)
            text += line + "\n";
    };
    add("a yes", 30);
    add("a no", 10);
    add("b yes", 10);
    add("b no", 20);
    const PairProfile pair = profilePair(tableFrom(text), column("kind"), column("answer")).value();
    QCOMPARE(pair.levels->xLevels, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(pair.levels->yLevels, (std::vector<std::string>{"yes", "no"}));
    QCOMPARE(pair.levels->counts, (std::vector<std::size_t>{30, 10, 10, 20}));
    QVERIFY(close(pair.levels->expected[0], 40.0 * 40 / 70));
    // At 2x2 the adjusted residual's square is Pearson's chi-square.
    QVERIFY(close(pair.levels->residuals[0] * pair.levels->residuals[0], 70.0 * 500 * 500 / (40.0 * 30 * 40 * 30)));
    QVERIFY(close(pair.levels->residuals[0], -pair.levels->residuals[1]));
}

void TestPairProfile::agreesWithTheMatrices()
{
    HF_NEED_REFERENCE
    const ColumnId x = realColumn("Страниц_за_визит");
    const ColumnId y = realColumn("минут_предыдущий_месяц");
    const PairProfile pair = profilePair(realTable(), x, y).value();
    const Associations all = associate(realTable(), {x, y, realColumn(kRealTarget)});
    QCOMPARE(pair.phik, all.phik.at(0, 1));
    QCOMPARE(pair.phikZ, all.phikSignificance.at(0, 1));
    QCOMPARE(pair.cramersV, all.cramersV.at(0, 1));
    QVERIFY(close(pair.pearson, all.pearson.at(0, 1)));
    QVERIFY(close(pair.kendall, all.kendall.at(0, 1)));
    QCOMPARE(sumOf(pair.grid->counts), std::size_t{1296});
}

void TestPairProfile::drawsNoMoreThanSoManyPoints()
{
    std::string text = "x y\n";
    for (int i = 0; i < 6000; ++i)
        text += std::to_string(i) + " " + std::to_string(i % 100) + "\n";
    const PairProfile pair = profilePair(tableFrom(text), column("x"), column("y")).value();
    QCOMPARE(pair.points.size(), PairProfile::kMostPoints);
    for (std::size_t i = 1; i < pair.points.size(); ++i)
        QVERIFY(pair.points[i - 1] < pair.points[i]);
    QCOMPARE(sumOf(pair.grid->counts), std::size_t{6000});
}

void TestPairProfile::aColumnWithItselfIsPerfect()
{
    const PairProfile pair = profilePair(tableFrom("x\n1\n2\n3"), column("x"), column("x")).value();
    QCOMPARE(pair.phik, 1.0);
    QCOMPARE(pair.pearson, 1.0);
}

void TestPairProfile::absentColumnsAndDatesAreNoPair()
{
    const Table table = tableFrom("x\n1\n2").with(Column({"t", "day"}, "day", ColumnKind::Date, Dates{{0, 1}}));
    QVERIFY(!profilePair(table, column("x"), column("absent")));
    QVERIFY(!profilePair(table, column("x"), column("day")));
}

static const Registered<TestPairProfile> registered;
#include "pair_profile_test.moc"
