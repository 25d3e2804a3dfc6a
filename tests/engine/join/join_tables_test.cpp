// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one table of joins, small each, for one function.
#include "join/join_tables.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QTest>

#include "base/random.h"
#include "join/suggest_join.h"
#include "join/suggest_rules.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

const char* const kCustomers = R"(
    id activity
    11 fell
    12 same
    13 same)";

JoinPlan planOf(const std::vector<Table>& tables, const std::string& target = "activity") { return suggestJoin(tables, target, {}); }

std::string joinedText(const std::vector<Table>& tables, const JoinPlan& plan)
{
    const Result<JoinResult> result = joinTables(tables, plan, {});
    return result ? show(result.value().table) : result.failure().code;
}

}  // namespace

class TestJoinTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryRowOfTheBaseInItsOrder();
    void countsWhatFoundNoPartner();
    void pivotsALongTableByItsLabel();
    void acceptsAPlaceGivenTwiceAlike();
    void refusesAPlaceGivenTwiceDifferently();
    void refusesSeveralRowsPerKeyAndCountsThem();
    void matchesNumbersWithTextsThatHaveZerosAndBlanks();
    void neverComparesLongNumbersAsDoubles();
    void failsWhereNothingMatches();
    void failsWithoutABase();
    void passesASingleTableThrough();
    void leavesOutAPartWhoseColumnIsGone();
    void keepsNamesApart();
    void givesBaseRowsOfOneKeyTheSamePartner();
    void leavesRowsWithoutAKeyUnmatched();
    void followsTheRulesAndCounts();
    void pivotsALongTableThatRepeatsRows();
    void doesNotPivotWhereFewKeysRepeat();
    void losesNoRowUncounted();
    void suggestsARuleForFewZeros();
    void suggestsNoRuleWhereZerosAreCommon();
    void survivesZeroRows();
    void stopsWhenCancelled();
};

void TestJoinTables::keepsEveryRowOfTheBaseInItsOrder()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n13 3.5\n11 1.5\n12 2.5", "money")};
    QCOMPARE(joinedText(tables, planOf(tables)), "id activity profit\n11 fell 1.5\n12 same 2.5\n13 same 3.5\n");
}

void TestJoinTables::countsWhatFoundNoPartner()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n13 3\n11 1\n14 4\n15 5\n- 6", "money")};
    const auto result = joinTables(
        tables, {.base = "customers", .key = column("id", "customers"), .parts = {{.table = "money", .key = column("id", "money")}}}, {});
    QVERIFY(result.ok());
    QCOMPARE(show(result.value().table), "id activity profit\n11 fell 1\n12 same -\n13 same 3\n");
    const JoinAudit expected{
        .table = "money", .matched = 2, .leftOnly = 1, .rightOnly = 2, .duplicateKeys = 0, .missingKeys = 1, .rows = 3};
    QVERIFY(result.value().audit.at(0) == expected);
}

void TestJoinTables::pivotsALongTableByItsLabel()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom(R"(
        id month revenue
        11 may   5
        12 june  8
        11 june  6
        12 may   7
        13 june  9)",
                                                                                  "sales")};
    const JoinPlan plan = planOf(tables);
    QVERIFY(plan.parts.at(0).pivot.has_value());
    QCOMPARE(joinedText(tables, plan), "id activity revenue_may revenue_june\n11 fell 5 6\n12 same 7 8\n13 same - 9\n");
    const Table joined = joinTables(tables, plan, {}).value().table;
    QVERIFY((joined.column(2).id() == ColumnId{"sales", "revenue_may"}));
}

void TestJoinTables::acceptsAPlaceGivenTwiceAlike()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"),
                                    tableFrom("id month revenue\n11 may 5\n11 may 5\n12 may 7\n13 june 1", "sales")};
    const JoinPlan plan{
        .base = "customers",
        .key = column("id", "customers"),
        .parts = {
            {.table = "sales", .key = column("id", "sales"), .pivot = PivotSpec{column("month", "sales"), {column("revenue", "sales")}}}}};
    QCOMPARE(joinedText(tables, plan), "id activity revenue_may revenue_june\n11 fell 5 -\n12 same 7 -\n13 same - 1\n");
}

