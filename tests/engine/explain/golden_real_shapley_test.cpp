// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "explain/linear_shapley.h"
#include "support/real_split.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

// The yardstick's name of a design column, and whether it counts the other of two levels.
std::string goldenName(std::string name)
{
    const std::size_t at = name.find(" = ");
    if (at == std::string::npos)
        return name;
    const std::string feature = name.substr(0, at);
    return feature == kRealService ? feature : feature + "_" + name.substr(at + 3);
}

}  // namespace

class TestGoldenRealShapley : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logisticRegressionOnTheEightCustomersShown();
};

void TestGoldenRealShapley::logisticRegressionOnTheEightCustomersShown()
{
    HF_NEED_REFERENCE
    const auto& real = golden()["real"];
    const auto& shown = real["lr_shown"];
    const auto columns = real["design_columns"].get<std::vector<std::string>>();
    const auto& models = real["models"]["lr"];
    const auto wanted = std::find_if(models.begin(), models.end(), [&](const nlohmann::json& model) {
        return model["penalty"] == shown["penalty"] && model["C"] == shown["C"] && model["solver"] == shown["solver"] &&
               model["scaler"] == shown["scaler"];
    });
    QVERIFY(wanted != models.end());
    const auto weights = (*wanted)["coef"].get<std::vector<double>>();

    const FeatureTable all = featureTable(realTable(), realFeatures());
    const FeatureTable training = gathered(all, realTrainingRows());
    FittedModel model;
    model.preprocess = fitPreprocess(training, {.scaler = Scaler::Standard, .dropFirst = true, .rareLevel = 0});
    FittedLogisticRegression learner{std::vector<double>(columns.size()), (*wanted)["intercept"].get<double>()};
    const std::vector<std::string> names = model.preprocess.columnNames();
    for (std::size_t j = 0; j < names.size(); ++j) {
        const auto place = std::find(columns.begin(), columns.end(), goldenName(names[j]));
        QVERIFY(place != columns.end());
        const double weight = weights[static_cast<std::size_t>(place - columns.begin())];
        const bool other = *place == kRealService;  // w (1 - x) = w - w x
        learner.coefficients[j] = other ? -weight : weight;
        learner.intercept += other ? weight : 0;
    }
    model.learner = learner;

    const ShapSummary summary = linearShapley(model, training, gathered(all, realFixedRows()), realFixedRows());
    const auto& expected = shown["linear_shap_full_background"];
    QCOMPARE(summary.backgroundRows, std::size_t(972));
    QVERIFY(close(summary.base, expected["base_log_odds"].get<double>()));
    QVERIFY(summary.additivityError < 1e-12);
    QCOMPARE(summary.values.size(), std::size_t(16));
    for (const ColumnContribution& value : summary.values)
        for (std::size_t i = 0; i < 8; ++i) {
            double sum = 0;  // over the one-hot parts of the business column
            for (std::size_t j = 0; j < columns.size(); ++j)
                if (columns[j] == value.feature.name || columns[j].starts_with(value.feature.name + "_"))
                    sum += expected["phi"][i][j].get<double>();
            QVERIFY2(close(value.contributions[i], sum), value.feature.name.c_str());
        }
}

static const Registered<TestGoldenRealShapley> registered;

}  // namespace holdfast::tests

#include "golden_real_shapley_test.moc"
