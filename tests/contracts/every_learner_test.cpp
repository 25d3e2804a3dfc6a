// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one suite that every learner must pass.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <stop_token>
#include <thread>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/model.h"
#include "learn/scores.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Sample
{
    FeatureTable rows;
    std::vector<std::uint8_t> labels;
};

FeatureTable features(const Table& table)
{
    std::vector<ColumnId> ids;
    for (const Column& one : table.columns())
        ids.push_back(one.id());
    return featureTable(table, ids);
}

// Numbers and categories with gaps; the label follows visits and shop, with noise.
Sample sample(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::string text = "visits age shop colour\n";
    Sample made;
    for (std::size_t i = 0; i < rows; ++i) {
        const double visits = std::round(random.normal() * 40) / 10;
        const bool north = random.uniform() < 0.4;
        made.labels.push_back(visits + (north ? 1 : -1) + random.normal() > 0 ? 1 : 0);
        text += random.uniform() < 0.05 ? std::string("-") : QString::number(visits).toStdString();
        text += " " + std::to_string(20 + random.below(50));
        text += random.uniform() < 0.05 ? " -" : north ? " north" : " south";
        text += std::string(" ") + (random.uniform() < 0.02 ? "rare" : random.uniform() < 0.5 ? "red" : "blue") + "\n";
    }
    made.rows = features(tableFrom(text));
    return made;
}

Sample reordered(const Sample& from, const std::vector<std::uint32_t>& order)
{
    Sample made{.rows = gathered(from.rows, order)};
    for (const std::uint32_t row : order)
        made.labels.push_back(from.labels[row]);
    return made;
}

struct NamedModel
{
    const char* name;
    ModelSpec spec;
};

// Every family's default, and the settings of each that take another way through the code.
std::vector<NamedModel> everyModel()
{
    std::vector<NamedModel> models;
    for (const Family family : allFamilies())
        if (family != Family::Blend && familyFor(TargetKind::TwoClasses, family) == family)
            models.push_back({familyName(family).data(), defaultModel(family)});
    ModelSpec blend;
    blend.members = {{.model = defaultModel(Family::LogisticRegression), .scale = {.a = -1.2, .b = 0.1}},
                     {.model = defaultModel(Family::NearestNeighbours), .scale = {.a = -4, .b = 2}, .times = 3}};
    models.push_back({"blend", blend});
    models.push_back({"lasso", {.learner = LogisticRegressionSpec{.penalty = Penalty::L1, .c = 0.3}}});
    models.push_back({"unscaled ordinal ridge",
                      {.preprocess = {.scaler = Scaler::None, .encoder = Encoder::Ordinal}, .learner = LogisticRegressionSpec{}}});
    models.push_back(
        {"Manhattan by distance",
         {.preprocess = {.scaler = Scaler::Robust},
          .learner = NearestNeighboursSpec{.k = 7, .metric = DistanceMetric::Manhattan, .weights = NeighbourWeights::Distance}}});
    models.push_back(
        {"pruned entropy tree", {.learner = DecisionTreeSpec{.criterion = Criterion::Entropy, .depth = 0, .leaf = 2, .ccpAlpha = 0.005}}});
    models.push_back({"tree of some columns", {.learner = DecisionTreeSpec{.depth = 8, .leaf = 3, .maxFeatures = 2}}});
    models.push_back({"forest without draws",
                      {.learner = RandomForestSpec{.trees = 3, .depth = 5, .leaf = 4, .maxFeatures = 1000, .bootstrap = false}}});
    models.push_back(
        {"boosting on draws",
         {.learner = BoostedTreesSpec{.rounds = 30, .leaves = 6, .depth = 4, .leaf = 5, .l2 = 1, .columnShare = 0.6, .rowShare = 0.7}}});
    models.push_back(
        {"polynomial",
         {.preprocess = {.scaler = Scaler::MinMax}, .learner = SupportVectorsSpec{.kernel = Kernel::Polynomial, .degree = 2}}});
    models.push_back({"sigmoid", {.learner = SupportVectorsSpec{.kernel = Kernel::Sigmoid, .gamma = 0.05}}});
    models.push_back({"linear vectors", {.learner = SupportVectorsSpec{.kernel = Kernel::Linear, .c = 0.5}}});
    return models;
}