void TestJoinTables::refusesAPlaceGivenTwiceDifferently()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"),
                                    tableFrom("id month revenue\n11 may 5\n11 may 6\n12 may 7\n13 june 1", "sales")};
    const JoinPlan plan{
        .base = "customers",
        .key = column("id", "customers"),
        .parts = {
            {.table = "sales", .key = column("id", "sales"), .pivot = PivotSpec{column("month", "sales"), {column("revenue", "sales")}}}}};
    const auto result = joinTables(tables, plan, {});
    QCOMPARE(show(result.value().table), show(tables[0]));
    QCOMPARE(result.value().findings.at(0).code, "join.pivot-not-unique");
    QCOMPARE(result.value().findings.at(0).numbers.at(0), 1.0);
}

void TestJoinTables::refusesSeveralRowsPerKeyAndCountsThem()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"),
                                    tableFrom("id sum\n11 1\n11 2\n11 3\n11 4\n12 5\n12 6\n13 7", "orders")};
    JoinPlan plan = planOf(tables);
    QVERIFY(!plan.parts.at(0).pivot.has_value());
    plan.parts.at(0).aggregates.clear();  // as somebody may have chosen
    const auto result = joinTables(tables, plan, {});
    QCOMPARE(show(result.value().table), show(tables[0]));
    QCOMPARE(result.value().findings.at(0).code, "join.several-rows-per-key");
    QCOMPARE(result.value().findings.at(0).numbers, (std::vector<double>{2, 7}));
    QCOMPARE(result.value().audit.at(0).duplicateKeys, 2U);
}

void TestJoinTables::matchesNumbersWithTextsThatHaveZerosAndBlanks()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("code|profit\n0011|1\n\u00A012|2\n013|3\nA7|4", "money")};
    QCOMPARE(tables[1].column(0).kind(), ColumnKind::Category);
    QCOMPARE(joinedText(tables, planOf(tables)), "id activity profit\n11 fell 1\n12 same 2\n13 same 3\n");
}

void TestJoinTables::neverComparesLongNumbersAsDoubles()
{
    // Both pairs are one double; as texts they differ.
    const std::vector<Table> tables{tableFrom("card|activity\n9007199254740993|fell\n9007199254740992|same\nx1|same", "customers"),
                                    tableFrom("card|profit\n9007199254740992|1\n9007199254740993|2\nx1|3", "money")};
    QCOMPARE(joinedText(tables, planOf(tables)), "card activity profit\n9007199254740993 fell 2\n9007199254740992 same 1\nx1 same 3\n");
}

void TestJoinTables::failsWhereNothingMatches()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n91 1\n92 2", "money")};
    QVERIFY(planOf(tables).parts.empty());
    const JoinPlan forced{
        .base = "customers", .key = column("id", "customers"), .parts = {{.table = "money", .key = column("id", "money")}}};
    const auto result = joinTables(tables, forced, {});
    QVERIFY(!result.ok());
    QCOMPARE(result.failure().code, "join.matches-nothing");
    QCOMPARE(result.failure().texts, (std::vector<std::string>{"money", "customers", "id"}));
}

void TestJoinTables::failsWithoutABase()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n11 1", "money")};
    QCOMPARE(joinedText(tables, {}), "join.no-base");
    QCOMPARE(joinedText(tables, {.base = "gone"}), "join.no-base");
}

void TestJoinTables::passesASingleTableThrough()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers")};
    QCOMPARE(joinedText(tables, planOf(tables)), show(tables[0]));
    QCOMPARE(joinedText(tables, {}), show(tables[0]));
    QCOMPARE(joinTables(tables, {}, {}).value().table.name(), "joined");
}

void TestJoinTables::leavesOutAPartWhoseColumnIsGone()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n11 1", "money")};
    const JoinPlan plan{.base = "customers",
                        .key = column("id", "customers"),
                        .parts = {{.table = "money", .key = column("gone", "money")}, {.table = "lost"}}};
    const auto result = joinTables(tables, plan, {});
    QCOMPARE(show(result.value().table), show(tables[0]));
    QCOMPARE(result.value().findings.at(0).code, "join.column-missing");
    QCOMPARE(result.value().findings.at(1).code, "join.table-missing");
}

void TestJoinTables::keepsNamesApart()
{
    const std::vector<Table> tables{tableFrom("id sum\n11 1\n12 2", "a"), tableFrom("id sum\n11 3\n12 4", "b")};
    const JoinPlan plan{.base = "a", .key = column("id", "a"), .parts = {{.table = "b", .key = column("id", "b")}}};
    QCOMPARE(joinedText(tables, plan), "id sum «sum (b)»\n11 1 3\n12 2 4\n");
}

