// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learner.h"

namespace holdfast {

std::string_view penaltyName(Penalty penalty)
{
    switch (penalty) {
    case Penalty::L2:
        return "l2";
    case Penalty::L1:
        return "l1";
    case Penalty::ElasticNet:
        return "elastic_net";
    }
    return {};
}

std::string_view distanceMetricName(DistanceMetric metric) { return metric == DistanceMetric::Euclidean ? "euclidean" : "manhattan"; }

std::string_view neighbourWeightsName(NeighbourWeights weights) { return weights == NeighbourWeights::Uniform ? "uniform" : "distance"; }

std::string_view criterionName(Criterion criterion) { return criterion == Criterion::Gini ? "gini" : "entropy"; }

std::string_view kernelName(Kernel kernel)
{
    switch (kernel) {
    case Kernel::Linear:
        return "linear";
    case Kernel::Rbf:
        return "rbf";
    case Kernel::Polynomial:
        return "polynomial";
    case Kernel::Sigmoid:
        return "sigmoid";
    }
    return {};
}

Family familyOf(const LearnerSpec& spec) { return static_cast<Family>(spec.index()); }

Family familyOf(const FittedLearner& learner) { return static_cast<Family>(learner.index()); }

LearnerSpec defaultLearner(Family family)
{
    switch (family) {
    case Family::Baseline:
        return BaselineSpec{};
    case Family::LinearRegression:
        return LinearRegressionSpec{};
    case Family::LogisticRegression:
        return LogisticRegressionSpec{};
    case Family::NearestNeighbours:
        return NearestNeighboursSpec{};
    case Family::DecisionTree:
        return DecisionTreeSpec{};
    case Family::SupportVectors:
        return SupportVectorsSpec{};
    case Family::RandomForest:
        return RandomForestSpec{};
    case Family::BoostedTrees:
        return BoostedTreesSpec{};
    case Family::Blend:
        break;  // no learner of its own
    }
    return BaselineSpec{};
}

}  // namespace holdfast
