// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace holdfast {

// Kinds of model, in the order of every list of families, simplest first: ties go to the earlier one.
// The blend has no learner of its own: it is the mean of others.
enum class Family { Baseline, LogisticRegression, NearestNeighbours, DecisionTree, SupportVectors, RandomForest, BoostedTrees, Blend };

std::string_view familyName(Family family);  // "logistic_regression": for JSON, the command line and codes of words
std::optional<Family> familyNamed(std::string_view name);
std::vector<Family> allFamilies();
std::vector<Family> searchableFamilies();  // all but the baseline, which is always there
std::vector<Family> classicFamilies();     // the four after the baseline

}  // namespace holdfast
