// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/group_comparison.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/text.h"
#include "explore/target_ranking.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestGroupComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparesNumbersAndLevels();
    void allRowsOrNoneLeaveNothingToCompare();
    void leavesDatesAndManyLevelsOut();
    void ranksRealColumnsByTheTarget();
    void rankingFindsTheDirection();
    void rankingAgainstANumberHasNoAuc();
};

namespace {

std::vector<ColumnId> ids(const std::vector<std::string>& names)
{
    std::vector<ColumnId> made;
    for (const std::string& name : names)
        made.push_back(column(name));
    return made;
}

}  // namespace

void TestGroupComparison::comparesNumbersAndLevels()
{
    const Table table = tableFrom("x same kind\n1 5 a\n2 6 a\n3 5 a\n7 6 b\n8 5 b\n9 6 a\n- 5 b");
    const GroupComparison found = compareGroups(table, ids({"x", "same", "kind"}), RowSet{3, 4, 5, 6});
    QCOMPARE(found.inside, std::size_t{4});
    QCOMPARE(found.outside, std::size_t{3});
    QCOMPARE(found.differences.size(), std::size_t{4});  // x, same, kind a, kind b
    const GroupDifference& x = found.differences[0];
    QCOMPARE(x.name, std::string("x"));
    QCOMPARE(x.inside, std::size_t{3});
    QCOMPARE(x.meanInside, 8.0);
    QCOMPARE(x.medianOutside, 2.0);
    QVERIFY(close(x.standardised, 6.0));
    QVERIFY(close(x.pValue, 0.1));  // 2 of 20 arrangements
    QVERIFY(x.adjusted >= x.pValue);
    const auto level =
        std::find_if(found.differences.begin(), found.differences.end(), [](const GroupDifference& one) { return one.level == "b"; });
    QVERIFY(level != found.differences.end());
    QVERIFY(close(level->meanInside, 0.75));
    QCOMPARE(level->meanOutside, 0.0);
    QVERIFY(close(level->standardised, 0.75 / std::sqrt(3.0 / 7 * 4 / 7)));
    QCOMPARE(found.differences.back().name, std::string("same"));
}

void TestGroupComparison::allRowsOrNoneLeaveNothingToCompare()
{
    const Table table = tableFrom("x kind\n1 a\n2 b\n3 a");
    for (const RowSet& group : {RowSet{}, RowSet{0, 1, 2}})
        for (const GroupDifference& one : compareGroups(table, ids({"x", "kind"}), group).differences) {
            QVERIFY(std::isnan(one.standardised));
            QVERIFY(std::isnan(one.pValue) && std::isnan(one.adjusted));
        }
}

void TestGroupComparison::leavesDatesAndManyLevelsOut()
{
    std::string text = "name x\n";
    for (int i = 0; i < 60; ++i)
        text += "n" + std::to_string(i) + " " + std::to_string(i) + "\n";
    const GroupComparison found = compareGroups(tableFrom(text), ids({"name", "x", "absent"}), RowSet{1, 2, 3});
    QCOMPARE(found.differences.size(), std::size_t{1});
    QCOMPARE(found.differences[0].name, std::string("x"));
}

void TestGroupComparison::ranksRealColumnsByTheTarget()
{
    HF_NEED_REFERENCE
    const TargetRanking found = rankAgainst(realTable(), realFeatures(), realColumn(kRealTarget), kRealPositive);
    QCOMPARE(found.entries.size(), std::size_t{16});
    QCOMPARE(found.entries[0].name, std::string("Страниц_за_визит"));
    QVERIFY(std::abs(found.entries[0].auc - 0.826) < 0.002);
    QVERIFY(!found.entries[0].highMeansPositive);
    // The rank statistic of the yardstick is the same number.
    for (const TargetRanking::Entry& entry : found.entries)
        if (entry.kind == ColumnKind::Number) {
            const double effect = golden()["real"]["two_samples_declined_vs_same"][entry.name]["mannwhitney"]["auc_effect"];
            QVERIFY(close(entry.auc, std::max(effect, 1 - effect)));
            QCOMPARE(entry.highMeansPositive, effect >= 0.5);
        }
}

void TestGroupComparison::rankingFindsTheDirection()
{
    const Table table = tableFrom("low high kind y\n9.5 1 a no\n8.5 2 a no\n7.5 4 a no\n3.5 3 b yes\n2.5 5 b yes\n1.5 6 b yes");
    const TargetRanking found = rankAgainst(table, ids({"low", "high", "kind", "y"}), column("y"), "yes");
    QCOMPARE(found.entries.size(), std::size_t{3});
    for (const TargetRanking::Entry& entry : found.entries) {
        if (entry.name == "low") {
            QCOMPARE(entry.auc, 1.0);
            QVERIFY(!entry.highMeansPositive);
        } else if (entry.name == "high") {
            QVERIFY(close(entry.auc, 8.0 / 9));
            QVERIFY(entry.highMeansPositive);
        } else {
            QVERIFY(std::isnan(entry.auc));
        }
    }
}

void TestGroupComparison::rankingAgainstANumberHasNoAuc()
{
    std::string text = "x y\n";
    for (int i = 0; i < 100; ++i)
        text += shortest((i * 37) % 101 * 0.5) + " " + shortest((i * 37) % 101 * 0.25 + 1) + "\n";
    const TargetRanking found = rankAgainst(tableFrom(text), ids({"x"}), column("y"));
    QVERIFY(std::isnan(found.entries[0].auc));
    QVERIFY(found.entries[0].phik > 0.9);
    QVERIFY(rankAgainst(tableFrom(text), ids({"x"}), column("absent")).entries.empty());
}

static const Registered<TestGroupComparison> registered;
#include "group_comparison_test.moc"
