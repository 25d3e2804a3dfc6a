// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_space.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast {

namespace {

template <class T, std::size_t N>
T oneOf(const std::array<T, N>& choices, Random& random)
{
    return choices[static_cast<std::size_t>(random.below(N))];
}

// Rounded to four significant digits, so that what is shown is what was used.
double logUniform(double low, double high, Random& random)
{
    const double value = std::exp(std::log(low) + random.uniform() * (std::log(high) - std::log(low)));
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 3);
    return std::clamp(std::round(value / unit) * unit, low, high);
}

int logUniformInteger(int low, int high, Random& random)
{
    const double value = std::exp(std::log(low) + random.uniform() * (std::log(high + 1) - std::log(low)));
    return std::clamp(static_cast<int>(value), low, high);
}

constexpr std::array kAllScalers{Scaler::None, Scaler::Standard, Scaler::MinMax, Scaler::Robust};
constexpr std::array kScalers{Scaler::Standard, Scaler::MinMax, Scaler::Robust};
constexpr std::array kEncoders{Encoder::OneHot, Encoder::Ordinal};

LearnerSpec drawLinearRegression(Random& random)
{
    LinearRegressionSpec spec;
    spec.penalty = oneOf(std::array{Penalty::L2, Penalty::L1}, random);
    spec.c = logUniform(1e-3, 1e2, random);
    return spec;
}

LearnerSpec drawLogisticRegression(Random& random)
{
    LogisticRegressionSpec spec;
    spec.penalty = oneOf(std::array{Penalty::L2, Penalty::L1}, random);
    spec.c = logUniform(1e-3, 1e2, random);
    return spec;
}

LearnerSpec drawNearestNeighbours(Random& random)
{
    NearestNeighboursSpec spec;
    spec.k = logUniformInteger(3, kLargestK, random);
    spec.metric = oneOf(std::array{DistanceMetric::Euclidean, DistanceMetric::Manhattan}, random);
    spec.weights = random.below(4) == 0 ? NeighbourWeights::Uniform : NeighbourWeights::Distance;
    return spec;
}

LearnerSpec drawDecisionTree(std::size_t features, Random& random)
{
    DecisionTreeSpec spec;
    spec.criterion = oneOf(std::array{Criterion::Gini, Criterion::Entropy}, random);
    spec.depth = 2 + static_cast<int>(random.below(11));
    spec.leaf = logUniformInteger(2, 60, random);
    spec.split = 2 + static_cast<int>(random.below(19));
    const int half = static_cast<int>((features + 1) / 2);
    spec.maxFeatures = oneOf(std::array{0, half}, random);
    const double alpha = logUniform(1e-4, 1e-2, random);
    spec.ccpAlpha = oneOf(std::array{0.0, alpha}, random);
    return spec;
}

LearnerSpec drawSupportVectors(Random& random)
{
    SupportVectorsSpec spec;
    spec.kernel = oneOf(std::array{Kernel::Rbf, Kernel::Rbf, Kernel::Rbf, Kernel::Linear, Kernel::Polynomial, Kernel::Sigmoid}, random);
    spec.c = logUniform(1e-2, 1e2, random);
    spec.gamma = logUniform(1e-3, 1, random);
    spec.degree = 2 + static_cast<int>(random.below(2));
    return spec;
}

LearnerSpec drawRandomForest(std::size_t features, Random& random)
{
    RandomForestSpec spec;
    spec.leaf = logUniformInteger(1, 30, random);
    spec.maxFeatures = oneOf(std::array{0, static_cast<int>((features + 2) / 3), static_cast<int>((features + 1) / 2)}, random);
    return spec;
}

LearnerSpec drawBoostedTrees(Random& random)
{
    BoostedTreesSpec spec;
    spec.rounds = logUniformInteger(40, 400, random);
    spec.rate = logUniform(0.02, 0.3, random);
    spec.leaves = logUniformInteger(4, 63, random);
    spec.leaf = logUniformInteger(5, 100, random);
    const double penalty = logUniform(0.01, 10, random);
    spec.l2 = oneOf(std::array{0.0, penalty}, random);
    spec.columnShare = oneOf(std::array{0.5, 1.0}, random);
    spec.rowShare = oneOf(std::array{0.7, 1.0}, random);
    return spec;
}

