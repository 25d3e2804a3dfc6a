// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QTest>

#include "learn/learners/decision_tree.h"
#include "learn/learners/nearest_neighbours.h"
#include "learn/learners/support_vectors.h"
#include "learn/model.h"
#include "learn/scores.h"
#include "support/real_split.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;
using nlohmann::json;

namespace {

// The yardstick's design of the split: numbers scaled, categories one-hot without the first level, in our order of columns.
struct RealDesign
{
    FittedPreprocess preprocess;
    DesignMatrix training;
    DesignMatrix test;
    DesignMatrix fixed;
    std::vector<std::uint8_t> labels;
    std::vector<std::uint8_t> testLabels;
    std::vector<std::size_t> placeOf;  // of each of golden's design columns
    std::vector<double> sign;          // -1 where golden counts the other of two levels
};

Scaler scalerOf(const std::string& name)
{
    return name == "standard" ? Scaler::Standard : name == "minmax" ? Scaler::MinMax : Scaler::Robust;
}

const std::vector<std::string>& goldenColumns()
{
    static const std::vector<std::string> names = golden()["real"]["design_columns"].get<std::vector<std::string>>();
    return names;
}

std::string asGoldenNamesIt(std::string name)
{
    const std::size_t at = name.find(" = ");
    if (at == std::string::npos)
        return name;
    const std::string feature = name.substr(0, at);
    return feature == kRealService ? feature : feature + "_" + name.substr(at + 3);
}

RealDesign realDesign(Scaler scaler)
{
    RealDesign made;
    const FeatureTable all = featureTable(realTable(), realFeatures());
    const std::vector<std::uint32_t> training = realTrainingRows();
    const std::vector<std::uint32_t> test = realTestRows();
    made.preprocess = fitPreprocess(gathered(all, training), {.scaler = scaler, .dropFirst = true, .rareLevel = 0});
    made.training = applyPreprocess(made.preprocess, gathered(all, training));
    made.test = applyPreprocess(made.preprocess, gathered(all, test));
    made.fixed = applyPreprocess(made.preprocess, gathered(all, realFixedRows()));
    made.labels = realLabels(training);
    made.testLabels = realLabels(test);
    std::vector<std::string> names;
    for (const std::string& name : made.preprocess.columnNames())
        names.push_back(asGoldenNamesIt(name));
    for (const std::string& name : goldenColumns()) {
        const auto found = std::ranges::find(names, name);
        made.placeOf.push_back(static_cast<std::size_t>(found - names.begin()));
        made.sign.push_back(name == kRealService ? -1 : 1);
    }
    return made;
}

// The same columns in golden's order and sense, for what depends on it.
DesignMatrix inGoldenOrder(const DesignMatrix& x, const RealDesign& design)
{
    DesignMatrix made{.rows = x.rows, .columns = x.columns};
    for (std::size_t i = 0; i < x.rows; ++i)
        for (std::size_t j = 0; j < x.columns; ++j) {
            const double value = x.at(i, design.placeOf[j]);
            made.values.push_back(design.sign[j] < 0 ? 1 - value : value);
        }
    return made;
}

const json& models(const char* family) { return golden()["real"]["models"][family]; }

void rowPerModel(const char* family, const std::function<bool(const json&)>& wanted)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(models(family).size()); ++i)
        if (wanted(models(family)[static_cast<std::size_t>(i)]))
            QTest::newRow(qPrintable(QString("%1 %2").arg(family).arg(i))) << i;
}

}  // namespace

class TestGoldenRealModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { HF_NEED_REFERENCE }
    void theDesignIsTheYardsticks_data();
    void theDesignIsTheYardsticks();
    void logisticRegression_data();
    void logisticRegression();
    void nearestNeighboursOf_data();
    void nearestNeighboursOf();
    void decisionTree_data();
    void decisionTree();
    void supportVectors_data();
    void supportVectors();
    void calibrationOfSupportVectors_data() { supportVectors_data(); }
    void calibrationOfSupportVectors();
};

void TestGoldenRealModels::theDesignIsTheYardsticks_data()
{
    QTest::addColumn<QString>("scaler");
    for (const char* name : {"standard", "minmax", "robust"})
        QTest::newRow(name) << name;
}

