// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learner.h"

#include "base/check.h"
#include "base/match.h"
#include "learn/learners/boosted_trees.h"
#include "learn/learners/decision_tree.h"
#include "learn/learners/linear_regression.h"
#include "learn/learners/logistic_regression.h"
#include "learn/learners/nearest_neighbours.h"
#include "learn/learners/platt.h"
#include "learn/learners/random_forest.h"
#include "learn/learners/support_vectors.h"
#include "learn/learners/target_scale.h"

namespace holdfast {

namespace {

FittedBaseline fitBaseline(std::span<const std::uint8_t> labels, std::span<const double> weights)
{
    double all = 0;
    double positives = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        positives += weight * labels[i];
    }
    return {.share = all > 0 ? positives / all : 0};
}

}  // namespace

FittedLearner fitLearner(const LearnerSpec& spec, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                         std::span<const double> weights, const FitOptions& options, const Progress& progress)
{
    HF_EXPECT(labels.size() == x.rows && (weights.empty() || weights.size() == x.rows), "one label and one weight per row");
    progress.throwIfCancelled();
    return std::visit(
        Match{
            [&](const BaselineSpec&) -> FittedLearner { return fitBaseline(labels, weights); },
            [&](const LinearRegressionSpec&) -> FittedLearner { failCheck(__FILE__, __LINE__, "a linear regression learns numbers"); },
            [&](const LogisticRegressionSpec& logistic) -> FittedLearner {
                return fitLogisticRegression(logistic, x, labels, weights, progress);
            },
            [&](const NearestNeighboursSpec& neighbours) -> FittedLearner {
                return FittedNearestNeighbours{.spec = neighbours,
                                               .training = x,
                                               .labels = {labels.begin(), labels.end()},
                                               .rowWeights = {weights.begin(), weights.end()}};
            },
            [&](const DecisionTreeSpec& tree) -> FittedLearner {
                return fitDecisionTree(tree, rankedColumns(x, progress), labels, weights, options.seed, progress);
            },
            [&](const SupportVectorsSpec& vectors) -> FittedLearner {
                return fitSupportVectors(vectors, InnerProducts(x, progress), labels, weights, options, progress);
            },
            [&](const RandomForestSpec& forest) -> FittedLearner {
                return fitRandomForest(forest, binnedColumns(x, weights, progress), labels, weights, options.seed, progress);
            },
            [&](const BoostedTreesSpec& boosted) -> FittedLearner {
                return fitBoostedTrees(boosted, binnedColumns(x, weights, progress), labels, weights, options.seed, progress);
            },
        },
        spec);
}

FittedLearner fitRegressor(const LearnerSpec& spec, const DesignMatrix& x, std::span<const double> targets, std::span<const double> weights,
                           const FitOptions& options, const Progress& progress)
{
    HF_EXPECT(targets.size() == x.rows && (weights.empty() || weights.size() == x.rows), "one target and one weight per row");
    progress.throwIfCancelled();
    return std::visit(
        Match{
            [&](const BaselineSpec&) -> FittedLearner { return FittedBaseline{.share = targetScale(targets, weights).centre}; },
            [&](const LinearRegressionSpec& linear) -> FittedLearner { return fitLinearRegression(linear, x, targets, weights, progress); },
            [&](const LogisticRegressionSpec&) -> FittedLearner { failCheck(__FILE__, __LINE__, "a logistic regression learns classes"); },
            [&](const NearestNeighboursSpec& neighbours) -> FittedLearner {
                return FittedNearestNeighbours{.spec = neighbours,
                                               .training = x,
                                               .rowWeights = {weights.begin(), weights.end()},
                                               .targets = {targets.begin(), targets.end()}};
            },
            [&](const DecisionTreeSpec& tree) -> FittedLearner {
                return fitRegressionTree(tree, rankedColumns(x, progress), targets, weights, options.seed, progress);
            },
            [&](const SupportVectorsSpec& vectors) -> FittedLearner {
                return fitSupportRegression(vectors, InnerProducts(x, progress), targets, weights, progress);
            },
            [&](const RandomForestSpec& forest) -> FittedLearner {
                return fitRegressionForest(forest, binnedColumns(x, weights, progress), targets, weights, options.seed, progress);
            },
            [&](const BoostedTreesSpec& boosted) -> FittedLearner {
                return fitBoostedRegression(boosted, binnedColumns(x, weights, progress), targets, weights, options.seed, progress);
            },
        },
        spec);
}

std::vector<double> scoresOf(const FittedLearner& learner, const DesignMatrix& x, const Progress& progress)
{
    return std::visit(Match{
                          [&](const FittedBaseline& baseline) { return std::vector<double>(x.rows, baseline.share); },
                          [&](const FittedLinearRegression& linear) { return linearPredictions(linear, x); },
                          [&](const FittedLogisticRegression& logistic) { return logOdds(logistic, x); },
                          [&](const FittedNearestNeighbours& neighbours) { return neighbourShares(neighbours, x, progress); },
                          [&](const FittedDecisionTree& tree) { return leafShares(tree, x); },
                          [&](const FittedSupportVectors& vectors) { return decisions(vectors, x, progress); },
                          [&](const FittedRandomForest& forest) { return forestShares(forest, x, progress); },
                          [&](const FittedBoostedTrees& boosted) { return boostedLogOdds(boosted, x, progress); },
                      },
                      learner);
}

std::vector<double> probabilitiesOf(const FittedLearner& learner, const DesignMatrix& x, const Progress& progress)
{
    return probabilitiesOfScores(learner, scoresOf(learner, x, progress));
}

std::vector<double> probabilitiesOfScores(const FittedLearner& learner, std::vector<double> scores)
{
    if (std::holds_alternative<FittedLogisticRegression>(learner) || std::holds_alternative<FittedBoostedTrees>(learner)) {
        for (double& score : scores)
            score = chanceOfLogOdds(score);
    } else if (const auto* vectors = std::get_if<FittedSupportVectors>(&learner)) {
        HF_EXPECT(vectors->calibrated, "support vectors that are asked for chances were fitted with FitOptions::probabilities");
        const PlattScale scale{.a = vectors->a, .b = vectors->b};
        for (double& score : scores)
            score = scale.chance(score);
    }
    return scores;
}

}  // namespace holdfast