void TestJoinTables::givesBaseRowsOfOneKeyTheSamePartner()
{
    const std::vector<Table> tables{tableFrom("order shop activity\n1 s fell\n2 s same\n3 n same", "orders"),
                                    tableFrom("shop town\ns Omsk\nn Perm", "shops")};
    const auto result = joinTables(tables, planOf(tables), {});
    QCOMPARE(show(result.value().table), "order shop activity town\n1 s fell Omsk\n2 s same Omsk\n3 n same Perm\n");
    QCOMPARE(result.value().findings.at(0).code, "join.key-not-unique");
}

void TestJoinTables::leavesRowsWithoutAKeyUnmatched()
{
    const std::vector<Table> tables{tableFrom("id activity\n11 fell\n- same", "customers"), tableFrom("id profit\n11 1\n- 2", "money")};
    const JoinPlan plan{.base = "customers", .key = column("id", "customers"), .parts = {{.table = "money", .key = column("id", "money")}}};
    const auto result = joinTables(tables, plan, {});
    QCOMPARE(show(result.value().table), "id activity profit\n11 fell 1\n- same -\n");
    QCOMPARE(result.value().findings.at(0).code, "join.key-missing");
}

void TestJoinTables::followsTheRulesAndCounts()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers")};
    JoinPlan plan = planOf(tables);
    plan.rules = {
        {.id = RuleId{1},
         .name = "same",
         .keep = {{{.column = column("activity", "customers"), .op = CompareOp::Equal, .texts = {"same"}}}}},
        {.id = RuleId{2},
         .name = "off",
         .keep = {{{.column = column("id", "customers"), .op = CompareOp::Less, .number = 0}}},
         .on = false},
        {.id = RuleId{3}, .name = "late", .keep = {{{.column = column("id", "customers"), .op = CompareOp::Greater, .number = 12}}}}};
    const auto result = joinTables(tables, plan, {});
    QCOMPARE(show(result.value().table), "id activity\n13 same\n");
    QCOMPARE(result.value().unfiltered.rows(), 3U);
    QVERIFY((result.value().rules == std::vector<RuleReport>{{RuleId{1}, 3, 2}, {RuleId{3}, 2, 1}}));
}

void TestJoinTables::pivotsALongTableThatRepeatsRows()
{
    const std::vector<Table> tables{
        tableFrom(kCustomers, "customers"),
        tableFrom("id month revenue\n11 may 5\n11 may 5\n11 june 6\n12 may 7\n12 june 8\n13 may 1\n13 june 2", "sales")};
    QCOMPARE(joinedText(tables, planOf(tables)), "id activity revenue_may revenue_june\n11 fell 5 6\n12 same 7 8\n13 same 1 2\n");
}

void TestJoinTables::doesNotPivotWhereFewKeysRepeat()
{
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"),
                                    tableFrom("id town profit\n11 Omsk 5\n11 Perm 6\n12 Omsk 7\n13 Perm 8", "money")};
    const JoinPlan plan = planOf(tables);
    QVERIFY(!plan.parts.at(0).pivot);
    QCOMPARE(joinTables(tables, plan, {}).value().findings.at(0).code, "join.several-rows-per-key");
}

