// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/progress.h"
#include "recipe/formula/formula_tree.h"
#include "table/table.h"

namespace holdfast {

// What a formula gives for every row of a table. Its columns must be there (parseBound checks that).
//
// Missing values are as in SQL, in three values: an operation on a missing value is missing, also a comparison; `and` and `or` follow
// Kleene (false and missing is false, true or missing is true); ISBLANK and = "" ask for it. MIN, MAX, SUM and AVERAGE pass missing values
// over and are missing when nothing is left; COUNT and CONCAT take them for nothing. Division by zero, roots and logarithms of what has
// none, and overflow are missing. IF without an else is missing there, and where its condition is.
//
// ROUND rounds halves away from zero, as spreadsheets do; MOD has the sign of its divisor; WEEKDAY is 1 on Monday (ISO 8601); dates move by
// days, and DATE refuses days that do not exist. Texts are equal byte for byte; CONTAINS, STARTSWITH and ENDSWITH do not mind the case of
// letters; FIND counts characters from 1 and is missing where there is nothing. The column is of kind Number (truths as 1 and 0), Date,
// Category, or Text where more than a fifth of the rows differ and there are more than 50 levels.
Column evaluateFormula(const FormulaNode& root, const Table& table, ColumnId id, std::string name, const Progress& progress = {});

// Per row: 1 where the condition is true, 0 where it is false or missing.
std::vector<char> truthsOf(const FormulaNode& condition, const Table& table, const Progress& progress = {});

}  // namespace holdfast
