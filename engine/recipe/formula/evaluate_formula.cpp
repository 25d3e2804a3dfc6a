// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one case for each operation of a formula.
#include "recipe/formula/evaluate_formula.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "base/text.h"
#include "recipe/formula/formula_dates.h"
#include "recipe/formula/formula_texts.h"
#include "recipe/formula/formula_values.h"
#include "recipe/read_value.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

using Values = FormulaValues;
using Children = std::vector<Values>;

// Beyond these a text column stands for free text.
constexpr std::size_t kMostLevels = 50;
constexpr std::size_t kRowsPerLevel = 5;

double roundedWhole(double x) { return std::round(x); }

double rounded(double x, double digits)
{
    const double places = std::clamp(std::trunc(digits), -300.0, 300.0);
    if (places == 0)
        return roundedWhole(x);
    const double power = std::pow(10.0, places);
    const double scaled = x * power;
    if (!std::isfinite(scaled) || std::abs(scaled) >= 9007199254740992.0)
        return x;
    // 1.005 is a little less than itself in binary; what a person wrote is a half, and goes up
    const double up = std::copysign(std::numeric_limits<double>::infinity(), scaled);
    return std::round(std::nextafter(scaled, up)) / power;
}

bool allSame(const Children& children)
{
    return std::all_of(children.begin(), children.end(), [](const Values& each) { return each.isSame(); });
}

class Evaluator
{
public:
    Evaluator(const Table& table, const Progress& progress) : m_table(table), m_rows(table.rows()), m_progress(progress) {}

    Values valuesOf(const FormulaNode& node)
    {
        m_progress.throwIfCancelled();
        switch (node.kind) {
        case FormulaNode::Kind::Number:
        case FormulaNode::Kind::Date:
            return Values::same(node.number);
        case FormulaNode::Kind::Text:
            return Values::same(node.text);
        case FormulaNode::Kind::Column:
            return columnValues(node);
        case FormulaNode::Kind::Call:
            break;
        }
        Children children;
        children.reserve(node.children.size());
        for (const FormulaNode& child : node.children)
            children.push_back(valuesOf(child));
        return called(node, children);
    }

private:
    Values columnValues(const FormulaNode& node) const
    {
        const Column* column = m_table.find(node.column);
        HF_EXPECT(column != nullptr, "a bound formula names columns of its table");
        if (column->isNumber() || column->isCategorical())
            return Values::of(*column);
        const std::vector<std::int64_t>& dates = column->dates();
        return numbersByRow(m_rows, false, m_progress,
                            [&](std::size_t i) { return dates[i] == Dates::kMissing ? kNoNumber : static_cast<double>(dates[i]); });
    }

    template <class F>
    Values byRow(const Children& of, F f) const
    {
        return numbersByRow(m_rows, allSame(of), m_progress, f);
    }

    template <class F>
    Values unary(const Children& of, F f) const
    {
        const Values& x = of[0];
        return byRow(of, [&](std::size_t i) { return std::isnan(x.number(i)) ? kNoNumber : finiteOrMissing(f(x.number(i))); });
    }

    template <class F>
    Values binary(const Children& of, F f) const
    {
        const Values& left = of[0];
        const Values& right = of[1];
        return byRow(of, [&](std::size_t i) {
            const double x = left.number(i);
            const double y = right.number(i);
            return std::isnan(x) || std::isnan(y) ? kNoNumber : finiteOrMissing(f(x, y));
        });
    }

    // Comparisons give 1 and 0 and need no look at what is finite.
    template <class F>
    Values compared(const Children& of, F f) const
    {
        const Values& left = of[0];
        const Values& right = of[1];
        return byRow(of, [&](std::size_t i) {
            const double x = left.number(i);
            const double y = right.number(i);
            return std::isnan(x) || std::isnan(y) ? kNoNumber : f(x, y) ? 1.0 : 0.0;
        });
    }

    // `decides`: the truth that settles it whatever the others are.
    Values kleene(const Children& of, double decides) const
    {
        return byRow(of, [&, decides](std::size_t i) {
            double made = 1 - decides;
            for (const Values& each : of) {
                const double x = each.number(i);
                if (x == decides)
                    return decides;
                made = std::isnan(x) ? x : made;
            }
            return made;
        });
    }

    Values between(const Children& of) const
    {
        return byRow(of, [&](std::size_t i) {
            const double x = of[0].number(i);
            const double low = of[1].number(i);
            const double high = of[2].number(i);
            if (x < low || x > high)
                return 0.0;
            return std::isnan(x) || std::isnan(low) || std::isnan(high) ? kNoNumber : 1.0;
        });
    }

