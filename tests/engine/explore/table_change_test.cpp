// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/table_change.h"

#include <cmath>

#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

ChangeOptions among(std::vector<std::string> names)
{
    ChangeOptions options;
    for (const std::string& name : names)
        options.columns.push_back(column(name));
    return options;
}

Table blanked(const Table& table, const std::string& name, std::size_t row)
{
    const std::size_t place = *table.indexOf(column(name));
    std::vector<double> values = table.column(place).numbers();
    values[row] = std::nan("");
    return table.withColumn(place, Column(column(name), name, ColumnKind::Number, Numbers{values}));
}

// y follows x but for the first row.
Table spoilt(std::size_t rows)
{
    Random random(5);
    std::vector<double> x, y, z;
    for (std::size_t row = 0; row < rows; ++row) {
        x.push_back(random.normal());
        y.push_back(row == 0 ? 1e5 : x.back() + 0.1 * random.normal());
        z.push_back(random.normal());
    }
    const auto number = [](const char* name, std::vector<double> values) {
        return Column(column(name), name, ColumnKind::Number, Numbers{std::move(values)});
    };
    return {"t", {number("x", x), number("y", y), number("z", z)}};
}

}  // namespace

class TestTableChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCorrelationThatMovesMostIsNamed();
    void onlyWhatChangedIsCompared();
    void aCategoryIsHeldAgainstTheTarget();
    void textsAreComparedAsTexts();
    void theSharesOfTheTargetAreOfTheRowsThatAreLeft();
    void columnsThatComeAndGoAreNamed();
    void beyondTheBoundBothSamplesAreTheSameRows();
    void tablesTooSmallSayNothing();
    void stopsWhenCancelled();
};

void TestTableChange::theCorrelationThatMovesMostIsNamed()
{
    const Table before = spoilt(500);
    const TableChange change = compareTables(before, blanked(before, "y", 0), among({"x", "y", "z"}));
    QCOMPARE(change.rowsChanged, 1U);
    QVERIFY(change.pair.has_value());
    QCOMPARE(change.pair->nameA + change.pair->nameB + change.pair->measure, "xypearson");
    QVERIFY(std::abs(change.pair->moved.before) < 0.3);
    QVERIFY(change.pair->moved.after > 0.98);
    QCOMPARE(change.sampledRows, 0U);
}

void TestTableChange::onlyWhatChangedIsCompared()
{
    const Table before = spoilt(50);
    QCOMPARE(compareTables(before, blanked(before, "y", 0), among({"x", "y", "z"})).pairsCompared, 2U);
    const TableChange same = compareTables(before, before, among({"x", "y", "z"}));
    QCOMPARE(same.pairsCompared, 0U);
    QVERIFY(!same.pair);
    QCOMPARE(same.rowsChanged, 0U);
}

void TestTableChange::aCategoryIsHeldAgainstTheTarget()
{
    std::string text = "kind left\n";
    std::string mended = text;
    for (int i = 0; i < 60; ++i) {
        const std::string left = i % 2 == 0 ? "yes" : "no";
        text += std::string(i % 2 == 0 ? (i % 4 == 0 ? "a" : "aa") : "b") + " " + left + "\n";
        mended += std::string(i % 2 == 0 ? "b" : "a") + " " + (i < 50 ? left : "no") + "\n";
    }
    ChangeOptions options = among({"kind"});
    options.target = column("left");
    options.positive = "yes";
    const TableChange change = compareTables(tableFrom(text), tableFrom(mended), options);
    QCOMPARE(change.pair->measure, "cramers_v");
    QCOMPARE(change.pair->nameB, "left");
    QVERIFY(change.pair->moved.before > 0.9 && change.pair->moved.after < 0.9);
    QCOMPARE(change.targetShare->before, 0.5);
    QCOMPARE(change.targetShare->after, 25.0 / 60);
}

