// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QTest>

#include "learn/learner.h"
#include "learn/learners/platt.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;
using nlohmann::json;

namespace {

const json& tiny()
{
    static const json read = ownGolden("learn.json");
    return read;
}

DesignMatrix matrixOf(const json& rows)
{
    DesignMatrix made{.rows = rows.size(), .columns = rows[0].size()};
    for (const json& row : rows)
        for (const json& value : row)
            made.values.push_back(value.get<double>());
    return made;
}

DesignMatrix training() { return matrixOf(tiny()["model_data"]["X"]); }
DesignMatrix queries() { return matrixOf(tiny()["model_data"]["queries"]); }
std::vector<std::uint8_t> labels() { return tiny()["model_data"]["y"].get<std::vector<std::uint8_t>>(); }

const json& models(const char* family) { return tiny()["models"][family]; }

void eachModel(const char* family, const std::function<bool(const json&)>& wanted)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(models(family).size()); ++i)
        if (wanted(models(family)[static_cast<std::size_t>(i)]))
            QTest::newRow(qPrintable(QString::number(i))) << i;
}

// There the yardstick's choice is left to chance, and we let the tied rows share.
bool tiesAtTheLastPlace(const NearestNeighboursSpec& spec, std::span<const double> query)
{
    const DesignMatrix x = training();
    std::vector<double> distances;
    for (std::size_t i = 0; i < x.rows; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < x.columns; ++j) {
            const double difference = std::abs(query[j] - x.at(i, j));
            sum += spec.metric == DistanceMetric::Euclidean ? difference * difference : difference;
        }
        distances.push_back(sum);
    }
    std::ranges::sort(distances);
    const auto k = static_cast<std::size_t>(spec.k);
    return distances[k] - distances[k - 1] < 1e-9;
}

}  // namespace

class TestGoldenTinyModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logisticRegression_data();
    void logisticRegression();
    void nearestNeighboursOf_data();
    void nearestNeighboursOf();
    void decisionTree_data();
    void decisionTree();
    void supportVectors_data();
    void supportVectors();
    void plattScale();
};

void TestGoldenTinyModels::logisticRegression_data()
{
    eachModel("lr", [](const json& model) { return !model["intercept_penalised"].get<bool>(); });
}

void TestGoldenTinyModels::logisticRegression()
{
    QFETCH(int, index);
    const json& model = models("lr")[static_cast<std::size_t>(index)];
    const bool free = model["penalty"].is_null() || model["penalty"] == "None";
    const LogisticRegressionSpec spec{.penalty = model["penalty"] == "l1" ? Penalty::L1 : Penalty::L2,
                                      .c = free ? 0 : model["C"].get<double>()};
    const FittedLearner fitted = fitLearner(spec, training(), labels(), {}, {});
    const auto& logistic = std::get<FittedLogisticRegression>(fitted);
    for (std::size_t j = 0; j < logistic.coefficients.size(); ++j)
        QVERIFY(close(logistic.coefficients[j], model["coef"][j].get<double>(), 1e-5, 1e-7));
    QVERIFY(close(logistic.intercept, model["intercept"].get<double>(), 1e-5));
    const std::vector<double> chances = probabilitiesOf(fitted, queries());
    for (std::size_t i = 0; i < chances.size(); ++i)
        QVERIFY(close(chances[i], model["proba"][i].get<double>(), 1e-5));
}

void TestGoldenTinyModels::nearestNeighboursOf_data()
{
    eachModel("knn", [](const json& model) { return model["metric"] != "chebyshev"; });
}

void TestGoldenTinyModels::nearestNeighboursOf()
{
    QFETCH(int, index);
    const json& model = models("knn")[static_cast<std::size_t>(index)];
    const NearestNeighboursSpec spec{.k = model["k"].get<int>(),
                                     .metric = model["metric"] == "euclidean" ? DistanceMetric::Euclidean : DistanceMetric::Manhattan,
                                     .weights = model["weights"] == "uniform" ? NeighbourWeights::Uniform : NeighbourWeights::Distance};
    const std::vector<double> shares = scoresOf(fitLearner(spec, training(), labels(), {}, {}), queries());
    int compared = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (tiesAtTheLastPlace(spec, queries().row(i)))
            continue;
        ++compared;
        QVERIFY2(close(shares[i], model["proba"][i].get<double>()), qPrintable(QString::number(i)));
    }
    QVERIFY(compared >= 4);
}

