// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one class tests the search of a number from every side.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include <QTest>

#include "base/parallel.h"
#include "search/cross_validation.h"
#include "search/leak_guard.h"
#include "search/model_search.h"
#include "search/search_space.h"
#include "search/splits.h"
#include "shop.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

const ModelSettings kSmall{.trials = 12};

// What customers spend follows visits and service; the last rows have no sum yet. Sorted by id.
Table spenders(std::size_t rows, std::uint64_t seed = 1, double noise = 4)
{
    Random random(seed);
    std::string text = "customer_id spent visits minutes service profit\n";
    for (std::size_t i = 0; i < rows; ++i) {
        const double visits = std::round(random.normal() * 100) / 10;
        const bool gold = random.uniform() < 0.3;
        const double spent = std::round((100 + 2 * visits + (gold ? 15 : 0) + noise * random.normal()) * 100) / 100;
        text += std::to_string(1000 + i) + " " + (i + 3 >= rows ? std::string("-") : shortest(spent)) + " " + shortest(visits) + " " +
                std::to_string(random.below(90)) + (gold ? " gold " : " plain ") + shortest(std::round(random.uniform() * 1000) / 10) +
                "\n";
    }
    return tableFrom(text);
}

Roles roles() { return {.key = column("customer_id"), .target = ColumnValue{column("spent"), {}}, .profit = column("profit")}; }

SearchResult searched(const Table& table, const ModelSettings& settings = kSmall)
{
    return searchModels(table, sharedDesign(table, roles(), settings), settings);
}

Table withNumbers(const Table& table, const char* name, std::vector<double> values)
{
    return table.withColumn(*table.indexOf(column(name)), Column(column(name), name, ColumnKind::Number, Numbers{std::move(values)}));
}

const Finding* findingOf(const Design& design, const std::string& code)
{
    const auto found = std::ranges::find(design.findings, code, &Finding::code);
    return found == design.findings.end() ? nullptr : &*found;
}

// A column that holds the answer, in an order of its own.
Table withCopy(const Table& table, const std::string& name, double noise)
{
    Random random(9);
    std::vector<double> values = table.find(column("spent"))->numbers();
    for (double& value : values)
        value = std::exp(value / 50) + noise * random.normal();
    return table.with(Column(column(name), name, ColumnKind::Number, Numbers{std::move(values)}));
}

}  // namespace

class TestNumberSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void aNumericTargetWithoutAClassIsANumber();
    void aClassOfANumericTargetStaysAClass();
    void everyFoldHasEachFifthOfTheTarget();
    void strataAreStretchesOfEqualSize();
    void refusesWhatCannotBeLearned();
    void familiesAreThoseOfNumbers();
    void scoresAreOfRowsTheModelHasNotSeen();
    void foldScoresAreThoseOfOutOfFoldPredictions();
    void sameBitsForAnyNumberOfThreads();
    void rowOrderDoesNotMatter();
    void noiseIsNotForecast();
    void heldOutTargetsChangeNothingThatIsFitted();
    void saysWhatGivesTheAnswerAway();
    void aColumnFilledForHighNumbersIsAskedAbout();
    void spacesOfNumbersHoldWhatActs();
    void rowsInOrderOfTheTargetAreTold();
    void learningStepsAreFittedInsideFolds();
};

void TestNumberSearch::aNumericTargetWithoutAClassIsANumber()
{
    const Table table = spenders(120);
    const Design design = designOf(table, roles());
    QVERIFY(design.kind == TargetKind::Number);
    QCOMPARE(design.leftOut, (RowSet{117, 118, 119}));
    QCOMPARE(design.training.size() + design.test.size(), std::size_t{117});
    for (const RowSet* part : {&design.training, &design.test})
        for (const std::uint32_t row : *part)
            QCOMPARE(design.targets[row], table.find(column("spent"))->numbers()[row]);
    QVERIFY(fingerprintOf(design) != fingerprintOf(designOf(spenders(120, 2), roles())));
}

void TestNumberSearch::aClassOfANumericTargetStaysAClass()
{
    const Table table = tableFrom("y x\n1 1\n0 2\n1 3\n0 5\n1 7\n0 11\n2 4\n1 6\n0 9\n1 8\n0 12\n");
    const Design design = designOf(table, {.target = ColumnValue{column("y"), "1"}}, {.folds = 2, .testShare = 0});
    QVERIFY(design.kind == TargetKind::TwoClasses);
    QVERIFY(design.targets.empty());
}

