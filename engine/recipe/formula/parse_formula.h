// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "recipe/formula/formula_tokens.h"
#include "recipe/formula/formula_tree.h"
#include "table/table.h"

namespace holdfast {

// A formula ready to be computed, or why it is none.
struct ParsedFormula
{
    FormulaNode root = {};
    Formula formula = {};  // the text with the columns it names
    std::optional<FormulaProblem> problem;
};

// A formula as a spreadsheet user writes it: numbers, "texts", columns by name, + - * / ^ & and percent signs, = <> < <= > >=,
// and / or / not (и / или / не), in (…) (в), between … and … (между … и …), brackets, functions by their English or Russian names
// (formula_functions.h), arguments parted by ; or commas. A text compared with a date is read as one. -2^2 is -4, as in mathematics;
// spreadsheets differ. Types are checked: no comparison of a number with a text, no order of texts. At most 10 000 bytes, 64 brackets
// within brackets, and 128 operations within operations, so that no text can exhaust the stack.
ParsedFormula parseFormula(std::string_view text, const std::vector<FormulaColumn>& columns);
// The same, and it must be a condition; else this is the problem.
FormulaProblem notACondition(const ParsedFormula& parsed);
ParsedFormula parseCondition(std::string_view text, const std::vector<FormulaColumn>& columns);

// The names a formula over this table may use.
std::vector<FormulaColumn> formulaColumns(const Table& table);
// A formula that was bound before, against this table: its names mean the columns they meant then, whatever those are called now.
ParsedFormula parseBound(const Formula& formula, const Table& table);

}  // namespace holdfast