    // The levels of `right` in terms of the codes of `left`, so that rows compare numbers; -2 where left has no such level.
    static std::vector<std::int32_t> translated(const Categories& right, const Categories& left)
    {
        std::vector<std::int32_t> codes(right.levels.size(), -2);
        if (right.levels.size() == 1) {
            const auto found = std::find(left.levels.begin(), left.levels.end(), right.levels[0]);
            if (found != left.levels.end())
                codes[0] = static_cast<std::int32_t>(found - left.levels.begin());
            return codes;
        }
        std::unordered_map<std::string_view, std::int32_t> known;
        for (std::size_t i = 0; i < left.levels.size(); ++i)
            known.emplace(left.levels[i], static_cast<std::int32_t>(i));
        for (std::size_t i = 0; i < right.levels.size(); ++i)
            if (const auto found = known.find(right.levels[i]); found != known.end())
                codes[i] = found->second;
        return codes;
    }

    Values equal(const Values& left, const Values& right, ValueType type, double same) const
    {
        const bool once = left.isSame() && right.isSame();
        if (type != ValueType::Text)
            return numbersByRow(m_rows, once, m_progress, [&, same](std::size_t i) {
                const double x = left.number(i);
                const double y = right.number(i);
                return std::isnan(x) || std::isnan(y) ? kNoNumber : x == y ? same : 1 - same;
            });
        const std::vector<std::int32_t> codes = translated(right.texts(), left.texts());
        return numbersByRow(m_rows, once, m_progress, [&, same](std::size_t i) {
            const std::int32_t x = left.code(i);
            const std::int32_t y = right.code(i);
            return x < 0 || y < 0 ? kNoNumber : x == codes[static_cast<std::size_t>(y)] ? same : 1 - same;
        });
    }

    Values oneOf(const FormulaNode& node, const Children& of) const
    {
        Children tests;
        for (std::size_t c = 1; c < of.size(); ++c)
            tests.push_back(equal(of[0], of[c], node.children[0].type, 1));
        return kleene(tests, 1);
    }

    // Row by row from the one that `take` names; SIZE_MAX: missing.
    template <class Take>
    Values chosen(const Children& of, ValueType type, Take take) const
    {
        const bool once = allSame(of);
        if (type != ValueType::Text)
            return numbersByRow(m_rows, once, m_progress, [&](std::size_t i) {
                const std::size_t from = take(i);
                return from < of.size() ? of[from].number(i) : kNoNumber;
            });
        // all levels of all choices, and each choice's codes in terms of them
        CategoriesBuilder all;
        std::vector<std::vector<std::int32_t>> codes(of.size());
        for (std::size_t c = 0; c < of.size(); ++c)
            if (of[c].isText())
                for (const std::string& level : of[c].texts().levels)
                    codes[c].push_back(all.add(level));
        Categories made = std::move(all).done();
        made.codes.assign(once ? 1 : m_rows, -1);
        for (std::size_t i = 0; i < made.codes.size(); ++i) {
            const std::size_t from = take(i);
            const std::int32_t code = from < of.size() ? of[from].code(i) : -1;
            if (code >= 0)
                made.codes[i] = codes[from][static_cast<std::size_t>(code)];
        }
        return once ? Values(std::move(made), true) : Values(compacted(made));
    }

    // Over what is present of each row.
    template <class F>
    Values folded(const Children& of, F f, bool mean = false) const
    {
        return byRow(of, [&, mean](std::size_t i) {
            double made = kNoNumber;
            int count = 0;
            for (const Values& each : of) {
                const double x = each.number(i);
                if (std::isnan(x))
                    continue;
                made = count == 0 ? x : f(made, x);
                ++count;
            }
            return finiteOrMissing(mean && count > 0 ? made / count : made);
        });
    }

    Values counted(const Children& of) const
    {
        return byRow(of, [&](std::size_t i) {
            return static_cast<double>(std::count_if(of.begin(), of.end(), [i](const Values& each) { return !each.isMissing(i); }));
        });
    }

