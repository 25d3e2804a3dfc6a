// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "learn/target_kind.h"

namespace holdfast {

// Kinds of model, in the order of every list of families, simplest first: ties go to the earlier one.
// The blend has no learner of its own: it is the mean of others. Numbers have a linear regression where classes have a logistic one; all
// others learn both.
enum class Family {
    Baseline,
    LinearRegression,
    LogisticRegression,
    NearestNeighbours,
    DecisionTree,
    SupportVectors,
    RandomForest,
    BoostedTrees,
    Blend
};

std::string_view familyName(Family family);  // "logistic_regression": for JSON, the command line and codes of words
std::optional<Family> familyNamed(std::string_view name);
std::vector<Family> allFamilies();
std::vector<Family>
searchableFamilies(TargetKind kind = TargetKind::TwoClasses);  // those that learn it, but the baseline, which is always there
std::vector<Family> classicFamilies(TargetKind kind = TargetKind::TwoClasses);  // the four after the baseline
Family familyFor(TargetKind kind, Family family);                               // linear where logistic was meant, and the other way round

}  // namespace holdfast
