// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/long_shape.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Columns that are not what they seem; `reason` says what: "constant", "id-like", "same-as" (another column), "number-as-category" (few
// whole numbers), "mostly-numbers" (texts, at most 5 % of which are no numbers), "mixed-units" (numbers with units behind them, and not one
// unit), "row-order" (rows stand sorted by its values: numbers of rows know them). Labels of a long table may well stand in blocks.
std::vector<Suggestion> suspiciousColumns(const Table& table, const std::optional<LongShape>& shape, const Progress& progress);

}  // namespace holdfast
