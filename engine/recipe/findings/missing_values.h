// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// What is missing, per column (a note: missing values are filled inside the folds, not here), and texts that only say that something is
// missing ("?", "нет данных"), which are offered to be made missing.
std::vector<Suggestion> missingValues(const Table& table, const Progress& progress);

}  // namespace holdfast
