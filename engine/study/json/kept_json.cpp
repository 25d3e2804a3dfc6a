// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/json/kept_json.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/match.h"
#include "study/kept_model_fields.h"
// After the lists of fields, which it is made of.
#include "study/json/from_json.h"
#include "study/json/nesting.h"
#include "study/json/to_json.h"

namespace holdfast {

namespace {

constexpr int kDeepest = 48;  // of brackets; a blend of blends is no model
constexpr int kHighestDegree = 10;

bool isAscending(const std::vector<std::string>& values)  // and each once
{
    return std::ranges::adjacent_find(values, std::ranges::greater_equal()) == values.end();
}

// A number that is missing reads as NaN, which no fitted thing holds.
bool hasMissing(const Json& json) { return json.is_null() || (json.is_structured() && std::any_of(json.begin(), json.end(), hasMissing)); }

bool fits(const DesignMatrix& matrix, std::size_t columns)
{
    return matrix.columns == columns && matrix.values.size() % std::max<std::size_t>(1, columns) == 0 &&
           matrix.rows == matrix.values.size() / std::max<std::size_t>(1, columns);
}

bool fits(const FittedDecisionTree& tree, std::size_t columns)
{
    const auto nodes = static_cast<std::int64_t>(tree.nodes.size());
    for (std::int64_t i = 0; i < nodes; ++i) {
        const TreeNode& node = tree.nodes[static_cast<std::size_t>(i)];
        const bool leaf = node.column < 0;
        if (!leaf && (node.column >= static_cast<std::int64_t>(columns) || node.left <= i || node.right <= i || node.left >= nodes ||
                      node.right >= nodes))
            return false;
    }
    return nodes > 0;
}

bool fits(const TreeBundle& trees, std::size_t columns)
{
    for (std::size_t t = 0; t < trees.roots.size(); ++t) {
        const std::size_t root = trees.roots[t];
        const std::size_t end = t + 1 < trees.roots.size() ? trees.roots[t + 1] : trees.nodes.size();
        if (root >= end || end > trees.nodes.size())
            return false;
        for (std::size_t i = root; i < end; ++i) {
            const BundleNode& node = trees.nodes[i];
            if (node.column < 0)
                continue;
            const auto place = static_cast<std::int64_t>(i - root);
            const auto nodes = static_cast<std::int64_t>(end - root);
            if (node.column >= static_cast<std::int64_t>(columns) || node.right <= place + 1 || node.right >= nodes)
                return false;
        }
    }
    return true;
}

// `chances`: of classes, by itself and not as a member of a blend.
bool fits(const FittedLearner& learner, std::size_t columns, TargetKind kind, bool chances)
{
    return std::visit(
        Match{
            [](const FittedBaseline&) { return true; },
            [&](const FittedLinearRegression& linear) { return kind == TargetKind::Number && linear.coefficients.size() == columns; },
            [&](const FittedLogisticRegression& logistic) {
                return kind == TargetKind::TwoClasses && logistic.coefficients.size() == columns;
            },
            [&](const FittedNearestNeighbours& neighbours) {
                return fits(neighbours.training, columns) &&
                       (kind == TargetKind::Number ? neighbours.targets.size() : neighbours.labels.size()) == neighbours.training.rows &&
                       (kind == TargetKind::Number ? neighbours.labels.empty() : neighbours.targets.empty()) && neighbours.spec.k > 0 &&
                       (neighbours.rowWeights.empty() ||
                        (neighbours.rowWeights.size() == neighbours.training.rows && std::ranges::min(neighbours.rowWeights) > 0));
            },
            [&](const FittedDecisionTree& tree) { return fits(tree, columns); },
            [&](const FittedSupportVectors& vectors) {
                return fits(vectors.vectors, columns) && vectors.coefficients.size() == vectors.vectors.rows && vectors.spec.degree > 0 &&
                       vectors.spec.degree <= kHighestDegree && (vectors.calibrated || !chances);
            },
            [&](const FittedRandomForest& forest) { return !forest.trees.roots.empty() && fits(forest.trees, columns); },
            [&](const FittedBoostedTrees& boosted) { return fits(boosted.trees, columns); },
        },
        learner);
}

bool fits(const FittedPreprocess& preprocess)
{
    std::size_t next = 0;
    for (const FittedFeature& feature : preprocess.features) {
        const bool oneHot = feature.categorical && preprocess.spec.encoder == Encoder::OneHot;
        const std::size_t places = feature.levels.size() + (feature.hasPool ? 1 : 0) + (feature.hasMissing ? 1 : 0);
        const std::size_t dropped = preprocess.spec.dropFirst && places > 0 ? 1 : 0;
        if (!isAscending(feature.levels) || feature.scale == 0 || feature.firstColumn != next ||
            feature.columns != (oneHot                                       ? places - dropped
                                : !feature.categorical && feature.hasMissing ? 2
                                                                             : 1))
            return false;
        next += feature.columns;
    }
    return next == preprocess.columns;
}

bool fits(const FittedModel& model, bool isMember)
{
    if (model.members.empty())
        return model.spec.members.empty() && fits(model.preprocess) &&
               fits(model.learner, model.preprocess.columns, model.kind, model.kind == TargetKind::TwoClasses && !isMember);
    if (isMember || model.kind != TargetKind::TwoClasses || model.members.size() != model.spec.members.size())
        return false;
    for (std::size_t i = 0; i < model.members.size(); ++i)
        if (model.spec.members[i].times < 1 || !fits(model.members[i], true))
            return false;
    return true;
}

// Each feature is one by its id and by its name.
bool fits(const std::vector<DesignFeature>& features)
{
    std::set<ColumnId> ids;
    std::set<std::string> names;
    return std::all_of(features.begin(), features.end(),
                       [&](const DesignFeature& each) { return ids.insert(each.id).second && names.insert(each.name).second; });
}

bool fits(const FittedStep& step)
{
    const auto* pooled = std::get_if<PoolAllBut>(&step.action);
    return pooled == nullptr || isAscending(pooled->kept);
}

// The features of a model are those the kept model binds.
bool fits(const KeptModel& kept, const FittedModel& model)
{
    for (const FittedModel& member : model.members)
        if (!fits(kept, member))
            return false;
    for (const FittedFeature& feature : model.preprocess.features)
        if (std::none_of(kept.features.begin(), kept.features.end(),
                         [&](const DesignFeature& one) { return one.id == feature.id && one.categorical == feature.categorical; }))
            return false;
    return true;
}

}  // namespace

std::string writeKept(const KeptModel& model) { return toJson(model).dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string keptHash(std::string_view text) { return "xxh3:" + Fingerprinter{}.add(text).done().hex(); }

Result<KeptModel> readKept(std::string_view text, std::string_view hash)
{
    const Failure damaged{.code = "kept.damaged", .texts = {std::string(hash)}};
    if (keptHash(text) != hash || nestingOf(text) > kDeepest)
        return damaged;
    const Json json = Json::parse(text, nullptr, false);
    KeptModel model;
    JsonReading reading;
    if (!json.is_object())
        return damaged;
    for (const char* fitted : {"model", "learned"})
        if (!json.contains(fitted) || hasMissing(json[fitted]))
            return damaged;
    fromJson(json, model, reading);
    const auto isWhole = [](const FittedStep& step) { return fits(step); };
    if (!reading.failedAt.empty() || !fits(model.features) || !std::all_of(model.learned.begin(), model.learned.end(), isWhole) ||
        !fits(model.model, false) || !fits(model, model.model) || !(model.threshold >= 0))
        return damaged;
    return model;
}

}  // namespace holdfast
