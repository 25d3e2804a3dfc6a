// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "recipe/formula/formula_tree.h"

namespace holdfast {

std::string_view nameOf(ValueType type);  // "number", "text", "date", "truth"

// Gives an operation its type by those of its operands, reads texts as dates where they meet one, or says what does not fit. A comparison
// with "" becomes the question whether there is nothing.
std::optional<FormulaProblem> checkTypes(FormulaNode& call);

}  // namespace holdfast
