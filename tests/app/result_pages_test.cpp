// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "app/pages/correlate/correlate_page_state.h"
#include "app/pages/importance/importance_page_state.h"
#include "app/pages/models/models_page_state.h"
#include "app/pages/segments/segments_page_state.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

// What the pages of results show of given results: pure, without a window.
class TestResultPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelsWithoutATargetAskForOne();
    void modelsUnderSearchShowTheBestOfEachFamily();
    void correlatePinsTheTargetAndChoosesTheStrongestOtherPair();
    void importanceNamesTheColumnTheMethodsDisagreeAbout();
    void importanceExplainsACustomerToTheLastBit();
    void aFrameBecomesARuleAndComesBack();
    void aFrameBeyondTheOutermostValueIsNoBound();
    void aDraftIsShownUntilItIsSaved();
};

void TestResultPages::modelsWithoutATargetAskForOne()
{
    QCOMPARE(modelsPageState({}, nullptr, nullptr, false, false, {}).phase, ModelsPageState::Phase::NoTarget);
    Study study;
    study.roles.target = ColumnValue{column("y"), "1"};
    QCOMPARE(modelsPageState(study, nullptr, nullptr, false, false, {}).phase, ModelsPageState::Phase::NotSearched);
}

void TestResultPages::modelsUnderSearchShowTheBestOfEachFamily()
{
    Study study;
    study.roles.target = ColumnValue{column("y"), "1"};
    const auto tried = [](Family family, double mean) {
        Candidate candidate;
        candidate.family = family;
        candidate.mean = mean;
        return candidate;
    };
    const ModelsPageState state =
        modelsPageState(study, nullptr, nullptr, false, true,
                        {tried(Family::Baseline, 0.5), tried(Family::DecisionTree, 0.8), tried(Family::LogisticRegression, 0.9),
                         tried(Family::DecisionTree, 0.85), tried(Family::DecisionTree, 0.7)});
    QCOMPARE(state.phase, ModelsPageState::Phase::Searching);
    QCOMPARE(state.tried, 4);
    QCOMPARE(state.entries.size(), std::size_t{2});
    QCOMPARE(state.entries[0].family, Family::LogisticRegression);
    QCOMPARE(state.entries[1].mean, 0.85);
    QCOMPARE(state.entries[1].trialsDone, 3);
}

void TestResultPages::correlatePinsTheTargetAndChoosesTheStrongestOtherPair()
{
    auto all = std::make_shared<Associations>();
    all->phik.columns = {column("a"), column("b"), column("y")};
    all->phik.names = {"a", "b", "y"};
    all->phik.values = {1, 0.4, 0.2, 0.4, 1, 0.7, 0.2, 0.7, 1};
    all->vif = {{column("a"), 1.2}, {column("b"), INFINITY}};
    all->vifNames = {"a", "b"};
    Study study;
    study.roles.target = ColumnValue{column("y"), "1"};
    const CorrelatePageState state = correlatePageState(study, all, false, {});
    QVERIFY(state.look.pinFirst);
    QCOMPARE(state.look.order, (std::vector<std::size_t>{2, 1, 0}));
    QCOMPARE(state.withTarget, std::size_t{1});
    QCOMPARE(state.pair->firstName, std::string("b"));
    QCOMPARE(state.pair->secondName, std::string("a"));
    QVERIFY(std::isnan(state.pair->pearson));
    QCOMPARE(state.vif.front().name, std::string("b"));
    QCOMPARE(state.pairs, std::size_t{3});
    QVERIFY(correlatePageState(study, nullptr, false, {}).associations == nullptr);
}

namespace {

std::shared_ptr<const Importance> someImportance()
{
    auto importance = std::make_shared<Importance>();
    importance->permutation.values = {{column("b"), {0.05, 0.01, {}}}, {column("a"), {0.001, 0.004, {}}}};
    ShapSummary shap;
    shap.base = -0.5;
    shap.rows = {1, 2};
    shap.values = {{column("a"), 0.6, 1, {0.7, -0.5}}, {column("b"), 0.3, -1, {0.2, -0.4}}};
    importance->shap = shap;
    return importance;
}

}  // namespace

