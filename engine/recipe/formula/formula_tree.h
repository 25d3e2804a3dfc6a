// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "recipe/formula/formula.h"
#include "recipe/formula/formula_functions.h"

namespace holdfast {

// A parsed, type-checked formula: a number, a text, a date, a column, or an operation on others.
struct FormulaNode
{
    enum class Kind { Number, Text, Date, Column, Call };
    Kind kind = Kind::Number;
    ValueType type = ValueType::Number;
    double number = 0;      // of Number, 1 or 0 where it is a truth; of Date: milliseconds since 1970
    std::string text = {};  // of Text
    ColumnId column = {};   // of Column
    FormulaOp op = FormulaOp::Or;
    std::vector<FormulaNode> children = {};
    std::size_t begin = 0;  // in the formula's text, bytes
    std::size_t end = 0;
    int depth = 1;  // of the tree from here
};

}  // namespace holdfast
