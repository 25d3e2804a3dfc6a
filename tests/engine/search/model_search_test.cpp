// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one class tests the search from every side, over one shop.
#include "search/model_search.h"

#include <algorithm>
#include <cmath>
#include <stop_token>

#include <QTest>

#include "base/parallel.h"
#include "search/comparison_of_folds.h"
#include "search/row_limit.h"
#include "search/search_space.h"
#include "shop.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

const ModelSettings kSmall{.trials = 16};

// Everything but durations.
// A discarded candidate has no score of the last folds.
bool sameScores(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

bool sameAnswer(const SearchResult& a, const SearchResult& b)
{
    const auto same = [](const FamilyResult& x, const FamilyResult& y) {
        return x.best == y.best && x.foldScores == y.foldScores && x.cvMean == y.cvMean && x.threshold == y.threshold &&
               x.testScores == y.testScores && x.testProbabilities == y.testProbabilities && x.outOfFold == y.outOfFold &&
               x.fitted == y.fitted && x.test->rocAuc == y.test->rocAuc && x.differenceP == y.differenceP;
    };
    if (a.chosen != b.chosen || a.recommended != b.recommended || a.candidates.size() != b.candidates.size())
        return false;
    for (std::size_t i = 0; i < a.candidates.size(); ++i)
        if (a.candidates[i].spec != b.candidates[i].spec || !sameScores(a.candidates[i].foldScores, b.candidates[i].foldScores))
            return false;
    return std::ranges::equal(a.families, b.families, same);
}

SearchResult searched(const Table& table, const ModelSettings& settings = kSmall)
{
    return searchModels(table, sharedDesign(table, shopRoles(), settings), settings);
}

}  // namespace

class TestModelSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void sameBitsWithOneTwoAndFourThreads();
    void rowOrderDoesNotMatter();
    void everyCandidateIsShownOnce();
    void everyTrialIsShownAsSoonAsItIsFinished();
    void trialsAreSpreadEvenly();
    void withoutTrialsEachFamilyHasItsDefault();
    void bestOfEachFamilyIsItsHighestMean();
    void riskIsOutOfFoldOrOfTheTestModel();
    void chosenIsNeverTheBaseline();
    void recommendsTheSimplestOfEquals();
    void theUsersChoiceIsUsed();
    void aFamilysDrawsDoNotDependOnTheOthers();
    void fixedThresholdIsKept();
    void withoutATestPartThereAreNoTestScores();
    void labelsOfTestRowsAreNeverUsedInFitting();
    void learningStepsAreFittedOnTheRowsOfEachFoldAlone();
    void familiesOfSquareCostLearnFromAShareOfManyRows();
    void aFamilyOfOneTrialLearnsFromAsManyRowsAsItMayUse();
    void stopsWhenCancelled();
    void endsWithTheBestOfWhatIsFinished();
    void aPreparationThatWasGivenUpIsMadeAnew();
    void correctedTestMatchesItsFormula();
};

void TestModelSearch::sameBitsWithOneTwoAndFourThreads()
{
    const Table table = shop(220);
    setThreadLimit(1);
    const SearchResult one = searched(table);
    for (const int threads : {2, 4}) {
        setThreadLimit(threads);
        QVERIFY(sameAnswer(one, searched(table)));
    }
}

void TestModelSearch::rowOrderDoesNotMatter()
{
    const Table table = shop(200);
    const std::vector<std::uint32_t> order = Random(4).permutation(200);
    const SearchResult a = searched(table);
    const SearchResult b = searched(table.gathered(order));
    QCOMPARE(a.chosen, b.chosen);
    const std::vector<double> risk = a.risk(a.chosen);
    const std::vector<double> otherRisk = b.risk(b.chosen);
    for (std::size_t i = 0; i < order.size(); ++i)
        QCOMPARE(otherRisk[i], risk[order[i]]);
}

void TestModelSearch::everyCandidateIsShownOnce()
{
    const Table table = shop(150);
    std::vector<std::pair<Family, int>> shown;
    const SearchResult result = searchModels(table, sharedDesign(table, shopRoles()), kSmall, {},
                                             [&](const Candidate& candidate) { shown.emplace_back(candidate.family, candidate.trial); });
    QCOMPARE(shown.size(), result.candidates.size());
    std::ranges::sort(shown);
    QVERIFY(std::ranges::adjacent_find(shown) == shown.end());
}