// Every draw is made whether it is offered or not, so that what is offered changes no other choice.
void drawPreparation(ModelSpec& model, const PreparationChoices& choices, Random& random)
{
    const bool balanced = random.below(4) == 0;
    const Imputer imputer = oneOf(std::array{Imputer::Median, Imputer::Median, Imputer::Mean, Imputer::Constant}, random);
    const bool indicator = random.below(3) == 0;
    const int rareLevel = oneOf(std::array{10, 10, 10, 5, 20, 50}, random);
    const bool net = random.below(2) == 0;
    const double ratio = 0.1 * static_cast<double>(1 + random.below(9));
    if (choices.classWeights && balanced)
        model.classWeights = ClassWeights::Balanced;
    if (choices.missingNumbers) {
        model.preprocess.imputer = imputer;
        model.preprocess.indicator = indicator;
    }
    if (choices.rareLevels)
        model.preprocess.rareLevel = rareLevel;
    const auto mix = [&](auto* regression) {
        if (regression == nullptr || regression->penalty != Penalty::L1 || !net)
            return;
        regression->penalty = Penalty::ElasticNet;
        regression->l1Ratio = std::round(10 * ratio) / 10;
    };
    mix(std::get_if<LogisticRegressionSpec>(&model.learner));
    mix(std::get_if<LinearRegressionSpec>(&model.learner));
    if (!choices.number)
        return;
    const double epsilon = logUniform(0.01, 0.5, random);
    if (auto* vectors = std::get_if<SupportVectorsSpec>(&model.learner))
        vectors->epsilon = epsilon;
    if (auto* tree = std::get_if<DecisionTreeSpec>(&model.learner))
        tree->criterion = DecisionTreeSpec().criterion;
}

}  // namespace

ModelSpec drawModel(Family family, std::size_t features, Random& random)
{
    ModelSpec model;
    const bool scaled = family == Family::NearestNeighbours || family == Family::SupportVectors;
    model.preprocess.scaler = scaled ? oneOf(kScalers, random) : oneOf(kAllScalers, random);
    if (family == Family::DecisionTree || family == Family::RandomForest || family == Family::BoostedTrees)
        model.preprocess.scaler = Scaler::None;
    model.preprocess.encoder = oneOf(kEncoders, random);
    switch (family) {
    case Family::Baseline:
    case Family::Blend:
        model.learner = BaselineSpec{};
        break;
    case Family::LinearRegression:
        model.learner = drawLinearRegression(random);
        break;
    case Family::LogisticRegression:
        model.learner = drawLogisticRegression(random);
        break;
    case Family::NearestNeighbours:
        model.learner = drawNearestNeighbours(random);
        break;
    case Family::DecisionTree:
        model.learner = drawDecisionTree(features, random);
        break;
    case Family::SupportVectors:
        model.learner = drawSupportVectors(random);
        break;
    case Family::RandomForest:
        model.learner = drawRandomForest(features, random);
        break;
    case Family::BoostedTrees:
        model.learner = drawBoostedTrees(random);
        break;
    }
    return model;
}

std::vector<ModelSpec> trialModels(Family family, int trials, std::size_t features, std::uint64_t seed, const PreparationChoices& choices)
{
    std::vector<ModelSpec> models{defaultModel(family)};
    if (family == Family::NearestNeighbours && trials > 1)
        models.push_back({.learner = NearestNeighboursSpec{.metric = DistanceMetric::Manhattan, .weights = NeighbourWeights::Distance}});
    if (family == Family::LinearRegression && trials > 1)
        models.push_back({.learner = LinearRegressionSpec{.c = 0}});
    Random random = Random(seed).stream(familyName(family));
    Random more = random.stream("preparation");
    while (models.size() < static_cast<std::size_t>(std::max(1, trials))) {
        models.push_back(drawModel(family, features, random));
        drawPreparation(models.back(), choices, more);
    }
    return models;
}

std::vector<int> spreadTrials(int trials, std::size_t families)
{
    std::vector<int> spread(families, 0);
    for (std::size_t i = 0; i < families; ++i)
        spread[i] =
            std::max(0, trials) / static_cast<int>(families) + (i < static_cast<std::size_t>(std::max(0, trials)) % families ? 1 : 0);
    return spread;
}

}  // namespace holdfast
