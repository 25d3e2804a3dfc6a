// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/tidy_table.h"

#include <QTest>

#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

StepReport g_report;

// One step on one table, shown.
std::string after(const TidyAction& action, const Table& table)
{
    const TidyResult result = tidyTables({table}, {{.id = StepId{1}, .action = action}}, {});
    g_report = result.steps.at(0);
    return show(result.tables.at(0));
}

std::string after(const TidyAction& action, std::string_view text) { return after(action, tableFrom(text)); }

std::string onlyCode()
{
    return g_report.findings.size() == 1 ? g_report.findings[0].code : std::to_string(g_report.findings.size()) + " findings";
}

}  // namespace

class TestTidyTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesValuesAndCountsCells();
    void renamesAValueThatFillsItsColumn();
    void leavesAColumnWithoutTheValueAsItIs();
    void keepsLevelsInOrderOfFirstAppearance();
    void trimsBlanksOfEveryKind();
    void makesBlankTextsMissing();
    void turnsNumbersIntoCategories();
    void turnsTextsIntoNumbersAndCountsWhatIsNone();
    void turnsTextsIntoDates();
    void refusesNumbersAsDates();
    void changesTheKindOfTextsWithoutTouchingThem();
    void renamesAColumnAndKeepsItsId();
    void refusesANameThatIsTaken();
    void dropsFullDuplicatesOnly();
    void takesMissingAsEqualToMissing();
    void dropsColumns();
    void blanksValues();
    void blanksNumbersByTheirShortestText();
    void skipsAStepWithoutItsColumn();
    void skipsAStepWithoutItsTable();
    void skipsAStepThatIsSwitchedOff();
    void runsStepsInOrderAndReportsEach();
    void mergesIntoWhatEarlierStepsMade();
};

void TestTidyTable::mergesValuesAndCountsCells()
{
    QCOMPARE(after(MergeValues{"t", column("service"), {"standartt", "Standart"}, "standart"},
                   "service\nstandart\nstandartt\npremium\nStandart\n-"),
             "service\nstandart\nstandart\npremium\nstandart\n-\n");
    QCOMPARE(g_report.cellsChanged, 2U);
    QCOMPARE(g_report.step, "merge_values");
}

void TestTidyTable::renamesAValueThatFillsItsColumn()
{
    QCOMPARE(after(MergeValues{"t", column("x"), {"teh"}, "the"}, "x\nteh\nteh"), "x\nthe\nthe\n");
    QCOMPARE(g_report.cellsChanged, 2U);
}

void TestTidyTable::leavesAColumnWithoutTheValueAsItIs()
{
    const Table table = tableFrom("x\na\nb");
    const TidyResult result = tidyTables({table}, {{.action = MergeValues{"t", column("x"), {"c"}, "a"}}}, {});
    QVERIFY(result.tables[0].fingerprint() == table.fingerprint());
    QCOMPARE(result.steps[0].cellsChanged, 0U);
    QCOMPARE(result.steps[0].findings.size(), 1U);
    QVERIFY((result.steps[0].findings[0] == Finding{Severity::Note, "step.values-gone", "t", {}, {"x"}}));
}

void TestTidyTable::keepsLevelsInOrderOfFirstAppearance()
{
    const TidyResult result = tidyTables({tableFrom("x\nbb\na\nb\nc")}, {{.action = MergeValues{"t", column("x"), {"bb"}, "b"}}}, {});
    QCOMPARE(result.tables[0].column(0).categories().levels, (std::vector<std::string>{"b", "a", "c"}));
}

void TestTidyTable::trimsBlanksOfEveryKind()
{
    QCOMPARE(after(TrimText{"t", column("x")}, Table("t", {tableFrom("x\na").column(0)})), "x\na\n");
    const Categories messy{{0, 1, 2, 3}, {" a b", "a\u00A0\u00A0b", "a b\u202F", "a b"}};
    QCOMPARE(after(TrimText{"t", column("x")}, Table("t", {Column(column("x"), "x", ColumnKind::Category, messy)})),
             "x\n«a b»\n«a b»\n«a b»\n«a b»\n");
    QCOMPARE(g_report.cellsChanged, 3U);
}

void TestTidyTable::makesBlankTextsMissing()
{
    const Categories blank{{0, 1}, {" \u00A0", "a"}};
    QCOMPARE(after(TrimText{"t", column("x")}, Table("t", {Column(column("x"), "x", ColumnKind::Category, blank)})), "x\n-\na\n");
}

