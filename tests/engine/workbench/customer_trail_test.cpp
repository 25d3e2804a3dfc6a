// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/customer_trail.h"

#include <QTest>

#include "recipe/formula/parse_formula.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestCustomerTrail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsOneKey_data();
    void followsOneKey();
    void showsTheRowsItLeftBehind();
    void survivesWhatWasNotRead();
    void tablesBelowOneAnotherAreOne();
    void aPartThatWasRefusedIsNotJoined();
    void furtherKeysCountToo();
};

namespace {

// People with money; one spelling is merged, one full duplicate dropped; a rule and one whose column is gone.
struct Shop
{
    Study study;
    std::vector<Made<Stage::Read>> sources;
    TidyResult tidied;
    Joined joined;

    Shop()
    {
        const Table people = tableFrom("id kind visits\n1 std 5\n2 stdd 0\n3 std 7\n3 std 7", "people");
        const Table money = tableFrom("client profit\n001 5\n2 6\n9 1", "money");
        const Table other = tableFrom("a b\n1 2", "other");
        for (const Table& table : {people, money, other}) {
            SourceSnapshot snapshot{.name = table.name(), .table = table};
            if (table.name() == "money")
                snapshot.rejects = {{.line = 7, .code = "reject.too-many-fields", .text = "3;5;;;"}, {.line = 8, .text = "33;8;;"}};
            sources.push_back(std::make_shared<const SourceSnapshot>(std::move(snapshot)));
        }
        study.recipe.tidy = {
            {.id = StepId{1}, .action = MergeValues{.table = "people", .column = column("kind", "people"), .from = {"stdd"}, .to = "std"}},
            {.id = StepId{2}, .action = DropDuplicateRows{.table = "people"}}};
        tidied = tidyTables({people, money, other}, study.recipe.tidy, {});
        study.join = {.base = "people", .key = column("id", "people"), .parts = {{.table = "money", .key = column("client", "money")}}};
        const auto rule = [&](int id, const char* text) {
            return RowRule{
                .id = RuleId{id}, .name = text, .keep = {.all = {}, .formula = parseFormula(text, formulaColumns(people)).formula}};
        };
        study.join.rules = {rule(1, "kind = \"std\""), rule(2, "visits > 1")};
        RowRule gone = rule(3, "visits > 2");
        gone.keep.formula.columns.begin()->second = column("gone");
        study.join.rules.push_back(gone);
        joined.join = joinTables(tidied.tables, study.join, {}).value();
    }

    CustomerTrail trailOf(const std::string& key) const { return customerTrail(key, sources, study, tidied, joined, {}); }
};

QString shown(const CustomerTrail& trail)
{
    QStringList stops;
    for (const TrailStop& stop : trail.stops) {
        QString text = QString::fromStdString(stop.code).mid(6) + " " + QString::fromStdString(stop.subject);
        for (const double number : stop.numbers)
            text += " " + QString::number(number);
        for (const std::string& each : stop.texts)
            text += " " + QString::fromStdString(each);
        stops << text.trimmed();
    }
    return stops.join("; ");
}

}  // namespace

void TestCustomerTrail::followsOneKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("everywhere")
        << "1"
        << "in-file people 1; in-file money 1; not-joined other; base people 1; joined money 1; "
           "rule-kept kind = \"std\"; rule-kept visits > 1; rule-skipped visits > 2 formula.column-missing; arrived  1";
    QTest::newRow("mended, and left out by a rule")
        << " 2 "
        << "in-file people 1; in-file money 1; not-joined other; step-cells people 1 merge_values; base people 1; joined money 1; "
           "rule-kept kind = \"std\"; rule-left-out visits > 1 1; lost";
    QTest::newRow("rejected, and twice")
        << "0003"
        << "in-file people 2; not-in-file money; not-joined other; step-rows people 1 drop_duplicate_rows; base people 1; no-partner "
           "money; "
           "rule-kept kind = \"std\"; rule-kept visits > 1; rule-skipped visits > 2 formula.column-missing; arrived  1";
    QTest::newRow("only in the other table")
        << "9"
        << "not-in-file people; in-file money 1; not-joined other; not-in-base people 0; joined money 1; lost";
    QTest::newRow("nobody") << ""
                            << "not-in-file people; not-in-file money; not-joined other; not-in-base people 0; no-partner money; lost";
}

