// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "learn/chance_scale.h"
#include "learn/learner.h"
#include "learn/learners/platt.h"
#include "learn/preprocess.h"

namespace holdfast {

enum class ClassWeights { None, Balanced };               // Balanced: a row weighs n / (2 · rows of its class)
std::string_view classWeightsName(ClassWeights weights);  // "none", "balanced"
// One per row; none for all 1 (also where there is one class only).
std::vector<double> rowWeights(ClassWeights weights, std::span<const std::uint8_t> labels);

// A learner fitted on rows weighed by class. Leaves of a forest say the share of positives among rows that are not weighed: the mean of
// weighed shares could not be led back to it.
FittedLearner fitWeighed(const LearnerSpec& spec, ClassWeights weights, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                         const FitOptions& options, const Progress& progress = {});

// Back from chances of weighed classes to those of the customers as they are: a balanced row weighs by its class, so that odds are too high
// by the weights' ratio (Elkan 2001). Exact for shares and for log-odds of a right model, and it keeps the order. Neutral for support
// vectors and forests, whose chances never saw the weights.
ChanceScale scaleOfWeights(ClassWeights weights, const LearnerSpec& learner, std::span<const std::uint8_t> labels);

struct BlendMember;

// A learner with the preparation of its columns: what one trial of a search tries. A blend has members instead of both.
struct ModelSpec
{
    PreprocessSpec preprocess;
    LearnerSpec learner;
    ClassWeights classWeights = ClassWeights::None;
    std::vector<BlendMember> members;
    bool operator==(const ModelSpec& other) const;
};

// A member's chance is its score through the scale; a blend's is the mean of its members', each counted `times`.
struct BlendMember
{
    ModelSpec model;
    PlattScale scale;
    int times = 1;
    bool operator==(const BlendMember&) const = default;
};
Family familyOf(const ModelSpec& spec);
ModelSpec defaultModel(Family family);

// A setting by its code, for words and JSON: {"scaler", "standard"}, {"c", 1}, {"k", 15}.
struct Parameter
{
    std::string name;
    std::variant<double, std::string> value;
    bool operator==(const Parameter&) const = default;
};
std::vector<Parameter> parametersOf(const ModelSpec& spec, TargetKind kind = TargetKind::TwoClasses);

// What can be applied to new customers: learns nothing more.
struct FittedModel
{
    ModelSpec spec;
    FittedPreprocess preprocess;
    FittedLearner learner;
    std::vector<FittedModel> members = {};  // of a blend, as in spec.members
    ChanceScale scale = {};                 // of its chances: scaleOfWeights, and what was recalibrated
    TargetKind kind = TargetKind::TwoClasses;
    bool operator==(const FittedModel& other) const;
};

// Rows are sorted by content and label, columns by ColumnId, before anything is fitted: order cannot matter.
FittedModel fitModel(const FeatureTable& training, std::span<const std::uint8_t> labels, const ModelSpec& spec, const FitOptions& options,
                     const Progress& progress = {});
// Of a number. Weights of classes and members of a blend mean nothing here.
FittedModel fitNumberModel(const FeatureTable& training, std::span<const double> targets, const ModelSpec& spec, const FitOptions& options,
                           const Progress& progress = {});
// A blend of models that are fitted already; of chances its members gave the same rows.
FittedModel blendOf(ModelSpec spec, std::vector<FittedModel> members);
std::vector<double> meanOfMembers(const std::vector<BlendMember>& members, const std::vector<std::vector<double>>& chances);
// Of a number: predictions, in its unit. Only classes have probabilities.
std::vector<double> scoresOf(const FittedModel& model, const FeatureTable& table, const Progress& progress = {});
std::vector<double> probabilitiesOf(const FittedModel& model, const FeatureTable& table, const Progress& progress = {});

}  // namespace holdfast