void TestTidyTable::turnsNumbersIntoCategories()
{
    const TidyResult result =
        tidyTables({tableFrom("x\n3\n5\n-\n3\n0.1")}, {{.action = ChangeKind{"t", column("x"), ColumnKind::Category}}}, {});
    QCOMPARE(show(result.tables[0]), "x\n3\n5\n-\n3\n0.1\n");
    QCOMPARE(result.tables[0].column(0).kind(), ColumnKind::Category);
    QCOMPARE(result.tables[0].column(0).categories().levels, (std::vector<std::string>{"3", "5", "0.1"}));
    QCOMPARE(result.steps[0].cellsChanged, 0U);
}

void TestTidyTable::turnsTextsIntoNumbersAndCountsWhatIsNone()
{
    QCOMPARE(after(ChangeKind{"t", column("x"), ColumnKind::Number}, "x|y\n1,5|a\n1 200|a\n\u22123|a\nabc|a\n1.2,3|a\n-|a\n1e400|a"),
             "x y\n1.5 a\n1200 a\n-3 a\n- a\n- a\n- a\n- a\n");
    QCOMPARE(g_report.cellsChanged, 3U);
    QCOMPARE(onlyCode(), "step.values-made-missing");
    QCOMPARE(g_report.findings[0].numbers, std::vector<double>{3});
}

void TestTidyTable::turnsTextsIntoDates()
{
    QCOMPARE(after(ChangeKind{"t", column("x"), ColumnKind::Date},
                   "x|y\n2026-11-21|a\n21.11.2026|a\n31.02.2026|a\n2026-11-21 14:02|a\n1969-12-31T23:59:59|a"),
             "x y\n2026-11-21 a\n2026-11-21 a\n- a\n2026-11-21T14:02:00 a\n1969-12-31T23:59:59 a\n");
    QCOMPARE(g_report.cellsChanged, 1U);
}

void TestTidyTable::refusesNumbersAsDates()
{
    QCOMPARE(after(ChangeKind{"t", column("x"), ColumnKind::Date}, "x\n1"), "x\n1\n");
    QCOMPARE(onlyCode(), "step.kind-mismatch");
}

void TestTidyTable::changesTheKindOfTextsWithoutTouchingThem()
{
    const TidyResult result = tidyTables({tableFrom("x\nyes\nno")}, {{.action = ChangeKind{"t", column("x"), ColumnKind::Flag}}}, {});
    QCOMPARE(result.tables[0].column(0).kind(), ColumnKind::Flag);
    QCOMPARE(show(result.tables[0]), "x\nyes\nno\n");
}

void TestTidyTable::renamesAColumnAndKeepsItsId()
{
    const TidyResult result = tidyTables({tableFrom("x y\n1 2")}, {{.action = RenameColumn{"t", column("x"), "visits"}}}, {});
    QCOMPARE(show(result.tables[0]), "visits y\n1 2\n");
    QVERIFY(result.tables[0].column(0).id() == column("x"));
}

void TestTidyTable::refusesANameThatIsTaken()
{
    QCOMPARE(after(RenameColumn{"t", column("x"), "y"}, "x y\n1 2"), "x y\n1 2\n");
    QCOMPARE(onlyCode(), "step.name-taken");
    after(RenameColumn{"t", column("x"), ""}, "x y\n1 2");
    QCOMPARE(onlyCode(), "step.name-taken");
}

void TestTidyTable::dropsFullDuplicatesOnly()
{
    QCOMPARE(after(DropDuplicateRows{"t"}, "id x\n1 a\n2 a\n1 a\n1 b\n2 a"), "id x\n1 a\n2 a\n1 b\n");
    QCOMPARE(g_report.rowsBefore, 5U);
    QCOMPARE(g_report.rowsAfter, 3U);
    QCOMPARE(g_report.cellsChanged, 0U);
}

void TestTidyTable::takesMissingAsEqualToMissing()
{
    QCOMPARE(after(DropDuplicateRows{"t"}, "x y\n- a\n- a\n1 -\n1 -\n1 a"), "x y\n- a\n1 -\n1 a\n");
}

void TestTidyTable::dropsColumns()
{
    QCOMPARE(after(DropColumns{"t", {column("x"), column("gone")}}, "x y\n1 2"), "y\n2\n");
    QCOMPARE(onlyCode(), "step.column-missing");
}

