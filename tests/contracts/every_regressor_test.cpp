// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one suite that every learner of a number must pass.
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
#include "learn/regression_scores.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Sample
{
    FeatureTable rows;
    std::vector<double> targets;
};

FeatureTable features(const Table& table)
{
    std::vector<ColumnId> ids;
    for (const Column& one : table.columns())
        ids.push_back(one.id());
    return featureTable(table, ids);
}

// Numbers and categories with gaps; the target follows visits and shop, with noise.
Sample sample(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::string text = "visits age shop colour\n";
    Sample made;
    for (std::size_t i = 0; i < rows; ++i) {
        const double visits = std::round(random.normal() * 40) / 10;
        const bool north = random.uniform() < 0.4;
        made.targets.push_back(50 + 10 * visits + (north ? 20 : 0) + 5 * random.normal());
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
        made.targets.push_back(from.targets[row]);
    return made;
}

struct NamedModel
{
    const char* name;
    ModelSpec spec;
};

std::vector<NamedModel> everyModel()
{
    std::vector<NamedModel> models{{"baseline", defaultModel(Family::Baseline)}};
    for (const Family family : searchableFamilies(TargetKind::Number))
        if (family != Family::Blend)
            models.push_back({familyName(family).data(), defaultModel(family)});
    models.push_back({"least squares", {.learner = LinearRegressionSpec{.c = 0}}});
    models.push_back({"unscaled ordinal lasso",
                      {.preprocess = {.scaler = Scaler::None, .encoder = Encoder::Ordinal},
                       .learner = LinearRegressionSpec{.penalty = Penalty::L1, .c = 0.3}}});
    models.push_back({"elastic net", {.learner = LinearRegressionSpec{.penalty = Penalty::ElasticNet, .c = 0.3}}});
    models.push_back(
        {"Manhattan by distance",
         {.preprocess = {.scaler = Scaler::Robust},
          .learner = NearestNeighboursSpec{.k = 7, .metric = DistanceMetric::Manhattan, .weights = NeighbourWeights::Distance}}});
    models.push_back({"pruned tree", {.learner = DecisionTreeSpec{.depth = 0, .leaf = 2, .ccpAlpha = 0.005}}});
    models.push_back({"tree of some columns", {.learner = DecisionTreeSpec{.depth = 8, .leaf = 3, .maxFeatures = 2}}});
    models.push_back({"forest without draws",
                      {.learner = RandomForestSpec{.trees = 3, .depth = 5, .leaf = 4, .maxFeatures = 1000, .bootstrap = false}}});
    models.push_back({"boosting on draws",
                      {.learner = BoostedTreesSpec{
                           .rounds = 60, .rate = 0.2, .leaves = 6, .depth = 4, .leaf = 5, .columnShare = 0.6, .rowShare = 0.7}}});
    models.push_back(
        {"polynomial",
         {.preprocess = {.scaler = Scaler::MinMax}, .learner = SupportVectorsSpec{.kernel = Kernel::Polynomial, .degree = 2}}});
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

FittedModel fit(const Sample& from, const ModelSpec& spec) { return fitNumberModel(from.rows, from.targets, spec, {.seed = 5}); }

bool areNumbers(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

}  // namespace

class TestEveryRegressor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void learnsSomething_data() { eachModel(); }
    void learnsSomething();
    void orderDoesNotMatter_data() { eachModel(); }
    void orderDoesNotMatter();
    void forecastsEachRowAlone_data() { eachModel(); }
    void forecastsEachRowAlone();
    void sameBitsForAnyNumberOfThreads_data() { eachModel(); }
    void sameBitsForAnyNumberOfThreads();
    void countsAWeightOfTwoAsTheRowTwice_data() { eachModel(); }
    void countsAWeightOfTwoAsTheRowTwice();
    void survivesFewRowsAndColumns_data() { eachModel(); }
    void survivesFewRowsAndColumns();
    void survivesMoreColumnsThanRows_data() { eachModel(); }
    void survivesMoreColumnsThanRows();
    void aConstantTargetIsForecastAsItIs_data() { eachModel(); }
    void aConstantTargetIsForecastAsItIs();
    void survivesHugeAndTinyTargets_data() { eachModel(); }
    void survivesHugeAndTinyTargets();
    void survivesHugeAndUnseenValues_data() { eachModel(); }
    void survivesHugeAndUnseenValues();
    void givesTwinsTheSameNumber_data() { eachModel(); }
    void givesTwinsTheSameNumber();
    void stopsInsideAFit_data() { eachModel(); }
    void stopsInsideAFit();
};

void TestEveryRegressor::learnsSomething()
{
    QFETCH(int, index);
    const Sample fresh = sample(300, 2);
    const double r2 = rSquared(scoresOf(fit(sample(300), model(index)), fresh.rows), fresh.targets);
    if (familyOf(model(index)) == Family::Baseline)
        QVERIFY2(r2 < 0.01, qPrintable(QString::number(r2)));
    else
        QVERIFY2(r2 > 0.6, qPrintable(QString::number(r2)));
}

void TestEveryRegressor::orderDoesNotMatter()
{
    QFETCH(int, index);
    const Sample data = sample(120);
    Sample other = reordered(data, Random(3).permutation(120));
    std::ranges::reverse(other.rows.features);
    QVERIFY(fit(data, model(index)) == fit(other, model(index)));
}

void TestEveryRegressor::forecastsEachRowAlone()
{
    QFETCH(int, index);
    const FittedModel fitted = fit(sample(120), model(index));
    const Sample fresh = sample(20, 2);
    const std::vector<double> together = scoresOf(fitted, fresh.rows);
    for (std::uint32_t row = 0; row < 20; ++row)
        QCOMPARE(scoresOf(fitted, gathered(fresh.rows, std::vector{row})).front(), together[row]);
}

void TestEveryRegressor::sameBitsForAnyNumberOfThreads()
{
    QFETCH(int, index);
    const Sample data = sample(9000);  // more than one block of rows
    const bool quadratic = familyOf(model(index)) == Family::SupportVectors;
    std::vector<std::uint32_t> some(quadratic ? 300 : 9000);
    std::iota(some.begin(), some.end(), 0U);
    const Sample used = reordered(data, some);
    setThreadLimit(1);
    const FittedModel one = fit(used, model(index));
    setThreadLimit(4);
    QVERIFY(one == fit(used, model(index)));
}

void TestEveryRegressor::countsAWeightOfTwoAsTheRowTwice()
{
    QFETCH(int, index);
    const Sample data = sample(80);
    const FittedPreprocess preprocess = fitPreprocess(data.rows, model(index).preprocess);
    const DesignMatrix once = applyPreprocess(preprocess, data.rows);
    std::vector<double> weights(80, 1.0);
    DesignMatrix twice{.columns = once.columns};
    std::vector<double> targets;
    for (std::size_t i = 0; i < 80; ++i) {
        weights[i] = i % 3 == 0 ? 2 : 1;
        for (int copy = 0; copy < static_cast<int>(weights[i]); ++copy) {
            twice.values.insert(twice.values.end(), once.row(i).begin(), once.row(i).end());
            targets.push_back(data.targets[i]);
            ++twice.rows;
        }
    }
    const FitOptions options{.seed = 5};
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
    const std::vector<double> weighed = scoresOf(fitRegressor(learner, once, data.targets, weights, options), fresh);
    const std::vector<double> doubled = scoresOf(fitRegressor(learner, twice, targets, {}, options), fresh);
    for (std::size_t i = 0; i < weighed.size(); ++i)
        QVERIFY2(close(weighed[i], doubled[i], 1e-5, 1e-5), qPrintable(QString("%1 %2").arg(weighed[i]).arg(doubled[i])));
}

void TestEveryRegressor::survivesFewRowsAndColumns()
{
    QFETCH(int, index);
    const Sample fresh = sample(4);
    const Sample none = reordered(sample(5), {});
    QVERIFY(areNumbers(scoresOf(fit(none, model(index)), fresh.rows)));
    QVERIFY(scoresOf(fit(sample(40), model(index)), none.rows).empty());
    QVERIFY(areNumbers(scoresOf(fit(sample(1), model(index)), fresh.rows)));
    QVERIFY(areNumbers(scoresOf(fit(sample(2), model(index)), fresh.rows)));
    Sample bare = sample(40);
    bare.rows.features.clear();
    const std::vector<double> made = scoresOf(fit(bare, model(index)), bare.rows);
    QCOMPARE(made.size(), std::size_t{40});
    QVERIFY(areNumbers(made));
    QCOMPARE(made.front(), made.back());
}

void TestEveryRegressor::survivesMoreColumnsThanRows()
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
    const std::vector<double> made = scoresOf(fit(data, model(index)), data.rows);
    QVERIFY(areNumbers(made));
    for (const double value : made)
        QVERIFY(std::abs(value) < 1e4);
}

