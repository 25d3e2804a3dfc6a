// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/formula/formula_types.h"

#include <algorithm>
#include <string>

#include "recipe/read_value.h"

namespace holdfast {

namespace {

using Problem = std::optional<FormulaProblem>;

Problem problemAt(const FormulaNode& node, std::string code, std::vector<std::string> texts = {})
{
    return FormulaProblem{.code = std::move(code), .begin = node.begin, .end = node.end, .texts = std::move(texts)};
}

Problem want(const FormulaNode& node, ValueType type)
{
    if (node.type == type)
        return std::nullopt;
    return problemAt(node, "formula.wanted-" + std::string(nameOf(type)), {std::string(nameOf(node.type))});
}

Problem wantAll(const FormulaNode& call, ValueType type)
{
    for (const FormulaNode& child : call.children)
        if (Problem problem = want(child, type))
            return problem;
    return std::nullopt;
}

// A text that was written out, where a date is meant.
Problem becomeDate(FormulaNode& node)
{
    const auto date = dateIn(node.text);
    if (!date)
        return problemAt(node, "formula.date-unreadable", {node.text});
    node.kind = FormulaNode::Kind::Date;
    node.type = ValueType::Date;
    node.number = static_cast<double>(*date);
    return std::nullopt;
}

// Alike from `first` on; texts that were written out become dates beside a date.
Problem makeAlike(FormulaNode& call, std::size_t first)
{
    const auto from = call.children.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::any_of(from, call.children.end(), [](const FormulaNode& each) { return each.type == ValueType::Date; }))
        for (auto child = from; child != call.children.end(); ++child)
            if (child->kind == FormulaNode::Kind::Text)
                if (Problem problem = becomeDate(*child))
                    return problem;
    for (auto child = from; child != call.children.end(); ++child)
        if (child->type != from->type)
            return problemAt(*child, "formula.unlike", {std::string(nameOf(from->type)), std::string(nameOf(child->type))});
    return std::nullopt;
}

// The first are texts, the rest numbers.
Problem wantTextsThenNumbers(const FormulaNode& call, std::size_t texts)
{
    for (std::size_t i = 0; i < call.children.size(); ++i)
        if (Problem problem = want(call.children[i], i < texts ? ValueType::Text : ValueType::Number))
            return problem;
    return std::nullopt;
}

Problem checkOrder(FormulaNode& call)
{
    if (Problem problem = makeAlike(call, 0))
        return problem;
    const ValueType type = call.children[0].type;
    return type == ValueType::Number || type == ValueType::Date ? std::nullopt : problemAt(call, "formula.text-order");
}

// `x = ""` asks, as in a spreadsheet, whether x is blank.
Problem checkEquality(FormulaNode& call)
{
    const auto isEmptyText = [](const FormulaNode& node) { return node.kind == FormulaNode::Kind::Text && node.text.empty(); };
    if (!isEmptyText(call.children[0]) && !isEmptyText(call.children[1]))
        return makeAlike(call, 0);
    FormulaNode of = std::move(call.children[isEmptyText(call.children[0]) ? 1 : 0]);
    const bool isNot = call.op == FormulaOp::NotEqual;
    call.op = FormulaOp::IsMissing;
    call.children.clear();
    call.children.push_back(std::move(of));
    if (isNot) {
        FormulaNode inner = call;
        call.op = FormulaOp::Not;
        call.children.clear();
        call.children.push_back(std::move(inner));
        ++call.depth;
    }
    return std::nullopt;
}

// Dates move by days; two dates are so many days apart.
Problem checkSum(FormulaNode& call)
{
    FormulaNode& left = call.children[0];
    FormulaNode& right = call.children[1];
    const bool minus = call.op == FormulaOp::Subtract;
    if (minus && left.type == ValueType::Date && right.kind == FormulaNode::Kind::Text)
        if (Problem problem = becomeDate(right))
            return problem;
    if (minus && right.type == ValueType::Date && left.kind == FormulaNode::Kind::Text)
        if (Problem problem = becomeDate(left))
            return problem;
    if (minus && left.type == ValueType::Date && right.type == ValueType::Date)
        return std::nullopt;
    if (left.type == ValueType::Date) {
        call.type = ValueType::Date;
        return want(right, ValueType::Number);
    }
    return wantAll(call, ValueType::Number);
}

Problem wantDates(FormulaNode& call)
{
    for (FormulaNode& child : call.children)
        if (child.kind == FormulaNode::Kind::Text)
            if (Problem problem = becomeDate(child))
                return problem;
    return wantAll(call, ValueType::Date);
}

}  // namespace

