// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/model.h"

#include <algorithm>

#include "base/match.h"
#include "learn/canonical_order.h"

namespace holdfast {

namespace {
std::string text(std::string_view name) { return std::string(name); }
}  // namespace

std::string_view classWeightsName(ClassWeights weights) { return weights == ClassWeights::None ? "none" : "balanced"; }

std::vector<double> rowWeights(ClassWeights weights, std::span<const std::uint8_t> labels)
{
    const auto all = static_cast<double>(labels.size());
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    if (weights == ClassWeights::None || positives == 0 || positives == all)
        return {};
    std::vector<double> made;
    made.reserve(labels.size());
    for (const std::uint8_t label : labels)
        made.push_back(all / (2 * (label == 1 ? positives : all - positives)));
    return made;
}

Family familyOf(const ModelSpec& spec) { return familyOf(spec.learner); }

ModelSpec defaultModel(Family family) { return {.preprocess = {}, .learner = defaultLearner(family)}; }

std::vector<Parameter> parametersOf(const ModelSpec& spec)
{
    if (std::holds_alternative<BaselineSpec>(spec.learner))
        return {};
    std::vector<Parameter> made{{"scaler", text(scalerName(spec.preprocess.scaler))},
                                {"encoder", text(encoderName(spec.preprocess.encoder))}};
    std::visit(
        Match{
            [](const BaselineSpec&) {},
            [&](const LogisticRegressionSpec& logistic) {
                made.push_back({"penalty", text(logistic.c == 0 ? "none" : penaltyName(logistic.penalty))});
                made.push_back({"c", logistic.c});
                if (logistic.c > 0 && logistic.penalty == Penalty::ElasticNet)
                    made.push_back({"l1_ratio", logistic.l1Ratio});
            },
            [&](const NearestNeighboursSpec& neighbours) {
                made.push_back({"k", static_cast<double>(neighbours.k)});
                made.push_back({"metric", text(distanceMetricName(neighbours.metric))});
                made.push_back({"weights", text(neighbourWeightsName(neighbours.weights))});
            },
            [&](const DecisionTreeSpec& tree) {
                made.push_back({"criterion", text(criterionName(tree.criterion))});
                made.push_back({"depth", static_cast<double>(tree.depth)});
                made.push_back({"leaf", static_cast<double>(tree.leaf)});
                made.push_back({"split", static_cast<double>(tree.split)});
                made.push_back(tree.maxFeatures > 0 ? Parameter{"max_features", static_cast<double>(tree.maxFeatures)}
                                                    : Parameter{"max_features", std::string("all")});
                made.push_back({"ccp_alpha", tree.ccpAlpha});
            },
            [&](const SupportVectorsSpec& vectors) {
                made.push_back({"kernel", text(kernelName(vectors.kernel))});
                made.push_back({"c", vectors.c});
                if (vectors.kernel != Kernel::Linear)
                    made.push_back({"gamma", vectors.gamma > 0 ? Parameter{"", vectors.gamma}.value : Parameter{"", text("scale")}.value});
                if (vectors.kernel == Kernel::Polynomial)
                    made.push_back({"degree", static_cast<double>(vectors.degree)});
                if (vectors.kernel == Kernel::Polynomial || vectors.kernel == Kernel::Sigmoid)
                    made.push_back({"coef0", vectors.coef0});
            },
            [&](const RandomForestSpec& forest) {
                made.push_back({"trees", static_cast<double>(forest.trees)});
                made.push_back({"depth", static_cast<double>(forest.depth)});
                made.push_back({"leaf", static_cast<double>(forest.leaf)});
                made.push_back(forest.maxFeatures > 0 ? Parameter{"max_features", static_cast<double>(forest.maxFeatures)}
                                                      : Parameter{"max_features", text("sqrt")});
            },
            [&](const BoostedTreesSpec& boosted) {
                made.push_back({"rounds", static_cast<double>(boosted.rounds)});
                made.push_back({"rate", boosted.rate});
                made.push_back({"leaves", static_cast<double>(boosted.leaves)});
                made.push_back({"leaf", static_cast<double>(boosted.leaf)});
                made.push_back({"l2", boosted.l2});
                made.push_back({"column_share", boosted.columnShare});
                made.push_back({"row_share", boosted.rowShare});
            },
        },
        spec.learner);
    if (spec.classWeights != ClassWeights::None)
        made.push_back({"class_weights", text(classWeightsName(spec.classWeights))});
    return made;
}

FittedModel fitModel(const FeatureTable& training, std::span<const std::uint8_t> labels, const ModelSpec& spec, const FitOptions& options,
                     const Progress& progress)
{
    const std::vector<std::uint32_t> order = canonicalOrder(rowFingerprints(training), labels);
    std::vector<std::uint8_t> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t row : order)
        sorted.push_back(labels[row]);
    const FeatureTable rows = gathered(training, order);
    FittedModel model{.spec = spec, .preprocess = fitPreprocess(rows, spec.preprocess)};
    model.learner =
        fitLearner(spec.learner, applyPreprocess(model.preprocess, rows), sorted, rowWeights(spec.classWeights, sorted), options, progress);
    return model;
}

std::vector<double> scoresOf(const FittedModel& model, const FeatureTable& table)
{
    return scoresOf(model.learner, applyPreprocess(model.preprocess, table));
}

std::vector<double> probabilitiesOf(const FittedModel& model, const FeatureTable& table)
{
    return probabilitiesOf(model.learner, applyPreprocess(model.preprocess, table));
}

}  // namespace holdfast