void TestTableChange::textsAreComparedAsTexts()
{
    const TableChange same = compareTables(tableFrom("x\na\nb\n-"), tableFrom("x\na\nb\n-"), {});
    QCOMPARE(same.rowsChanged, 0U);
    const Table numberedAnew("t", {Column(column("x"), "x", ColumnKind::Category, Categories{{1, 0, -1}, {"b", "a"}})});
    QCOMPARE(compareTables(tableFrom("x\na\nb\n-"), numberedAnew, {}).rowsChanged, 0U);
    QCOMPARE(compareTables(tableFrom("x\na\nb\n-"), tableFrom("x\na\nc\na"), {}).rowsChanged, 2U);
}

void TestTableChange::theSharesOfTheTargetAreOfTheRowsThatAreLeft()
{
    ChangeOptions options;
    options.target = column("left");
    options.positive = "yes";
    const TableChange change = compareTables(tableFrom("left\nyes\nno\nno\n-"), tableFrom("left\nyes\nno"), options);
    QCOMPARE(change.rowsBefore, 4U);
    QCOMPARE(change.rowsAfter, 2U);
    QCOMPARE(change.targetShare->before, 1.0 / 3);
    QCOMPARE(change.targetShare->after, 0.5);
}

void TestTableChange::columnsThatComeAndGoAreNamed()
{
    const TableChange change = compareTables(tableFrom("x y\n1 2"), tableFrom("x z\n1 2"), {});
    QCOMPARE(change.newColumns, std::vector<std::string>{"z"});
    QCOMPARE(change.goneColumns, std::vector<std::string>{"y"});
}

void TestTableChange::beyondTheBoundBothSamplesAreTheSameRows()
{
    const std::size_t rows = 3 * kSampledRows;
    const Table before = spoilt(rows);
    const Table after = blanked(before, "z", 7);
    ChangeOptions options = among({"x", "y", "z"});
    options.mostWork = 1e5;
    const TableChange change = compareTables(before, after, options);
    QVERIFY(change.sampledRows > 97000 && change.sampledRows < 103000);
    QVERIFY(!change.pair || std::abs(change.pair->moved.after - change.pair->moved.before) < 1e-3);
    QVERIFY(change == compareTables(before, after, options));
    std::vector<std::string> names;
    for (std::size_t row = 0; row < rows; ++row)
        names.push_back("k" + std::to_string(row));
    // rows in another order are found by their key
    Categories keys;
    for (std::size_t row = 0; row < rows; ++row)
        keys.codes.push_back(static_cast<std::int32_t>(row));
    keys.levels = names;
    const Table keyed = before.with(Column(column("key"), "key", ColumnKind::Code, keys));
    std::vector<std::uint32_t> backwards(rows);
    for (std::size_t row = 0; row < rows; ++row)
        backwards[row] = static_cast<std::uint32_t>(rows - 1 - row);
    options.key = column("key");
    const TableChange turned = compareTables(keyed, keyed.gathered(backwards), options);
    QVERIFY(!turned.pair || std::abs(turned.pair->moved.after - turned.pair->moved.before) < 1e-9);
}

void TestTableChange::tablesTooSmallSayNothing()
{
    QVERIFY(!compareTables(tableFrom("x y\n1 2\n3 4"), tableFrom("x y\n1 2\n3 -"), among({"x", "y"})).pair);
    QVERIFY(!compareTables(Table(), Table(), among({"x"})).pair);
    QVERIFY(!compareTables(tableFrom("x y\n1 2\n1 4\n1 5"), tableFrom("x y\n1 2\n1 4\n1 -"), among({"x", "y"})).pair);
}

void TestTableChange::stopsWhenCancelled()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(compareTables(tableFrom("x\n1"), tableFrom("x\n2"), {}, Progress(source.get_token())), Cancelled);
}

static const holdfast::tests::Registered<TestTableChange> registered;

}  // namespace holdfast::tests

#include "table_change_test.moc"