void eachModel()
{
    QTest::addColumn<int>("index");
    const std::vector<NamedModel> models = everyModel();
    for (int i = 0; i < static_cast<int>(models.size()); ++i)
        QTest::newRow(models[static_cast<std::size_t>(i)].name) << i;
}

ModelSpec model(int index) { return everyModel()[static_cast<std::size_t>(index)].spec; }

FittedModel fit(const Sample& from, const ModelSpec& spec) { return fitModel(from.rows, from.labels, spec, {.seed = 5}); }

bool areChances(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [](double value) { return value >= 0 && value <= 1; });
}

}  // namespace

class TestEveryLearner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameModel_data() { eachModel(); }
    void sameSeedSameModel();
    void ignoresRowOrder_data() { eachModel(); }
    void ignoresRowOrder();
    void ignoresColumnOrder_data() { eachModel(); }
    void ignoresColumnOrder();
    void ignoresLevelOrder_data() { eachModel(); }
    void ignoresLevelOrder();
    void forecastsEachRowAlone_data() { eachModel(); }
    void forecastsEachRowAlone();
    void givesChancesThatRiseWithTheScore_data() { eachModel(); }
    void givesChancesThatRiseWithTheScore();
    void learnsSomething_data() { eachModel(); }
    void learnsSomething();
    void survivesZeroRows_data() { eachModel(); }
    void survivesZeroRows();
    void survivesOneRow_data() { eachModel(); }
    void survivesOneRow();
    void survivesOneClass_data() { eachModel(); }
    void survivesOneClass();
    void survivesOneFeature_data() { eachModel(); }
    void survivesOneFeature();
    void survivesConstantAndMissingColumns_data() { eachModel(); }
    void survivesConstantAndMissingColumns();
    void survivesMoreColumnsThanRows_data() { eachModel(); }
    void survivesMoreColumnsThanRows();
    void survivesPerfectSeparation_data() { eachModel(); }
    void survivesPerfectSeparation();
    void survivesHugeAndUnseenValues_data() { eachModel(); }
    void survivesHugeAndUnseenValues();
    void stopsWhenCancelled_data() { eachModel(); }
    void stopsWhenCancelled();
    void stopsInsideAFit_data() { eachModel(); }
    void stopsInsideAFit();
    void countsAWeightOfTwoAsTheRowTwice_data() { eachModel(); }
    void countsAWeightOfTwoAsTheRowTwice();
    void leavesItsInputsAlone_data() { eachModel(); }
    void leavesItsInputsAlone();
    void isTheSameForAnyNumberOfThreads_data() { eachModel(); }
    void isTheSameForAnyNumberOfThreads();
    void isAValue_data() { eachModel(); }
    void isAValue();
    void fillsGapsItHasNotSeen_data() { eachModel(); }
    void fillsGapsItHasNotSeen();
    void givesTwinsTheSameChance_data() { eachModel(); }
    void givesTwinsTheSameChance();
    void survivesOnePositive_data() { eachModel(); }
    void survivesOnePositive();
    void survivesNoFeature_data() { eachModel(); }
    void survivesNoFeature();
    void survivesTheSameColumnTwice_data() { eachModel(); }
    void survivesTheSameColumnTwice();
    void leavesChancesAsTheyAreWhateverClassesWeigh_data() { eachModel(); }
    void leavesChancesAsTheyAreWhateverClassesWeigh();
};

void TestEveryLearner::sameSeedSameModel()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    QVERIFY(fit(data, model(index)) == fit(data, model(index)));
}

void TestEveryLearner::ignoresRowOrder()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    QVERIFY(fit(data, model(index)) == fit(reordered(data, Random(3).permutation(120)), model(index)));
}

void TestEveryLearner::ignoresColumnOrder()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    Sample other = data;
    std::ranges::reverse(other.rows.features);
    const FittedModel fitted = fit(data, model(index));
    QVERIFY(fitted == fit(other, model(index)));
    QCOMPARE(scoresOf(fitted, data.rows), scoresOf(fitted, other.rows));
}

void TestEveryLearner::ignoresLevelOrder()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    Sample other = data;
    for (Feature& feature : other.rows.features) {
        if (!feature.categorical)
            continue;
        std::ranges::reverse(feature.levels);
        feature.levels.emplace_back("unused");
        for (std::int32_t& code : feature.codes)
            code = code < 0 ? -1 : static_cast<std::int32_t>(feature.levels.size()) - 2 - code;
    }
    QVERIFY(fit(data, model(index)) == fit(other, model(index)));
}

