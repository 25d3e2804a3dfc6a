// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace holdfast {

// Operators and functions of a formula.
enum class FormulaOp {
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Between,
    OneOf,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    Negate,
    Join,
    If,
    IsMissing,
    Coalesce,
    Abs,
    Sign,
    Whole,
    Round,
    Floor,
    Ceiling,
    Min,
    Max,
    Sum,
    Average,
    Count,
    Ln,
    Log10,
    Exp,
    Sqrt,
    Length,
    Lower,
    Upper,
    Trim,
    Left,
    Right,
    Middle,
    Find,
    Contains,
    StartsWith,
    EndsWith,
    Replace,
    ToNumber,
    ToText,
    Year,
    Quarter,
    Month,
    Day,
    Weekday,
    MakeDate,
    Days
};

// A function by its names, as a spreadsheet calls it in English and in Russian.
struct FormulaFunction
{
    FormulaOp op;
    std::string_view english;
    std::string_view russian;
    int fewest;
    int most;  // -1: any number
};

std::span<const FormulaFunction> formulaFunctions();
// Null for a name that is none; the case of letters does not count, nor ё against е.
const FormulaFunction* formulaFunctionNamed(std::string_view name);
// The name of a function at most two letters away, or nothing.
std::string nearestFunction(std::string_view name);

}  // namespace holdfast
