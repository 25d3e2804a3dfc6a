// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "join/suggest_join.h"
#include "support/register_test.h"

namespace holdfast::tests {
namespace {

Column counting(const std::string& table, const std::string& name, std::size_t rows, std::size_t modulo)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < rows; ++i)
        values.push_back(static_cast<double>(i % modulo + 1));
    return {{table, name}, name, ColumnKind::Number, Numbers{values}};
}

Table tableOf(const std::string& name, std::vector<Column> columns) { return {name, std::move(columns)}; }

}  // namespace

class TestSuggestJoin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsThatHappenToOverlapJoinNothing();
    void rowNumbersJoinUnderNamesThatShareAWord();
};

void TestSuggestJoin::countsThatHappenToOverlapJoinNothing()
{
    const Table people = tableOf("people", {counting("people", "tenure", 1000, 72), counting("people", "calls", 1000, 9)});
    const Table other = tableOf("other", {counting("other", "foo", 50, 50), counting("other", "bar", 50, 7)});
    QVERIFY(suggestJoin({people, other}, "tenure", {}).parts.empty());

    // not even where the row numbers of the one are unique
    const Table numbered = tableOf("people", {counting("people", "id", 100, 100), counting("people", "calls", 100, 9)});
    const Table sales = tableOf("sales", {counting("sales", "pieces", 60, 60), counting("sales", "price", 60, 5)});
    QVERIFY(suggestJoin({numbered, sales}, "calls", {}).parts.empty());
}

void TestSuggestJoin::rowNumbersJoinUnderNamesThatShareAWord()
{
    const Table people = tableOf("people", {counting("people", "id", 100, 100), counting("people", "calls", 100, 9)});
    for (const char* name : {"ID", "customer_id", "customerId", "Id клиента"}) {
        const Table sales = tableOf("sales", {counting("sales", name, 100, 100), counting("sales", "price", 100, 5)});
        const JoinPlan plan = suggestJoin({people, sales}, "calls", {});
        QCOMPARE(plan.parts.size(), std::size_t{1});
        QCOMPARE(plan.parts[0].key.name, std::string(name));
    }
}

static const Registered<TestSuggestJoin> registered;

}  // namespace holdfast::tests

#include "suggest_join_test.moc"