void TestGoldenRealModels::theDesignIsTheYardsticks()
{
    QFETCH(QString, scaler);
    const RealDesign design = realDesign(scalerOf(scaler.toStdString()));
    const DesignMatrix mine = inGoldenOrder(design.fixed, design);
    const json& expected = golden()["real"]["scalers_on_train"][scaler.toStdString()]["fixed_rows_design"];
    for (std::size_t i = 0; i < mine.rows; ++i)
        for (std::size_t j = 0; j < mine.columns; ++j)
            QVERIFY2(close(mine.at(i, j), expected[i][j].get<double>()),
                     qPrintable(QString("%1 %2").arg(i).arg(goldenColumns()[j].c_str())));
}

void TestGoldenRealModels::logisticRegression_data()
{
    rowPerModel("lr", [](const json& model) { return !model["intercept_penalised"].get<bool>(); });
}

void TestGoldenRealModels::logisticRegression()
{
    QFETCH(int, index);
    const json& model = models("lr")[static_cast<std::size_t>(index)];
    const RealDesign design = realDesign(scalerOf(model["scaler"].get<std::string>()));
    const std::string penalty = model["penalty"].is_null() ? "none" : model["penalty"].get<std::string>();
    const LogisticRegressionSpec spec{.penalty = penalty == "l1" ? Penalty::L1 : Penalty::L2,
                                      .c = penalty == "None" || penalty == "none" ? 0 : model["C"].get<double>()};
    // In golden's sense of the columns: a penalty feels which of two levels is counted.
    const DesignMatrix training = inGoldenOrder(design.training, design);
    const DesignMatrix test = inGoldenOrder(design.test, design);
    const FittedLearner fitted = fitLearner(spec, training, design.labels, {}, {});
    const auto& logistic = std::get<FittedLogisticRegression>(fitted);
    for (std::size_t j = 0; j < training.columns; ++j)
        QVERIFY2(close(logistic.coefficients[j], model["coef"][j].get<double>(), 1e-5, 1e-7),
                 qPrintable(QString("%1: %2, not %3")
                                .arg(goldenColumns()[j].c_str())
                                .arg(logistic.coefficients[j], 0, 'g', 12)
                                .arg(model["coef"][j].get<double>(), 0, 'g', 12)));
    QVERIFY(close(logistic.intercept, model["intercept"].get<double>(), 1e-5));
    const std::vector<double> chances = probabilitiesOf(fitted, test);
    QVERIFY(std::abs(rocAuc(chances, design.testLabels) - model["test_roc_auc"].get<double>()) <= 1e-4);
    QVERIFY(close(logLoss(chances, design.testLabels), model["test_log_loss"].get<double>(), 1e-5));
}

void TestGoldenRealModels::nearestNeighboursOf_data()
{
    rowPerModel("knn", [](const json& model) { return model["metric"] != "chebyshev"; });
}

void TestGoldenRealModels::nearestNeighboursOf()
{
    QFETCH(int, index);
    const json& model = models("knn")[static_cast<std::size_t>(index)];
    const RealDesign design = realDesign(scalerOf(model["scaler"].get<std::string>()));
    const NearestNeighboursSpec spec{.k = model["k"].get<int>(),
                                     .metric = model["metric"] == "euclidean" ? DistanceMetric::Euclidean : DistanceMetric::Manhattan,
                                     .weights = model["weights"] == "uniform" ? NeighbourWeights::Uniform : NeighbourWeights::Distance};
    const FittedLearner fitted = fitLearner(spec, design.training, design.labels, {}, {});
    const std::vector<double> shares = scoresOf(fitted, design.fixed);
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (!model["fixed_row_ambiguous"][i].get<bool>())
            QVERIFY2(close(shares[i], model["proba"][i].get<double>()), qPrintable(QString::number(i)));
    const double tolerance = model["test_rows_ambiguous"].get<int>() == 0 ? 1e-4 : 2e-3;
    QVERIFY(std::abs(rocAuc(scoresOf(fitted, design.test), design.testLabels) - model["test_roc_auc"].get<double>()) <= tolerance);
}

void TestGoldenRealModels::decisionTree_data()
{
    rowPerModel("tree", [](const json& model) { return model["unique_under_feature_order"].get<bool>(); });
}

