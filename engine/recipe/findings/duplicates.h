// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Rows equal to an earlier one in every column (kind DuplicateRows, may be dropped), or in every column but those that number the rows
// (ImplicitDuplicates, shown only: two customers may be alike, but twins in training and test leak). With the reason "near-equal": equal
// once texts are compared as they are meant (case, blanks, hyphens) and numbers are rounded to a thousandth of the distance of their
// quartiles: two on either side of a step are not found.
std::vector<Suggestion> duplicates(const Table& table, const Progress& progress);

}  // namespace holdfast