// On one thread the rest of a round is not even begun when one of its trials is shown.
void TestModelSearch::everyTrialIsShownAsSoonAsItIsFinished()
{
    const Table table = shop(200);
    const ModelSettings settings{.trials = 64, .discardHopeless = false};
    const auto design = sharedDesign(table, shopRoles(), settings);
    const int threads = threadLimit();
    setThreadLimit(1);
    constexpr std::size_t some = 9;  // after the five of the first round
    std::size_t shown = 0;
    bool light = true;
    bool complete = true;
    std::stop_source stop;
    const auto countUntil = [&](std::stop_source& source) {
        return [&](const Candidate& candidate) {
            light = light && candidate.asked.empty();
            complete = complete && (candidate.discarded || candidate.foldsDone == 5) && std::isfinite(candidate.mean);
            if (++shown == some)
                source.request_stop();
        };
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)searchModels(table, design, settings, Progress(stop.get_token()), countUntil(stop)));
    QCOMPARE(shown, some);

    shown = 0;
    std::stop_source enough;
    const SearchResult early = searchModels(table, design, settings, Progress({}, {}, enough.get_token()), countUntil(enough));
    setThreadLimit(threads);
    QCOMPARE(shown, some);
    QCOMPARE(early.candidates.size(), some);
    QVERIFY(light && complete);
}

void TestModelSearch::trialsAreSpreadEvenly()
{
    QCOMPARE(spreadTrials(100, 4), (std::vector<int>{25, 25, 25, 25}));
    QCOMPARE(spreadTrials(10, 4), (std::vector<int>{3, 3, 2, 2}));
    QCOMPARE(spreadTrials(2, 4), (std::vector<int>{1, 1, 0, 0}));
    QCOMPARE(spreadTrials(0, 3), (std::vector<int>{0, 0, 0}));
}

void TestModelSearch::withoutTrialsEachFamilyHasItsDefault()
{
    const SearchResult result = searched(shop(150), {.trials = 0});
    QCOMPARE(result.families.size(), std::size_t{5});
    for (const FamilyResult& family : result.families) {
        QVERIFY(family.best == defaultModel(family.family));
        QCOMPARE(family.trialsDone, 0);
    }
}

void TestModelSearch::bestOfEachFamilyIsItsHighestMean()
{
    const SearchResult result = searched(shop(200));
    for (const FamilyResult& family : result.families)
        for (const Candidate& candidate : result.candidates)
            if (candidate.family == family.family)
                QVERIFY(candidate.mean <= family.cvMean);
    double best = 0;
    for (const FamilyResult& family : result.families)
        best = std::max(best, family.cvMean);
    QCOMPARE(result.find(result.chosen)->cvMean, best);
}

void TestModelSearch::riskIsOutOfFoldOrOfTheTestModel()
{
    const Table table = shop(200);
    const ModelSettings settings{.families = {Family::LogisticRegression}, .trials = 0};
    const auto design = sharedDesign(table, shopRoles(), settings);
    const SearchResult result = searchModels(table, design, settings);
    const FamilyResult& logistic = *result.find(Family::LogisticRegression);
    const FeatureTable all = featureTable(table, featureIds(*design));
    const std::vector<double> risk = result.risk(Family::LogisticRegression);
    // Fold 0 by hand.
    std::vector<std::uint32_t> learn;
    std::vector<std::uint32_t> ask;
    std::vector<std::uint8_t> labels;
    for (std::size_t i = 0; i < design->training.size(); ++i) {
        (design->foldOf[i] == 0 ? ask : learn).push_back(design->training[i]);
        if (design->foldOf[i] != 0)
            labels.push_back(design->labels[design->training[i]] == 1 ? 1 : 0);
    }
    const FittedModel fold = fitModel(gathered(all, learn), labels, logistic.best, {});
    const std::vector<double> expected = probabilitiesOf(fold, gathered(all, ask));
    for (std::size_t i = 0; i < ask.size(); ++i)
        QCOMPARE(risk[ask[i]], expected[i]);
    const std::vector<double> test = probabilitiesOf(logistic.fitted, gathered(all, design->test));
    for (std::size_t i = 0; i < test.size(); ++i)
        QCOMPARE(risk[design->test[i]], test[i]);
    QVERIFY(*logistic.fitted == fitModel(gathered(all, design->training), result.trainingLabels(), logistic.best, {}));
}

