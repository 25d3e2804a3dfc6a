// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recipe/formula/formula.h"

namespace holdfast {

// A name a formula may use for a column.
struct FormulaColumn
{
    std::string name;
    ColumnId id;
    ValueType type = ValueType::Number;
};

struct FormulaToken
{
    enum class Kind { Number, Text, Column, Name, Sign, End };
    Kind kind = Kind::End;
    std::string text = {};   // of Text: what it says; of Name and Sign: as written, signs in their plain form ("<=", "<>")
    double number = 0;       // of Number
    std::size_t column = 0;  // of Column: index into the columns given
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct FormulaTokens
{
    std::vector<FormulaToken> tokens;  // the last is End
    std::optional<FormulaProblem> problem;
};

// Cuts a formula into tokens. A column is found by its whole name, blanks included, whatever the case of letters, with `_` as good as a
// blank; the longest name that fits wins, also over words, but a function before its bracket is a function. In […] or `…` any name may
// stand. Texts stand in "…", '…' or «…», a doubled closing quote stands for itself. Digits may be parted by single blanks into thousands.
// The decimal mark is a point, or a comma between two digits outside of lists (…, …) whose items commas part.
FormulaTokens tokensOf(std::string_view text, const std::vector<FormulaColumn>& columns);

// The given name nearest to what was written, a longer one that begins so included, or nothing.
std::string nearestName(std::string_view written, const std::vector<FormulaColumn>& columns);
FormulaProblem unknownName(const std::string& name, std::size_t begin, std::size_t end, const std::vector<FormulaColumn>& columns);

}  // namespace holdfast
