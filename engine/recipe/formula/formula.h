// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "table/column_id.h"

namespace holdfast {

// What the user typed, with the columns its names stood for: a column that is renamed later is still the one that was meant.
struct Formula
{
    std::string text;
    std::map<std::string, ColumnId> columns = {};  // by the name it had when this was typed
    bool empty() const { return text.empty(); }
    bool operator==(const Formula&) const = default;
};

enum class ValueType { Number, Text, Date, Truth };

// Why a formula cannot be used, and where in its text (bytes, `end` exclusive): for underlining. Codes with their texts and numbers:
//   formula.empty, formula.unfinished, formula.unclosed-text, formula.unclosed-bracket, formula.unexpected {what},
//   formula.unknown-name {name}, formula.unknown-function {name}, and both with "-near" {name, nearest},
//   formula.arguments {function; fewest, most (-1: any number)}, formula.column-missing {name},
//   formula.wanted-number | -text | -date | -truth {kind found}, formula.unlike {kind, other kind}, formula.text-order,
//   formula.date-unreadable {text}, formula.not-a-condition {kind found}, formula.too-long {; most bytes}, formula.too-deep {; deepest},
//   formula.circular {chain of derived columns}
// where a kind is "number", "text", "date" or "truth".
struct FormulaProblem
{
    std::string code;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string> texts = {};
    std::vector<double> numbers = {};
    bool operator==(const FormulaProblem&) const = default;
};

}  // namespace holdfast
