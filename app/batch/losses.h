// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batch/console.h"
#include "join/join_tables.h"
#include "workbench/plan.h"

namespace holdfast {

// Says what the join could not do. Done when that is nothing.
Exit sayJoinLosses(const JoinResult& joined, Console& console);

// Says what the study asks for and the tables do not give: what the join could not do, tables that are left out of it, columns of roles
// that are gone. Done when there is none; Refused when target, folds or test part are gone. Says nothing before the tables are joined.
Exit sayLosses(const Study& study, const Plan& plan, const Results& results, Console& console);

}  // namespace holdfast
