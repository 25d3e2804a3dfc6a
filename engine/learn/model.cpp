// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/model.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "base/match.h"
#include "base/text.h"
#include "learn/canonical_order.h"

namespace holdfast {

namespace {

std::string text(std::string_view name) { return std::string(name); }

ChanceScale scaleOfBalance(ClassWeights weights, std::span<const std::uint8_t> labels)
{
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    const double negatives = static_cast<double>(labels.size()) - positives;
    if (weights == ClassWeights::None || positives == 0 || negatives == 0)
        return {};
    return {.shift = std::log(positives / negatives)};
}

// "nearest_neighbours scaler=standard k=15", and the share of each member.
std::vector<Parameter> parametersOfBlend(const ModelSpec& spec)
{
    double all = 0;
    for (const BlendMember& member : spec.members)
        all += member.times;
    std::vector<Parameter> made;
    for (std::size_t i = 0; i < spec.members.size(); ++i) {
        std::string words = text(familyName(familyOf(spec.members[i].model)));
        for (const Parameter& parameter : parametersOf(spec.members[i].model)) {
            const auto* number = std::get_if<double>(&parameter.value);
            words += " " + parameter.name + "=" + (number != nullptr ? shortest(*number) : std::get<std::string>(parameter.value));
        }
        made.push_back({"member_" + std::to_string(i + 1), std::move(words)});
        made.push_back({"share_" + std::to_string(i + 1), spec.members[i].times / all});
    }
    return made;
}

void addPenalty(const auto& regression, std::vector<Parameter>& made)
{
    made.push_back({"penalty", text(regression.c == 0 ? "none" : penaltyName(regression.penalty))});
    made.push_back({"c", regression.c});
    if (regression.c > 0 && regression.penalty == Penalty::ElasticNet)
        made.push_back({"l1_ratio", regression.l1Ratio});
}

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

FittedLearner fitWeighed(const LearnerSpec& spec, ClassWeights weights, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                         const FitOptions& options, const Progress& progress)
{
    FittedLearner fitted = fitLearner(spec, x, labels, rowWeights(weights, labels), options, progress);
    if (auto* forest = std::get_if<FittedRandomForest>(&fitted)) {
        const ChanceScale scale = scaleOfBalance(weights, labels);
        for (BundleNode& node : forest->trees.nodes)
            if (node.column < 0)
                node.number = scale.chance(node.number);
    }
    return fitted;
}

ChanceScale scaleOfWeights(ClassWeights weights, const LearnerSpec& learner, std::span<const std::uint8_t> labels)
{
    if (std::holds_alternative<SupportVectorsSpec>(learner) || std::holds_alternative<RandomForestSpec>(learner))
        return {};
    return scaleOfBalance(weights, labels);
}

bool ModelSpec::operator==(const ModelSpec& other) const
{
    return preprocess == other.preprocess && learner == other.learner && classWeights == other.classWeights && members == other.members;
}

bool FittedModel::operator==(const FittedModel& other) const
{
    return spec == other.spec && preprocess == other.preprocess && learner == other.learner && members == other.members &&
           scale == other.scale && kind == other.kind;
}

Family familyOf(const ModelSpec& spec) { return spec.members.empty() ? familyOf(spec.learner) : Family::Blend; }

ModelSpec defaultModel(Family family) { return {.preprocess = {}, .learner = defaultLearner(family)}; }

std::vector<Parameter> parametersOf(const ModelSpec& spec, TargetKind kind)
{
    if (!spec.members.empty())
        return parametersOfBlend(spec);
    if (std::holds_alternative<BaselineSpec>(spec.learner))
        return {};
    std::vector<Parameter> made{{"scaler", text(scalerName(spec.preprocess.scaler))},
                                {"encoder", text(encoderName(spec.preprocess.encoder))}};
    const PreprocessSpec usual;
    if (spec.preprocess.imputer != usual.imputer)
        made.push_back({"imputer", text(imputerName(spec.preprocess.imputer))});
    if (spec.preprocess.indicator)
        made.push_back({"indicator", text("column")});
    if (spec.preprocess.rareLevel != usual.rareLevel)
        made.push_back({"rare_level", static_cast<double>(spec.preprocess.rareLevel)});
    std::visit(
        Match{
            [](const BaselineSpec&) {},
            [&](const LinearRegressionSpec& linear) { addPenalty(linear, made); },
            [&](const LogisticRegressionSpec& logistic) { addPenalty(logistic, made); },
            [&](const NearestNeighboursSpec& neighbours) {
                made.push_back({"k", static_cast<double>(neighbours.k)});
                made.push_back({"metric", text(distanceMetricName(neighbours.metric))});
                made.push_back({"weights", text(neighbourWeightsName(neighbours.weights))});
            },
            [&](const DecisionTreeSpec& tree) {
                made.push_back({"criterion", text(kind == TargetKind::Number ? "variance" : criterionName(tree.criterion))});
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
                if (kind == TargetKind::Number)
                    made.push_back({"epsilon", vectors.epsilon});
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
                                                      : Parameter{"max_features", text(kind == TargetKind::Number ? "third" : "sqrt")});
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

FittedModel blendOf(ModelSpec spec, std::vector<FittedModel> members)
{
    HF_EXPECT(spec.members.size() == members.size() && !members.empty(), "a blend has one fitted model per member");
    FittedModel model;
    model.spec = std::move(spec);
    model.members = std::move(members);
    return model;
}

FittedModel fitModel(const FeatureTable& training, std::span<const std::uint8_t> labels, const ModelSpec& spec, const FitOptions& options,
                     const Progress& progress)
{
    if (!spec.members.empty()) {
        std::vector<FittedModel> members;
        for (const BlendMember& member : spec.members)
            members.push_back(fitModel(training, labels, member.model, {.seed = options.seed, .probabilities = false}, progress));
        return blendOf(spec, std::move(members));
    }
    const std::vector<std::uint32_t> order = canonicalOrder(rowFingerprints(training), labels);
    std::vector<std::uint8_t> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t row : order)
        sorted.push_back(labels[row]);
    const FeatureTable rows = gathered(training, order);
    FittedModel model{.spec = spec, .preprocess = fitPreprocess(rows, spec.preprocess)};
    model.learner = fitWeighed(spec.learner, spec.classWeights, applyPreprocess(model.preprocess, rows), sorted, options, progress);
    model.scale = scaleOfWeights(spec.classWeights, spec.learner, sorted);
    return model;
}

FittedModel fitNumberModel(const FeatureTable& training, std::span<const double> targets, const ModelSpec& spec, const FitOptions& options,
                           const Progress& progress)
{
    HF_EXPECT(spec.members.empty(), "numbers have no blend");
    const std::vector<std::uint32_t> order = canonicalOrder(rowFingerprints(training), targets);
    std::vector<double> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t row : order)
        sorted.push_back(targets[row]);
    const FeatureTable rows = gathered(training, order);
    FittedModel model{.spec = spec, .preprocess = fitPreprocess(rows, spec.preprocess)};
    model.kind = TargetKind::Number;
    model.learner = fitRegressor(spec.learner, applyPreprocess(model.preprocess, rows), sorted, {}, options, progress);
    return model;
}

std::vector<double> meanOfMembers(const std::vector<BlendMember>& members, const std::vector<std::vector<double>>& chances)
{
    double all = 0;
    for (const BlendMember& member : members)
        all += member.times;
    std::vector<double> mean(chances.front().size(), 0);
    for (std::size_t m = 0; m < members.size(); ++m)
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += members[m].times * chances[m][i];
    for (double& chance : mean)
        chance /= all;
    return mean;
}

std::vector<double> scoresOf(const FittedModel& model, const FeatureTable& table, const Progress& progress)
{
    if (!model.members.empty())
        return probabilitiesOf(model, table, progress);
    return scoresOf(model.learner, applyPreprocess(model.preprocess, table), progress);
}

std::vector<double> probabilitiesOf(const FittedModel& model, const FeatureTable& table, const Progress& progress)
{
    std::vector<double> made;
    if (model.members.empty()) {
        made = probabilitiesOf(model.learner, applyPreprocess(model.preprocess, table), progress);
    } else {
        std::vector<std::vector<double>> chances;
        for (std::size_t m = 0; m < model.members.size(); ++m) {
            const BlendMember& member = model.spec.members[m];
            chances.push_back(scoresOf(model.members[m], table, progress));
            for (double& chance : chances.back())
                chance = member.scale.chance(chance);
        }
        made = meanOfMembers(model.spec.members, chances);
    }
    for (double& chance : made)
        chance = model.scale.chance(chance);
    return made;
}

}  // namespace holdfast
