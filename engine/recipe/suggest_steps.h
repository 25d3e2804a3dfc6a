// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/lexicon.h"
#include "recipe/suggestion.h"

namespace holdfast {

// Everything Clean shows: looks at the raw tables together (vocabularies are shared between tables). Depends on the tables and the lexicon
// alone, not on what was decided: stateOf() tells which suggestions a recipe has settled. Order: kind, then table and column as given, then
// more rows first.
std::vector<Suggestion> suggestSteps(const std::vector<Table>& raw, const Lexicon& lexicon, const Progress& progress);

// The actions of the suggestions of high confidence that are open: what "accept the safe ones" adds to the recipe.
std::vector<TidyAction> safeActions(const std::vector<Suggestion>& suggestions, const Recipe& recipe);

}  // namespace holdfast
