// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/derived_columns.h"

#include <QTest>

#include "join/join_tables.h"
#include "recipe/formula/parse_formula.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestDerivedColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void computesInTheOrderTheyNeedEachOther();
    void namesACircleAndGoesOn();
    void saysWhichColumnIsGoneAndGoesOn();
    void keepsNamesApart();
    void saysThatTheNameIsTakenByAColumnOfTheFile();
    void emptyTextsThatWereComputedEqualAnEmptyText();
    void servesTheRules();
    void leavesARuleOutThatCannotBeFollowed();
};

namespace {

const Table& sample()
{
    static const Table table = tableFrom("id x kind\n1 5 a\n2 - b\n3 7 a", "t");
    return table;
}

// With names bound to those of the table and of all columns that are derived.
std::vector<DerivedColumn> definitions(const std::vector<std::pair<std::string, std::string>>& texts)
{
    std::vector<FormulaColumn> columns = formulaColumns(sample());
    for (const auto& each : texts)
        columns.push_back({.name = each.first, .id = derivedColumnId(each.first)});
    std::vector<DerivedColumn> made;
    for (const auto& each : texts)
        made.push_back({.name = each.first, .formula = parseFormula(each.second, columns).formula});
    return made;
}

std::string problemsOf(const WithDerived& made)
{
    std::string text;
    for (const DerivedReport& report : made.reports)
        if (report.problem)
            text += (text.empty() ? "" : "; ") + report.name + " " + report.problem->code + " " + report.problem->texts.at(0);
    return text;
}

}  // namespace

void TestDerivedColumns::computesInTheOrderTheyNeedEachOther()
{
    const WithDerived made = withDerivedColumns(sample(), definitions({{"c", "b + 1"}, {"a", "x * 2"}, {"b", "a * 10"}}), {});
    QCOMPARE(show(made.table), "id x kind c a b\n1 5 a 101 10 100\n2 - b - - -\n3 7 a 141 14 140\n");
    QCOMPARE(made.reports.size(), 3U);
    QCOMPARE(made.reports.at(0).missing, 1U);
    QVERIFY((made.table.column(3).id() == ColumnId{"formula", "c"}));
}

void TestDerivedColumns::namesACircleAndGoesOn()
{
    const std::vector<DerivedColumn> definition =
        definitions({{"a", "b + 1"}, {"b", "c + 1"}, {"c", "a + x"}, {"d", "x + 1"}, {"e", "a + 1"}, {"f", "f"}});
    const WithDerived made = withDerivedColumns(sample(), definition, {});
    QCOMPARE(show(made.table), "id x kind d\n1 5 a 6\n2 - b -\n3 7 a 8\n");
    QCOMPARE(problemsOf(made), "a formula.circular a → b → c → a; b formula.circular b → c → a → b; c formula.circular c → a → b → c; "
                               "e formula.column-missing a; f formula.circular f → f");
    QCOMPARE(circleThrough(definition, "b"), (std::vector<std::string>{"b", "c", "a", "b"}));
    QVERIFY(circleThrough(definition, "e").empty());
    QVERIFY(circleThrough(definition, "nobody").empty());
}

void TestDerivedColumns::saysWhichColumnIsGoneAndGoesOn()
{
    std::vector<DerivedColumn> definition = definitions({{"a", "x + 1"}, {"b", "id + 1"}});
    definition.push_back({.name = "off", .formula = definition[0].formula, .on = false});
    const WithDerived made = withDerivedColumns(sample().without(column("x")), definition, {});
    QCOMPARE(show(made.table), "id kind b\n1 a 2\n2 b 3\n3 a 4\n");
    QCOMPARE(problemsOf(made), "a formula.column-missing x");
}

void TestDerivedColumns::keepsNamesApart()
{
    std::vector<DerivedColumn> definition{{.name = "x", .formula = parseFormula("id * 2", formulaColumns(sample())).formula}};
    QCOMPARE(withDerivedColumns(sample(), definition, {}).table.column(3).name(), "x 2");
}

void TestDerivedColumns::saysThatTheNameIsTakenByAColumnOfTheFile()
{
    const Table table = sample().with(Column(derivedColumnId("double"), "double", ColumnKind::Number, Numbers{{1, 2, 3}}));
    const WithDerived made = withDerivedColumns(table, definitions({{"double", "x * 2"}, {"half", "x / 2"}}), {});
    QCOMPARE(problemsOf(made), "double formula.name-taken double");
    QCOMPARE(show(made.table), "id x kind double half\n1 5 a 1 2.5\n2 - b 2 -\n3 7 a 3 3.5\n");
}

void TestDerivedColumns::emptyTextsThatWereComputedEqualAnEmptyText()
{
    const WithDerived made =
        withDerivedColumns(sample(), definitions({{"rest", "substitute(kind, \"a\", \"\")"}, {"bare", "if(rest = \"\", 1, 0)"}}), {});
    QCOMPARE(problemsOf(made), "");
    QCOMPARE(made.table.column(4).numbers(), (std::vector<double>{1, 0, 1}));
}

void TestDerivedColumns::servesTheRules()
{
    const std::vector<DerivedColumn> definition = definitions({{"double", "x * 2"}});
    const Table with = withDerivedColumns(sample(), definition, {}).table;
    RowCondition keep{.all = {{.column = column("kind"), .op = CompareOp::Equal, .texts = {"a"}}},
                      .formula = parseCondition("double > 12 or id = 2", formulaColumns(with)).formula};
    const JoinPlan plan{.base = "t", .rules = {{.id = RuleId{1}, .name = "r", .keep = keep}}, .derived = definition};
    const JoinResult result = joinTables({sample()}, plan, {}).value();
    QCOMPARE(show(result.table), "id x kind double\n3 7 a 14\n");
    QCOMPARE(result.unfiltered.rows(), 3U);
    QCOMPARE(columnsOf(keep), (std::vector<ColumnId>{column("kind"), {"formula", "double"}, column("id")}));
}

void TestDerivedColumns::leavesARuleOutThatCannotBeFollowed()
{
    const auto rule = [](int id, const char* text) {
        return RowRule{
            .id = RuleId{id}, .name = text, .keep = {.all = {}, .formula = parseFormula(text, formulaColumns(sample())).formula}};
    };
    const JoinPlan plan{.base = "t", .rules = {rule(1, "x > 5"), rule(2, "kind = \"a\""), rule(3, "id")}};
    const JoinResult result = joinTables({sample().without(column("x"))}, plan, {}).value();
    QCOMPARE(show(result.table), "id kind\n1 a\n3 a\n");
    QCOMPARE(result.rules.size(), 3U);
    QCOMPARE(result.rules.at(0).findings.at(0).code, "formula.column-missing");
    QVERIFY(result.rules.at(1).findings.empty());
    QCOMPARE(result.rules.at(2).findings.at(0).code, "formula.not-a-condition");
    QCOMPARE(result.findings.size(), 2U);
}

static const holdfast::tests::Registered<TestDerivedColumns> registered;

}  // namespace holdfast::tests

#include "derived_columns_test.moc"
