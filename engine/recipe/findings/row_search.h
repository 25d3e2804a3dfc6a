// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/findings/row_context.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/lexicon.h"
#include "table/table.h"

namespace holdfast {

// Values that the rest of their rows tells to be slips (row_dependency.h). One that all its rows tell the same of is proposed for the
// column; what was proposed for all rows is withdrawn where they tell otherwise. Both are kept by reference; `contexts` is parallel to
// `tables`.
void searchInRows(SpellingClasses& spelling, const std::vector<Table>& tables, std::vector<RowContext>& contexts, const Lexicon& lexicon,
                  const Progress& progress);

}  // namespace holdfast
