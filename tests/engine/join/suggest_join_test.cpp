// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "join/join_tables.h"
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
    void paymentsAreCountedAndAddedUp();
    void fewPairsGivenTwiceKeepThePivot();
    void aLogOfEventsIsNoPivot();
    void namesOfThingsAreNotAddedUp();
};

// Two products of thirty per customer are nearly always two different ones, and yet no columns: 95 % of the cells would be empty.
void TestSuggestJoin::aLogOfEventsIsNoPivot()
{
    const Table people = tableOf("people", {counting("people", "id", 1000, 1000), counting("people", "calls", 1000, 9)});
    std::vector<double> id, sum;
    std::vector<std::int32_t> product;
    std::uint32_t state = 1;
    for (int i = 0; i < 2000; ++i) {
        state = state * 1664525U + 1013904223U;
        id.push_back(1 + i % 1000);
        product.push_back(static_cast<std::int32_t>((state >> 16U) % 30));
        sum.push_back(static_cast<double>((state >> 8U) % 40));
    }
    std::vector<std::string> names;
    names.reserve(30);
    for (int i = 0; i < 30; ++i)
        names.push_back("product " + std::to_string(i));
    const Table log = tableOf("log", {{{"log", "id"}, "id", ColumnKind::Number, Numbers{id}},
                                      {{"log", "product"}, "product", ColumnKind::Category, Categories{product, names}},
                                      {{"log", "sum"}, "sum", ColumnKind::Number, Numbers{sum}}});
    const JoinPlan plan = suggestJoin({people, log}, "calls", {});
    QCOMPARE(plan.parts.size(), std::size_t{1});
    QVERIFY(!plan.parts[0].pivot);
    QCOMPARE(plan.parts[0].aggregates.size(), std::size_t{3});
    const JoinResult made = joinTables({people, log}, plan, {}).value();
    for (const Finding& finding : made.findings)
        QCOMPARE(finding.code, "join.rows-twice");  // a few events are alike by chance
}

void TestSuggestJoin::namesOfThingsAreNotAddedUp()
{
    const Table people = tableOf("people", {counting("people", "id", 100, 100), counting("people", "calls", 100, 9)});
    std::vector<double> id, amount, order, zip, visits;
    for (int i = 0; i < 250; ++i) {
        id.push_back(1 + i * 7 % 100);
        amount.push_back(1000 + i * 7919 % 99991);  // whole and all different, but no counter
        order.push_back(90 + (i - i % 2) * 0.5);
        zip.push_back(10000 + i % 13);
        visits.push_back(i % 4);
    }
    const auto number = [](const char* name, const std::vector<double>& values) {
        return Column({"pays", name}, name, ColumnKind::Number, Numbers{values});
    };
    const Table pays = tableOf("pays", {number("id", id), number("amount", amount), number("orderId", order), number("zip code", zip),
                                        number("number of visits", visits)});
    const JoinPlan plan = suggestJoin({people, pays}, "calls", {});
    QCOMPARE(plan.parts.size(), std::size_t{1});
    std::string named;
    for (const AggregatedColumn& each : plan.parts[0].aggregates)
        named += each.column.name + " " + std::string(nameOf(each.how)) + "; ";
    QVERIFY2(named == "id count; amount sum; amount mean; number of visits sum; number of visits mean; ", named.c_str());
}

// Several payments of a customer, which no label tells apart.
void TestSuggestJoin::paymentsAreCountedAndAddedUp()
{
    const Table people = tableOf("people", {counting("people", "id", 100, 100), counting("people", "calls", 100, 9)});
    std::vector<double> id, sum, number;
    std::vector<std::int64_t> day;
    for (int i = 0; i < 300; ++i) {
        id.push_back(1 + i * 7 % 100);
        sum.push_back(10.5 * (i % 11));
        number.push_back(5000 + i);
        day.push_back(20000 + i % 5);
    }
    const Table pays = tableOf("pays", {{{"pays", "id"}, "id", ColumnKind::Number, Numbers{id}},
                                        {{"pays", "sum"}, "sum", ColumnKind::Number, Numbers{sum}},
                                        {{"pays", "no"}, "no", ColumnKind::Number, Numbers{number}},
                                        {{"pays", "day"}, "day", ColumnKind::Date, Dates{day}}});
    const JoinPlan plan = suggestJoin({people, pays}, "calls", {});
    QCOMPARE(plan.parts.size(), std::size_t{1});
    QVERIFY(!plan.parts[0].pivot);
    const std::vector<AggregatedColumn> wanted{{{"pays", "id"}, Aggregate::Count},
                                               {{"pays", "sum"}, Aggregate::Sum},
                                               {{"pays", "sum"}, Aggregate::Mean},
                                               {{"pays", "day"}, Aggregate::Max}};
    QVERIFY(plan.parts[0].aggregates == wanted);
    const Result<JoinResult> joined = joinTables({people, pays}, plan, {});
    QVERIFY(joined.ok());
    QCOMPARE(joined.value().table.rows(), 100U);
    QCOMPARE(joined.value().table.columns().size(), std::size_t{6});
    QCOMPARE(joined.value().table.column(2).numbers()[0], 3.0);  // rows 0, 100 and 200
}

// A customer whose May stands twice with different values.
void TestSuggestJoin::fewPairsGivenTwiceKeepThePivot()
{
    const Table people = tableOf("people", {counting("people", "id", 100, 100), counting("people", "calls", 100, 9)});
    std::vector<double> id, sum;
    std::vector<std::int32_t> month;
    for (int i = 0; i < 300; ++i) {
        id.push_back(1 + i % 100);
        month.push_back(i / 100);
        sum.push_back(i);
    }
    id.push_back(5);
    month.push_back(0);
    sum.push_back(1000);
    const Table pays =
        tableOf("pays", {{{"pays", "id"}, "id", ColumnKind::Number, Numbers{id}},
                         {{"pays", "month"}, "month", ColumnKind::Category, Categories{month, {"2026-05", "2026-06", "2026-07"}}},
                         {{"pays", "sum"}, "sum", ColumnKind::Number, Numbers{sum}}});
    const JoinPlan plan = suggestJoin({people, pays}, "calls", {});
    QCOMPARE(plan.parts.size(), std::size_t{1});
    QVERIFY(plan.parts[0].pivot && plan.parts[0].pivot->label.name == "month" && !plan.parts[0].pivot->repeated);
    QVERIFY(plan.parts[0].aggregates.empty());
}

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
