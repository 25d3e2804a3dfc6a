// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one line per field of everything that a kept model holds, in one place.
#pragma once
#include "study/kept_model.h"
#include "study/study_fields.h"

namespace holdfast {

#define HOLDFAST_TAG(Type, tag)                                                                                                            \
    template <>                                                                                                                            \
    inline constexpr std::string_view tagOf<Type> = tag

HOLDFAST_TAG(FillWith, "fill_with");
HOLDFAST_TAG(ClampTo, "clamp_to");
HOLDFAST_TAG(PoolAllBut, "pool_all_but");
HOLDFAST_TAG(BaselineSpec, "baseline");
HOLDFAST_TAG(LinearRegressionSpec, "linear_regression");
HOLDFAST_TAG(LogisticRegressionSpec, "logistic_regression");
HOLDFAST_TAG(NearestNeighboursSpec, "nearest_neighbours");
HOLDFAST_TAG(DecisionTreeSpec, "decision_tree");
HOLDFAST_TAG(SupportVectorsSpec, "support_vectors");
HOLDFAST_TAG(RandomForestSpec, "random_forest");
HOLDFAST_TAG(BoostedTreesSpec, "boosted_trees");
HOLDFAST_TAG(FittedBaseline, "baseline");
HOLDFAST_TAG(FittedLinearRegression, "linear_regression");
HOLDFAST_TAG(FittedLogisticRegression, "logistic_regression");
HOLDFAST_TAG(FittedNearestNeighbours, "nearest_neighbours");
HOLDFAST_TAG(FittedDecisionTree, "decision_tree");
HOLDFAST_TAG(FittedSupportVectors, "support_vectors");
HOLDFAST_TAG(FittedRandomForest, "random_forest");
HOLDFAST_TAG(FittedBoostedTrees, "boosted_trees");
#undef HOLDFAST_TAG

// ---- enums: by name, and empty past the last

inline std::string_view nameOfEnum(Scaler value) { return value <= Scaler::Robust ? scalerName(value) : ""; }
inline std::string_view nameOfEnum(Encoder value) { return value <= Encoder::Ordinal ? encoderName(value) : ""; }
inline std::string_view nameOfEnum(Imputer value) { return value <= Imputer::Constant ? imputerName(value) : ""; }
inline std::string_view nameOfEnum(Penalty value) { return value <= Penalty::ElasticNet ? penaltyName(value) : ""; }
inline std::string_view nameOfEnum(DistanceMetric value) { return value <= DistanceMetric::Manhattan ? distanceMetricName(value) : ""; }
inline std::string_view nameOfEnum(NeighbourWeights value)
{
    return value <= NeighbourWeights::Distance ? neighbourWeightsName(value) : "";
}
inline std::string_view nameOfEnum(Criterion value) { return value <= Criterion::Entropy ? criterionName(value) : ""; }
inline std::string_view nameOfEnum(ClassWeights value) { return value <= ClassWeights::Balanced ? classWeightsName(value) : ""; }
inline std::string_view nameOfEnum(TargetKind value) { return value <= TargetKind::Number ? targetKindName(value) : ""; }
inline std::string_view nameOfEnum(Kernel value) { return value <= Kernel::Sigmoid ? kernelName(value) : ""; }

// ---- learned steps

void fields(As<FillWith> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("number", s.number);
    visit("text", s.text);
}

void fields(As<ClampTo> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("lower", s.lower);
    visit("upper", s.upper);
}

void fields(As<PoolAllBut> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("kept", s.kept);
    visit("into", s.into);
}

void fields(As<FittedStep> auto& s, auto&& visit)
{
    visit("step", s.step);
    visit("action", s.action);
}

// ---- specifications

void fields(As<PreprocessSpec> auto& s, auto&& visit)
{
    visit("scaler", s.scaler);
    visit("encoder", s.encoder);
    visit("imputer", s.imputer);
    visit("drop_first", s.dropFirst);
    visit("rare_level", s.rareLevel);
    visit("indicator", s.indicator);
}

void fields(As<BaselineSpec> auto&, auto&&) {}

void fields(As<LinearRegressionSpec> auto& s, auto&& visit)
{
    visit("penalty", s.penalty);
    visit("c", s.c);
    visit("l1_ratio", s.l1Ratio);
}

void fields(As<LogisticRegressionSpec> auto& s, auto&& visit)
{
    visit("penalty", s.penalty);
    visit("c", s.c);
    visit("l1_ratio", s.l1Ratio);
}

void fields(As<NearestNeighboursSpec> auto& s, auto&& visit)
{
    visit("k", s.k);
    visit("metric", s.metric);
    visit("weights", s.weights);
}

void fields(As<DecisionTreeSpec> auto& s, auto&& visit)
{
    visit("criterion", s.criterion);
    visit("depth", s.depth);
    visit("leaf", s.leaf);
    visit("split", s.split);
    visit("max_features", s.maxFeatures);
    visit("ccp_alpha", s.ccpAlpha);
}

void fields(As<SupportVectorsSpec> auto& s, auto&& visit)
{
    visit("kernel", s.kernel);
    visit("c", s.c);
    visit("gamma", s.gamma);
    visit("degree", s.degree);
    visit("coef0", s.coef0);
    visit("tolerance", s.tolerance);
    visit("epsilon", s.epsilon);
}

void fields(As<RandomForestSpec> auto& s, auto&& visit)
{
    visit("trees", s.trees);
    visit("depth", s.depth);
    visit("leaf", s.leaf);
    visit("max_features", s.maxFeatures);
    visit("bootstrap", s.bootstrap);
}

void fields(As<BoostedTreesSpec> auto& s, auto&& visit)
{
    visit("rounds", s.rounds);
    visit("rate", s.rate);
    visit("leaves", s.leaves);
    visit("depth", s.depth);
    visit("leaf", s.leaf);
    visit("curvature", s.curvature);
    visit("l2", s.l2);
    visit("column_share", s.columnShare);
    visit("row_share", s.rowShare);
}

void fields(As<PlattScale> auto& s, auto&& visit)
{
    visit("a", s.a);
    visit("b", s.b);
}

void fields(As<ChanceScale> auto& s, auto&& visit)
{
    visit("slope", s.slope);
    visit("shift", s.shift);
}

void fields(As<ModelSpec> auto& s, auto&& visit)
{
    visit("preprocess", s.preprocess);
    visit("learner", s.learner);
    visit("class_weights", s.classWeights);
    visit("members", s.members);
}

void fields(As<BlendMember> auto& s, auto&& visit)
{
    visit("model", s.model);
    visit("scale", s.scale);
    visit("times", s.times);
}

// ---- what was fitted

void fields(As<DesignMatrix> auto& s, auto&& visit)
{
    visit("rows", s.rows);
    visit("columns", s.columns);
    visit("values", s.values);
}

void fields(As<FittedFeature> auto& s, auto&& visit)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("categorical", s.categorical);
    visit("fill", s.fill);
    visit("centre", s.centre);
    visit("scale", s.scale);
    visit("levels", s.levels);
    visit("pool", s.hasPool);
    visit("missing", s.hasMissing);
    visit("first", s.firstColumn);
    visit("columns", s.columns);
}

