// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/formula/formula_tokens.h"
#include "recipe/row_condition.h"

namespace holdfast {

// The name of a column as a formula may say it: bare where that is understood, else in brackets.
std::string nameInFormula(const FormulaColumn& column, const std::vector<FormulaColumn>& columns);

// A condition as one formula, its comparisons written out: what can be edited as text. Columns that are not there stand in brackets by the
// name they had.
std::string formulaText(const RowCondition& condition, const std::vector<FormulaColumn>& columns);

}  // namespace holdfast
