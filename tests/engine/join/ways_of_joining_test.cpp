// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one small join for each way of joining.
#include <QTest>

#include "join/append_tables.h"
#include "join/join_tables.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

const Table& people()
{
    static const Table table = tableFrom("id shop activity\n11 A fell\n12 A same\n12 B same\n13 B -", "people");
    return table;
}
const Table& sales()
{
    static const Table table = tableFrom(R"(
        id shop month sum
        11 A    may   5
        11 A    may   7
        11 B    june  1
        12 A    june  -
        14 A    may   9
        14 A    june  2)",
                                         "sales");
    return table;
}

JoinPart part() { return {.table = "sales", .key = column("id", "sales")}; }

JoinResult joined(const JoinPart& spec, std::vector<Table> tables = {people(), sales()})
{
    const Result<JoinResult> result = joinTables(tables, {.base = "people", .key = column("id", "people"), .parts = {spec}}, {});
    return result ? result.value() : JoinResult{.findings = {{.code = result.failure().code}}};
}

std::string findingsOf(const JoinResult& result)
{
    std::string made;
    for (const Finding& finding : result.findings) {
        made += (made.empty() ? "" : "; ") + finding.code;
        for (const double number : finding.numbers)
            made += " " + std::to_string(static_cast<int>(number));
    }
    return made;
}

}  // namespace

class TestWaysOfJoining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongTableWithoutALabelAddsNothing();
    void datesStayDatesInAFullJoin();
    void aggregates_data();
    void aggregates();
    void saysWhatCannotBeAdded();
    void aggregatesWhatAPivotRepeats();
    void saysWhichRowsWouldCountTwice();
    void ordersAndNamesThePivot();
    void keepsOnlyWhatMatches();
    void addsWhatOnlyTheOtherTableHas();
    void makesTextsOfKeysThatDiffer();
    void joinsBySeveralKeys();
    void repeatsTheBaseWhereItIsAllowed();
    void refusesToExplode();
    void goesOnAfterRowsChanged();
    void survivesZeroRowsInEveryWay();
    void appendsTablesOfOneShape();
    void saysWhatDoesNotFitBelow();
    void proposesAppends();
};

void TestWaysOfJoining::datesStayDatesInAFullJoin()
{
    const auto dated = [](const std::string& name, std::vector<std::int64_t> days) {
        for (std::int64_t& day : days)
            day *= 86'400'000;
        return Table(name, {Column(column("day", name), "day", ColumnKind::Date, Dates{std::move(days)})});
    };
    JoinPlan plan{.base = "a", .key = column("day", "a"), .parts = {{.table = "b", .key = column("day", "b"), .how = JoinHow::Full}}};
    const JoinResult made = joinTables({dated("a", {1, 2}), dated("b", {2, 5})}, plan, {}).value();
    QCOMPARE(made.table.column(0).kind(), ColumnKind::Date);
    QCOMPARE(made.table.column(0).dates(), (std::vector<std::int64_t>{86'400'000, 172'800'000, 432'000'000}));
}

void TestWaysOfJoining::aLongTableWithoutALabelAddsNothing()
{
    JoinPart spec{.table = "sales", .key = column("id", "sales"), .pivot = PivotSpec{column("month", "sales"), {column("sum", "sales")}}};
    const Table base = tableFrom("id\n11\n12", "people");
    for (const Table& sparse : {sales().gathered({}), tableFrom("id month sum\n11 - 5\n12 - 7", "sales")})
        for (const JoinHow how : {JoinHow::Left, JoinHow::Inner, JoinHow::Full}) {
            spec.how = how;
            const JoinResult result = joined(spec, {base, sparse});
            QVERIFY(result.table.columns().size() <= 1);
            if (how == JoinHow::Left && sparse.rows() == 0)
                QCOMPARE(result.table.rows(), 2U);
            if (how == JoinHow::Left && sparse.rows() > 0)
                QCOMPARE(findingsOf(result), std::string("join.matches-nothing"));
        }
}