void TestNumberSearch::everyFoldHasEachFifthOfTheTarget()
{
    const Design design = designOf(spenders(203), roles(), {.testShare = 0});
    std::vector<double> targets;
    for (const std::uint32_t row : design.training)
        targets.push_back(design.targets[row]);
    const std::vector<std::uint8_t> fifths = quantileStrata(targets, 5);
    std::array<std::array<int, 5>, 5> counts{};
    for (std::size_t i = 0; i < fifths.size(); ++i)
        ++counts[static_cast<std::size_t>(design.foldOf[i])][fifths[i]];
    for (const auto& fold : counts)
        for (const int count : fold)
            QVERIFY(count >= 7 && count <= 9);
}

void TestNumberSearch::strataAreStretchesOfEqualSize()
{
    QCOMPARE(quantileStrata(std::vector<double>{5, 1, 3, 2, 4}, 5), (std::vector<std::uint8_t>{4, 0, 2, 1, 3}));
    QCOMPARE(quantileStrata(std::vector<double>{7, 7, 7, 9}, 2), (std::vector<std::uint8_t>{0, 0, 0, 1}));
}

void TestNumberSearch::refusesWhatCannotBeLearned()
{
    const auto failureOf = [](const char* text) {
        return prepareDesign(tableFrom(text), {.target = ColumnValue{column("y"), {}}}, {.testShare = 0}).failure().code;
    };
    QCOMPARE(failureOf("y x\n1 1\n1 2\n1 3\n1 4\n"), std::string("search.constant-target"));
    QCOMPARE(failureOf("y x\n1 1\n2 2\n- 3\n"), std::string("search.too-few-numbers"));
    QCOMPARE(failureOf("y x\na 1\nb 2\na 3\n"), std::string("search.no-positive"));
}

void TestNumberSearch::familiesAreThoseOfNumbers()
{
    ModelSettings settings{.families = searchableFamilies(), .trials = 0};
    settings.chosen = Family::LogisticRegression;
    const SearchResult result = searched(spenders(150), settings);
    std::vector<Family> families;
    for (const FamilyResult& family : result.families)
        families.push_back(family.family);
    QCOMPARE(families, (std::vector<Family>{Family::Baseline, Family::LinearRegression, Family::NearestNeighbours, Family::DecisionTree,
                                            Family::SupportVectors, Family::RandomForest, Family::BoostedTrees}));
    QCOMPARE(result.used, Family::LinearRegression);
    QCOMPARE(result.metric, std::string("r2"));
    QVERIFY(std::ranges::find(result.findings, "search.no-blend-of-numbers", &Finding::code) != result.findings.end());
}

void TestNumberSearch::scoresAreOfRowsTheModelHasNotSeen()
{
    const Table table = spenders(400);
    const SearchResult result = searched(table);
    QVERIFY(result.chosen != Family::Baseline);
    for (const FamilyResult& family : result.families) {
        QVERIFY(!family.test.has_value());
        QCOMPARE(family.numbers->rows, result.design->test.size());
        QCOMPARE(family.numbers->r2, rSquared(family.testScores, result.testTargets()));
        QVERIFY(family.testProbabilities.empty());
        const FeatureTable asked = featureTable(table.gathered(result.design->test), featureIds(*result.design));
        QCOMPARE(scoresOf(family.fitted, asked), family.testScores);
    }
    const FamilyResult& used = result.usedResult();
    QVERIFY2(used.numbers->r2 > 0.9, qPrintable(QString::number(used.numbers->r2)));  // 1 - 16 / 16 + variance of what is known
    QVERIFY(used.numbers->r2Interval.low < used.numbers->r2 && used.numbers->r2 < used.numbers->r2Interval.high);
    const std::vector<double> predicted = result.predicted(result.used);
    QVERIFY(std::isnan(predicted.back()));
    QCOMPARE(predicted[result.design->test.front()], used.testScores.front());
    QVERIFY(std::ranges::all_of(result.risk(result.used), [](double value) { return std::isnan(value); }));
}

