// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/importance.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/random.h"
#include "search/model_search.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

// 300 customers; `visits` tells the outcome, `noise` nothing; two columns of another table hold one measure in two months.
Table customers()
{
    Random random(3);
    std::vector<double> visits;
    std::vector<double> noise;
    std::vector<double> may;
    std::vector<double> june;
    Categories outcome{{}, {"left", "stayed"}};
    for (int i = 0; i < 300; ++i) {
        const double x = random.normal();
        visits.push_back(x);
        noise.push_back(random.normal());
        may.push_back(x + 0.1 * random.normal());
        june.push_back(x + 0.1 * random.normal());
        outcome.codes.push_back(x + 0.7 * random.normal() < 0 ? 0 : 1);
    }
    const auto number = [](const std::string& origin, const std::string& name, std::vector<double> values) {
        return Column({origin, name}, name, ColumnKind::Number, Numbers{std::move(values)});
    };
    return {"joined",
            {Column(column("outcome"), "outcome", ColumnKind::Category, outcome), number("t", "visits", visits),
             number("t", "noise", noise), number("time", "minutes_may", may), number("time", "minutes_june", june)}};
}

SearchResult searched(const Table& table, ModelSettings settings)
{
    settings.trials = 0;
    settings.families = {Family::LogisticRegression, Family::DecisionTree};
    Roles roles;
    roles.target = ColumnValue{column("outcome"), "left"};
    return searchModels(table, std::make_shared<const Design>(prepareDesign(table, roles, settings).value()), settings);
}

}  // namespace

class TestImportance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explainsOnRowsTheModelHasNotSeen();
    void worksWithoutAHeldOutPart();
    void aModelFittedAgainKeepsToItsLimitOfRows();
    void aNumberIsExplainedInItsUnit();
    void learningStepsOfARefittedModelLearnFromItsTrainingRowsAlone();
    void explainsTheFamilyAskedFor();
    void groupsColumnsThatShareCredit();
};

void TestImportance::explainsOnRowsTheModelHasNotSeen()
{
    const Table table = customers();
    const SearchResult search = searched(table, {});
    const Importance importance = explainModels(table, search, {});
    QCOMPARE(importance.permutation.rows, search.design->test.size());
    QCOMPARE(importance.permutation.score, search.usedResult().test->rocAuc);
    QCOMPARE(importance.permutation.values.size(), std::size_t(4));
    QVERIFY(importance.shap.has_value());
    QCOMPARE(importance.shap->rows, search.design->test);
    QCOMPARE(importance.shap->backgroundRows, search.design->training.size());
    QVERIFY(importance.shap->additivityError < 1e-10);
    QVERIFY(importance.permutation.groups.size() == 1);
    QVERIFY(importance.permutation.groups[0].drop.mean > 0);
}

// What explains without a test part is fitted as the search fits: support vectors on 8,000 rows at most.
void TestImportance::aModelFittedAgainKeepsToItsLimitOfRows()
{
    Random random(4);
    std::vector<double> visits;
    Categories outcome{{}, {"left", "stayed"}};
    for (int i = 0; i < 12000; ++i) {
        visits.push_back(random.normal());
        outcome.codes.push_back(visits.back() + 0.3 * random.normal() < 0 ? 0 : 1);
    }
    const Table table("joined", {Column(column("outcome"), "outcome", ColumnKind::Category, outcome),
                                 Column(column("visits"), "visits", ColumnKind::Number, Numbers{visits})});
    const ModelSettings settings{.families = {Family::SupportVectors}, .trials = 0, .folds = 4, .testShare = 0};
    Roles roles;
    roles.target = ColumnValue{column("outcome"), "left"};
    auto design = std::make_shared<const Design>(prepareDesign(table, roles, settings).value());
    const SearchResult search = searchModels(table, design, settings);
    const Importance importance = explainModels(table, search, {});
    // It is the first fold's fit, on the same 8,000 rows, asked about the same customers.
    QCOMPARE(importance.permutation.score, search.find(Family::SupportVectors)->foldScores[0]);
}