void TestEveryRegressor::aConstantTargetIsForecastAsItIs()
{
    QFETCH(int, index);
    Sample data = sample(40);
    std::ranges::fill(data.targets, 0.1);
    for (const double value : scoresOf(fit(data, model(index)), sample(4).rows))
        QVERIFY2(close(value, 0.1), qPrintable(QString::number(value)));
}

void TestEveryRegressor::survivesHugeAndTinyTargets()
{
    QFETCH(int, index);
    const Sample data = sample(60);
    const std::vector<double> plain = scoresOf(fit(data, model(index)), data.rows);
    for (const double unit : {0x1p200, 0x1p-200}) {
        Sample other = data;
        for (double& target : other.targets)
            target *= unit;
        const std::vector<double> made = scoresOf(fit(other, model(index)), data.rows);
        for (std::size_t i = 0; i < made.size(); ++i)
            QVERIFY2(close(made[i] / unit, plain[i], 1e-6, 1e-6), qPrintable(QString("%1 %2").arg(made[i] / unit).arg(plain[i])));
    }
}

void TestEveryRegressor::survivesHugeAndUnseenValues()
{
    QFETCH(int, index);
    Sample data = sample(60);
    const FittedModel fitted = fit(data, model(index));
    data.rows.features[0].numbers[3] = 1e300;
    data.rows.features[1].numbers[4] = -1e300;
    data.rows.features[0].numbers[5] = std::numeric_limits<double>::quiet_NaN();
    std::ranges::fill(data.rows.features[2].levels, "unseen");
    QVERIFY(areNumbers(scoresOf(fitted, data.rows)));
    QVERIFY(areNumbers(scoresOf(fit(data, model(index)), data.rows)));
}

