// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/progress.h"
#include "join/join_plan.h"

namespace holdfast {

// The plan the tables suggest. Base: the table that holds the target, else the one with a unique key that covers the others best. Key:
// unique in base, and shared with the others by its values (first) and its name. A table with several rows per key is pivoted where a label
// column tells them apart; where it does so but for few rows, the pivot is proposed all the same, and joining asks what those become. Where
// none does, they are counted and added up. A table where few keys repeat is joined as it is: that too is asked about. Tables that share no
// key are left out of the plan. Rules are never in it.
JoinPlan suggestJoin(const std::vector<Table>& tidied, const std::string& targetColumnName, const Progress& progress);

}  // namespace holdfast