void TestNumberSearch::foldScoresAreThoseOfOutOfFoldPredictions()
{
    const SearchResult result = searched(spenders(200));
    const std::vector<double> truths = result.trainingTargets();
    for (const FamilyResult& family : result.families) {
        for (int fold = 0; fold < result.design->folds; ++fold) {
            std::vector<double> said;
            std::vector<double> truth;
            for (std::size_t i = 0; i < truths.size(); ++i) {
                if (result.design->foldOf[i] != fold)
                    continue;
                said.push_back(family.outOfFold[i]);
                truth.push_back(truths[i]);
            }
            const auto place = static_cast<std::size_t>(fold);
            QVERIFY(close(family.foldScores[place], rSquared(said, truth), 1e-9, 1e-9));
            QVERIFY(close(family.foldRmse[place], rootMeanSquaredError(said, truth)));
            QVERIFY(close(family.foldMae[place], meanAbsoluteError(said, truth)));
        }
    }
}

void TestNumberSearch::sameBitsForAnyNumberOfThreads()
{
    const Table table = spenders(150);
    const ModelSettings settings{.families = searchableFamilies(TargetKind::Number), .trials = 12};
    setThreadLimit(1);
    const SearchResult one = searched(table, settings);
    setThreadLimit(4);
    const SearchResult four = searched(table, settings);
    for (std::size_t i = 0; i < one.families.size(); ++i) {
        QVERIFY(one.families[i].fitted == four.families[i].fitted);
        QCOMPARE(one.families[i].foldScores, four.families[i].foldScores);
        QCOMPARE(one.families[i].testScores, four.families[i].testScores);
        QCOMPARE(one.families[i].numbers->r2Interval, four.families[i].numbers->r2Interval);
    }
}

void TestNumberSearch::rowOrderDoesNotMatter()
{
    const Table table = spenders(120);
    const std::vector<std::uint32_t> order = Random(4).permutation(120);
    const ModelSettings settings{.trials = 0, .testShare = 0};
    const SearchResult a = searched(table, settings);
    const SearchResult b = searched(table.gathered(RowSet(order.begin(), order.end())), settings);
    for (std::size_t i = 0; i < a.families.size(); ++i)
        QVERIFY(a.families[i].fitted == b.families[i].fitted);
}

// Of targets that nothing explains no family says much: the choice itself may look a little better than it is.
void TestNumberSearch::noiseIsNotForecast()
{
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Table table = spenders(200, seed);
        std::vector<double> shuffled = table.find(column("spent"))->numbers();
        Random(seed).stream("shuffle").shuffle(std::span(shuffled).first(197));
        const SearchResult result = searched(withNumbers(table, "spent", std::move(shuffled)), {.trials = 8});
        QVERIFY2(result.usedResult().cvMean < 0.15, qPrintable(QString::number(result.usedResult().cvMean)));
        sum += result.usedResult().numbers->r2 / 6;
    }
    QVERIFY2(sum < 0.05, qPrintable(QString::number(sum)));
}

void TestNumberSearch::heldOutTargetsChangeNothingThatIsFitted()
{
    const Table table = spenders(160);
    const auto design = sharedDesign(table, roles(), kSmall);
    Design planted = *design;
    for (const std::uint32_t row : design->test)
        planted.targets[row] = 1e6;
    const SearchResult honest = searchModels(table, design, kSmall);
    const SearchResult other = searchModels(table, std::make_shared<const Design>(planted), kSmall);
    QCOMPARE(honest.chosen, other.chosen);
    for (std::size_t i = 0; i < honest.families.size(); ++i) {
        QVERIFY(honest.families[i].fitted == other.families[i].fitted);
        QCOMPARE(honest.families[i].foldScores, other.families[i].foldScores);
        QVERIFY(honest.families[i].numbers->r2 != other.families[i].numbers->r2);
    }
}

void TestNumberSearch::saysWhatGivesTheAnswerAway()
{
    const Table table = withCopy(spenders(200), "spent_again", 0.001);
    const Design design = designOf(table, roles());
    const Finding* leak = findingOf(design, "search.number-leak");
    QVERIFY(leak != nullptr);
    QCOMPARE(leak->subject, std::string("spent_again"));
    QVERIFY(leak->numbers[0] > 0.99);
    QVERIFY(leak->numbers[1] > leak->numbers[2]);
    QVERIFY(findingOf(design, "search.number-stem") != nullptr);
    QVERIFY(findingOf(design, "search.number-id-like") != nullptr);
    QVERIFY(findingOf(design, "search.known-after") == nullptr);
    QVERIFY(findingOf(design, "search.number-known-after") == nullptr);
    QVERIFY(findingOf(designOf(spenders(200), roles()), "search.number-leak") == nullptr);
}

