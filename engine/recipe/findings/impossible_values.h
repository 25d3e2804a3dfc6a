// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Values that cannot be, whatever the others are: shares outside of 0 … 1 (0 … 100), ages outside of 0 … 120, a few negative numbers in a
// column of counts, dates before 1900 or after 2100. Told by the column's name and by what nearly all of its values are. Anomalies with the
// reason "impossible" and no action: what to do is for a person to say.
std::vector<Suggestion> impossibleValues(const Table& table, const Progress& progress);

}  // namespace holdfast
