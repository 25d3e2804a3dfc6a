// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "study/study.h"
#include "table/table.h"

namespace holdfast {

// What the study asks for and the files no longer give. Silence would be the worst answer: a profit that was renamed becomes a feature.

// Sources that stand neither as base nor as part in the join: "join.left-out" (subject: the file; texts: the base).
std::vector<Finding> tablesLeftOut(const Study& study);
// Roles whose column is not in the joined table: "role.target-absent", "role.profit-absent", … (subject: the column), and
// "role.consent-value-absent" (texts: the value). Serious where the study cannot be honoured without it: target, folds, holdout.
std::vector<Finding> absentRoles(const Roles& roles, const Table& joined);

}  // namespace holdfast