void TestCustomerTrail::followsOneKey()
{
    QFETCH(QString, key);
    QFETCH(QString, expected);
    QCOMPARE(shown(Shop().trailOf(key.toStdString())), expected);
}

void TestCustomerTrail::showsTheRowsItLeftBehind()
{
    const CustomerTrail kept = Shop().trailOf("1");
    QCOMPARE(show(kept.arrived), "id kind visits profit\n1 std 5 5\n");
    const CustomerTrail lost = Shop().trailOf("2");
    QCOMPARE(show(lost.before), "id kind visits profit\n2 std 0 6\n");
    QCOMPARE(lost.arrived.rows(), 0U);
    const QString rejected = shown(Shop().trailOf("3"));
    QVERIFY2(rejected.contains("rejected money 7 3;5;;;"), qPrintable(rejected));
    QVERIFY(!rejected.contains("33;8"));
}

void TestCustomerTrail::survivesWhatWasNotRead()
{
    Shop shop;
    shop.sources[1] = nullptr;
    QVERIFY(shown(shop.trailOf("1")).startsWith("in-file people 1; not-joined other; base"));
    QCOMPARE(shown(customerTrail("1", {}, Study{}, {}, {}, {})), QString("lost"));
}

namespace {

QString joinStops(const std::string& key, const std::vector<Table>& tables, const JoinPlan& plan)
{
    Study study;
    study.join = plan;
    TidyResult tidied{.tables = tables, .steps = {}};
    Joined joined;
    joined.join = joinTables(tables, plan, {}).value();
    return shown(customerTrail(key, {}, study, tidied, joined, {}));
}

}  // namespace

void TestCustomerTrail::tablesBelowOneAnotherAreOne()
{
    const std::vector<Table> tables{tableFrom("id x\n1 5\n2 6", "may"), tableFrom("id x\n3 7\n1 8", "june"),
                                    tableFrom("id y\n1 5\n3 6", "money")};
    JoinPlan plan{.base = "may", .key = column("id", "may"), .parts = {{.table = "money", .key = column("id", "money")}}};
    plan.appends = {{.to = "may", .tables = {"june"}}};
    QCOMPARE(joinStops("3", tables, plan), QString("base may 1; joined money 1; arrived  1"));
    QCOMPARE(joinStops("1", tables, plan), QString("base may 2; joined money 1; arrived  2"));
}

void TestCustomerTrail::aPartThatWasRefusedIsNotJoined()
{
    const std::vector<Table> tables{tableFrom("id x\n1 5\n2 6", "people"), tableFrom("id sum\n1 5\n1 6\n2 1", "sales")};
    const JoinPlan plan{.base = "people", .key = column("id", "people"), .parts = {{.table = "sales", .key = column("id", "sales")}}};
    QCOMPARE(joinStops("1", tables, plan), QString("base people 1; not-joined sales; arrived  1"));
}

void TestCustomerTrail::furtherKeysCountToo()
{
    const std::vector<Table> tables{tableFrom("id shop\n1 A\n2 B", "people"), tableFrom("id shop sum\n1 A 5\n1 B 6\n2 A 1", "sales")};
    JoinPlan plan{.base = "people", .key = column("id", "people"), .parts = {{.table = "sales", .key = column("id", "sales")}}};
    plan.parts[0].further = {{column("shop", "people"), column("shop", "sales")}};
    QCOMPARE(joinStops("1", tables, plan), QString("base people 1; joined sales 1; arrived  1"));
    QCOMPARE(joinStops("2", tables, plan), QString("base people 1; no-partner sales; arrived  1"));
}

static const holdfast::tests::Registered<TestCustomerTrail> registered;

}  // namespace holdfast::tests

#include "customer_trail_test.moc"
