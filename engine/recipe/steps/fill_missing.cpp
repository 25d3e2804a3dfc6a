// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/fill_missing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "numeric/moments.h"
#include "numeric/quantiles.h"
#include "recipe/relabel.h"
#include "recipe/steps/learned_columns.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

bool appliesTo(const FillMissing& step, const Column& column)
{
    switch (step.method) {
    case FillMethod::Median:
    case FillMethod::Mean:
        return column.isNumber();
    case FillMethod::MostFrequent:
        return column.kind() != ColumnKind::Date;
    case FillMethod::Constant:
        return column.isNumber() || (column.isCategorical() && !step.text.empty());
    }
    return false;
}

// Ties: the smaller number.
double mostFrequentNumber(const std::vector<double>& values)
{
    const std::vector<double> sorted = sortedValues(values);
    double best = sorted.front();
    std::size_t most = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        const auto end = static_cast<std::size_t>(
            std::upper_bound(sorted.begin() + static_cast<std::ptrdiff_t>(begin), sorted.end(), sorted[begin]) - sorted.begin());
        if (end - begin > most) {
            most = end - begin;
            best = sorted[begin];
        }
        begin = end;
    }
    return best;
}

// Ties: the level that comes first in alphabetical order, so that the order of rows does not matter.
std::string mostFrequentLevel(const Categories& categories)
{
    const std::vector<std::size_t> counts = levelCounts(categories);
    std::size_t best = 0;
    for (std::size_t level = 1; level < counts.size(); ++level)
        if (counts[level] > counts[best] || (counts[level] == counts[best] && categories.levels[level] < categories.levels[best]))
            best = level;
    return categories.levels[best];
}

// Nothing when the column has no value to learn from.
std::optional<FillWith> learned(const FillMissing& step, const Column& column)
{
    FillWith fill{.column = column.id()};
    if (step.method == FillMethod::Constant) {
        fill.number = step.number;
        fill.text = step.text;
        return fill;
    }
    if (column.missingCount() == column.rows())
        return std::nullopt;
    if (step.method == FillMethod::Median)
        fill.number = medianOf(column.numbers());
    else if (step.method == FillMethod::Mean)
        fill.number = momentsOf(column.numbers()).mean();
    else if (column.isNumber())
        fill.number = mostFrequentNumber(column.numbers());
    else
        fill.text = mostFrequentLevel(column.categories());
    return fill;
}

Column filledNumbers(const Column& column, double value)
{
    Numbers numbers{column.numbers()};
    for (double& x : numbers.values)
        if (std::isnan(x))
            x = value;
    return {column.id(), column.name(), column.kind(), std::move(numbers)};
}

Column filledLevels(const Column& column, const std::string& text)
{
    Categories categories = column.categories();
    const auto found = std::find(categories.levels.begin(), categories.levels.end(), text);
    const auto code = static_cast<std::int32_t>(found - categories.levels.begin());
    if (found == categories.levels.end())
        categories.levels.push_back(text);
    for (std::int32_t& one : categories.codes)
        if (one < 0)
            one = code;
    return {column.id(), column.name(), column.kind(), std::move(categories)};
}

}  // namespace

WithFindings<std::vector<FillWith>> learnedBy(const FillMissing& step, const Table& training)
{
    WithFindings<std::vector<FillWith>> result;
    for (const Column* column : learnedColumns(
             step.columns, training, [&](const Column& c) { return appliesTo(step, c); }, result.findings)) {
        if (const auto fill = learned(step, *column))
            result.value.push_back(*fill);
        else
            result.findings.push_back(stepFinding("step.nothing-to-learn", training, column->id()));
    }
    return result;
}

Table preparedBy(const FillWith& fitted, const Table& rows)
{
    const auto index = rows.indexOf(fitted.column);
    if (!index || rows.column(*index).missingCount() == 0)
        return rows;
    const Column& column = rows.column(*index);
    if (column.isNumber())
        return rows.withColumn(*index, filledNumbers(column, fitted.number));
    return column.isCategorical() && !fitted.text.empty() ? rows.withColumn(*index, filledLevels(column, fitted.text)) : rows;
}

}  // namespace holdfast
