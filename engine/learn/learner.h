// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/progress.h"
#include "learn/design_matrix.h"
#include "learn/family.h"

namespace holdfast {

enum class Penalty { L2, L1, ElasticNet };
enum class DistanceMetric { Euclidean, Manhattan };
enum class NeighbourWeights { Uniform, Distance };
enum class Criterion { Gini, Entropy };
enum class Kernel { Linear, Rbf, Polynomial, Sigmoid };

std::string_view penaltyName(Penalty penalty);
std::string_view distanceMetricName(DistanceMetric metric);
std::string_view neighbourWeightsName(NeighbourWeights weights);
std::string_view criterionName(Criterion criterion);
std::string_view kernelName(Kernel kernel);  // "linear", "rbf", "polynomial", "sigmoid"

// Gives every row the share of positives among the training rows, or the mean of a number.
struct BaselineSpec
{
    bool operator==(const BaselineSpec&) const = default;
};

// Numbers only. Minimises penalty + C · Σ (target - prediction)² / 2 with the target counted in its standard deviations, so that C means
// the same for every unit; otherwise as the logistic regression. C = 0 is ordinary least squares.
struct LinearRegressionSpec
{
    Penalty penalty = Penalty::L2;
    double c = 1;
    double l1Ratio = 0.5;  // of the elastic net alone
    bool operator==(const LinearRegressionSpec&) const = default;
};

// Minimises penalty + C · Σ log-loss; the intercept is not penalised. C = 0 stands for no penalty at all. The elastic net's penalty is
// (1 - l1Ratio) ‖w‖²/2 + l1Ratio ‖w‖₁.
struct LogisticRegressionSpec
{
    Penalty penalty = Penalty::L2;
    double c = 1;
    double l1Ratio = 0.5;  // of the elastic net alone
    bool operator==(const LogisticRegressionSpec&) const = default;
};

// All neighbours at the k-th distance share the remaining places equally. Weights by distance: 1/d; rows at distance 0 outvote all others.
struct NearestNeighboursSpec
{
    int k = 15;
    DistanceMetric metric = DistanceMetric::Euclidean;
    NeighbourWeights weights = NeighbourWeights::Uniform;
    bool operator==(const NearestNeighboursSpec&) const = default;
};

// CART; a value up to the threshold goes left; thresholds are midpoints; ties of gain go to the earlier column, then the lower threshold.
// The criterion is of classes: numbers are split by variance, counted in that of the whole target.
struct DecisionTreeSpec
{
    Criterion criterion = Criterion::Gini;
    int depth = 6;        // 0: no bound
    int leaf = 20;        // rows at least
    int split = 2;        // a node of fewer rows stays a leaf
    int maxFeatures = 0;  // columns tried per node, drawn anew at each; 0: all
    double ccpAlpha = 0;  // minimal cost-complexity pruning
    bool operator==(const DecisionTreeSpec&) const = default;
};

// Of numbers epsilon-SVR (Smola, Schölkopf 2004): errors up to epsilon cost nothing. The target is counted in its standard deviations.
struct SupportVectorsSpec
{
    Kernel kernel = Kernel::Rbf;
    double c = 1;
    double gamma = 0;  // 0: 1 / (columns · variance of all cells)
    int degree = 3;
    double coef0 = 0;
    double tolerance = 1e-3;
    double epsilon = 0.1;  // of numbers alone
    bool operator==(const SupportVectorsSpec&) const = default;
};

struct RandomForestSpec
{
    int trees = 300;
    int depth = 0;          // 0: no bound
    int leaf = 3;           // rows of the sample at least, with repeats
    int maxFeatures = 0;    // columns tried per node, drawn anew at each; 0: the root of their number
    bool bootstrap = true;  // each tree learns from as many rows as there are, drawn with replacement
    bool operator==(const RandomForestSpec&) const = default;
};

struct BoostedTreesSpec
{
    int rounds = 100;
    double rate = 0.1;
    int leaves = 31;
    int depth = 0;            // 0: no bound
    int leaf = 20;            // rows at least
    double curvature = 1e-3;  // the sum of second derivatives of a leaf at least
    double l2 = 1;            // penalty on what leaves say
    double columnShare = 1;   // of the columns, drawn anew for every tree
    double rowShare = 1;      // of the rows, drawn anew for every tree
    bool operator==(const BoostedTreesSpec&) const = default;
};

// In the order of Family, which has the blend after them.
using LearnerSpec = std::variant<BaselineSpec, LinearRegressionSpec, LogisticRegressionSpec, NearestNeighboursSpec, DecisionTreeSpec,
                                 SupportVectorsSpec, RandomForestSpec, BoostedTreesSpec>;
Family familyOf(const LearnerSpec& spec);
LearnerSpec defaultLearner(Family family);  // the documented default that is used without search

// What is fitted serves both tasks: where a class has shares, chances or log-odds, a number has means and sums in its own unit.
struct FittedBaseline
{
    double share = 0;
    bool operator==(const FittedBaseline&) const = default;
};

struct FittedLinearRegression
{
    std::vector<double> coefficients;  // per design column
    double intercept = 0;
    bool converged = true;  // false: the work limit came first
    bool operator==(const FittedLinearRegression&) const = default;
};

struct FittedLogisticRegression
{
    std::vector<double> coefficients;  // per design column
    double intercept = 0;
    bool converged = true;  // false: the work limit came first
    bool operator==(const FittedLogisticRegression&) const = default;
};

struct FittedNearestNeighbours
{
    NearestNeighboursSpec spec;
    DesignMatrix training;
    std::vector<std::uint8_t> labels;
    std::vector<double> rowWeights;    // empty: all 1
    std::vector<double> targets = {};  // of a number, in place of labels
    bool operator==(const FittedNearestNeighbours&) const = default;
};

struct TreeNode
{
    std::int32_t column = -1;  // -1: a leaf
    double threshold = 0;
    std::int32_t left = -1;  // numbers of nodes; the root is 0, a left child comes right after its parent
    std::int32_t right = -1;
    double weight = 0;    // of its training rows
    double share = 0;     // of positives among them
    double impurity = 0;  // by the criterion (entropy in bits)
    bool operator==(const TreeNode&) const = default;
};

struct FittedDecisionTree
{
    std::vector<TreeNode> nodes;
    bool operator==(const FittedDecisionTree&) const = default;
};

struct FittedSupportVectors
{
    SupportVectorsSpec spec;  // with the gamma that was used
    DesignMatrix vectors;
    std::vector<double> coefficients;  // alpha · (±1) per vector
    double intercept = 0;
    bool converged = true;    // false: the work limit came first
    bool calibrated = false;  // p = 1 / (1 + exp(a · decision + b)) (Lin, Lin, Weng 2007), by inner folds
    double a = 0;
    double b = 0;
    bool operator==(const FittedSupportVectors&) const = default;
};

// A node of one tree among many, kept small. The left child comes right after its parent.
struct BundleNode
{
    double number = 0;         // the threshold; in a leaf what it says
    std::int32_t column = -1;  // -1: a leaf
    std::int32_t right = -1;   // counted from the tree's root
    bool operator==(const BundleNode&) const = default;
};

struct TreeBundle
{
    std::vector<std::uint32_t> roots;
    std::vector<BundleNode> nodes;
    bool operator==(const TreeBundle&) const = default;
};

struct FittedRandomForest
{
    TreeBundle trees;  // leaves say the share of positives
    bool operator==(const FittedRandomForest&) const = default;
};

struct FittedBoostedTrees
{
    double start = 0;  // log-odds of all
    TreeBundle trees;  // leaves say what is added to the log-odds
    bool operator==(const FittedBoostedTrees&) const = default;
};

using FittedLearner = std::variant<FittedBaseline, FittedLinearRegression, FittedLogisticRegression, FittedNearestNeighbours,
                                   FittedDecisionTree, FittedSupportVectors, FittedRandomForest, FittedBoostedTrees>;
Family familyOf(const FittedLearner& learner);

struct FitOptions
{
    std::uint64_t seed = 42;
    bool probabilities = true;  // false: only ranking is wanted (a search by ROC AUC), so that no inner folds are needed
};

// Fits one learner. Labels are 0 or 1; weights are one per row, or none for all 1. Survives zero rows, zero columns and a single class:
// then a share without skill. The order of rows may touch the last bits: fitModel sorts them first.
FittedLearner fitLearner(const LearnerSpec& spec, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                         std::span<const double> weights, const FitOptions& options, const Progress& progress = {});

// The same for a number in place of labels. Learners see it as its distance from the mean in standard deviations (target_scale.h), so
// that no setting depends on its unit; what is fitted says the number itself. `probabilities` means nothing here.
FittedLearner fitRegressor(const LearnerSpec& spec, const DesignMatrix& x, std::span<const double> targets, std::span<const double> weights,
                           const FitOptions& options, const Progress& progress = {});

// What customers are ranked by: log-odds, share among neighbours or in leaves, decision value. Comparable within one fitted learner only.
// Of a number: the prediction, in its unit.
std::vector<double> scoresOf(const FittedLearner& learner, const DesignMatrix& x, const Progress& progress = {});
// The chance of the positive class, monotone in the score. Support vectors must have been fitted with FitOptions::probabilities.
std::vector<double> probabilitiesOf(const FittedLearner& learner, const DesignMatrix& x, const Progress& progress = {});
std::vector<double> probabilitiesOfScores(const FittedLearner& learner, std::vector<double> scores);

}  // namespace holdfast