void TestModelSearch::chosenIsNeverTheBaseline()
{
    Table table = shop(160);
    std::string noise = "left\n";
    Random random(6);
    for (int i = 0; i < 160; ++i)
        noise += random.uniform() < 0.5 ? "yes\n" : "no\n";
    table = table.withColumn(*table.indexOf(column("left")), tableFrom(noise).column(0));
    const SearchResult result = searched(table);
    QVERIFY(result.chosen != Family::Baseline);
    QVERIFY(result.recommended != Family::Baseline);
}

void TestModelSearch::recommendsTheSimplestOfEquals()
{
    const SearchResult result = searched(shop(300));
    // The shop leaves by one straight rule: nothing beats logistic regression by more than noise.
    QCOMPARE(result.recommended, Family::LogisticRegression);
    QCOMPARE(result.find(result.chosen)->differenceP, 1.0);
}

void TestModelSearch::theUsersChoiceIsUsed()
{
    ModelSettings settings{.trials = 0, .chosen = Family::DecisionTree};
    QCOMPARE(searched(shop(150), settings).used, Family::DecisionTree);
    settings.families = {Family::LogisticRegression};
    QCOMPARE(searched(shop(150), settings).used, Family::LogisticRegression);
}

void TestModelSearch::aFamilysDrawsDoNotDependOnTheOthers()
{
    const auto first = trialModels(Family::DecisionTree, 5, 10, 42);
    const auto more = trialModels(Family::DecisionTree, 9, 10, 42);
    QVERIFY(std::equal(first.begin(), first.end(), more.begin()));
    QVERIFY(trialModels(Family::DecisionTree, 9, 10, 43) != more);
    for (const ModelSpec& spec : trialModels(Family::SupportVectors, 50, 10, 1))
        QVERIFY(spec.preprocess.scaler != Scaler::None);
}

void TestModelSearch::fixedThresholdIsKept()
{
    const SearchResult result = searched(shop(150), {.trials = 0, .thresholdRule = ThresholdRule::Fixed, .threshold = 0.3});
    for (const FamilyResult& family : result.families) {
        QCOMPARE(family.test->threshold, 0.3);
        QCOMPARE(family.test->confusion, confusionAt(family.testProbabilities, result.testLabels(), 0.3));
    }
}

void TestModelSearch::withoutATestPartThereAreNoTestScores()
{
    const SearchResult result = searched(shop(150), {.trials = 0, .testShare = 0});
    for (const FamilyResult& family : result.families) {
        QVERIFY(!family.test);
        QCOMPARE(family.outOfFold.size(), std::size_t{150});
    }
}

// A label that is wrong on every test row must not change anything that was fitted.
void TestModelSearch::labelsOfTestRowsAreNeverUsedInFitting()
{
    const Table table = shop(200);
    const ModelSettings settings{.trials = 8};
    const auto design = sharedDesign(table, shopRoles(), settings);
    auto turned = std::make_shared<Design>(*design);
    for (const std::uint32_t row : turned->test)
        turned->labels[row] = turned->labels[row] == 1 ? 0 : 1;
    const SearchResult a = searchModels(table, design, settings);
    const SearchResult b = searchModels(table, turned, settings);
    for (std::size_t i = 0; i < a.families.size(); ++i) {
        QVERIFY(a.families[i].fitted == b.families[i].fitted);
        QCOMPARE(a.families[i].threshold, b.families[i].threshold);
        QVERIFY(close(a.families[i].test->rocAuc, 1 - b.families[i].test->rocAuc));
    }
}