void TestNumberSearch::aColumnFilledForHighNumbersIsAskedAbout()
{
    const Table plain = spenders(300);
    const std::vector<double>& spent = plain.find(column("spent"))->numbers();
    std::vector<double> sorted = spent;
    std::erase_if(sorted, [](double value) { return std::isnan(value); });
    std::ranges::sort(sorted);
    const auto since = [&](const auto& isKnown) {
        std::vector<double> years;
        for (std::size_t row = 0; row < spent.size(); ++row)
            years.push_back(isKnown(spent[row]) ? 2000 + static_cast<double>(row % 7) : std::numeric_limits<double>::quiet_NaN());
        std::vector<Column> columns = plain.columns();
        columns.emplace_back(column("premium_since"), "premium_since", ColumnKind::Number, Numbers{std::move(years)});
        return Table(plain.name(), std::move(columns));
    };
    const Table table = since([&](double value) { return value > sorted[220]; });
    const Design design = designOf(table, roles());
    const Finding* asked = findingOf(design, "search.number-known-after");
    QVERIFY(asked != nullptr);
    QCOMPARE(asked->subject, std::string("premium_since"));
    QCOMPARE(asked->numbers.size(), std::size_t{3});
    QVERIFY(asked->numbers[0] > 0.99);
    // Three gaps prove nothing, wherever they are.
    const Table few = since([&](double value) { return value <= sorted[292]; });
    QVERIFY(findingOf(designOf(few, roles()), "search.number-known-after") == nullptr);
}

void TestNumberSearch::spacesOfNumbersHoldWhatActs()
{
    const PreparationChoices number{.number = true};
    std::set<double> epsilons;
    for (const ModelSpec& spec : trialModels(Family::SupportVectors, 30, 8, 1, number))
        epsilons.insert(std::get<SupportVectorsSpec>(spec.learner).epsilon);
    QVERIFY(epsilons.size() > 20 && *epsilons.begin() >= 0.01 && *epsilons.rbegin() <= 0.5);
    for (const ModelSpec& spec : trialModels(Family::DecisionTree, 30, 8, 1, number))
        QCOMPARE(std::get<DecisionTreeSpec>(spec.learner).criterion, Criterion::Gini);
    std::set<Penalty> penalties;
    for (const ModelSpec& spec : trialModels(Family::LinearRegression, 40, 8, 1, number))
        penalties.insert(std::get<LinearRegressionSpec>(spec.learner).penalty);
    QCOMPARE(penalties.size(), std::size_t{3});
    for (const ModelSpec& spec : trialModels(Family::SupportVectors, 30, 8, 1))
        QCOMPARE(std::get<SupportVectorsSpec>(spec.learner).epsilon, 0.1);
}

void TestNumberSearch::rowsInOrderOfTheTargetAreTold()
{
    const Table table = spenders(150);
    std::vector<double> sorted = table.find(column("spent"))->numbers();
    std::sort(sorted.begin(), sorted.begin() + 147);
    const Table ordered = withNumbers(table, "spent", std::move(sorted));
    QVERIFY(findingOf(designOf(ordered, roles()), "search.number-row-order") != nullptr);
    QVERIFY(findingOf(designOf(table, roles()), "search.number-row-order") == nullptr);
}

// A fill that is learned from test rows would move with them.
void TestNumberSearch::learningStepsAreFittedInsideFolds()
{
    const Table table = spenders(120);
    std::vector<double> visits = table.find(column("visits"))->numbers();
    const auto design = sharedDesign(table, roles(), {.trials = 0});
    for (std::size_t i = 0; i < 40; ++i)
        visits[i] = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> moved = visits;
    for (const std::uint32_t row : design->test)
        moved[row] = 1e4;
    const std::vector<LearningStep> steps{{StepId{1}, true, {}, FillMissing{.columns = {column("visits")}}}};
    const auto fitted = [&](std::vector<double> values) {
        return searchModels(withNumbers(table, "visits", std::move(values)), design, {.families = {Family::LinearRegression}, .trials = 0},
                            {}, {}, steps);
    };
    const SearchResult a = fitted(visits);
    const SearchResult b = fitted(moved);
    QVERIFY(a.learned == b.learned);
    QVERIFY(a.families[1].fitted == b.families[1].fitted);
}

static const Registered<TestNumberSearch> registered;
#include "number_search_test.moc"
