// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>

#include <QTest>

#include "join/join_tables.h"
#include "join/suggest_join.h"
#include "join/suggest_rules.h"
#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"
#include "sources/open_source.h"
#include "study/edits.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "workbench/finding_effect.h"

namespace holdfast::tests {

namespace {

std::vector<Table> shopTables(const std::string& folder, bool reversed)
{
    std::vector<std::string> names{"market_file", "market_money", "market_time", "money"};
    if (reversed)
        std::reverse(names.begin(), names.end());
    std::vector<Table> tables;
    for (const std::string& name : names)
        tables.push_back(openSource({.name = name, .path = referencePath("data/" + folder + "/" + name + ".csv")}, {}).value().table);
    return tables;
}

std::vector<Suggestion> ofKind(const std::vector<Suggestion>& all, SuggestionKind kind)
{
    std::vector<Suggestion> some;
    for (const Suggestion& one : all)
        if (one.kind == kind)
            some.push_back(one);
    return some;
}

std::vector<Table> safelyTidied(const std::vector<Table>& raw)
{
    std::vector<TidyStep> steps;
    for (const TidyAction& action : safeActions(suggestSteps(raw, {}, {}), {}))
        steps.push_back({.id = StepId{static_cast<int>(steps.size()) + 1}, .action = action});
    return tidyTables(raw, steps, {}).tables;
}

}  // namespace

// The shop's real tables, in both dialects and whichever is opened first, without a dictionary: what the general rules must see and must
// leave alone.
class TestShopCleaning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSureOfTwoSpellingsAndNoMore_data() { dialects(); }
    void isSureOfTwoSpellingsAndNoMore();
    void keepsThePrecedingMonthApart_data() { dialects(); }
    void keepsThePrecedingMonthApart();
    void flagsSevenRevenuesPerMonth_data() { dialects(); }
    void flagsSevenRevenuesPerMonth();
    void seesTwinsAndANumberThatIsACategory_data() { dialects(); }
    void seesTwinsAndANumberThatIsACategory();
    void joinsToOneRowPerCustomer_data() { dialects(); }
    void joinsToOneRowPerCustomer();
    void bothDialectsJoinToTheSameCells();
    void theFarRevenueHidesACorrelation_data() { dialects(); }
    void theFarRevenueHidesACorrelation();
    void rowsStandInTheOrderOfTheTarget_data() { dialects(); }
    void rowsStandInTheOrderOfTheTarget();

private:
    static void dialects()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("reversed");
        QTest::newRow("semicolons and decimal commas") << "one-click" << false;
        QTest::newRow("commas and points") << "one-click-comma" << false;
        QTest::newRow("opened in reverse") << "one-click" << true;
    }
};

void TestShopCleaning::isSureOfTwoSpellingsAndNoMore()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> raw = shopTables(folder.toStdString(), reversed);
    std::vector<std::string> sure;
    for (const Suggestion& one : suggestSteps(raw, {}, {}))
        if (one.confidence == Confidence::High)
            sure.push_back(one.table + ": " + one.proposal->from.at(0) + " -> " + one.proposal->to + " " + std::to_string(one.rows));
    std::sort(sure.begin(), sure.end());
    QCOMPARE(sure,
             (std::vector<std::string>{"market_file: стандартт -> стандарт 10", "market_time: предыдцщий_месяц -> предыдущий_месяц 1300"}));
}

void TestShopCleaning::keepsThePrecedingMonthApart()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> raw = shopTables(folder.toStdString(), reversed);
    bool kept = false;
    for (const Suggestion& one : ofKind(suggestSteps(raw, {}, {}), SuggestionKind::SpellingVariant)) {
        const bool about = one.proposal->from.at(0) == "препредыдущий_месяц" || one.proposal->to == "препредыдущий_месяц";
        QVERIFY(!about || one.blocked);
        kept = kept || (about && one.reason == "same-keys" && one.against.at(0).numbers == std::vector<double>{1300, 1300});
    }
    QVERIFY(kept);
}