void TestModelSearch::familiesOfSquareCostLearnFromAShareOfManyRows()
{
    DesignMatrix x{.rows = 10000, .columns = 1};
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 10000; ++i) {
        x.values.push_back(i);
        labels.push_back(i % 5 == 0 ? 1 : 0);
    }
    const LimitedRows rows(Family::SupportVectors, x, labels, 3);
    QCOMPARE(rows.x().rows, rowLimit(Family::SupportVectors));
    QCOMPARE(LimitedRows(Family::SupportVectors, x, labels, 3, FitPurpose::Search).x().rows, std::size_t{4000});
    QCOMPARE(std::ranges::count(rows.labels(), 1), static_cast<std::ptrdiff_t>(rowLimit(Family::SupportVectors) / 5));
    QVERIFY(std::ranges::is_sorted(rows.x().values));
    for (std::size_t i = 0; i < rows.labels().size(); ++i)
        QCOMPARE(rows.labels()[i], labels[static_cast<std::size_t>(rows.x().values[i])]);
    QCOMPARE(&LimitedRows(Family::LogisticRegression, x, labels, 3).x(), &x);
}

// Of three trials and two families the first has two to compare, and the support vectors the one that is used.
void TestModelSearch::aFamilyOfOneTrialLearnsFromAsManyRowsAsItMayUse()
{
    const Table table = shop(6000);
    const ModelSettings settings{.families = {Family::LogisticRegression, Family::SupportVectors}, .trials = 3, .testShare = 0};
    const SearchResult result = searchModels(table, sharedDesign(table, shopRoles(), settings), settings);
    const FamilyResult& vectors = *result.find(Family::SupportVectors);
    QCOMPARE(result.find(Family::LogisticRegression)->trialsDone, 2);
    QCOMPARE(vectors.trialsDone, 1);
    QVERIFY(vectors.comparedRows > 4700);
    QVERIFY(std::ranges::none_of(result.findings, [](const Finding& one) { return one.code == "search.row-limit-compared"; }));
    // What the only trial scored is what a fit on all rows of the fold scores.
    FoldParts parts(table, *result.design, {}, {});
    const Part& part = parts.part(0);
    const FittedModel model = fitModel(part.learn, part.learnLabels, vectors.best, {.probabilities = false});
    QCOMPARE(vectors.foldScores[0], rocAuc(scoresOf(model, part.ask), part.askLabels));
}

