// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one function for each level of the grammar.
#include "recipe/formula/parse_formula.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "recipe/formula/formula_types.h"

namespace holdfast {

namespace {

constexpr std::size_t kLongest = 10'000;  // bytes
constexpr int kDeepest = 64;              // brackets within brackets
constexpr int kDeepestTree = 128;         // operations within operations

using Kind = FormulaToken::Kind;

struct Binary
{
    const char* sign;
    FormulaOp op;
};
constexpr std::array kComparisons{Binary{"=", FormulaOp::Equal},   Binary{"<>", FormulaOp::NotEqual},
                                  Binary{"<", FormulaOp::Less},    Binary{"<=", FormulaOp::LessEqual},
                                  Binary{">", FormulaOp::Greater}, Binary{">=", FormulaOp::GreaterEqual}};
constexpr std::array kSums{Binary{"+", FormulaOp::Add}, Binary{"-", FormulaOp::Subtract}, Binary{"&", FormulaOp::Join}};
constexpr std::array kProducts{Binary{"*", FormulaOp::Multiply}, Binary{"/", FormulaOp::Divide}};

// Recursive descent; the first problem ends it.
class Parser
{
public:
    Parser(std::string_view text, const std::vector<FormulaColumn>& columns) : m_text(text), m_columns(columns) {}

    ParsedFormula parse()
    {
        ParsedFormula made{.formula = {.text = m_text}};
        if (m_text.size() > kLongest) {
            made.problem = FormulaProblem{.code = "formula.too-long", .end = m_text.size(), .numbers = {static_cast<double>(kLongest)}};
            return made;
        }
        FormulaTokens cut = tokensOf(m_text, m_columns);
        m_tokens = std::move(cut.tokens);
        if (m_tokens.size() == 1 && !cut.problem) {
            made.problem = FormulaProblem{.code = "formula.empty", .end = m_text.size()};
            return made;
        }
        if (isSign("="))  // as a spreadsheet's formula begins
            ++m_at;
        made.root = either();
        if (!m_problem && now().kind != Kind::End)
            unexpected();
        // What cannot be cut stands behind all tokens: it comes second unless the parser stopped for want of more.
        made.problem = cut.problem && (!m_problem || m_problem->begin >= cut.problem->begin) ? cut.problem : m_problem;
        made.formula.columns = m_bound;
        return made;
    }

private:
    const FormulaToken& now() const { return m_tokens[m_at]; }

    void fail(const char* code, std::size_t begin, std::size_t end, std::vector<std::string> texts = {}, std::vector<double> numbers = {})
    {
        if (!m_problem)
            m_problem = FormulaProblem{.code = code, .begin = begin, .end = end, .texts = std::move(texts), .numbers = std::move(numbers)};
    }

    void unexpected()
    {
        if (now().kind == Kind::End)
            fail("formula.unfinished", now().begin, now().end);
        else
            fail("formula.unexpected", now().begin, now().end, {m_text.substr(now().begin, now().end - now().begin)});
    }

    bool isSign(const char* sign) const { return now().kind == Kind::Sign && now().text == sign; }
    bool isWord(const char* english, const char* russian) const
    {
        if (now().kind == Kind::Sign)
            return now().text == english;
        if (now().kind != Kind::Name)
            return false;
        const std::string word = caseFolded(now().text);
        return word == english || word == russian;
    }

    FormulaNode call(FormulaOp op, std::vector<FormulaNode> children, std::size_t begin, std::size_t end)
    {
        FormulaNode node{.kind = FormulaNode::Kind::Call, .op = op, .children = std::move(children), .begin = begin, .end = end};
        for (const FormulaNode& child : node.children)
            node.depth = std::max(node.depth, child.depth + 1);
        if (!m_problem)
            m_problem = checkTypes(node);
        if (node.depth > kDeepestTree)
            fail("formula.too-deep", begin, end, {}, {kDeepestTree});
        return node;
    }

    // a and b and c is one operation on three, so that a long list of conditions is not deep.
    FormulaNode chained(FormulaOp op, const char* english, const char* russian, FormulaNode (Parser::*next)())
    {
        FormulaNode first = (this->*next)();
        if (m_problem || !isWord(english, russian))
            return first;
        const std::size_t begin = first.begin;
        std::vector<FormulaNode> children;
        children.push_back(std::move(first));
        while (!m_problem && isWord(english, russian)) {
            ++m_at;
            children.push_back((this->*next)());
        }
        const std::size_t end = children.back().end;
        return call(op, std::move(children), begin, end);
    }

    FormulaNode either() { return chained(FormulaOp::Or, "or", "или", &Parser::both); }
    FormulaNode both() { return chained(FormulaOp::And, "and", "и", &Parser::negated); }

    FormulaNode negated()
    {
        if (!isWord("not", "не"))
            return comparison();
        const std::size_t begin = now().begin;
        ++m_at;
        if (!deeper())
            return {};
        FormulaNode of = negated();
        --m_depth;
        const std::size_t end = of.end;
        return call(FormulaOp::Not, {std::move(of)}, begin, end);
    }

