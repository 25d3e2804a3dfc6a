// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/unmatched_rows.h"

#include <QTest>

#include "join/join_tables.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestUnmatchedRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheRowsBehindTheCounts();
    void countsPlacesOfAPivot();
    void countsAgainstTheRowsThatEarlierPartsLeave();
    void isEmptyWhereThePlanDoesNotFit();
    void namesTheFlawsOfKeys();
    void proposesKeysBestFirst();
};

namespace {
const Table& people()
{
    static const Table table = tableFrom("id x\n1 a\n2 b\n3 c\n- d", "people");
    return table;
}
const Table& sales()
{
    static const Table table = tableFrom("client month sum\n1 may 5\n1 june 6\n001 may 7\n9 may 1\n- may 2", "sales");
    return table;
}
JoinPlan planOf(JoinPart part) { return {.base = "people", .key = column("id", "people"), .parts = {std::move(part)}}; }
}  // namespace

void TestUnmatchedRows::givesTheRowsBehindTheCounts()
{
    const JoinPlan plan =
        planOf({.table = "sales", .key = column("client", "sales"), .aggregates = {{column("sum", "sales"), Aggregate::Sum}}});
    const UnmatchedRows rows = unmatchedRows({people(), sales()}, plan, "sales", {});
    QCOMPARE(rows.leftOnly, (RowSet{1, 2, 3}));
    QCOMPARE(rows.rightOnly, RowSet{3});
    QCOMPARE(rows.repeated, (RowSet{0, 1, 2}));
    QCOMPARE(rows.noKey, RowSet{4});
    const JoinAudit audit = joinTables({people(), sales()}, plan, {}).value().audit.at(0);
    QCOMPARE(rows.leftOnly.size(), audit.leftOnly);
    QCOMPARE(rows.noKey.size(), audit.missingKeys);
    QCOMPARE(show(rows.part.gathered(rows.rightOnly)), "client month sum\n9 may 1\n");
}

void TestUnmatchedRows::countsPlacesOfAPivot()
{
    const PivotSpec pivot{.label = column("month", "sales"), .values = {column("sum", "sales")}};
    const JoinPlan plan = planOf({.table = "sales", .key = column("client", "sales"), .pivot = pivot});
    QCOMPARE(unmatchedRows({people(), sales()}, plan, "sales", {}).repeated, (RowSet{0, 2}));
}

void TestUnmatchedRows::countsAgainstTheRowsThatEarlierPartsLeave()
{
    // an inner join leaves 2 and 3; the further key of the last part comes from the first one
    const Table towns = tableFrom("id town\n2 Omsk\n3 Perm", "towns");
    const Table shops = tableFrom("id town z\n2 Omsk 1\n3 Omsk 1\n1 Omsk 1", "shops");
    JoinPlan plan = planOf({.table = "towns", .key = column("id", "towns"), .how = JoinHow::Inner});
    plan.parts.push_back({.table = "shops", .key = column("id", "shops"), .further = {{column("town", "towns"), column("town", "shops")}}});
    const std::vector<Table> tables{people(), towns, shops};
    const UnmatchedRows rows = unmatchedRows(tables, plan, "shops", {});
    const JoinAudit audit = joinTables(tables, plan, {}).value().audit.at(1);
    QCOMPARE(show(rows.base.gathered(rows.leftOnly)), "id x town\n3 c Perm\n");
    QCOMPARE(rows.leftOnly.size(), audit.leftOnly);
    QCOMPARE(rows.rightOnly, (RowSet{1, 2}));
    QCOMPARE(rows.rightOnly.size(), audit.rightOnly);
}

void TestUnmatchedRows::isEmptyWhereThePlanDoesNotFit()
{
    const JoinPlan plan = planOf({.table = "sales", .key = column("gone", "sales")});
    QCOMPARE(unmatchedRows({people(), sales()}, plan, "sales", {}).base.rows(), 0U);
    QCOMPARE(unmatchedRows({people()}, plan, "sales", {}).leftOnly.size(), 0U);
}

void TestUnmatchedRows::namesTheFlawsOfKeys()
{
    const Table texts = tableFrom("code|n\nAb1|1\nCD2|2\n007|3\nEF|-", "t");
    const Table others = tableFrom("code|n\nAB1|1\nCD2|1\n7|x\n-|2", "o");
    const KeyMatch match = keyMatchOf(texts.column(0), others.column(0), {});
    QCOMPARE(match.baseFound, 0.5);
    QCOMPARE(match.partFound, 0.5);
    QCOMPARE(match.zeros, 1U);
    QCOMPARE(match.caseMisses, 1U);
    QCOMPARE(match.missing, 1U);
    QVERIFY(!match.kindsDiffer);
    const KeyMatch mixed = keyMatchOf(texts.column(1), others.column(1), {});
    QVERIFY(mixed.kindsDiffer);
    QCOMPARE(mixed.repeated, 2U);
    QCOMPARE(mixed.baseFound, 0.5);
    const Table blank("b", {Column(column("k", "b"), "k", ColumnKind::Code, Categories{{0, 1}, {" 7", "Ab1"}})});
    QCOMPARE(keyMatchOf(texts.column(0), blank.column(0), {}).blanks, 1U);
}

void TestUnmatchedRows::proposesKeysBestFirst()
{
    const std::vector<KeyMatch> matches = keyMatches(people().column(0), tableFrom("a b c\n1 1 x\n2 9 y\n3 8 z", "o"), {});
    QCOMPARE(matches.size(), 2U);
    QCOMPARE(matches[0].part.name, "a");
    QCOMPARE(matches[1].part.name, "b");
}

static const holdfast::tests::Registered<TestUnmatchedRows> registered;

}  // namespace holdfast::tests

#include "unmatched_rows_test.moc"
