// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/row_condition.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "recipe/formula/evaluate_formula.h"
#include "recipe/formula/parse_formula.h"
#include "recipe/read_value.h"

namespace holdfast {

namespace {

constexpr std::array<std::string_view, 11> kNames{"less",    "less_equal", "greater", "greater_equal", "equal",  "not_equal",
                                                  "between", "one_of",     "none_of", "missing",       "present"};

using Mask = std::vector<char>;

bool isOrder(CompareOp op)
{
    return op == CompareOp::Less || op == CompareOp::LessEqual || op == CompareOp::Greater || op == CompareOp::GreaterEqual ||
           op == CompareOp::Between;
}

// Keeps in the mask what is present and satisfies the test.
template <class T, class Test>
void keepWhere(Mask& mask, const std::vector<T>& values, Test test)
{
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] = static_cast<char>(mask[row] != 0 && test(values[row]));
}

// Comparisons with NaN are false but for "not": those ask for presence themselves.
void keepNumbers(Mask& mask, const std::vector<double>& values, const Comparison& is)
{
    const double bound = is.number;
    const double upper = is.upper;
    std::vector<double> listed;
    for (const std::string& text : is.texts)
        if (const auto number = numberIn(text))
            listed.push_back(*number);
    const auto isListed = [&listed](double x) { return std::find(listed.begin(), listed.end(), x) != listed.end(); };
    switch (is.op) {
    case CompareOp::Less:
        return keepWhere(mask, values, [=](double x) { return x < bound; });
    case CompareOp::LessEqual:
        return keepWhere(mask, values, [=](double x) { return x <= bound; });
    case CompareOp::Greater:
        return keepWhere(mask, values, [=](double x) { return x > bound; });
    case CompareOp::GreaterEqual:
        return keepWhere(mask, values, [=](double x) { return x >= bound; });
    case CompareOp::Equal:
        return keepWhere(mask, values, [=](double x) { return x == bound; });
    case CompareOp::NotEqual:
        return keepWhere(mask, values, [=](double x) { return !std::isnan(x) && x != bound; });
    case CompareOp::Between:
        return keepWhere(mask, values, [=](double x) { return x >= bound && x <= upper; });
    case CompareOp::OneOf:
        return keepWhere(mask, values, isListed);
    case CompareOp::NoneOf:
        return keepWhere(mask, values, [&](double x) { return !std::isnan(x) && !isListed(x); });
    case CompareOp::Missing:
    case CompareOp::Present:
        return;
    }
}

void keepDates(Mask& mask, const std::vector<std::int64_t>& values, const Comparison& is)
{
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const std::int64_t value : values)
        numbers.push_back(value == Dates::kMissing ? std::nan("") : static_cast<double>(value));
    Comparison withNumbers = is;
    withNumbers.texts.clear();
    for (const std::string& text : is.texts)
        if (const auto date = dateIn(text))
            withNumbers.texts.push_back(std::to_string(*date));
    keepNumbers(mask, numbers, withNumbers);
}

void keepLevels(Mask& mask, const Categories& categories, const Comparison& is)
{
    std::vector<std::string> listed = is.texts;
    const bool single = is.op == CompareOp::Equal || is.op == CompareOp::NotEqual;
    if (single && listed.size() > 1)
        listed.resize(1);
    const bool wanted = is.op == CompareOp::Equal || is.op == CompareOp::OneOf;
    std::vector<char> keep;
    for (const std::string& level : categories.levels)
        keep.push_back(static_cast<char>((std::find(listed.begin(), listed.end(), level) != listed.end()) == wanted));
    keepWhere(mask, categories.codes, [&](std::int32_t code) { return code >= 0 && keep[static_cast<std::size_t>(code)] != 0; });
}

void keepByPresence(Mask& mask, const Column& column, bool present)
{
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] = static_cast<char>(mask[row] != 0 && column.isMissing(row) != present);
}

}  // namespace

std::string_view nameOf(CompareOp op) { return kNames[static_cast<std::size_t>(op)]; }

std::optional<CompareOp> compareOpNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<CompareOp>(i);
    return std::nullopt;
}

WithFindings<RowSet> rowsMatching(const Table& table, const RowCondition& condition)
{
    WithFindings<RowSet> result;
    Mask mask(table.rows(), 1);
    const auto say = [&](const char* code, const ColumnId& column) {
        result.findings.push_back({.severity = Severity::Warning, .code = code, .subject = table.name(), .texts = {column.name}});
    };
    for (const Comparison& is : condition.all) {
        const Column* column = table.find(is.column);
        if (column == nullptr)
            say("condition.column-missing", is.column);
        else if (is.op == CompareOp::Missing || is.op == CompareOp::Present)
            keepByPresence(mask, *column, is.op == CompareOp::Present);
        else if (column->isNumber())
            keepNumbers(mask, column->numbers(), is);
        else if (!column->isCategorical())
            keepDates(mask, column->dates(), is);
        else if (isOrder(is.op) || is.texts.empty())
            say("condition.kind-mismatch", is.column);
        else
            keepLevels(mask, column->categories(), is);
    }
    if (!condition.formula.empty()) {
        ParsedFormula parsed = parseBound(condition.formula, table);
        if (!parsed.problem && parsed.root.type != ValueType::Truth)
            parsed.problem = notACondition(parsed);
        if (parsed.problem) {
            result.findings.push_back({.severity = Severity::Warning,
                                       .code = parsed.problem->code,
                                       .subject = table.name(),
                                       .numbers = parsed.problem->numbers,
                                       .texts = parsed.problem->texts});
        } else {
            const std::vector<char> truths = truthsOf(parsed.root, table);
            keepWhere(mask, truths, [](char is) { return is != 0; });
        }
    }
    for (std::uint32_t row = 0; row < mask.size(); ++row)
        if (mask[row] != 0)
            result.value.push_back(row);
    return result;
}

std::vector<ColumnId> columnsOf(const RowCondition& condition)
{
    std::vector<ColumnId> columns;
    for (const Comparison& each : condition.all)
        columns.push_back(each.column);
    for (const auto& bound : condition.formula.columns)
        columns.push_back(bound.second);
    return columns;
}

}  // namespace holdfast