void TestShopCleaning::flagsSevenRevenuesPerMonth()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> raw = shopTables(folder.toStdString(), reversed);
    std::size_t rows = 0;
    bool huge = false;
    for (const Suggestion& one : ofKind(suggestSteps(raw, {}, {}), SuggestionKind::Anomaly)) {
        QCOMPARE(one.table, "market_money");
        QVERIFY(one.confidence != Confidence::High);
        QCOMPARE(one.evidence.at(0).code, "value");
        rows += one.rows;
        huge = huge || one.evidence[0].numbers == std::vector<double>{106862.2};
    }
    QCOMPARE(rows, 7U);
    QVERIFY(huge);
}

void TestShopCleaning::seesTwinsAndANumberThatIsACategory()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> raw = shopTables(folder.toStdString(), reversed);
    const std::vector<Suggestion> all = suggestSteps(raw, {}, {});
    const std::vector<Suggestion> twins = ofKind(all, SuggestionKind::ImplicitDuplicates);
    QCOMPARE(twins.size(), 1U);
    QCOMPARE(twins[0].rows, 11U);
    QVERIFY(!twins[0].action);
    QVERIFY(ofKind(all, SuggestionKind::DuplicateRows).empty());
    QVERIFY(ofKind(all, SuggestionKind::MissingValues).empty());
    std::vector<std::string> steps;
    for (const Suggestion& one : ofKind(all, SuggestionKind::SuspiciousColumn))
        if (one.reason == "number-as-category")
            steps.push_back(one.column.name);
    QCOMPARE(steps, std::vector<std::string>{"Маркет_актив_тек_мес"});
}

void TestShopCleaning::joinsToOneRowPerCustomer()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> tables = safelyTidied(shopTables(folder.toStdString(), reversed));
    const JoinPlan plan = suggestJoin(tables, "Покупательская активность", {});
    QCOMPARE(plan.base, "market_file");
    QCOMPARE(plan.key.name, "id");
    const auto joined = joinTables(tables, plan, {});
    QVERIFY(joined.ok());
    QCOMPARE(joined.value().table.rows(), 1300U);
    QCOMPARE(joined.value().table.columns().size(), 19U);
    for (const Column& column : joined.value().table.columns())
        QCOMPARE(column.missingCount(), 0U);
    for (const char* name : {"Выручка_препредыдущий_месяц", "Выручка_предыдущий_месяц", "Выручка_текущий_месяц", "минут_предыдущий_месяц",
                             "минут_текущий_месяц", "Прибыль"})
        QVERIFY2(joined.value().table.indexOfName(name), name);
    for (const JoinAudit& audit : joined.value().audit)
        QVERIFY((audit == JoinAudit{.table = audit.table, .matched = 1300, .rows = 1300}));
    const std::vector<SuggestedRule> rules = suggestRules(joined.value().unfiltered, plan);
    QCOMPARE(rules.size(), 1U);
    QCOMPARE(rules[0].removes, 3U);
    QCOMPARE(rules[0].alternative, 0U);
}

void TestShopCleaning::bothDialectsJoinToTheSameCells()
{
    HF_NEED_REFERENCE
    std::vector<Fingerprint> prints;
    for (const char* folder : {"one-click", "one-click-comma"}) {
        const std::vector<Table> tables = safelyTidied(shopTables(folder, false));
        prints.push_back(joinTables(tables, suggestJoin(tables, "Покупательская активность", {}), {}).value().table.fingerprint());
    }
    QVERIFY(prints[0] == prints[1]);
}