    FormulaNode comparison()
    {
        FormulaNode left = sum();
        if (m_problem)
            return left;
        const std::size_t begin = left.begin;
        for (const Binary& each : kComparisons) {
            if (!isSign(each.sign))
                continue;
            ++m_at;
            FormulaNode right = sum();
            const std::size_t end = right.end;
            return call(each.op, {std::move(left), std::move(right)}, begin, end);
        }
        const std::size_t start = m_at;
        const bool inverse = isWord("not", "не");
        m_at += inverse ? 1 : 0;
        if (isWord("in", "в"))
            return listed(std::move(left), begin, inverse);
        if (isWord("between", "между"))
            return between(std::move(left), begin, inverse);
        m_at = start;
        return left;
    }

    FormulaNode inverted(FormulaNode node, bool inverse)
    {
        const std::size_t begin = node.begin;
        const std::size_t end = node.end;
        return inverse ? call(FormulaOp::Not, {std::move(node)}, begin, end) : std::move(node);
    }

    FormulaNode listed(FormulaNode left, std::size_t begin, bool inverse)
    {
        ++m_at;
        if (!isSign("(")) {
            unexpected();
            return left;
        }
        const FormulaToken open = now();
        std::vector<FormulaNode> children;
        children.push_back(std::move(left));
        const std::size_t end = listInto(children);
        if (!m_problem && children.size() < 2)
            fail("formula.unexpected", open.begin, end, {m_text.substr(open.begin, end - open.begin)});
        return inverted(call(FormulaOp::OneOf, std::move(children), begin, end), inverse);
    }

    FormulaNode between(FormulaNode left, std::size_t begin, bool inverse)
    {
        ++m_at;
        std::vector<FormulaNode> children;
        children.push_back(std::move(left));
        children.push_back(sum());
        if (!m_problem && !isWord("and", "и"))
            unexpected();
        if (m_problem)
            return {};
        ++m_at;
        children.push_back(sum());
        const std::size_t end = children.back().end;
        return inverted(call(FormulaOp::Between, std::move(children), begin, end), inverse);
    }

    template <std::size_t N, class Next>
    FormulaNode chain(const std::array<Binary, N>& signs, Next next)
    {
        FormulaNode left = next();
        for (bool more = true; more && !m_problem;) {
            more = false;
            for (const Binary& each : signs) {
                if (!isSign(each.sign))
                    continue;
                ++m_at;
                FormulaNode right = next();
                const std::size_t begin = left.begin;
                const std::size_t end = right.end;
                left = call(each.op, {std::move(left), std::move(right)}, begin, end);
                more = true;
                break;
            }
        }
        return left;
    }

    FormulaNode sum()
    {
        return chain(kSums, [this] { return product(); });
    }
    FormulaNode product()
    {
        return chain(kProducts, [this] { return signedOne(); });
    }

    // -2 ^ 2 is -4, as in mathematics; spreadsheets differ.
    FormulaNode signedOne()
    {
        const std::size_t begin = now().begin;
        if (isSign("+")) {
            ++m_at;
            return power();
        }
        if (!isSign("-"))
            return power();
        ++m_at;
        if (!deeper())
            return {};
        FormulaNode of = signedOne();
        --m_depth;
        const std::size_t end = of.end;
        return call(FormulaOp::Negate, {std::move(of)}, begin, end);
    }

    FormulaNode power()
    {
        FormulaNode base = percent();
        if (m_problem || !isSign("^"))
            return base;
        ++m_at;
        if (!deeper())
            return {};
        FormulaNode exponent = signedOne();
        --m_depth;
        const std::size_t begin = base.begin;
        const std::size_t end = exponent.end;
        return call(FormulaOp::Power, {std::move(base), std::move(exponent)}, begin, end);
    }

    FormulaNode percent()
    {
        FormulaNode of = one();
        while (!m_problem && isSign("%")) {
            const std::size_t begin = of.begin;
            const std::size_t end = now().end;
            ++m_at;
            FormulaNode hundred{.number = 100, .begin = begin, .end = end};
            std::vector<FormulaNode> children;
            children.push_back(std::move(of));
            children.push_back(std::move(hundred));
            of = call(FormulaOp::Divide, std::move(children), begin, end);
        }
        return of;
    }

    FormulaNode one()
    {
        const FormulaToken token = now();
        switch (token.kind) {
        case Kind::Number:
            ++m_at;
            return {.kind = FormulaNode::Kind::Number, .number = token.number, .begin = token.begin, .end = token.end};
        case Kind::Text:
            ++m_at;
            return {.kind = FormulaNode::Kind::Text, .type = ValueType::Text, .text = token.text, .begin = token.begin, .end = token.end};
        case Kind::Column: {
            ++m_at;
            const FormulaColumn& column = m_columns[token.column];
            m_bound[column.name] = column.id;
            return {.kind = FormulaNode::Kind::Column, .type = column.type, .column = column.id, .begin = token.begin, .end = token.end};
        }
        case Kind::Name:
            return function(token);
        case Kind::Sign:
            if (token.text == "(")
                return bracketed();
            [[fallthrough]];
        case Kind::End:
            break;
        }
        unexpected();
        return {};
    }

