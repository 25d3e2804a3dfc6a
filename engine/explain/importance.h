// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "explain/linear_shapley.h"
#include "explain/permutation_importance.h"

namespace holdfast {

// Why the chosen model says what it says: association, never a promised effect.
struct Importance
{
    PermutationImportance permutation;
    std::optional<ShapSummary> shap = {};  // of logistic regression, also when another family is chosen (`shap->model` says which)
    bool operator==(const Importance&) const = default;
};

}  // namespace holdfast
