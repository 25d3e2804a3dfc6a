// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "join/join_tables.h"
#include "recipe/formula/parse_formula.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

const Table& people()
{
    static const Table table = tableFrom("id shop visits\n11 A 5\n12 A 0\n13 B 7", "people");
    return table;
}
const Table& sales()
{
    static const Table table = tableFrom("id month sum\n11 may 5\n11 may 7\n12 may 1\n12 june 2", "sales");
    return table;
}
const Table& cities()
{
    static const Table table = tableFrom("id city\n11 Omsk\n12 Tver", "cities");
    return table;
}

// A study in which something is wrong, between things that are right: each must do what it can.
struct Wrong
{
    std::vector<Table> tables{people(), sales(), cities()};
    std::vector<TidyStep> steps;
    JoinPlan plan{.base = "people", .key = column("id", "people")};
};

JoinPart cityPart() { return {.table = "cities", .key = column("id", "cities")}; }
JoinPart salesPart() { return {.table = "sales", .key = column("id", "sales")}; }

Formula written(const std::string& text)
{
    std::vector<FormulaColumn> columns = formulaColumns(people());
    for (const char* name : {"a", "b"})
        columns.push_back({.name = name, .id = derivedColumnId(name)});
    return parseFormula(text, columns).formula;
}

Wrong withRule(const std::string& text)
{
    Wrong wrong;
    wrong.plan.rules = {{.id = RuleId{1}, .name = "wrong", .keep = {.all = {}, .formula = written(text)}},
                        {.id = RuleId{2}, .name = "right", .keep = {.all = {}, .formula = written("visits > 0")}}};
    return wrong;
}

Wrong withDerived(const std::vector<std::pair<std::string, std::string>>& formulas)
{
    Wrong wrong;
    for (const auto& [name, text] : formulas)
        wrong.plan.derived.push_back({.name = name, .formula = written(text)});
    wrong.plan.derived.push_back({.name = "right", .formula = written("visits * 2")});
    return wrong;
}

Wrong withPart(const JoinPart& part)
{
    Wrong wrong;
    wrong.plan.parts = {part, cityPart()};
    return wrong;
}

Wrong withStep(const TidyAction& action)
{
    Wrong wrong;
    wrong.steps = {{.id = StepId{1}, .action = action},
                   {.id = StepId{2}, .action = MergeValues{"people", column("shop", "people"), {"B"}, "A"}}};
    return wrong;
}

std::string codesOf(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += (text.empty() ? "" : " ") + finding.code;
    return text;
}

// What is said, step by step, rule by rule, column by column and of the join itself; and what came of it.
struct Outcome
{
    std::string said;
    std::string table;
};

Outcome outcomeOf(const Wrong& wrong)
{
    Outcome made;
    const TidyResult tidied = tidyTables(wrong.tables, wrong.steps, {});
    for (const StepReport& step : tidied.steps)
        made.said += "step " + std::to_string(static_cast<int>(step.id)) + ": " + codesOf(step.findings) + "\n";
    const Result<JoinResult> joined = joinTables(tidied.tables, wrong.plan, {});
    if (!joined) {
        made.said += "fails: " + joined.failure().code + "\n";
        return made;
    }
    for (const DerivedReport& column : joined.value().derived)
        made.said += "column " + column.name + ": " + (column.problem ? column.problem->code : "") + "\n";
    for (const RuleReport& rule : joined.value().rules)
        made.said += "rule " + std::to_string(static_cast<int>(rule.id)) + ": " + codesOf(rule.findings) + "\n";
    if (made.said.empty())
        made.said = "join: " + codesOf(joined.value().findings) + "\n";
    made.table = show(joined.value().table);
    return made;
}

}  // namespace

// The list of bad input for Clean and Combine: each is said where it stands, and the rest goes on.
class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSaidWhereItStandsAndTheRestGoesOn_data();
    void isSaidWhereItStandsAndTheRestGoesOn();
};