void TestResultPages::importanceNamesTheColumnTheMethodsDisagreeAbout()
{
    const ImportancePageState state = importancePageState({}, someImportance(), nullptr, false, {});
    QVERIFY(state.contributions);
    QCOMPARE(state.rows.size(), std::size_t{2});
    QCOMPARE(state.rows[*state.disagreement].name, std::string("a"));
    const ImportancePageState byDrop = importancePageState({}, someImportance(), nullptr, false, {.method = ImportanceMethod::Permutation});
    QCOMPARE(byDrop.rows.front().name, std::string("b"));
}

void TestResultPages::importanceExplainsACustomerToTheLastBit()
{
    const Table joined = tableFrom("id a b\n10 1 2\n11 3 4\n12 5 6");
    Study study;
    study.roles.key = column("id");
    const ImportancePageState state = importancePageState(study, someImportance(), &joined, false, {});
    QCOMPARE(state.customers.front().second, std::string("11"));  // the highest forecast first
    QCOMPARE(state.customer->forecast, -0.5 + 0.7 + 0.2);
    double sum = state.customer->base;
    for (const CustomerStep& step : state.customer->steps)
        sum += step.change;
    QVERIFY(std::fabs(sum - state.customer->forecast) < 1e-12);
    QCOMPARE(state.customer->steps.front().value, std::string("3"));
    const ImportancePageState other = importancePageState(study, someImportance(), &joined, false, {.customer = 2});
    QCOMPARE(other.customer->key, std::string("12"));
}

namespace {

std::shared_ptr<const SegmentInputs> someInputs()
{
    auto inputs = std::make_shared<SegmentInputs>();
    inputs->customers = withRisk(tableFrom("id money\n1 10\n2 20\n3 30\n4 40"), {0.1, 0.5, 0.7, 0.9});
    inputs->labels = {0, 0, 1, 1};
    inputs->profit = column("money");
    inputs->compared = {column("money")};
    return inputs;
}

}  // namespace

void TestResultPages::aFrameBecomesARuleAndComesBack()
{
    const auto inputs = someInputs();
    const ScatterColumns columns = *scatterColumnsOf(*inputs);
    QCOMPARE(columns.across, riskColumn());
    QVERIFY(columns.profit);
    const RowCondition rule = ruleWith({}, QRectF(QPointF(0.4, 15), QPointF(0.8, 35)), inputs->customers, columns);
    QCOMPARE(rule.all.size(), std::size_t{2});
    QCOMPARE(rowsMatching(inputs->customers, rule).value, (RowSet{1, 2}));
    const QRectF back = *frameOf(rule, inputs->customers, columns);
    QCOMPARE(back.left(), 0.4);
    QCOMPARE(back.bottom(), 35.0);
}

void TestResultPages::aFrameBeyondTheOutermostValueIsNoBound()
{
    const auto inputs = someInputs();
    const ScatterColumns columns = *scatterColumnsOf(*inputs);
    const RowCondition rule = ruleWith({}, QRectF(QPointF(0.6, 0), QPointF(1.0, 50)), inputs->customers, columns);
    QCOMPARE(rule.all.size(), std::size_t{1});
    QCOMPARE(rule.all.front().op, CompareOp::GreaterEqual);
    QCOMPARE(rule.all.front().number, 0.6);
    QVERIFY(!frameOf({}, inputs->customers, columns));
}

void TestResultPages::aDraftIsShownUntilItIsSaved()
{
    Study study;
    const RowCondition saved{{{riskColumn(), CompareOp::GreaterEqual, 0.6, 0, {}}}};
    study.segments.segments = {{SegmentId{1}, "risky", saved, {}}};
    const SegmentsPageState plain = segmentsPageState(study, someInputs(), nullptr, false, std::nullopt, std::nullopt);
    QVERIFY(!plain.draft);
    QVERIFY(plain.selected == SegmentId{1});
    QCOMPARE(plain.figures.customers, std::size_t{2});
    QCOMPARE(plain.figures.observedRate, 1.0);
    const RowCondition wider{{{riskColumn(), CompareOp::GreaterEqual, 0.4, 0, {}}}};
    const SegmentsPageState draft = segmentsPageState(study, someInputs(), nullptr, false, SegmentId{1}, wider);
    QVERIFY(draft.draft);
    QCOMPARE(draft.figures.customers, std::size_t{3});
    QCOMPARE(draft.rest.customers, std::size_t{1});
}

static const Registered<TestResultPages> registered;

}  // namespace holdfast::tests

#include "result_pages_test.moc"