    // A text for each row by f(row); missing where an operand is. When only the first one changes from row to row, once per level.
    template <class F>
    Values textByRow(const Children& of, F f) const
    {
        const bool onceEach = std::all_of(of.begin() + 1, of.end(), [](const Values& each) { return each.isSame(); });
        if (onceEach && std::none_of(of.begin() + 1, of.end(), [](const Values& each) { return each.isMissing(0); })) {
            Categories made = mappedTexts(of[0].texts(), [&](const std::string& text) { return f(text, std::size_t{0}); });
            return Values(std::move(made), of[0].isSame());
        }
        CategoriesBuilder texts;
        for (std::size_t i = 0; i < m_rows; ++i) {
            if (std::any_of(of.begin(), of.end(), [i](const Values& each) { return each.isMissing(i); }))
                texts.addMissing();
            else
                texts.add(f(of[0].text(i), i));
            if (i % kChunkRows == 0)
                m_progress.throwIfCancelled();
        }
        return Values(std::move(texts).done());
    }

    static std::string textOfValue(const Values& values, ValueType type, std::size_t row)
    {
        if (type == ValueType::Text)
            return values.text(row);
        const double x = values.number(row);
        if (type == ValueType::Date)
            return std::isnan(dateOrMissing(x)) ? std::string() : isoDate(static_cast<std::int64_t>(x));
        return shortest(x);
    }

    // As in a spreadsheet, what is missing adds nothing; TEXT of it is missing.
    Values joined(const FormulaNode& node, const Children& of, bool keepMissing) const
    {
        CategoriesBuilder texts;
        const bool once = allSame(of);
        for (std::size_t i = 0; i < (once ? 1 : m_rows); ++i) {
            std::string made;
            bool missing = keepMissing;
            for (std::size_t c = 0; c < of.size(); ++c)
                if (!of[c].isMissing(i)) {
                    made += textOfValue(of[c], node.children[c].type, i);
                    missing = false;
                }
            if (missing)
                texts.addMissing();
            else
                texts.add(made);
            if (i % kChunkRows == 0)
                m_progress.throwIfCancelled();
        }
        return Values(std::move(texts).done(), once);
    }

    // A number from two texts, e.g. whether one holds the other; once per level where the second is the same in every row.
    template <class F>
    Values ofTwoTexts(const Children& of, F f) const
    {
        const Values& in = of[0];
        const Values& part = of[1];
        std::vector<double> known;
        if (part.isSame() && part.code(0) >= 0)
            for (const std::string& level : in.texts().levels)
                known.push_back(f(level, part.text(0)));
        return byRow(of, [&](std::size_t i) {
            if (in.code(i) < 0 || part.code(i) < 0)
                return kNoNumber;
            return known.empty() ? f(in.text(i), part.text(i)) : known[static_cast<std::size_t>(in.code(i))];
        });
    }

    template <class F>
    Values textTest(const Children& of, F f) const
    {
        Children folded;
        for (const Values& each : of)
            folded.emplace_back(mappedTexts(each.texts(), [](const std::string& text) { return caseFolded(text); }), each.isSame());
        return ofTwoTexts(folded, [f](const std::string& in, const std::string& part) { return f(in, part) ? 1.0 : 0.0; });
    }

    template <class F>
    Values ofText(const Children& of, F f) const
    {
        std::vector<double> known;
        for (const std::string& level : of[0].texts().levels)
            known.push_back(f(level));
        return byRow(of, [&](std::size_t i) { return of[0].code(i) < 0 ? kNoNumber : known[static_cast<std::size_t>(of[0].code(i))]; });
    }

    template <class F>
    Values mapped(const Children& of, F f) const
    {
        return Values(mappedTexts(of[0].texts(), f), of[0].isSame());
    }

    Values conditional(const FormulaNode& node, const Children& of) const
    {
        return chosen(of, node.type, [&](std::size_t i) {
            const double is = of[0].number(i);
            return std::isnan(is) ? SIZE_MAX : is == 1 ? std::size_t{1} : std::size_t{2};
        });
    }

    // A text that was computed may be empty, which a file cannot tell from missing.
    template <class Value>
    static bool isNone(const Value& value, std::size_t i)
    {
        return value.isMissing(i) || (value.isText() && value.text(i).empty());
    }

    Values coalesced(const FormulaNode& node, const Children& of) const
    {
        return chosen(of, node.type, [&](std::size_t i) {
            std::size_t c = 0;
            while (c < of.size() && isNone(of[c], i))
                ++c;
            return c;
        });
    }

    Values summed(const FormulaNode& node, const Children& of) const
    {
        const double sign = node.op == FormulaOp::Subtract ? -1 : 1;
        if (node.children[0].type != ValueType::Date)
            return binary(of, [sign](double x, double y) { return x + sign * y; });
        if (node.children[1].type == ValueType::Date)
            return binary(of, [](double x, double y) { return (x - y) / kDayInMilliseconds; });
        return binary(of, [sign](double x, double y) { return dateOrMissing(x + sign * y * kDayInMilliseconds); });
    }

