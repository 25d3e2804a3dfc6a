// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "explain/linear_shapley.h"
#include "explain/permutation_importance.h"
#include "recipe/step.h"
#include "search/search_result.h"

namespace holdfast {

// Why the chosen model says what it says: association, never a promised effect.
struct Importance
{
    PermutationImportance permutation;
    std::optional<ShapSummary> shap =
        {};  // of logistic (a number: linear) regression, also when another family is chosen (`shap->model` says which)
    bool operator==(const Importance&) const = default;
};

struct ExplainSettings
{
    int repeats = 10;
    std::uint64_t seed = 42;
    std::optional<Family> family = {};        // the model explained; none: the one in use
    std::vector<LearningStep> learning = {};  // the recipe's, fitted anew where the model is
    bool operator==(const ExplainSettings&) const = default;
};

// Explains the model in use by permutation on the held-out rows, and logistic regression, where it was searched, by Shapley values on the
// same rows. Without a held-out part a model like it is fitted without the first fold, and that fold is held out. Columns of one pivoted
// table share credit and are shuffled as a group too.
Importance explainModels(const Table& joined, const SearchResult& search, const ExplainSettings& settings, const Progress& progress = {});

// Columns that one table contributed under one name with several labels ("revenue_may", "revenue_june"), by origin and the name up to its
// first "_"; those of the target's own table are not grouped.
std::vector<std::vector<ColumnId>> creditGroups(const std::vector<ColumnId>& features, const std::string& targetOrigin);

}  // namespace holdfast
