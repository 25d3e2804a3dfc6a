// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/progress.h"
#include "join/join_plan.h"

namespace holdfast {

// The plan the tables suggest. Base: the table that holds the target, else the one with a unique key that covers the others best. Key:
// unique in base, and shared with the others by its values (first) and its name. A table with several rows per key is pivoted where a label
// column tells them apart. Tables that share no key are left out of the plan. Rules are never in it.
JoinPlan suggestJoin(const std::vector<Table>& tidied, const std::string& targetColumnName, const Progress& progress);

}  // namespace holdfast