void TestModelSearch::stopsWhenCancelled()
{
    const Table table = shop(150);
    std::stop_source stop;
    int shown = 0;
    const auto watch = [&](const Candidate&) {
        if (++shown == 3)
            stop.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(
        Cancelled, (void)searchModels(table, sharedDesign(table, shopRoles()), {.trials = 60}, Progress(stop.get_token()), watch));
    QVERIFY(shown < 60);
}

void TestModelSearch::learningStepsAreFittedOnTheRowsOfEachFoldAlone()
{
    // A quarter of the visits is missing. Filled by the median of the rows to learn from, by the recipe or by the model's own preparation:
    // the same model, bit for bit. A median of all rows would differ, because held-out rows have far higher values.
    Table table = shop(240);
    const std::size_t visits = *table.indexOf(column("visits"));
    const auto design = sharedDesign(table, shopRoles(), kSmall);
    std::vector<double> values = table.column(visits).numbers();
    for (const std::uint32_t row : design->test)
        values[row] += 1000;
    for (std::size_t row = 0; row < values.size(); row += 4)
        values[row] = std::nan("");
    table = table.withColumn(visits, Column(column("visits"), "visits", ColumnKind::Number, Numbers{values}));
    ModelSettings settings = kSmall;
    settings.trials = 0;
    settings.families = {Family::LogisticRegression};
    const std::vector<LearningStep> fill{{StepId{1}, true, {}, FillMissing{.columns = {column("visits")}, .method = FillMethod::Median}}};
    const SearchResult plain = searchModels(table, design, settings);
    const SearchResult filled = searchModels(table, design, settings, {}, {}, fill);
    QCOMPARE(filled.families[1].foldScores, plain.families[1].foldScores);
    QCOMPARE(filled.families[1].testScores, plain.families[1].testScores);
    QCOMPARE(filled.learned.size(), 1U);
    QVERIFY(std::get<FillWith>(filled.learned[0].action).number < 100);

    const std::vector<LearningStep> constant{
        {StepId{1}, true, {}, FillMissing{.columns = {column("visits")}, .method = FillMethod::Constant, .number = -50}}};
    QVERIFY(searchModels(table, design, settings, {}, {}, constant).families[1].foldScores != plain.families[1].foldScores);
}

void TestModelSearch::endsWithTheBestOfWhatIsFinished()
{
    const Table table = shop(200);
    ModelSettings settings{.trials = 64};
    settings.families.push_back(Family::Blend);
    const auto design = sharedDesign(table, shopRoles(), settings);
    const SearchResult whole = searchModels(table, design, settings);
    QVERIFY(!whole.endedEarly());

    // told as a round of trials begins, and in the middle of one: what was finished by then is kept
    for (const bool asOneBegins : {false, true}) {
        std::stop_source enough;
        const Progress progress(
            {},
            [&](double fraction) {
                if (asOneBegins && fraction > 0.05 && fraction < 0.8)
                    enough.request_stop();
            },
            enough.get_token());
        std::size_t shown = 0;
        const SearchResult early = searchModels(table, design, settings, progress, [&](const Candidate&) {
            if (++shown == 9 && !asOneBegins)
                enough.request_stop();
        });
        QVERIFY(early.endedEarly());
        QCOMPARE(early.candidates.size(), shown);
        QVERIFY(shown > 4 && shown < whole.candidates.size());
        const auto said = std::ranges::find(early.findings, "search.ended-early", &Finding::code);
        QCOMPARE(said->numbers, (std::vector<double>{static_cast<double>(shown - 1), 64}));  // the baseline is no trial
        for (const Candidate& tried : early.candidates) {
            const auto same = std::ranges::find_if(
                whole.candidates, [&](const Candidate& each) { return each.family == tried.family && each.trial == tried.trial; });
            QVERIFY(same->spec == tried.spec && sameScores(same->foldScores, tried.foldScores));
        }
        QCOMPARE(early.families.size(), whole.families.size());
        for (const FamilyResult& family : early.families) {
            double best = -1;
            for (const Candidate& tried : early.candidates)
                if (tried.family == family.family)
                    best = std::max(best, tried.mean);
            QVERIFY(family.family == Family::Blend || family.cvMean == best);
            QVERIFY(family.test && family.test->rows == design->test.size());
        }
    }

    std::stop_source atOnce;  // nothing is finished yet: nothing to keep
    atOnce.request_stop();
    bool cancelled = false;
    try {
        searchModels(table, design, settings, Progress({}, {}, atOnce.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled);
}

void TestModelSearch::aPreparationThatWasGivenUpIsMadeAnew()
{
    const Table table = shop(120);
    const auto design = sharedDesign(table, shopRoles(), kSmall);
    FoldParts parts(table, *design, {}, {});
    const std::vector<FoldParts::Wanted> wanted{{.part = 0, .spec = {}}, {.part = 1, .spec = {}}};
    std::stop_source stop;
    stop.request_stop();
    bool cancelled = false;
    try {
        parts.prepare(wanted, Progress(stop.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled);
    parts.prepare(wanted, {});
    for (const std::size_t part : {0, 1})
        QCOMPARE(parts.prepared(part, {}).learn.rows, parts.part(part).learnRows.size());
}

void TestModelSearch::correctedTestMatchesItsFormula()
{
    const std::vector<double> a{0.90, 0.92, 0.88, 0.91, 0.93};
    const std::vector<double> b{0.88, 0.91, 0.87, 0.88, 0.90};
    // mean 0.02, sd 0.01 (differences 2, 1, 1, 3, 3 hundredths), t = 0.02 / sqrt((1/5 + 1/4) · 0.0001) = 2.9814, 4 degrees of freedom
    QVERIFY(close(correctedTTest(a, b, 0.25), 0.040681, 1e-4));
    QCOMPARE(correctedTTest(a, a, 0.25), 1.0);
    // as much further apart as the margin says, the two are at the edge of being told apart
    double mean = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        mean += (a[i] - b[i]) / static_cast<double>(a.size());
    std::vector<double> moved = a;
    for (double& score : moved)
        score += correctedMargin(a, b, 0.25) - mean;
    QVERIFY(close(correctedTTest(moved, b, 0.25), 0.05, 1e-9));
    QVERIFY(std::isnan(correctedMargin({0.5}, {0.6}, 0.25)));
    QCOMPARE(correctedTTest({}, {}, 0.25), 1.0);
}

static const Registered<TestModelSearch> registered;
#include "model_search_test.moc"
