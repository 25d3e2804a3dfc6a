// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/linear_shapley.h"

#include <cmath>

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

FittedFeature asItIs(const std::string& name, std::size_t place)
{
    FittedFeature feature;
    feature.id = column(name);
    feature.name = name;
    feature.firstColumn = place;
    return feature;
}

FeatureTable numbers(const nlohmann::json& rows)
{
    FeatureTable table;
    table.rows = rows.size();
    for (std::size_t j = 0; j < rows[0].size(); ++j) {
        Feature feature{column("x" + std::to_string(j)), "x" + std::to_string(j)};
        for (const auto& row : rows)
            feature.numbers.push_back(row[j].get<double>());
        table.features.push_back(feature);
    }
    return table;
}

}  // namespace

class TestLinearShapley : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheYardstick();
    void sumsTheOneHotPartsBeforeTakingSizes();
    void directionIsTheSignOfTheRankCorrelation();
    void addsUpToTheForecastOfAFittedModel();
};

void TestLinearShapley::agreesWithTheYardstick()
{
    const auto golden = ownGolden("explain.json");
    const auto& want = golden["linear_shap"];
    FittedModel model;
    model.preprocess.spec.scaler = Scaler::None;
    for (std::size_t j = 0; j < 3; ++j)
        model.preprocess.features.push_back(asItIs("x" + std::to_string(j), j));
    model.preprocess.columns = 3;
    model.learner = FittedLogisticRegression{want["coef"].get<std::vector<double>>(), want["intercept"].get<double>()};

    const ShapSummary summary = linearShapley(model, numbers(golden["model_data"]["X"]), numbers(golden["model_data"]["queries"]));
    QCOMPARE(summary.model, std::string("logistic_regression"));
    QCOMPARE(summary.unit, std::string("log_odds"));
    QCOMPARE(summary.backgroundRows, std::size_t(24));
    QVERIFY(close(summary.base, want["base_log_odds"].get<double>()));
    QVERIFY(summary.additivityError < 1e-12);
    for (const ColumnContribution& value : summary.values) {
        const auto j = static_cast<std::size_t>(value.feature.name[1] - '0');
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(close(value.contributions[i], want["phi_log_odds"][i][j].get<double>()));
    }
    for (std::size_t i = 1; i < summary.values.size(); ++i)
        QVERIFY(summary.values[i - 1].meanAbs >= summary.values[i].meanAbs);

    // of the log-odds that customers are told: weighed or recalibrated chances have another scale
    model.scale = {.slope = 0.5, .shift = -2};
    const ShapSummary scaled = linearShapley(model, numbers(golden["model_data"]["X"]), numbers(golden["model_data"]["queries"]));
    QVERIFY(close(scaled.base, 0.5 * summary.base - 2));
    QVERIFY(scaled.additivityError < 1e-12);
    for (std::size_t j = 0; j < scaled.values.size(); ++j)
        QVERIFY(close(scaled.values[j].contributions[0], 0.5 * summary.values[j].contributions[0]));
}

void TestLinearShapley::sumsTheOneHotPartsBeforeTakingSizes()
{
    // Two levels with weights +1 and -1, half the background each: a row of "a" gets 1 * (1 - 0.5) - 1 * (0 - 0.5) = 1, not 0.5 twice.
    FittedFeature feature = asItIs("group", 0);
    feature.categorical = true;
    feature.levels = {"a", "b"};
    feature.columns = 2;
    FittedModel model;
    model.preprocess.features = {feature};
    model.preprocess.columns = 2;
    model.learner = FittedLogisticRegression{{1, -1}, 0.25};

    FeatureTable table;
    table.rows = 4;
    table.features = {{column("group"), "group", true, {}, {0, 1, 0, 1}, {"a", "b"}}};
    const ShapSummary summary = linearShapley(model, table, table, {10, 20, 30, 40});
    QCOMPARE(summary.values.size(), std::size_t(1));
    QCOMPARE(summary.values[0].contributions, (std::vector<double>{1, -1, 1, -1}));
    QCOMPARE(summary.values[0].meanAbs, 1.0);
    QVERIFY(!summary.values[0].direction);
    QCOMPARE(summary.base, 0.25);
    QCOMPARE(summary.rows, (std::vector<std::uint32_t>{10, 20, 30, 40}));
    QCOMPARE(summary.unit, std::string("log_odds"));
    model.learner = FittedLinearRegression{{1, -1}, 0.25};
    model.kind = TargetKind::Number;
    const ShapSummary ofNumber = linearShapley(model, table, table);
    QCOMPARE(ofNumber.unit, std::string("target"));
    QCOMPARE(ofNumber.values[0].contributions, summary.values[0].contributions);
}

void TestLinearShapley::directionIsTheSignOfTheRankCorrelation()
{
    FittedModel model;
    model.preprocess.features = {asItIs("up", 0), asItIs("down", 1), asItIs("still", 2)};
    model.preprocess.columns = 3;
    model.learner = FittedLogisticRegression{{2, -3, 0}, 0};
    const FeatureTable table = numbers({{1, 5, 1}, {2, 3, 4}, {3, 4, 2}, {4, 1, 3}});
    FeatureTable named = table;
    const std::vector<std::string> names{"up", "down", "still"};
    for (std::size_t j = 0; j < 3; ++j)
        named.features[j].id = column(names[j]);
    const ShapSummary summary = linearShapley(model, named, named);
    for (const ColumnContribution& value : summary.values)
        QCOMPARE(value.direction, std::optional<int>(value.feature.name == "up" ? 1 : value.feature.name == "down" ? -1 : 0));
}

void TestLinearShapley::addsUpToTheForecastOfAFittedModel()
{
    const Table data = tableFrom(R"(
        visits kind
        1  a
        2  b
        3  a
        9  c
        8  c
        -  b
        4  a
        7  b
        2  a
        6  c)");
    const std::vector<std::uint8_t> labels{1, 1, 1, 0, 0, 1, 0, 0, 1, 0};
    const FeatureTable features = featureTable(data, {column("visits"), column("kind")});
    ModelSpec spec = defaultModel(Family::LogisticRegression);
    spec.preprocess.rareLevel = 0;
    const FittedModel model = fitModel(features, labels, spec, {});
    const ShapSummary summary = linearShapley(model, features, features);
    QCOMPARE(summary.values.size(), std::size_t(2));
    QVERIFY(summary.additivityError < 1e-12);
    // Over the background itself contributions of every column average to nothing.
    for (const ColumnContribution& value : summary.values) {
        double sum = 0;
        for (const double part : value.contributions)
            sum += part;
        QVERIFY(std::abs(sum) < 1e-12);
    }
}

static const Registered<TestLinearShapley> registered;

}  // namespace holdfast::tests

#include "linear_shapley_test.moc"