void TestEveryLearner::forecastsEachRowAlone()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    const FittedModel fitted = fit(data, model(index));
    const Sample fresh = sample(30, 2);
    const std::vector<double> together = scoresOf(fitted, fresh.rows);
    for (std::uint32_t row = 0; row < 30; ++row)
        QCOMPARE(scoresOf(fitted, gathered(fresh.rows, std::vector{row})).front(), together[row]);
}

void TestEveryLearner::givesChancesThatRiseWithTheScore()
{
    QFETCH(int, index);
    const FittedModel fitted = fit(sample(150), model(index));
    const Sample fresh = sample(60, 2);
    const std::vector<double> scores = scoresOf(fitted, fresh.rows);
    const std::vector<double> chances = probabilitiesOf(fitted, fresh.rows);
    QVERIFY(areChances(chances));
    for (std::size_t i = 0; i < scores.size(); ++i)
        for (std::size_t j = 0; j < scores.size(); ++j)
            if (scores[i] < scores[j])
                QVERIFY(chances[i] <= chances[j]);
}

void TestEveryLearner::learnsSomething()
{
    QFETCH(int, index);
    const FittedModel fitted = fit(sample(300), model(index));
    const Sample fresh = sample(300, 2);
    const double auc = rocAuc(scoresOf(fitted, fresh.rows), fresh.labels);
    if (familyOf(model(index)) == Family::Baseline)
        QCOMPARE(auc, 0.5);
    else
        QVERIFY2(auc > 0.75, qPrintable(QString::number(auc)));
}

void TestEveryLearner::survivesZeroRows()
{
    QFETCH(int, index);
    const Sample none = reordered(sample(5), {});
    const FittedModel fitted = fit(none, model(index));
    QVERIFY(areChances(probabilitiesOf(fitted, sample(4).rows)));
    QVERIFY(probabilitiesOf(fit(sample(40), model(index)), none.rows).empty());
}

void TestEveryLearner::survivesOneRow()
{
    QFETCH(int, index);
    QVERIFY(areChances(probabilitiesOf(fit(sample(1), model(index)), sample(4).rows)));
}

void TestEveryLearner::survivesOneClass()
{
    QFETCH(int, index);
    for (const std::uint8_t label : {std::uint8_t{0}, std::uint8_t{1}}) {
        Sample data = sample(40);
        std::ranges::fill(data.labels, label);
        const std::vector<double> chances = probabilitiesOf(fit(data, model(index)), sample(4).rows);
        QVERIFY(areChances(chances));
        for (const double chance : chances)
            QVERIFY(label == 1 ? chance > 0.5 : chance < 0.5);
    }
}

void TestEveryLearner::survivesOneFeature()
{
    QFETCH(int, index);
    Sample data = sample(60);
    data.rows.features.resize(1);
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::survivesConstantAndMissingColumns()
{
    QFETCH(int, index);
    Sample data = sample(60);
    std::ranges::fill(data.rows.features[1].numbers, 7.0);
    std::ranges::fill(data.rows.features[0].numbers, std::numeric_limits<double>::quiet_NaN());
    std::ranges::fill(data.rows.features[2].codes, -1);
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
    for (Feature& feature : data.rows.features) {
        std::ranges::fill(feature.numbers, 7.0);
        std::ranges::fill(feature.codes, 0);
    }
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::survivesMoreColumnsThanRows()
{
    QFETCH(int, index);
    Sample data = sample(12);
    Random random(4);
    for (int j = 0; j < 40; ++j) {
        Feature feature{.id = {"t", "extra" + std::to_string(j)}, .name = "extra"};
        for (int i = 0; i < 12; ++i)
            feature.numbers.push_back(random.normal());
        data.rows.features.push_back(std::move(feature));
    }
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::survivesPerfectSeparation()
{
    QFETCH(int, index);
    Sample data = sample(60);
    for (std::size_t i = 0; i < 60; ++i)
        data.rows.features[1].numbers[i] = data.labels[i] == 1 ? 100 : -100;
    const FittedModel fitted = fit(data, model(index));
    QVERIFY(areChances(probabilitiesOf(fitted, data.rows)));
    if (const auto* logistic = std::get_if<FittedLogisticRegression>(&fitted.learner))
        QVERIFY(std::ranges::all_of(logistic->coefficients, [](double w) { return std::abs(w) < 1e3; }));
}

void TestEveryLearner::survivesHugeAndUnseenValues()
{
    QFETCH(int, index);
    Sample data = sample(60);
    const FittedModel fitted = fit(data, model(index));
    data.rows.features[0].numbers[3] = 1e300;
    data.rows.features[1].numbers[4] = -1e300;
    std::ranges::fill(data.rows.features[2].levels, "unseen");
    QVERIFY(areChances(probabilitiesOf(fitted, data.rows)));
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::stopsWhenCancelled()
{
    QFETCH(int, index);
    const Sample data = sample(200);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)fitModel(data.rows, data.labels, model(index), {}, Progress(stop.get_token())));
}

// The stop comes while it works; a fit that is through by then is as good.
void TestEveryLearner::stopsInsideAFit()
{
    QFETCH(int, index);
    const Sample data = sample(2000);
    std::stop_source stop;
    std::atomic<std::chrono::steady_clock::rep> asked{0};
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        asked = std::chrono::steady_clock::now().time_since_epoch().count();
        stop.request_stop();
    });
    try {
        (void)fitModel(data.rows, data.labels, model(index), {}, Progress(stop.get_token()));
    } catch (const Cancelled&) {
        const std::chrono::steady_clock::duration took =
            std::chrono::steady_clock::now().time_since_epoch() - std::chrono::steady_clock::duration(asked);
        QVERIFY2(took < std::chrono::seconds(1), qPrintable(QString::number(std::chrono::duration<double>(took).count())));
    }
}