// D9: one revenue of 106 862.2; with it Pearson's of two months is 0.27, without it 0.84.
void TestShopCleaning::theFarRevenueHidesACorrelation()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    const std::vector<Table> raw = shopTables(folder.toStdString(), reversed);
    const std::vector<Suggestion> all = suggestSteps(raw, {}, {});
    Study study;
    for (const TidyAction& action : safeActions(all, {}))
        study = edits::addStep(action).change(std::move(study));
    study.join = suggestJoin(tidyTables(raw, study.recipe.tidy, {}).tables, "Покупательская активность", {});
    study.roles.target = ColumnValue{{"market_file", "Покупательская активность"}, "Снизилась"};
    study.roles.key = study.join.key;
    // those who bought nothing in some month are left out (D11)
    const JoinResult everybody = joinTables(tidyTables(raw, study.recipe.tidy, {}).tables, study.join, {}).value();
    study.join.rules = {suggestRules(everybody.unfiltered, study.join).at(0).rule};
    const std::vector<Suggestion> anomalies = ofKind(all, SuggestionKind::Anomaly);
    const auto far = std::find_if(anomalies.begin(), anomalies.end(), [](const Suggestion& one) {
        return one.table == "market_money" && one.reason == "high" && one.evidence.front().numbers.front() == 106862.2;
    });
    QVERIFY(far != anomalies.end());
    const BlankValues clear{far->table, far->column, {"106862.2"}};
    const Result<FindingEffect> effect = effectOf(clear, raw, study, {}, {});
    QVERIFY(effect.ok());
    const TableChange& change = effect.value().joined;
    QVERIFY(effect.value().ofJoined);
    QCOMPARE(change.rowsBefore, 1297U);
    QCOMPARE(change.rowsAfter, 1296U);  // what is missing is not above nothing
    QVERIFY(change.pair.has_value());
    QCOMPARE(change.pair->measure, "pearson");
    QVERIFY2(std::abs(change.pair->moved.before - 0.27) < 0.015, qPrintable(QString::number(change.pair->moved.before)));
    QVERIFY2(std::abs(change.pair->moved.after - 0.84) < 0.01, qPrintable(QString::number(change.pair->moved.after)));
    QVERIFY(change.targetShare.has_value());
    QVERIFY(std::abs(change.targetShare->before - change.targetShare->after) < 0.001);
    // the same once it is a step, with the join at hand or without
    const Study accepted = edits::addStep(clear).change(study);
    const Result<FindingEffect> again = effectOf(clear, raw, accepted, {}, {});
    QVERIFY(again.value().joined == change);
    auto joined = std::make_shared<Joined>();
    joined->join = joinTables(tidyTables(raw, study.recipe.tidy, {}).tables, study.join, {}).value();
    QVERIFY(effectOf(clear, raw, study, joined, {}).value().joined == change);
    // leaving the customer out does the same to the correlation; a rule of the study is changed, not doubled
    RowRule rule{.name = "without one", .keep = {.all = {{.column = study.join.key, .op = CompareOp::NoneOf, .texts = {"215380"}}}}};
    const TableChange without = effectOf(rule, raw, study, joined, {}).value().joined;
    QCOMPARE(without.rowsBefore, 1297U);
    QCOMPARE(without.rowsAfter, 1296U);
    QVERIFY(without.pair.has_value() && std::abs(without.pair->moved.after - 0.84) < 0.01);
    QVERIFY(effectOf(rule, raw, study, {}, {}).value().joined == without);
    study.join.rules.push_back(rule);
    study.join.rules.back().id = RuleId{77};
    rule = study.join.rules.back();
    rule.keep.all[0].texts.push_back("215349");
    QCOMPARE(effectOf(rule, raw, study, {}, {}).value().joined.rowsAfter, 1295U);
}

// D3: the rows of the file are sorted by class.
void TestShopCleaning::rowsStandInTheOrderOfTheTarget()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(bool, reversed);
    std::vector<std::string> sorted;
    for (const Suggestion& one : ofKind(suggestSteps(shopTables(folder.toStdString(), reversed), {}, {}), SuggestionKind::SuspiciousColumn))
        if (one.reason == "row-order") {
            sorted.push_back(one.column.name);
            QVERIFY(one.evidence.front().numbers.front() > 0.97);
        }
    QCOMPARE(sorted, std::vector<std::string>{"Покупательская активность"});
}

static const holdfast::tests::Registered<TestShopCleaning> registered;

}  // namespace holdfast::tests

#include "shop_cleaning_test.moc"
