// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/long_shape.h"
#include "recipe/lexicon.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Values that are spellings of one another, inside a column and across columns of one vocabulary.
//
// Two ways: texts of the same SpellingForm (case, blanks, hyphens, look-alikes …), and texts one slip of the finger apart with counts 20 :
// 1, or with each filling its own table. A variant attaches to a centre only, never to another variant: A~B~C does not make A = C. Values
// that occur for the same keys are kept apart whatever they look like. A value misspelt in every row has no partner: there only the lexicon
// knows. `shapes` is parallel to `tables`.
std::vector<Suggestion> spellingVariants(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes,
                                         const Lexicon& lexicon, const Progress& progress);

}  // namespace holdfast
