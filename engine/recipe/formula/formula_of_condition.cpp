// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/formula/formula_of_condition.h"

#include <algorithm>

#include "base/text.h"

namespace holdfast {

namespace {

std::string quoted(const std::string& text)
{
    std::string made = "\"";
    for (const char c : text)
        made += c == '"' ? std::string("\"\"") : std::string(1, c);
    return made + "\"";
}

const FormulaColumn* columnOf(const ColumnId& id, const std::vector<FormulaColumn>& columns)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const FormulaColumn& each) { return each.id == id; });
    return found == columns.end() ? nullptr : &*found;
}

std::string boundText(double bound, const FormulaColumn* column)
{
    return column != nullptr && column->type == ValueType::Date ? quoted(isoDate(static_cast<std::int64_t>(bound))) : shortest(bound);
}

std::string listText(const Comparison& is, const FormulaColumn* column)
{
    std::string list;
    for (const std::string& text : is.texts)
        list += (list.empty() ? "" : "; ") + (column != nullptr && column->type == ValueType::Number ? text : quoted(text));
    return "(" + list + ")";
}

std::string comparisonText(const Comparison& is, const std::vector<FormulaColumn>& columns)
{
    const FormulaColumn* column = columnOf(is.column, columns);
    const std::string name = column == nullptr ? "[" + is.column.name + "]" : nameInFormula(*column, columns);
    const std::string value = is.texts.empty() ? boundText(is.number, column) : quoted(is.texts.front());
    switch (is.op) {
    case CompareOp::Less:
        return name + " < " + value;
    case CompareOp::LessEqual:
        return name + " <= " + value;
    case CompareOp::Greater:
        return name + " > " + value;
    case CompareOp::GreaterEqual:
        return name + " >= " + value;
    case CompareOp::Equal:
        return name + " = " + value;
    case CompareOp::NotEqual:
        return name + " <> " + value;
    case CompareOp::Between:
        return name + " between " + boundText(is.number, column) + " and " + boundText(is.upper, column);
    case CompareOp::OneOf:
        return name + " in " + listText(is, column);
    case CompareOp::NoneOf:
        return name + " not in " + listText(is, column);
    case CompareOp::Missing:
        return name + " = \"\"";
    case CompareOp::Present:
        break;
    }
    return name + " <> \"\"";
}

}  // namespace

std::string nameInFormula(const FormulaColumn& column, const std::vector<FormulaColumn>& columns)
{
    const FormulaTokens bare = tokensOf(column.name, columns);
    const bool understood = !bare.problem && bare.tokens.size() == 2 && bare.tokens[0].kind == FormulaToken::Kind::Column &&
                            columns[bare.tokens[0].column].id == column.id;
    return understood ? column.name : "[" + column.name + "]";
}

std::string formulaText(const RowCondition& condition, const std::vector<FormulaColumn>& columns)
{
    std::string made;
    for (const Comparison& each : condition.all)
        made += (made.empty() ? "" : " and ") + comparisonText(each, columns);
    if (condition.formula.empty())
        return made;
    return made.empty() ? condition.formula.text : made + " and (" + condition.formula.text + ")";
}

}  // namespace holdfast