void TestEveryRegressor::givesTwinsTheSameNumber()
{
    QFETCH(int, index);
    Sample data = sample(50);
    std::vector<std::uint32_t> order(50);
    std::iota(order.begin(), order.end(), 0U);
    order.insert(order.end(), order.begin(), order.begin() + 25);
    const std::vector<double> made = scoresOf(fit(reordered(data, order), model(index)), reordered(data, order).rows);
    for (std::size_t i = 0; i < 25; ++i)
        QCOMPARE(made[i], made[50 + i]);
}

// The stop comes while it works; a fit that is through by then is as good.
void TestEveryRegressor::stopsInsideAFit()
{
    QFETCH(int, index);
    const Sample data = sample(1500);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)fitNumberModel(data.rows, data.targets, model(index), {}, Progress(stop.get_token())));
    std::stop_source later;
    std::atomic<std::chrono::steady_clock::rep> asked{0};
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        asked = std::chrono::steady_clock::now().time_since_epoch().count();
        later.request_stop();
    });
    try {
        (void)fitNumberModel(data.rows, data.targets, model(index), {}, Progress(later.get_token()));
    } catch (const Cancelled&) {
        const std::chrono::steady_clock::duration took =
            std::chrono::steady_clock::now().time_since_epoch() - std::chrono::steady_clock::duration(asked);
        QVERIFY2(took < std::chrono::seconds(1), qPrintable(QString::number(std::chrono::duration<double>(took).count())));
    }
}

static const Registered<TestEveryRegressor> registered;
#include "every_regressor_test.moc"