void TestWaysOfJoining::aggregates_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("expected");
    const auto row = [](Aggregate how, const char* expected) {
        QTest::newRow(std::string(nameOf(how)).c_str()) << static_cast<int>(how) << QString(expected);
    };
    row(Aggregate::Sum, "13 - - -");
    row(Aggregate::Mean, "4.333333333333333 - - -");
    row(Aggregate::Count, "3 0 0 0");
    row(Aggregate::First, "5 - - -");
    row(Aggregate::Last, "1 - - -");
    row(Aggregate::Min, "1 - - -");
    row(Aggregate::Max, "7 - - -");
}

void TestWaysOfJoining::aggregates()
{
    QFETCH(int, how);
    QFETCH(QString, expected);
    JoinPart spec = part();
    spec.aggregates = {{column("sum", "sales"), static_cast<Aggregate>(how)}};
    const JoinResult result = joined(spec);
    QCOMPARE(result.table.columns().size(), 4U);
    const Column& made = result.table.column(3);
    QCOMPARE(made.name(), "sum_" + std::string(nameOf(static_cast<Aggregate>(how))));
    QStringList cells;
    for (std::size_t row = 0; row < made.rows(); ++row)
        cells << (made.isMissing(row) ? "-" : QString::fromStdString(made.textAt(row)));
    QCOMPARE(cells.join(' '), expected);
    QVERIFY(findingsOf(result).starts_with("join.key-not-unique"));
    QCOMPARE(result.audit.at(0).rows, 4U);
}

void TestWaysOfJoining::saysWhatCannotBeAdded()
{
    JoinPart spec = part();
    spec.aggregates = {{column("month", "sales"), Aggregate::Sum}, {column("month", "sales"), Aggregate::Last}};
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity month_last\n11 A fell june\n12 A same june\n12 B same june\n13 B - -\n");
    QCOMPARE(findingsOf(result), "join.key-not-unique 1; join.aggregate-no-numbers");
}

void TestWaysOfJoining::aggregatesWhatAPivotRepeats()
{
    JoinPart spec = part();
    spec.pivot = PivotSpec{.label = column("month", "sales"), .values = {column("sum", "sales")}};
    QCOMPARE(findingsOf(joined(spec)), "join.key-not-unique 1; join.pivot-not-unique 1 6");
    spec.pivot->repeated = Aggregate::Sum;
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity sum_may sum_june\n11 A fell 12 1\n12 A same - -\n12 B same - -\n13 B - - -\n");
    QCOMPARE(findingsOf(result), "join.key-not-unique 1; join.pivot-repeats 1");
}

void TestWaysOfJoining::saysWhichRowsWouldCountTwice()
{
    JoinPart spec = part();
    spec.aggregates = {{column("sum", "sales"), Aggregate::Sum}};
    const Table twice = tableFrom("id month sum\n11 may 5\n11 may 5\n11 june 7\n12 june 1\n11 june 7\n11 june 8", "sales");
    const Table base = tableFrom("id\n11\n12", "people");
    QCOMPARE(findingsOf(joined(spec, {base, twice})), "join.rows-twice 2");
    QCOMPARE(show(joined(spec, {base, twice}).table), "id sum_sum\n11 32\n12 1\n");
    const TidyResult tidied = tidyTables({base, twice}, {{.action = DropDuplicateRows{"sales"}}}, {});
    QCOMPARE(findingsOf(joined(spec, tidied.tables)), "");
    QCOMPARE(show(joined(spec, tidied.tables).table), "id sum_sum\n11 20\n12 1\n");
    spec.aggregates = {{column("sum", "sales"), Aggregate::Max}};
    QCOMPARE(findingsOf(joined(spec, {base, twice})), "");
    spec.aggregates = {};
    spec.pivot = PivotSpec{.label = column("month", "sales"), .values = {column("sum", "sales")}, .repeated = Aggregate::Sum};
    QCOMPARE(findingsOf(joined(spec, {base, twice})), "join.pivot-repeats 3; join.rows-twice 2");
}

void TestWaysOfJoining::ordersAndNamesThePivot()
{
    JoinPart spec = part();
    spec.pivot = PivotSpec{.label = column("month", "sales"),
                           .values = {column("sum", "sales")},
                           .order = {"june", "july"},
                           .naming = "{label}: {value}",
                           .repeated = Aggregate::Count};
    const Table table = joined(spec).table;
    QCOMPARE(table.column(3).name(), "june: sum");
    QCOMPARE(table.column(4).name(), "may: sum");
    QVERIFY((table.column(4).id() == ColumnId{"sales", "sum_may"}));
    QCOMPARE(table.column(4).numbers().at(0), 2.0);
}