std::string_view nameOf(ValueType type)
{
    switch (type) {
    case ValueType::Number:
        return "number";
    case ValueType::Text:
        return "text";
    case ValueType::Date:
        return "date";
    case ValueType::Truth:
        break;
    }
    return "truth";
}

std::optional<FormulaProblem> checkTypes(FormulaNode& call)
{
    call.type = ValueType::Number;
    switch (call.op) {
    case FormulaOp::Or:
    case FormulaOp::And:
    case FormulaOp::Not:
        call.type = ValueType::Truth;
        return wantAll(call, ValueType::Truth);
    case FormulaOp::Equal:
    case FormulaOp::NotEqual:
        call.type = ValueType::Truth;
        return checkEquality(call);
    case FormulaOp::OneOf:
        call.type = ValueType::Truth;
        return makeAlike(call, 0);
    case FormulaOp::Less:
    case FormulaOp::LessEqual:
    case FormulaOp::Greater:
    case FormulaOp::GreaterEqual:
    case FormulaOp::Between:
        call.type = ValueType::Truth;
        return checkOrder(call);
    case FormulaOp::Add:
    case FormulaOp::Subtract:
        return checkSum(call);
    case FormulaOp::IsMissing:
        call.type = ValueType::Truth;
        return std::nullopt;
    case FormulaOp::Count:
        return std::nullopt;
    case FormulaOp::Join:
    case FormulaOp::ToText:
        call.type = ValueType::Text;
        return std::nullopt;
    case FormulaOp::If:
        if (Problem problem = want(call.children[0], ValueType::Truth))
            return problem;
        if (Problem problem = makeAlike(call, 1))
            return problem;
        call.type = call.children[1].type;
        return std::nullopt;
    case FormulaOp::Coalesce:
    case FormulaOp::Min:
    case FormulaOp::Max:
        if (Problem problem = call.op == FormulaOp::Coalesce ? makeAlike(call, 0) : checkOrder(call))
            return problem;
        call.type = call.children[0].type;
        return std::nullopt;
    case FormulaOp::Find:
    case FormulaOp::Length:
    case FormulaOp::ToNumber:
        return wantAll(call, ValueType::Text);
    case FormulaOp::Lower:
    case FormulaOp::Upper:
    case FormulaOp::Trim:
    case FormulaOp::Replace:
        call.type = ValueType::Text;
        return wantAll(call, ValueType::Text);
    case FormulaOp::Left:
    case FormulaOp::Right:
    case FormulaOp::Middle:
        call.type = ValueType::Text;
        return wantTextsThenNumbers(call, 1);
    case FormulaOp::Contains:
    case FormulaOp::StartsWith:
    case FormulaOp::EndsWith:
        call.type = ValueType::Truth;
        return wantAll(call, ValueType::Text);
    case FormulaOp::Year:
    case FormulaOp::Quarter:
    case FormulaOp::Month:
    case FormulaOp::Day:
    case FormulaOp::Weekday:
    case FormulaOp::Days:
        return wantDates(call);
    case FormulaOp::MakeDate:
        call.type = ValueType::Date;
        return wantAll(call, ValueType::Number);
    default:
        return wantAll(call, ValueType::Number);
    }
}

}  // namespace holdfast