// noise = 3 · visits + something: the weight of the standardised column is about 3 sd of visits.
void TestImportance::aNumberIsExplainedInItsUnit()
{
    Table table = customers();
    std::vector<double> sums;
    Random random(8);
    for (const double visits : table.find(column("visits"))->numbers())
        sums.push_back(1000 + 30 * visits + random.normal());
    table = table.without(column("outcome")).with(Column(column("spent"), "spent", ColumnKind::Number, Numbers{std::move(sums)}));
    Roles roles;
    roles.target = ColumnValue{column("spent"), {}};
    for (const double share : {0.25, 0.0}) {
        ModelSettings settings{.families = {Family::LinearRegression}, .trials = 0, .testShare = share};
        const SearchResult search =
            searchModels(table, std::make_shared<const Design>(prepareDesign(table, roles, settings).value()), settings);
        const Importance importance = explainModels(table, search, {});
        QCOMPARE(importance.permutation.metric, std::string("r2"));
        QCOMPARE(importance.permutation.values.front().feature, column("visits"));
        QVERIFY(importance.permutation.values.front().drop.mean > 0.2);
        QVERIFY(importance.shap.has_value());
        QCOMPARE(importance.shap->unit, std::string("target"));
        QCOMPARE(importance.shap->model, std::string("linear_regression"));
        QVERIFY(std::abs(importance.shap->base - 1000) < 10);
        QVERIFY(importance.shap->additivityError < 1e-9 * 1000);
        if (share > 0)
            QCOMPARE(importance.permutation.score, search.usedResult().numbers->r2);
    }
}

void TestImportance::worksWithoutAHeldOutPart()
{
    const Table table = customers();
    ModelSettings settings;
    settings.testShare = 0;
    const SearchResult search = searched(table, settings);
    QVERIFY(search.design->test.empty());
    const Importance importance = explainModels(table, search, {});
    QCOMPARE(importance.permutation.rows, std::size_t(60));  // the first of five folds
    QCOMPARE(importance.shap->backgroundRows, std::size_t(240));
    QVERIFY(importance.permutation.score > 0.7);
}

void TestImportance::learningStepsOfARefittedModelLearnFromItsTrainingRowsAlone()
{
    // Gaps filled by the recipe's median or by the model's own: the same importance, to the last bit, only if neither saw the held-out
    // fold, whose values lie far off.
    ModelSettings settings;
    settings.testShare = 0;
    Table table = customers();
    const std::shared_ptr<const Design> design = searched(table, settings).design;
    const std::size_t visits = *table.indexOf(column("visits"));
    std::vector<double> values = table.column(visits).numbers();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % 3 == 0)
            values[i] = std::nan("");
        else if (design->foldOf[static_cast<std::size_t>(std::ranges::find(design->training, i) - design->training.begin())] == 0)
            values[i] += 100;
    }
    table = table.withColumn(visits, Column(column("visits"), "visits", ColumnKind::Number, Numbers{values}));
    settings.trials = 0;
    settings.families = {Family::LogisticRegression};
    const std::vector<LearningStep> fill{{StepId{1}, true, {}, FillMissing{.columns = {column("visits")}}}};
    const Importance plain = explainModels(table, searchModels(table, design, settings), {});
    const Importance filled = explainModels(table, searchModels(table, design, settings, {}, {}, fill), {.learning = fill});
    QVERIFY(plain.permutation.score > 0.5);
    QCOMPARE(filled.permutation.score, plain.permutation.score);
    QCOMPARE(filled.shap->base, plain.shap->base);
}

void TestImportance::explainsTheFamilyAskedFor()
{
    const Table table = customers();
    const SearchResult search = searched(table, {});
    ExplainSettings settings;
    settings.family = Family::DecisionTree;
    const Importance importance = explainModels(table, search, settings);
    QCOMPARE(importance.permutation.model, std::string("decision_tree"));
    QCOMPARE(importance.permutation.score, search.find(Family::DecisionTree)->test->rocAuc);
    QCOMPARE(importance.shap->model, std::string("logistic_regression"));
}

void TestImportance::groupsColumnsThatShareCredit()
{
    const auto groups = creditGroups({column("a_1"), column("a_2"), column("x_1", "time"), column("x_2", "time"), column("y", "time"),
                                      column("z_1", "time"), column("x_1", "other")},
                                     "t");
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups[0], (std::vector<ColumnId>{column("x_1", "time"), column("x_2", "time")}));
}

static const Registered<TestImportance> registered;

}  // namespace holdfast::tests

#include "importance_test.moc"