void TestWaysOfJoining::keepsOnlyWhatMatches()
{
    JoinPart spec = part();
    spec.aggregates = {{column("sum", "sales"), Aggregate::Sum}};
    spec.how = JoinHow::Inner;
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity sum_sum\n11 A fell 13\n12 A same -\n12 B same -\n");
    QCOMPARE(findingsOf(result), "join.key-not-unique 1; join.inner-left-out 1");
    const JoinAudit expected{
        .table = "sales", .matched = 3, .leftOnly = 1, .rightOnly = 1, .duplicateKeys = 1, .missingKeys = 0, .rows = 3};
    QVERIFY(result.audit.at(0) == expected);
}

void TestWaysOfJoining::addsWhatOnlyTheOtherTableHas()
{
    JoinPart spec = part();
    spec.aggregates = {{column("sum", "sales"), Aggregate::Sum}};
    spec.how = JoinHow::Full;
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity sum_sum\n11 A fell 13\n12 A same -\n12 B same -\n13 B - -\n14 - - 11\n");
    QCOMPARE(findingsOf(result), "join.key-not-unique 1; join.full-added 1");
    QCOMPARE(result.audit.at(0).rows, 5U);
}

void TestWaysOfJoining::makesTextsOfKeysThatDiffer()
{
    JoinPart spec{.table = "b", .key = column("id", "b"), .how = JoinHow::Full};
    const JoinResult result = joined(spec, {tableFrom("id x\n1 5\n2 6", "people"), tableFrom("id y\n002 a\nN-7 b", "b")});
    QCOMPARE(show(result.table), "id x y\n1 5 -\n2 6 a\nN-7 - b\n");
    QVERIFY(result.table.column(0).kind() == ColumnKind::Code);
}

void TestWaysOfJoining::joinsBySeveralKeys()
{
    JoinPart spec = part();
    spec.further = {{column("shop", "people"), column("shop", "sales")}};
    spec.aggregates = {{column("sum", "sales"), Aggregate::Sum}, {column("sum", "sales"), Aggregate::Count}};
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity sum_sum sum_count\n11 A fell 12 2\n12 A same - 0\n12 B same - 0\n13 B - - 0\n");
    QCOMPARE(result.audit.at(0).rightOnly, 2U);  // 11 B and 14 A
    spec.how = JoinHow::Full;
    QCOMPARE(show(joined(spec).table), "id shop activity sum_sum sum_count\n11 A fell 12 2\n12 A same - 0\n12 B same - 0\n13 B - - 0\n"
                                       "11 B - 1 1\n14 A - 11 2\n");
    spec.further = {{column("gone", "people"), column("shop", "sales")}};
    QVERIFY(findingsOf(joined(spec)).ends_with("join.column-missing"));
}

void TestWaysOfJoining::repeatsTheBaseWhereItIsAllowed()
{
    JoinPart spec = part();
    QVERIFY(findingsOf(joined(spec)).ends_with("join.several-rows-per-key 1 6"));
    spec.repeats = true;
    const JoinResult result = joined(spec);
    QCOMPARE(show(result.table), "id shop activity «shop (sales)» month sum\n11 A fell A may 5\n11 A fell A may 7\n11 A fell B june 1\n"
                                 "12 A same A june -\n12 B same A june -\n13 B - - - -\n");
    QCOMPARE(result.audit.at(0).rows, 6U);
    spec.how = JoinHow::Inner;
    QCOMPARE(joined(spec).table.rows(), 5U);
    spec.how = JoinHow::Full;
    QCOMPARE(joined(spec).table.rows(), 8U);
}

void TestWaysOfJoining::refusesToExplode()
{
    JoinPart spec = part();
    spec.repeats = true;
    spec.mostTimes = 1.25;
    const JoinResult result = joined(spec);
    QCOMPARE(result.table.columns().size(), 3U);
    QCOMPARE(findingsOf(result), "join.key-not-unique 1; join.explodes 6 4 1");
    spec.mostTimes = 1.5;
    QCOMPARE(joined(spec).table.rows(), 6U);
}