    bool deeper()
    {
        if (++m_depth > kDeepest)
            fail("formula.too-deep", now().begin, now().end, {}, {kDeepest});
        return !m_problem.has_value();
    }

    FormulaNode bracketed()
    {
        const FormulaToken open = now();
        ++m_at;
        if (!deeper())
            return {};
        FormulaNode inner = either();
        --m_depth;
        close(open);
        return inner;
    }

    void close(const FormulaToken& open)
    {
        if (isSign(")"))
            ++m_at;
        else if (now().kind == Kind::End)
            fail("formula.unclosed-bracket", open.begin, open.end);
        else
            unexpected();
    }

    // "(a; b; …)": into `children`; gives where the bracket closes.
    std::size_t listInto(std::vector<FormulaNode>& children)
    {
        const FormulaToken open = now();
        ++m_at;
        if (!deeper())
            return open.end;
        while (!m_problem && !isSign(")")) {
            children.push_back(either());
            if (!isSign(";") && !isSign(","))
                break;
            ++m_at;
            if (isSign(")"))
                fail("formula.unexpected", now().begin, now().end, {")"});
        }
        --m_depth;
        const std::size_t end = now().end;
        if (!m_problem)
            close(open);
        return end;
    }

    FormulaNode function(const FormulaToken& name)
    {
        const std::string word = caseFolded(name.text);
        const bool isTrue = word == "true" || word == "истина";
        const bool called = m_tokens[m_at + 1].kind == Kind::Sign && m_tokens[m_at + 1].text == "(";
        const FormulaFunction* function = formulaFunctionNamed(name.text);
        if (!called && (isTrue || word == "false" || word == "ложь")) {
            ++m_at;
            return {.type = ValueType::Truth, .number = isTrue ? 1.0 : 0.0, .begin = name.begin, .end = name.end};
        }
        if (!called) {
            if (!m_problem)
                m_problem = unknownName(name.text, name.begin, name.end, m_columns);
            return {};
        }
        if (function == nullptr) {
            const std::string nearest = nearestFunction(name.text);
            if (nearest.empty())
                fail("formula.unknown-function", name.begin, name.end, {name.text});
            else
                fail("formula.unknown-function-near", name.begin, name.end, {name.text, nearest});
            return {};
        }
        ++m_at;
        std::vector<FormulaNode> children;
        const std::size_t end = listInto(children);
        const auto count = static_cast<int>(children.size());
        if (!m_problem && (count < function->fewest || (function->most >= 0 && count > function->most)))
            fail("formula.arguments", name.begin, end, {name.text},
                 {static_cast<double>(function->fewest), static_cast<double>(function->most)});
        if (m_problem)
            return {};
        return call(function->op, std::move(children), name.begin, end);
    }

    std::string m_text;
    const std::vector<FormulaColumn>& m_columns;
    std::vector<FormulaToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::map<std::string, ColumnId> m_bound;
    std::optional<FormulaProblem> m_problem;
};

}  // namespace

ParsedFormula parseFormula(std::string_view text, const std::vector<FormulaColumn>& columns) { return Parser(text, columns).parse(); }

FormulaProblem notACondition(const ParsedFormula& parsed)
{
    return {.code = "formula.not-a-condition",
            .begin = parsed.root.begin,
            .end = parsed.root.end,
            .texts = {std::string(nameOf(parsed.root.type))}};
}

ParsedFormula parseCondition(std::string_view text, const std::vector<FormulaColumn>& columns)
{
    ParsedFormula made = parseFormula(text, columns);
    if (!made.problem && made.root.type != ValueType::Truth)
        made.problem = notACondition(made);
    return made;
}

std::vector<FormulaColumn> formulaColumns(const Table& table)
{
    std::vector<FormulaColumn> columns;
    for (const Column& column : table.columns())
        columns.push_back({.name = column.name(),
                           .id = column.id(),
                           .type = column.isNumber()        ? ValueType::Number
                                   : column.isCategorical() ? ValueType::Text
                                                            : ValueType::Date});
    return columns;
}

ParsedFormula parseBound(const Formula& formula, const Table& table)
{
    const std::vector<FormulaColumn> present = formulaColumns(table);
    std::vector<FormulaColumn> columns;
    std::vector<bool> gone;
    for (const auto& bound : formula.columns) {
        const auto found = std::find_if(present.begin(), present.end(), [&](const FormulaColumn& each) { return each.id == bound.second; });
        gone.push_back(found == present.end());
        columns.push_back({.name = bound.first, .id = bound.second, .type = gone.back() ? ValueType::Number : found->type});
    }
    for (const FormulaToken& token : tokensOf(formula.text, columns).tokens)
        if (token.kind == Kind::Column && gone[token.column])
            return {.formula = formula,
                    .problem = FormulaProblem{
                        .code = "formula.column-missing", .begin = token.begin, .end = token.end, .texts = {columns[token.column].name}}};
    return parseFormula(formula.text, columns);
}

}  // namespace holdfast
