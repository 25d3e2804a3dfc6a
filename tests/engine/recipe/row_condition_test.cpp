// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/row_condition.h"

#include <QTest>

#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestRowCondition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesRows_data();
    void matchesRows();
    void needsAllComparisons();
    void matchesEveryRowWithoutAny();
    void comparesDates();
    void namesAColumnThatIsGoneAndFiltersByTheRest();
    void namesAComparisonThatTheKindCannotAnswer();
    void namesOperatorsStably();
};

namespace {
const Table& sample()
{
    static const Table table = tableFrom("id x service\n0 1 std\n1 2 prem\n2 3 std\n3 - -\n4 0 vip");
    return table;
}
}  // namespace

void TestRowCondition::matchesRows_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("op");
    QTest::addColumn<double>("number");
    QTest::addColumn<double>("upper");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* name, const char* column, CompareOp op, double number, double upper, const QStringList& texts,
                        const char* rows) {
        QTest::newRow(name) << QString(column) << static_cast<int>(op) << number << upper << texts << QString(rows);
    };
    row("less", "x", CompareOp::Less, 2, 0, {}, "0 4");
    row("less or equal", "x", CompareOp::LessEqual, 2, 0, {}, "0 1 4");
    row("greater", "x", CompareOp::Greater, 2, 0, {}, "2");
    row("greater or equal", "x", CompareOp::GreaterEqual, 2, 0, {}, "1 2");
    row("equal", "x", CompareOp::Equal, 0, 0, {}, "4");
    row("not equal leaves out missing", "x", CompareOp::NotEqual, 0, 0, {}, "0 1 2");
    row("between takes both ends", "x", CompareOp::Between, 1, 2, {}, "0 1");
    row("one of numbers", "x", CompareOp::OneOf, 0, 0, {"1", "3", "none"}, "0 2");
    row("none of numbers", "x", CompareOp::NoneOf, 0, 0, {"1", "3"}, "1 4");
    row("missing number", "x", CompareOp::Missing, 0, 0, {}, "3");
    row("present number", "x", CompareOp::Present, 0, 0, {}, "0 1 2 4");
    row("equal text", "service", CompareOp::Equal, 0, 0, {"std"}, "0 2");
    row("not equal text", "service", CompareOp::NotEqual, 0, 0, {"std"}, "1 4");
    row("one of texts", "service", CompareOp::OneOf, 0, 0, {"vip", "prem", "gone"}, "1 4");
    row("none of texts", "service", CompareOp::NoneOf, 0, 0, {"vip", "prem"}, "0 2");
    row("missing text", "service", CompareOp::Missing, 0, 0, {}, "3");
}

void TestRowCondition::matchesRows()
{
    QFETCH(QString, column);
    QFETCH(int, op);
    QFETCH(double, number);
    QFETCH(double, upper);
    QFETCH(QStringList, texts);
    QFETCH(QString, rows);
    Comparison is{.column = {"t", column.toStdString()}, .op = static_cast<CompareOp>(op), .number = number, .upper = upper};
    for (const QString& text : texts)
        is.texts.push_back(text.toStdString());
    const auto [matching, findings] = rowsMatching(sample(), {{is}});
    QStringList got;
    for (const std::uint32_t row : matching)
        got << QString::number(row);
    QCOMPARE(got.join(' '), rows);
    QVERIFY(findings.empty());
}

void TestRowCondition::needsAllComparisons()
{
    const RowCondition both{{{.column = column("x"), .op = CompareOp::Greater, .number = 1},
                             {.column = column("service"), .op = CompareOp::Equal, .texts = {"std"}}}};
    QCOMPARE(rowsMatching(sample(), both).value, RowSet{2});
}

void TestRowCondition::matchesEveryRowWithoutAny() { QCOMPARE(rowsMatching(sample(), {}).value, allRows(5)); }

void TestRowCondition::comparesDates()
{
    const Table table("t", {Column(column("d"), "d", ColumnKind::Date, Dates{{0, 86400000, Dates::kMissing}})});
    QCOMPARE(rowsMatching(table, {{{.column = column("d"), .op = CompareOp::GreaterEqual, .number = 86400000}}}).value, RowSet{1});
    QCOMPARE(rowsMatching(table, {{{.column = column("d"), .op = CompareOp::OneOf, .texts = {"1970-01-01"}}}}).value, RowSet{0});
    QCOMPARE(rowsMatching(table, {{{.column = column("d"), .op = CompareOp::Missing}}}).value, RowSet{2});
}

void TestRowCondition::namesAColumnThatIsGoneAndFiltersByTheRest()
{
    const auto [rows, findings] =
        rowsMatching(sample(), {{{.column = column("gone")}, {.column = column("x"), .op = CompareOp::Less, .number = 2}}});
    QCOMPARE(rows, (RowSet{0, 4}));
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].code, "condition.column-missing");
    QCOMPARE(findings[0].texts, std::vector<std::string>{"gone"});
}

void TestRowCondition::namesAComparisonThatTheKindCannotAnswer()
{
    for (const Comparison& is : {Comparison{.column = column("service"), .op = CompareOp::Less, .number = 2},
                                 Comparison{.column = column("service"), .op = CompareOp::Equal}}) {
        const auto [rows, findings] = rowsMatching(sample(), {{is}});
        QCOMPARE(rows.size(), 5U);
        QCOMPARE(findings.at(0).code, "condition.kind-mismatch");
    }
}

void TestRowCondition::namesOperatorsStably()
{
    for (int op = 0; op <= static_cast<int>(CompareOp::Present); ++op)
        QVERIFY(compareOpNamed(nameOf(static_cast<CompareOp>(op))) == static_cast<CompareOp>(op));
    QCOMPARE(nameOf(CompareOp::GreaterEqual), "greater_equal");
    QVERIFY(!compareOpNamed("more"));
}

static const holdfast::tests::Registered<TestRowCondition> registered;

}  // namespace holdfast::tests

#include "row_condition_test.moc"