void TestEveryLearner::countsAWeightOfTwoAsTheRowTwice()
{
    QFETCH(int, index);
    const Sample data = sample(80);
    const FittedPreprocess preprocess = fitPreprocess(data.rows, model(index).preprocess);
    const DesignMatrix once = applyPreprocess(preprocess, data.rows);
    std::vector<double> weights(80, 1.0);
    DesignMatrix twice{.columns = once.columns};
    std::vector<std::uint8_t> labels;
    for (std::size_t i = 0; i < 80; ++i) {
        weights[i] = i % 3 == 0 ? 2 : 1;
        for (int copy = 0; copy < static_cast<int>(weights[i]); ++copy) {
            twice.values.insert(twice.values.end(), once.row(i).begin(), once.row(i).end());
            labels.push_back(data.labels[i]);
            ++twice.rows;
        }
    }
    const FitOptions options{.seed = 5, .probabilities = false};
    const DesignMatrix fresh = applyPreprocess(preprocess, sample(40, 2).rows);
    LearnerSpec learner = model(index).learner;
    if (auto* vectors = std::get_if<SupportVectorsSpec>(&learner)) {
        vectors->tolerance = 1e-9;
        vectors->gamma = 0.1;  // else it depends on the number of rows
    }
    if (auto* forest = std::get_if<RandomForestSpec>(&learner))
        forest->bootstrap = false;  // else every number of rows draws its own sample
    if (auto* boosted = std::get_if<BoostedTreesSpec>(&learner))
        boosted->rowShare = 1;
    const std::vector<double> weighted = scoresOf(fitLearner(learner, once, data.labels, weights, options), fresh);
    const std::vector<double> doubled = scoresOf(fitLearner(learner, twice, labels, {}, options), fresh);
    for (std::size_t i = 0; i < weighted.size(); ++i)
        QVERIFY2(close(weighted[i], doubled[i], 1e-6, 1e-6), qPrintable(QString("%1 %2").arg(weighted[i]).arg(doubled[i])));
}

void TestEveryLearner::leavesItsInputsAlone()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    const std::vector<Fingerprint> before = rowFingerprints(data.rows);
    const std::vector<std::uint8_t> labels = data.labels;
    (void)probabilitiesOf(fit(data, model(index)), data.rows);
    QVERIFY(rowFingerprints(data.rows) == before);
    QVERIFY(data.labels == labels);
}

void TestEveryLearner::isTheSameForAnyNumberOfThreads()
{
    QFETCH(int, index);
    const Sample data = sample(400);
    std::vector<FittedModel> made;
    std::vector<std::vector<double>> chances;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(fit(data, model(index)));
        chances.push_back(probabilitiesOf(made.back(), data.rows));
    }
    setThreadLimit(0);
    QVERIFY(made[0] == made[1] && made[0] == made[2]);
    QVERIFY(chances[0] == chances[1] && chances[0] == chances[2]);
}