void TestTidyTable::blanksValues()
{
    QCOMPARE(after(BlankValues{"t", column("x"), {"?", "none"}}, "x\na\n?\nnone\na"), "x\na\n-\n-\na\n");
    QCOMPARE(g_report.cellsChanged, 2U);
}

void TestTidyTable::blanksNumbersByTheirShortestText()
{
    QCOMPARE(after(BlankValues{"t", column("x"), {"106862.2", "a"}}, "x\n1\n106862.2\n-"), "x\n1\n-\n-\n");
    QCOMPARE(g_report.cellsChanged, 1U);
}

void TestTidyTable::skipsAStepWithoutItsColumn()
{
    const std::vector<TidyAction> actions{ChangeKind{"t", column("gone")}, TrimText{"t", column("gone")},
                                          MergeValues{"t", column("gone"), {"a"}, "b"}, RenameColumn{"t", column("gone"), "z"},
                                          BlankValues{"t", column("gone"), {"1"}}};
    for (const TidyAction& action : actions) {
        QCOMPARE(after(action, "x\n1\n2"), "x\n1\n2\n");
        QCOMPARE(onlyCode(), "step.column-missing");
        QCOMPARE(g_report.findings[0].texts, std::vector<std::string>{"gone"});
    }
}

void TestTidyTable::skipsAStepWithoutItsTable()
{
    QCOMPARE(after(DropDuplicateRows{"other"}, "x\n1\n1"), "x\n1\n1\n");
    QCOMPARE(onlyCode(), "step.table-missing");
}

void TestTidyTable::skipsAStepThatIsSwitchedOff()
{
    const TidyResult result = tidyTables({tableFrom("x\n1\n1")}, {{.on = false, .action = DropDuplicateRows{"t"}}}, {});
    QCOMPARE(result.tables[0].rows(), 2U);
    QVERIFY(result.steps.empty());
}

void TestTidyTable::runsStepsInOrderAndReportsEach()
{
    const TidyResult result = tidyTables({tableFrom("x\nA\na"), tableFrom("y\n1", "u")},
                                         {{.id = StepId{7}, .action = MergeValues{"t", column("x"), {"A"}, "a"}},
                                          {.id = StepId{3}, .action = DropDuplicateRows{"t"}},
                                          {.id = StepId{4}, .action = DropColumns{"u", {column("y", "u")}}}},
                                         {});
    QCOMPARE(show(result.tables[0]), "x\na\n");
    QCOMPARE(result.tables[1].columns().size(), 0U);
    QCOMPARE(result.tables[1].rows(), 1U);
    QCOMPARE(result.steps.size(), 3U);
    QVERIFY(result.steps[0].id == StepId{7});
    QCOMPARE(result.steps[1].rowsAfter, 1U);
}

void TestTidyTable::mergesIntoWhatEarlierStepsMade()
{
    const ColumnId x = column("x");
    const auto made = [&](const std::vector<TidyAction>& earlier, const MergeValues& merge) {
        std::vector<TidyStep> steps;
        for (const TidyAction& action : earlier)
            steps.push_back({.action = action});
        return std::get<MergeValues>(behind(steps, merge)).to;
    };
    const MergeValues merge{"t", x, {"oil chagne"}, "oil  change"};
    QCOMPARE(made({}, merge), "oil  change");
    QCOMPARE(made({MergeValues{"t", x, {"oil  change"}, "oil change"}}, merge), "oil change");
    QCOMPARE(made({MergeValues{"t", x, {"oil  change"}, "a"}, MergeValues{"t", x, {"a"}, "b"}}, merge), "b");
    QCOMPARE(made({TrimText{"t", x}}, merge), "oil change");
    QCOMPARE(made({TrimText{"t", column("y")}, TrimText{"u", x}}, merge), "oil  change");
    QCOMPARE(made({MergeValues{"t", x, {"oil  change"}, "oil chagne"}}, merge), "oil  change");
    std::vector<TidyStep> off{{.on = false, .comment = "", .action = TrimText{"t", x}}};
    QCOMPARE(std::get<MergeValues>(behind(off, merge)).to, "oil  change");
}

static const holdfast::tests::Registered<TestTidyTable> registered;

}  // namespace holdfast::tests

#include "tidy_table_test.moc"