void TestWaysOfJoining::goesOnAfterRowsChanged()
{
    const Table money = tableFrom("id profit\n14 40\n13 30\n11 10", "money");
    JoinPart spec = part();
    spec.aggregates = {{column("sum", "sales"), Aggregate::Sum}};
    const auto afterwards = [&](JoinHow how) {
        spec.how = how;
        const JoinPlan plan{
            .base = "people", .key = column("id", "people"), .parts = {spec, {.table = "money", .key = column("id", "money")}}};
        return show(joinTables({people(), sales(), money}, plan, {}).value().table);
    };
    QCOMPARE(afterwards(JoinHow::Inner), "id shop activity sum_sum profit\n11 A fell 13 10\n12 A same - -\n12 B same - -\n");
    QCOMPARE(afterwards(JoinHow::Full), "id shop activity sum_sum profit\n11 A fell 13 10\n12 A same - -\n12 B same - -\n13 B - - 30\n"
                                        "14 - - 11 40\n");
}

void TestWaysOfJoining::survivesZeroRowsInEveryWay()
{
    for (const JoinHow how : {JoinHow::Left, JoinHow::Inner, JoinHow::Full})
        for (const bool emptyBase : {false, true}) {
            JoinPart spec = part();
            spec.how = how;
            spec.aggregates = {{column("sum", "sales"), Aggregate::Mean}};
            const JoinResult result =
                emptyBase ? joined(spec, {people().gathered({}), sales()}) : joined(spec, {people(), sales().gathered({})});
            const std::size_t expected = emptyBase ? (how == JoinHow::Full ? 3 : 0) : (how == JoinHow::Inner ? 0 : 4);
            QCOMPARE(result.table.rows(), expected);
            QCOMPARE(result.table.columns().size(), 4U);
        }
}

void TestWaysOfJoining::appendsTablesOfOneShape()
{
    const std::vector<Table> tables{tableFrom("id sum city\n1 5 Omsk\n2 6 Ufa", "jan"), tableFrom("City id sum\nOmsk 3 7", "feb"),
                                    tableFrom("id profit\n3 1\n1 2\n2 3", "money")};
    const auto made = appendedTables(tables, {{.to = "jan", .tables = {"feb"}}}, {});
    QCOMPARE(made.value.size(), 2U);
    QCOMPARE(show(made.value.at(0)), "id sum city\n1 5 Omsk\n2 6 Ufa\n3 7 Omsk\n");
    QVERIFY(made.findings.empty());
    const JoinPlan plan{.base = "jan",
                        .key = column("id", "jan"),
                        .parts = {{.table = "money", .key = column("id", "money")}},
                        .appends = {{.to = "jan", .tables = {"feb"}}}};
    QCOMPARE(show(joinTables(tables, plan, {}).value().table), "id sum city profit\n1 5 Omsk 2\n2 6 Ufa 3\n3 7 Omsk 1\n");
}

void TestWaysOfJoining::saysWhatDoesNotFitBelow()
{
    const std::vector<Table> tables{tableFrom("id sum\n1 5", "jan"), tableFrom("id sum note\n2 much x", "feb")};
    const auto made = appendedTables(tables, {{.to = "jan", .tables = {"feb", "march"}}}, {});
    QCOMPARE(show(made.value.at(0)), "id sum note\n1 5 -\n2 much x\n");
    QStringList codes;
    for (const Finding& finding : made.findings)
        codes << QString::fromStdString(finding.code + " " + finding.texts.back());
    QCOMPARE(codes.join("; "), QString("append.kinds-differ sum; append.column-alone note; append.table-missing march"));
}

void TestWaysOfJoining::proposesAppends()
{
    const std::vector<Table> tables{tableFrom("id sum\n1 5", "jan"), tableFrom("id profit\n1 5", "money"), tableFrom("sum ID\n2 6", "feb"),
                                    tableFrom("id sum\na b", "texts")};
    const std::vector<AppendSpec> expected{{.to = "jan", .tables = {"feb"}}};
    QVERIFY(suggestAppends(tables) == expected);
}

static const holdfast::tests::Registered<TestWaysOfJoining> registered;

}  // namespace holdfast::tests

#include "ways_of_joining_test.moc"