void fields(As<FittedPreprocess> auto& s, auto&& visit)
{
    visit("spec", s.spec);
    visit("features", s.features);
    visit("columns", s.columns);
}

void fields(As<FittedBaseline> auto& s, auto&& visit) { visit("share", s.share); }

void fields(As<FittedLinearRegression> auto& s, auto&& visit)
{
    visit("coefficients", s.coefficients);
    visit("intercept", s.intercept);
    visit("converged", s.converged);
}

void fields(As<FittedLogisticRegression> auto& s, auto&& visit)
{
    visit("coefficients", s.coefficients);
    visit("intercept", s.intercept);
    visit("converged", s.converged);
}

void fields(As<FittedNearestNeighbours> auto& s, auto&& visit)
{
    visit("spec", s.spec);
    visit("training", s.training);
    visit("labels", s.labels);
    visit("weights", s.rowWeights);
    visit("targets", s.targets);
}

void fields(As<TreeNode> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("threshold", s.threshold);
    visit("left", s.left);
    visit("right", s.right);
    visit("weight", s.weight);
    visit("share", s.share);
    visit("impurity", s.impurity);
}

void fields(As<FittedDecisionTree> auto& s, auto&& visit) { visit("nodes", s.nodes); }

void fields(As<FittedSupportVectors> auto& s, auto&& visit)
{
    visit("spec", s.spec);
    visit("vectors", s.vectors);
    visit("coefficients", s.coefficients);
    visit("intercept", s.intercept);
    visit("converged", s.converged);
    visit("calibrated", s.calibrated);
    visit("a", s.a);
    visit("b", s.b);
}

void fields(As<BundleNode> auto& s, auto&& visit)  // short names: there are many
{
    visit("n", s.number);
    visit("c", s.column);
    visit("r", s.right);
}

void fields(As<TreeBundle> auto& s, auto&& visit)
{
    visit("roots", s.roots);
    visit("nodes", s.nodes);
}

void fields(As<FittedRandomForest> auto& s, auto&& visit) { visit("trees", s.trees); }

void fields(As<FittedBoostedTrees> auto& s, auto&& visit)
{
    visit("start", s.start);
    visit("trees", s.trees);
}

void fields(As<FittedModel> auto& s, auto&& visit)
{
    visit("spec", s.spec);
    visit("preprocess", s.preprocess);
    visit("learner", s.learner);
    visit("members", s.members);
    visit("scale", s.scale);
    visit("target_kind", s.kind);
}

// ---- the kept model

void fields(As<DesignFeature> auto& s, auto&& visit)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("categorical", s.categorical);
    visit("date", s.isDate);
}

void fields(As<KeptQuality> auto& s, auto&& visit)
{
    visit("metric", s.metric);
    visit("trained_rows", s.trainedRows);
    visit("fold_scores", s.foldScores);
    visit("cv_mean", s.cvMean);
    visit("cv_sd", s.cvSd);
    visit("test_rows", s.testRows);
    visit("roc_auc", s.rocAuc);
    visit("low", s.low);
    visit("high", s.high);
    visit("log_loss", s.logLoss);
    visit("recall", s.recall);
    visit("precision", s.precision);
    visit("r2", s.r2);
    visit("rmse", s.rmse);
    visit("mae", s.mae);
}

void fields(As<KeptModel> auto& s, auto&& visit)
{
    visit("sources", s.sources);
    visit("tidy", s.tidy);
    visit("join", s.join);
    visit("roles", s.roles);
    visit("positive", s.positive);
    visit("features", s.features);
    visit("learned", s.learned);
    visit("model", s.model);
    visit("threshold", s.threshold);
    visit("quality", s.quality);
}

}  // namespace holdfast