void TestJoinTables::losesNoRowUncounted()
{
    Random random(8);
    for (int trial = 0; trial < 200; ++trial) {
        const auto numbers = [&](std::uint64_t rows, std::uint64_t range) {
            Numbers made;
            for (std::uint64_t i = 0; i < rows; ++i)
                made.values.push_back(random.below(12) == 0 ? std::nan("") : static_cast<double>(random.below(range)));
            return made;
        };
        const Numbers left = numbers(1 + random.below(20), 25);
        const Numbers right = numbers(1 + random.below(20), 25);
        Numbers value;
        for (std::size_t row = 0; row < right.values.size(); ++row)
            value.values.push_back(static_cast<double>(row));
        const std::vector<Table> tables{
            Table("a", {Column({"a", "id"}, "id", ColumnKind::Number, left)}),
            Table("b", {Column({"b", "id"}, "id", ColumnKind::Number, right), Column({"b", "v"}, "v", ColumnKind::Number, value)})};
        const auto result = joinTables(tables, {.base = "a", .key = {"a", "id"}, .parts = {{.table = "b", .key = {"b", "id"}}}}, {});
        // Counted again, the slow way.
        JoinAudit expected{.table = "b", .rows = left.values.size()};
        std::set<double> known;
        std::set<double> foreign;
        std::set<double> repeated;
        for (const double key : left.values)
            if (!std::isnan(key))
                known.insert(key);
        for (const double key : right.values) {
            expected.missingKeys += std::isnan(key) ? 1U : 0U;
            const auto rows = std::count(right.values.begin(), right.values.end(), key);
            if (!std::isnan(key) && known.count(key) == 0)
                foreign.insert(key);
            else if (!std::isnan(key) && rows > 1)
                repeated.insert(key);
        }
        expected.rightOnly = foreign.size();
        expected.duplicateKeys = repeated.size();
        for (const double key : left.values)
            ++(std::count(right.values.begin(), right.values.end(), key) > 0 ? expected.matched : expected.leftOnly);
        if (!result.ok()) {
            QCOMPARE(result.failure().code, "join.matches-nothing");
            QCOMPARE(expected.matched, 0U);
            continue;
        }
        QVERIFY(result.value().audit.at(0) == expected);
        QCOMPARE(result.value().table.rows(), left.values.size());
        if (!repeated.empty())
            continue;
        const Column& joined = result.value().table.column(1);
        for (std::size_t row = 0; row < left.values.size(); ++row) {
            const auto at = std::find(right.values.begin(), right.values.end(), left.values[row]);
            QCOMPARE(joined.isMissing(row), at == right.values.end());
            if (at != right.values.end())
                QCOMPARE(joined.numbers()[row], static_cast<double>(at - right.values.begin()));
        }
    }
}

namespace {

// Customers with two months each; the first `zeros` bought nothing in May.
std::vector<Table> monthsWithZeros(int customers, int zeros)
{
    std::string base = "id activity\n";
    std::string sales = "id month revenue\n";
    for (int i = 1; i <= customers; ++i) {
        base += std::to_string(i) + (i % 2 == 0 ? " fell\n" : " same\n");
        sales += std::to_string(i) + " may " + (i <= zeros ? "0" : std::to_string(100 + i)) + "\n";
        sales += std::to_string(i) + " june " + std::to_string(200 + i) + "\n";
    }
    return {tableFrom(base, "customers"), tableFrom(sales, "sales")};
}

std::vector<SuggestedRule> rulesFor(const std::vector<Table>& tables)
{
    const JoinPlan plan = planOf(tables);
    return suggestRules(joinTables(tables, plan, {}).value().unfiltered, plan);
}

}  // namespace

void TestJoinTables::suggestsARuleForFewZeros()
{
    const std::vector<SuggestedRule> rules = rulesFor(monthsWithZeros(200, 3));
    QCOMPARE(rules.size(), 1U);
    QCOMPARE(rules[0].code, "rule.positive-in-each");
    QCOMPARE(rules[0].removes, 3U);
    QCOMPARE(rules[0].alternative, 0U);
    QCOMPARE(rules[0].rule.keep.all.size(), 2U);
}

void TestJoinTables::suggestsNoRuleWhereZerosAreCommon()
{
    QVERIFY(rulesFor(monthsWithZeros(200, 5)).empty());
    QVERIFY(rulesFor(monthsWithZeros(200, 0)).empty());
}

void TestJoinTables::survivesZeroRows()
{
    const Table money("money", {Column({"money", "id"}, "id", ColumnKind::Number, Numbers{}),
                                Column({"money", "profit"}, "profit", ColumnKind::Number, Numbers{})});
    const std::vector<Table> tables{Table("customers", {Column({"customers", "id"}, "id", ColumnKind::Number, Numbers{})}), money};
    const JoinPlan plan{.base = "customers", .key = column("id", "customers"), .parts = {{.table = "money", .key = column("id", "money")}}};
    QCOMPARE(joinedText(tables, plan), "id profit\n");
    QVERIFY(planOf(tables).parts.empty());
    QVERIFY(planOf({}).base.empty());
}

void TestJoinTables::stopsWhenCancelled()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<Table> tables{tableFrom(kCustomers, "customers"), tableFrom("id profit\n11 1", "money")};
    const JoinPlan plan{.base = "customers", .key = column("id", "customers"), .parts = {{.table = "money", .key = column("id", "money")}}};
    QVERIFY_EXCEPTION_THROWN(joinTables(tables, plan, Progress(source.get_token())), Cancelled);
    QVERIFY_EXCEPTION_THROWN(suggestJoin(tables, "activity", Progress(source.get_token())), Cancelled);
}

static const holdfast::tests::Registered<TestJoinTables> registered;

}  // namespace holdfast::tests

#include "join_tables_test.moc"