    Values called(const FormulaNode& node, const Children& of) const
    {
        switch (node.op) {
        case FormulaOp::Or:
            return kleene(of, 1);
        case FormulaOp::And:
            return kleene(of, 0);
        case FormulaOp::Not:
            return unary(of, [](double x) { return 1 - x; });
        case FormulaOp::Equal:
            return equal(of[0], of[1], node.children[0].type, 1);
        case FormulaOp::NotEqual:
            return equal(of[0], of[1], node.children[0].type, 0);
        case FormulaOp::Less:
            return compared(of, std::less<>());
        case FormulaOp::LessEqual:
            return compared(of, std::less_equal<>());
        case FormulaOp::Greater:
            return compared(of, std::greater<>());
        case FormulaOp::GreaterEqual:
            return compared(of, std::greater_equal<>());
        case FormulaOp::Between:
            return between(of);
        case FormulaOp::OneOf:
            return oneOf(node, of);
        case FormulaOp::If:
            return conditional(node, of);
        case FormulaOp::IsMissing:
            return byRow(of, [&](std::size_t i) { return isNone(of[0], i) ? 1.0 : 0.0; });
        case FormulaOp::Coalesce:
            return coalesced(node, of);
        case FormulaOp::Add:
        case FormulaOp::Subtract:
            return summed(node, of);
        case FormulaOp::Multiply:
            return binary(of, std::multiplies<>());
        case FormulaOp::Divide:
            return binary(of, std::divides<>());
        case FormulaOp::Remainder:
            return binary(of, [](double x, double y) { return y == 0 ? kNoNumber : x - y * std::floor(x / y); });
        case FormulaOp::Power:
            return binary(of, [](double x, double y) { return std::pow(x, y); });
        case FormulaOp::Round:
            return of.size() == 2 ? binary(of, rounded) : unary(of, roundedWhole);
        case FormulaOp::Min:
            return folded(of, [](double a, double b) { return std::min(a, b); });
        case FormulaOp::Max:
            return folded(of, [](double a, double b) { return std::max(a, b); });
        case FormulaOp::Sum:
            return folded(of, std::plus<>());
        case FormulaOp::Average:
            return folded(of, std::plus<>(), true);
        case FormulaOp::Count:
            return counted(of);
        case FormulaOp::Negate:
        case FormulaOp::Abs:
        case FormulaOp::Sign:
        case FormulaOp::Whole:
        case FormulaOp::Floor:
        case FormulaOp::Ceiling:
        case FormulaOp::Ln:
        case FormulaOp::Log10:
        case FormulaOp::Exp:
        case FormulaOp::Sqrt:
            return ofOneNumber(node.op, of);
        case FormulaOp::Year:
        case FormulaOp::Quarter:
        case FormulaOp::Month:
        case FormulaOp::Day:
        case FormulaOp::Weekday:
        case FormulaOp::MakeDate:
        case FormulaOp::Days:
            return ofDates(node.op, of);
        default:
            return ofTexts(node, of);
        }
    }

    Values ofOneNumber(FormulaOp op, const Children& of) const
    {
        switch (op) {
        case FormulaOp::Negate:
            return unary(of, std::negate<>());
        case FormulaOp::Abs:
            return unary(of, [](double x) { return std::abs(x); });
        case FormulaOp::Sign:
            return unary(of, [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0; });
        case FormulaOp::Whole:
        case FormulaOp::Floor:
            return unary(of, [](double x) { return std::floor(x); });
        case FormulaOp::Ceiling:
            return unary(of, [](double x) { return std::ceil(x); });
        case FormulaOp::Ln:
            return unary(of, [](double x) { return std::log(x); });
        case FormulaOp::Log10:
            return unary(of, [](double x) { return std::log10(x); });
        case FormulaOp::Exp:
            return unary(of, [](double x) { return std::exp(x); });
        default:
            return unary(of, [](double x) { return std::sqrt(x); });
        }
    }