void TestEveryLearner::isAValue()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    FittedModel fitted = fit(data, model(index));
    const FittedModel copy = fitted;
    QVERIFY(copy == fitted);
    fitted = fit(sample(60, 9), model(index));
    QVERIFY(!(copy == fitted));
    QCOMPARE(scoresOf(copy, data.rows), scoresOf(fit(data, model(index)), data.rows));
}

// A number that is missing is its training median, a level that is missing is one nobody has seen.
void TestEveryLearner::fillsGapsItHasNotSeen()
{
    QFETCH(int, index);
    Sample data = sample(121);
    for (std::size_t i = 0; i < 121; ++i) {
        data.rows.features[0].numbers[i] = static_cast<double>(i % 11);  // the median is 5
        data.rows.features[2].codes[i] = std::max(0, data.rows.features[2].codes[i]);
    }
    const FittedModel fitted = fit(data, model(index));
    FeatureTable gaps = data.rows;
    FeatureTable filled = data.rows;
    std::ranges::fill(gaps.features[0].numbers, std::numeric_limits<double>::quiet_NaN());
    std::ranges::fill(filled.features[0].numbers, 5.0);
    std::ranges::fill(gaps.features[2].codes, -1);
    filled.features[2].levels.emplace_back("unseen");
    std::ranges::fill(filled.features[2].codes, static_cast<std::int32_t>(filled.features[2].levels.size()) - 1);
    QVERIFY(areChances(probabilitiesOf(fitted, gaps)));
    QCOMPARE(scoresOf(fitted, gaps), scoresOf(fitted, filled));
}

void TestEveryLearner::givesTwinsTheSameChance()
{
    QFETCH(int, index);
    Sample data = sample(60);
    std::vector<std::uint32_t> twice;
    for (std::uint32_t row = 0; row < 60; ++row)
        twice.insert(twice.end(), {row, row});
    data = reordered(data, twice);
    for (std::size_t i = 0; i < 120; i += 6)  // some twins contradict each other
        data.labels[i] = 1 - data.labels[i + 1];
    const std::vector<double> chances = probabilitiesOf(fit(data, model(index)), data.rows);
    QVERIFY(areChances(chances));
    for (std::size_t i = 0; i < 120; i += 2)
        QCOMPARE(chances[i], chances[i + 1]);
}

void TestEveryLearner::survivesOnePositive()
{
    QFETCH(int, index);
    Sample data = sample(60);
    std::ranges::fill(data.labels, 0);
    data.labels[7] = 1;
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::survivesNoFeature()
{
    QFETCH(int, index);
    Sample data = sample(60);
    data.rows.features.clear();
    const std::vector<double> chances = probabilitiesOf(fit(data, model(index)), data.rows);
    QVERIFY(areChances(chances));
    for (const double chance : chances)
        QCOMPARE(chance, chances.front());
}

void TestEveryLearner::survivesTheSameColumnTwice()
{
    QFETCH(int, index);
    Sample data = sample(80);
    for (const std::size_t j : {0U, 2U}) {
        Feature again = data.rows.features[j];
        again.id.name += " again";
        data.rows.features.push_back(std::move(again));
    }
    QVERIFY(areChances(probabilitiesOf(fit(data, model(index)), data.rows)));
}

void TestEveryLearner::leavesChancesAsTheyAreWhateverClassesWeigh()
{
    QFETCH(int, index);
    Sample data = sample(300);
    std::size_t kept = 0;
    for (std::uint8_t& label : data.labels)
        label = label == 1 && ++kept % 6 == 0 ? 1 : 0;
    ModelSpec spec = model(index);
    const Sample fresh = sample(200, 2);
    const auto meanChance = [&] {
        const std::vector<double> chances = probabilitiesOf(fit(data, spec), fresh.rows);
        return std::accumulate(chances.begin(), chances.end(), 0.0) / static_cast<double>(chances.size());
    };
    const double plain = meanChance();
    spec.classWeights = ClassWeights::Balanced;
    const double balanced = meanChance();
    // Whatever a class weighs, chances are of the customers as they are.
    QVERIFY2(std::abs(balanced - plain) < 0.06, qPrintable(QString("%1 %2").arg(plain).arg(balanced)));
}

static const Registered<TestEveryLearner> registered;
#include "every_learner_test.moc"
