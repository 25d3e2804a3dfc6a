// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// What is missing, per column, and how the gaps lie (a note: missing values are filled inside the folds, not here), and values that only
// say that something is missing: texts ("?", "нет данных") and numbers that stand in for none (-1, 999), which are offered to be made
// missing.
std::vector<Suggestion> missingValues(const Table& table, const Progress& progress);

}  // namespace holdfast