    Values ofDates(FormulaOp op, const Children& of) const
    {
        switch (op) {
        case FormulaOp::Year:
            return unary(of, yearOf);
        case FormulaOp::Quarter:
            return unary(of, [](double x) { return std::floor((monthOf(x) + 2) / 3); });
        case FormulaOp::Month:
            return unary(of, monthOf);
        case FormulaOp::Day:
            return unary(of, dayOfMonth);
        case FormulaOp::Weekday:
            return unary(of, weekdayOf);
        case FormulaOp::Days:
            return binary(of, [](double x, double y) { return std::floor(x / kDayInMilliseconds) - std::floor(y / kDayInMilliseconds); });
        default:
            return byRow(of, [&](std::size_t i) { return dateFrom(of[0].number(i), of[1].number(i), of[2].number(i)); });
        }
    }

    Values ofTexts(const FormulaNode& node, const Children& of) const
    {
        switch (node.op) {
        case FormulaOp::Join:
            return joined(node, of, false);
        case FormulaOp::ToText:
            return joined(node, of, true);
        case FormulaOp::Length:
            return ofText(of, [](const std::string& text) { return static_cast<double>(characterCount(text)); });
        case FormulaOp::ToNumber:
            return ofText(of, [](const std::string& text) { return finiteOrMissing(numberIn(text).value_or(kNoNumber)); });
        case FormulaOp::Lower:
            return mapped(of, lowerCased);
        case FormulaOp::Upper:
            return mapped(of, upperCased);
        case FormulaOp::Trim:
            return mapped(of, withSingleBlanks);
        case FormulaOp::Left:
            return textByRow(
                of, [&](const std::string& text, std::size_t i) { return middleOf(text, 0, of.size() > 1 ? of[1].number(i) : 1); });
        case FormulaOp::Right:
            return textByRow(of, [&](const std::string& text, std::size_t i) {
                const double count = std::trunc(of.size() > 1 ? of[1].number(i) : 1);
                return middleOf(text, std::max(0.0, static_cast<double>(characterCount(text)) - std::max(count, 0.0)), count);
            });
        case FormulaOp::Middle:
            return textByRow(of,
                             [&](const std::string& text, std::size_t i) { return middleOf(text, of[1].number(i) - 1, of[2].number(i)); });
        case FormulaOp::Replace:
            return textByRow(of, [&](const std::string& text, std::size_t i) { return replacedAll(text, of[1].text(i), of[2].text(i)); });
        case FormulaOp::Find:
            return ofTwoTexts(of, [](const std::string& what, const std::string& in) {
                const std::size_t found = in.find(what);
                return found == std::string::npos ? kNoNumber
                                                  : static_cast<double>(characterCount(std::string_view(in).substr(0, found)) + 1);
            });
        case FormulaOp::Contains:
            return textTest(of, [](const std::string& in, const std::string& part) { return in.find(part) != std::string::npos; });
        case FormulaOp::StartsWith:
            return textTest(of, [](const std::string& in, const std::string& part) { return in.starts_with(part); });
        default:
            return textTest(of, [](const std::string& in, const std::string& part) { return in.ends_with(part); });
        }
    }

    const Table& m_table;
    std::size_t m_rows;
    const Progress& m_progress;
};

}  // namespace

Column evaluateFormula(const FormulaNode& root, const Table& table, ColumnId id, std::string name, const Progress& progress)
{
    Values values = Evaluator(table, progress).valuesOf(root);
    const std::size_t rows = table.rows();
    if (root.type == ValueType::Text) {
        Categories texts = compacted(std::move(values).takeTexts(rows));
        const bool isFree = texts.levels.size() > kMostLevels && texts.levels.size() * kRowsPerLevel > rows;
        return {std::move(id), std::move(name), isFree ? ColumnKind::Text : ColumnKind::Category, std::move(texts)};
    }
    std::vector<double> numbers = std::move(values).takeNumbers(rows);
    if (root.type != ValueType::Date)
        return {std::move(id), std::move(name), ColumnKind::Number, Numbers{std::move(numbers)}};
    Dates dates;
    dates.milliseconds.reserve(rows);
    for (const double x : numbers)
        dates.milliseconds.push_back(std::isnan(x) ? Dates::kMissing : static_cast<std::int64_t>(x));
    return {std::move(id), std::move(name), ColumnKind::Date, std::move(dates)};
}

std::vector<char> truthsOf(const FormulaNode& condition, const Table& table, const Progress& progress)
{
    HF_EXPECT(condition.type == ValueType::Truth, "a condition is true or false");
    const Values values = Evaluator(table, progress).valuesOf(condition);
    std::vector<char> truths(table.rows());
    for (std::size_t row = 0; row < truths.size(); ++row)
        truths[row] = static_cast<char>(values.number(row) == 1);
    return truths;
}

}  // namespace holdfast
