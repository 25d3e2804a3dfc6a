// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/long_shape.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Numbers far from their kind: |robust z| = 0.6745 |x − median| / MAD > 3.5 (Iglewicz, Hoaglin 1993), per label of a long table, else in
// the whole column. One suggestion for the high side of a column and one for the low side. Columns with more than 1 % such values have a
// heavy tail, not anomalies.
std::vector<Suggestion> anomalies(const Table& table, const std::optional<LongShape>& shape, const Progress& progress);

}  // namespace holdfast