void TestBadInput::isSaidWhereItStandsAndTheRestGoesOn_data()
{
    QTest::addColumn<Wrong>("wrong");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("table");
    const auto row = [](const char* name, const Wrong& wrong, const char* said, const char* table) {
        QTest::newRow(name) << wrong << QString(said) << QString(table);
    };
    const char* ruled = "id shop visits\n11 A 5\n13 B 7\n";
    row("a condition that does not parse", withRule("visits > > 0"), "rule 1: formula.unexpected\nrule 2: \n", ruled);
    row("a condition with half a bracket", withRule("(visits > 0"), "rule 1: formula.unclosed-bracket\nrule 2: \n", ruled);
    row("a condition of a column that is not there", withRule("[gone] > 0"), "rule 1: formula.unknown-name\nrule 2: \n", ruled);
    row("a condition that mixes kinds", withRule("shop > 5"), "rule 1: formula.unlike\nrule 2: \n", ruled);
    row("a number that is no condition", withRule("visits + 1"), "rule 1: formula.not-a-condition\nrule 2: \n", ruled);
    {
        Wrong wrong = withRule("visits > 0");
        std::swap(wrong.plan.rules[0].keep.formula, wrong.plan.rules[1].keep.formula);
        wrong.plan.rules[0].keep.formula = written("shop = \"A\"");
        wrong.tables[0] = people().without(column("shop", "people"));
        row("a condition of a column that vanished", wrong, "rule 1: formula.column-missing\nrule 2: \n", "id visits\n11 5\n13 7\n");
        wrong.plan.rules[0].keep = {.all = {{.column = column("shop", "people"), .op = CompareOp::Equal, .texts = {"A"}}}};
        row("a comparison of a column that vanished", wrong, "rule 1: condition.column-missing\nrule 2: \n", "id visits\n11 5\n13 7\n");
    }
    const char* derived = "id shop visits right\n11 A 5 10\n12 A 0 0\n13 B 7 14\n";
    row("two columns that need each other", withDerived({{"a", "b + 1"}, {"b", "a + 1"}}),
        "column a: formula.circular\ncolumn b: formula.circular\ncolumn right: \n", derived);
    row("a column that needs itself", withDerived({{"a", "a + 1"}}), "column a: formula.circular\ncolumn right: \n", derived);
    row("a column that mixes kinds", withDerived({{"a", "shop * 2"}}), "column a: formula.wanted-number\ncolumn right: \n", derived);
    row("a column without a formula", withDerived({{"a", ""}}), "column a: formula.empty\ncolumn right: \n", derived);
    row("a column named as one of the file", withDerived({{"shop", "visits + 1"}}), "column shop: \ncolumn right: \n",
        "id shop visits «shop 2» right\n11 A 5 6 10\n12 A 0 1 0\n13 B 7 8 14\n");

    const char* joined = "id shop visits city\n11 A 5 Omsk\n12 A 0 Tver\n13 B 7 -\n";
    JoinPart pivot = salesPart();
    pivot.pivot = PivotSpec{.label = column("month", "sales"), .values = {column("sum", "sales")}};
    row("a pivot with a pair given twice", withPart(pivot), "join: join.pivot-not-unique\n", joined);
    pivot.pivot->label = column("gone", "sales");
    row("a pivot by a column that is not there", withPart(pivot), "join: join.column-missing\n", joined);
    row("several rows per key", withPart(salesPart()), "join: join.several-rows-per-key\n", joined);
    JoinPart explodes = salesPart();
    explodes.repeats = true;
    explodes.mostTimes = 1.1;
    row("a join that explodes", withPart(explodes), "join: join.explodes\n", joined);
    JoinPart gone = salesPart();
    gone.key = column("gone", "sales");
    row("a key that is not there", withPart(gone), "join: join.column-missing\n", joined);
    gone = salesPart();
    gone.table = "gone";
    row("a table that is not there", withPart(gone), "join: join.table-missing\n", joined);
    {
        Wrong wrong = withPart(cityPart());
        wrong.plan.base = "gone";
        row("a base that is not there", wrong, "fails: join.no-base\n", "");
        wrong = withPart(cityPart());
        wrong.tables[2] = tableFrom("id city\n91 Omsk\n92 Tver", "cities");
        row("a table that shares no key", wrong, "fails: join.matches-nothing\n", "");
    }
    const char* merged = "id shop visits\n11 A 5\n12 A 0\n13 A 7\n";
    row("a step of a column that is not there", withStep(TrimText{"people", column("gone", "people")}),
        "step 1: step.column-missing\nstep 2: \n", merged);
    row("a step of a table that is not there", withStep(TrimText{"gone", column("shop", "gone")}), "step 1: step.table-missing\nstep 2: \n",
        merged);
    row("a step that numbers cannot take", withStep(TrimText{"people", column("visits", "people")}),
        "step 1: step.kind-mismatch\nstep 2: \n", merged);
    // Each of the steps that hold a list of values, in a month that has none of them, nor the column, nor its kind.
    const ColumnId shop = column("shop", "people");
    const ColumnId visits = column("visits", "people");
    const ColumnId none = column("gone", "people");
    const std::vector<KeyedRepair> repairs{{"11", {"C"}, "B"}, {"77", {"A"}, "B"}};
    const auto repair = [&](const ColumnId& what, const ColumnId& by, std::vector<KeyedRepair> list) {
        return withStep(RepairByColumn{"people", what, by, std::move(list)});
    };
    row("a merge of values that are gone", withStep(MergeValues{"people", shop, {"C", "D"}, "A"}), "step 1: step.values-gone\nstep 2: \n",
        merged);
    row("a merge of numbers", withStep(MergeValues{"people", visits, {"5"}, "7"}), "step 1: step.kind-mismatch\nstep 2: \n", merged);
    row("a blank for values that are gone", withStep(BlankValues{"people", shop, {"C"}}), "step 1: step.values-gone\nstep 2: \n", merged);
    row("a blank for numbers that are gone", withStep(BlankValues{"people", visits, {"99", "none"}}),
        "step 1: step.values-gone\nstep 2: \n", merged);
    row("a repair of writings that are gone", repair(shop, column("id", "people"), {repairs[0]}), "step 1: step.values-gone\nstep 2: \n",
        merged);
    row("a repair by keys that are gone", repair(shop, column("id", "people"), {repairs[1]}), "step 1: step.keys-gone\nstep 2: \n", merged);
    row("a repair by a column of another kind", repair(shop, visits, {{"may", {"A"}, "B"}}), "step 1: step.keys-gone\nstep 2: \n", merged);
    row("a repair by a column that is not there", repair(shop, none, repairs), "step 1: step.column-missing\nstep 2: \n", merged);
    row("a repair of a column that is not there", repair(none, shop, repairs), "step 1: step.column-missing\nstep 2: \n", merged);
    row("a repair of numbers", repair(visits, shop, repairs), "step 1: step.kind-mismatch\nstep 2: \n", merged);
    row("a kind for a column that is not there", withStep(ChangeKind{"people", none, ColumnKind::Text}),
        "step 1: step.column-missing\nstep 2: \n", merged);
    row("columns left out that are not there", withStep(DropColumns{"people", {none}}), "step 1: step.column-missing\nstep 2: \n", merged);
    row("repeats of a table that is not there", withStep(DropDuplicateRows{"gone"}), "step 1: step.table-missing\nstep 2: \n", merged);
    row("repeats where there are none", withStep(DropDuplicateRows{"people"}), "step 1: \nstep 2: \n", merged);
    row("a name that is taken", withStep(RenameColumn{"people", column("visits", "people"), "shop"}), "step 1: step.name-taken\nstep 2: \n",
        merged);
}

void TestBadInput::isSaidWhereItStandsAndTheRestGoesOn()
{
    QFETCH(Wrong, wrong);
    QFETCH(QString, said);
    QFETCH(QString, table);
    const Outcome made = outcomeOf(wrong);
    QCOMPARE(QString::fromStdString(made.said), said);
    QCOMPARE(QString::fromStdString(made.table), table);
    // Next month, with the rows of the first table in another order, the same is said and the rest goes on all the same.
    for (Table& one : wrong.tables)
        if (one.name() == "people")
            one = one.gathered({2, 1, 0});
    const Outcome next = outcomeOf(wrong);
    QCOMPARE(QString::fromStdString(next.said), said);
    QStringList lines = QString::fromStdString(made.table).split('\n', Qt::SkipEmptyParts);
    QStringList nextLines = QString::fromStdString(next.table).split('\n', Qt::SkipEmptyParts);
    lines.sort();
    nextLines.sort();
    QCOMPARE(nextLines, lines);
}

static const holdfast::tests::Registered<TestBadInput> registered;

}  // namespace holdfast::tests

#include "bad_input_test.moc"