void TestGoldenTinyModels::decisionTree_data()
{
    eachModel("tree", [](const json& model) { return model["unique_under_feature_order"].get<bool>(); });
}

void TestGoldenTinyModels::decisionTree()
{
    QFETCH(int, index);
    const json& model = models("tree")[static_cast<std::size_t>(index)];
    const json& params = model["params"];
    const DecisionTreeSpec spec{.criterion = params["criterion"] == "gini" ? Criterion::Gini : Criterion::Entropy,
                                .depth = params["max_depth"].get<int>(),
                                .leaf = params["min_samples_leaf"].get<int>()};
    const FittedLearner fitted = fitLearner(spec, training(), labels(), {}, {});
    const std::vector<TreeNode>& nodes = std::get<FittedDecisionTree>(fitted).nodes;
    QCOMPARE(nodes.size(), model["feature"].size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        QCOMPARE(std::max(nodes[i].column, -1), std::max(model["feature"][i].get<int>(), -1));
        QCOMPARE(nodes[i].left, model["children_left"][i].get<int>());
        QCOMPARE(nodes[i].right, model["children_right"][i].get<int>());
        QCOMPARE(nodes[i].weight, model["n_node_samples"][i].get<double>());
        QVERIFY(close(nodes[i].share, model["value_class1_share"][i].get<double>()));
        QVERIFY(close(nodes[i].impurity, model["impurity"][i].get<double>()));
        // Thresholds there are midpoints of numbers rounded to single precision.
        if (nodes[i].column >= 0)
            QVERIFY(close(nodes[i].threshold, model["threshold"][i].get<double>(), 1e-6));
    }
    const std::vector<double> shares = scoresOf(fitted, queries());
    for (std::size_t i = 0; i < shares.size(); ++i)
        QVERIFY(close(shares[i], model["proba"][i].get<double>()));
}

void TestGoldenTinyModels::supportVectors_data()
{
    eachModel("svc", [](const json&) { return true; });
}

void TestGoldenTinyModels::supportVectors()
{
    QFETCH(int, index);
    const json& model = models("svc")[static_cast<std::size_t>(index)];
    const json& params = model["params"];
    const std::string kernel = params["kernel"];
    SupportVectorsSpec spec{.kernel = kernel == "linear" ? Kernel::Linear
                                      : kernel == "rbf"  ? Kernel::Rbf
                                      : kernel == "poly" ? Kernel::Polynomial
                                                         : Kernel::Sigmoid,
                            .c = params["C"].get<double>(),
                            .degree = params.value("degree", 3),
                            .tolerance = 1e-6};
    if (params.contains("gamma") && params["gamma"].is_number())
        spec.gamma = params["gamma"].get<double>();
    const FittedLearner fitted = fitLearner(spec, training(), labels(), {}, {.probabilities = false});
    const auto& vectors = std::get<FittedSupportVectors>(fitted);
    if (spec.gamma == 0)
        QVERIFY(close(vectors.spec.gamma, model["gamma_used"].get<double>()));
    QCOMPARE(vectors.coefficients.size(), model["dual_coef_signed"].size());
    QVERIFY(std::abs(vectors.intercept - model["intercept"].get<double>()) <= 2e-4);
    const std::vector<double> values = scoresOf(fitted, queries());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY(std::abs(values[i] - model["decision"][i].get<double>()) <= 2e-4);
}

void TestGoldenTinyModels::plattScale()
{
    const json& platt = tiny()["platt"];
    const PlattScale scale = fitPlatt(platt["decision"].get<std::vector<double>>(), platt["y"].get<std::vector<std::uint8_t>>());
    QVERIFY(close(scale.a, platt["A"].get<double>(), 1e-6));
    QVERIFY(close(scale.b, platt["B"].get<double>(), 1e-6));
    for (std::size_t i = 0; i < platt["p_at"]["p"].size(); ++i)
        QVERIFY(close(scale.chance(platt["p_at"]["decision"][i].get<double>()), platt["p_at"]["p"][i].get<double>(), 1e-6));
}

static const Registered<TestGoldenTinyModels> registered;
#include "golden_tiny_models_test.moc"
