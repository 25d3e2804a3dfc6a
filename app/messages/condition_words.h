// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "recipe/row_condition.h"

namespace holdfast {

// A condition as a sentence: "Revenue this month > 0 and Service = “premium”". Names with blanks for "_"; numbers as on the screen.
QString conditionText(const RowCondition& condition);
QString comparisonText(const Comparison& comparison);
QString compareWord(CompareOp op);  // ">", "between", "is missing"

}  // namespace holdfast
