// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/blank_values.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "recipe/relabel.h"
#include "recipe/steps/step_finding.h"

namespace holdfast {

namespace {

StepOutcome blankedLevels(const BlankValues& step, const Table& table, std::size_t index)
{
    std::vector<std::optional<std::string>> newLevels;
    for (const std::string& level : table.column(index).categories().levels)
        newLevels.push_back(std::find(step.values.begin(), step.values.end(), level) != step.values.end() ? std::nullopt
                                                                                                          : std::optional(level));
    Relabelled made = relabelled(table.column(index), newLevels);
    if (made.cellsChanged == 0)
        return {table, 0, {stepNote("step.values-gone", table, step.column)}};
    return {table.withColumn(index, std::move(made.column)), made.cellsChanged};
}

// The texts stand for values: for numbers and dates compare what they stand for, which costs no text per row.
template <class T>
std::size_t blankWhere(std::vector<T>& values, const std::vector<T>& unwanted, T missing)
{
    std::size_t changed = 0;
    for (T& value : values)
        if (std::find(unwanted.begin(), unwanted.end(), value) != unwanted.end()) {
            value = missing;
            ++changed;
        }
    return changed;
}

}  // namespace

StepOutcome tidiedBy(const BlankValues& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    if (!index)
        return {table, 0, {stepFinding("step.column-missing", table, step.column)}};
    const Column& column = table.column(*index);
    if (column.isCategorical())
        return blankedLevels(step, table, *index);
    std::size_t changed = 0;
    Column::Storage storage = column.storage();
    if (column.isNumber()) {
        std::vector<double> unwanted;
        for (const std::string& value : step.values)
            if (const auto number = parseNumber(value))
                unwanted.push_back(*number);
        changed = blankWhere(std::get<Numbers>(storage).values, unwanted, std::numeric_limits<double>::quiet_NaN());
    } else {
        std::vector<std::int64_t> unwanted;
        const std::vector<std::int64_t>& dates = column.dates();
        for (std::size_t row = 0; row < dates.size(); ++row)
            if (!column.isMissing(row) && std::find(step.values.begin(), step.values.end(), column.textAt(row)) != step.values.end())
                unwanted.push_back(dates[row]);
        std::sort(unwanted.begin(), unwanted.end());
        unwanted.erase(std::unique(unwanted.begin(), unwanted.end()), unwanted.end());
        changed = blankWhere(std::get<Dates>(storage).milliseconds, unwanted, Dates::kMissing);
    }
    if (changed == 0)
        return {table, 0, {stepNote("step.values-gone", table, step.column)}};
    return {table.withColumn(*index, Column(column.id(), column.name(), column.kind(), std::move(storage))), changed};
}

}  // namespace holdfast