void TestGoldenRealModels::decisionTree()
{
    QFETCH(int, index);
    const json& model = models("tree")[static_cast<std::size_t>(index)];
    const RealDesign design = realDesign(Scaler::None);
    const json& params = model["params"];
    const DecisionTreeSpec spec{.criterion = params.value("criterion", "gini") == "gini" ? Criterion::Gini : Criterion::Entropy,
                                .depth = params["max_depth"].get<int>(),
                                .leaf = params.value("min_samples_leaf", 1)};
    const FittedLearner fitted = fitLearner(spec, inGoldenOrder(design.training, design), design.labels, {}, {});
    const std::vector<TreeNode>& nodes = std::get<FittedDecisionTree>(fitted).nodes;
    QCOMPARE(nodes.size(), model["feature"].size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        QCOMPARE(std::max(nodes[i].column, -1), std::max(model["feature"][i].get<int>(), -1));
        QCOMPARE(nodes[i].left, model["children_left"][i].get<int>());
        QCOMPARE(nodes[i].right, model["children_right"][i].get<int>());
        QCOMPARE(nodes[i].weight, model["n_node_samples"][i].get<double>());
        QVERIFY(close(nodes[i].share, model["value_class1_share"][i].get<double>()));
        QVERIFY(close(nodes[i].impurity, model["impurity"][i].get<double>(), 1e-9, 1e-12));
        if (nodes[i].column >= 0)
            QCOMPARE(static_cast<float>(nodes[i].threshold), static_cast<float>(model["threshold"][i].get<double>()));
    }
    QVERIFY(std::abs(rocAuc(scoresOf(fitted, inGoldenOrder(design.test, design)), design.testLabels) -
                     model["test_roc_auc"].get<double>()) <= 1e-9);
}

namespace {
SupportVectorsSpec supportVectorsSpec(const json& params)
{
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
    return spec;
}
}  // namespace

void TestGoldenRealModels::supportVectors_data()
{
    rowPerModel("svc", [](const json&) { return true; });
}

void TestGoldenRealModels::supportVectors()
{
    QFETCH(int, index);
    const json& model = models("svc")[static_cast<std::size_t>(index)];
    const RealDesign design = realDesign(scalerOf(model["scaler"].get<std::string>()));
    const FittedLearner fitted = fitLearner(supportVectorsSpec(model["params"]), inGoldenOrder(design.training, design), design.labels, {},
                                            {.probabilities = false});
    const auto& vectors = std::get<FittedSupportVectors>(fitted);
    QVERIFY(vectors.converged);
    const std::vector<double> values = scoresOf(fitted, inGoldenOrder(design.fixed, design));
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY2(std::abs(values[i] - model["decision"][i].get<double>()) <= 2e-4,
                 qPrintable(QString("%1 %2").arg(values[i]).arg(model["decision"][i].get<double>())));
    QVERIFY(std::abs(rocAuc(scoresOf(fitted, inGoldenOrder(design.test, design)), design.testLabels) -
                     model["test_roc_auc_decision"].get<double>()) <= 1e-4);
}

void TestGoldenRealModels::calibrationOfSupportVectors()
{
    QFETCH(int, index);
    const json& model = models("svc")[static_cast<std::size_t>(index)];
    const RealDesign design = realDesign(scalerOf(model["scaler"].get<std::string>()));
    SupportVectorsSpec spec = supportVectorsSpec(model["params"]);
    spec.tolerance = 1e-3;
    const FittedLearner fitted = fitLearner(spec, inGoldenOrder(design.training, design), design.labels, {}, {});
    const auto& vectors = std::get<FittedSupportVectors>(fitted);
    std::vector<double> a{model["platt"]["probA"].get<double>()};
    std::vector<double> b{-model["platt"]["probB"].get<double>()};
    for (const json& other : model["platt"]["other_seeds_A_B"]) {
        a.push_back(other[0].get<double>());
        b.push_back(-other[1].get<double>());
    }
    // Inner folds are drawn at random there and stratified here: within the range of the yardstick's four seeds ± 5 %.
    const auto inside = [](double value, const std::vector<double>& seen) {
        const auto [low, high] = std::ranges::minmax(seen);
        const double slack = 0.05 * std::max(std::abs(low), std::abs(high));
        return value >= low - slack && value <= high + slack;
    };
    QVERIFY2(inside(vectors.a, a), qPrintable(QString("a %1, there %2").arg(vectors.a).arg(a[0])));
    QVERIFY2(inside(vectors.b, b), qPrintable(QString("b %1, there %2 %3 %4 %5").arg(vectors.b).arg(b[0]).arg(b[1]).arg(b[2]).arg(b[3])));
}

static const Registered<TestGoldenRealModels> registered;
#include "golden_real_models_test.moc"
