// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/change_kind.h"

#include <bit>
#include <limits>
#include <unordered_map>

#include "recipe/read_value.h"
#include "recipe/steps/step_finding.h"

namespace holdfast {

namespace {

// Texts of numbers or dates, each distinct value written once.
template <class T>
Categories textsOf(const Column& column, const std::vector<T>& values)
{
    std::unordered_map<std::uint64_t, std::int32_t> codes;
    Categories made;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (column.isMissing(row)) {
            made.codes.push_back(-1);
            continue;
        }
        const auto [found, added] = codes.emplace(std::bit_cast<std::uint64_t>(values[row]), static_cast<std::int32_t>(made.levels.size()));
        if (added)
            made.levels.push_back(column.textAt(row));
        made.codes.push_back(found->second);
    }
    return made;
}

// Each level read once; a level that cannot be read makes missing.
template <class T, class Read>
std::vector<T> readLevels(const Categories& categories, Read read, T missing, std::size_t& lost)
{
    std::vector<std::optional<T>> perLevel;
    for (const std::string& level : categories.levels)
        perLevel.push_back(read(level));
    std::vector<T> values;
    values.reserve(categories.codes.size());
    for (const std::int32_t code : categories.codes) {
        const bool readable = code >= 0 && perLevel[static_cast<std::size_t>(code)];
        lost += code >= 0 && !readable ? 1U : 0U;
        values.push_back(readable ? *perLevel[static_cast<std::size_t>(code)] : missing);
    }
    return values;
}

}  // namespace

StepOutcome tidiedBy(const ChangeKind& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    if (!index)
        return {table, 0, {stepFinding("step.column-missing", table, step.column)}};
    const Column& column = table.column(*index);
    const auto replaced = [&](Column::Storage storage, std::size_t lost) {
        StepOutcome outcome{table.withColumn(*index, Column(column.id(), column.name(), step.kind, std::move(storage))), lost};
        if (lost > 0) {
            outcome.findings.push_back(stepFinding("step.values-made-missing", table, step.column));
            outcome.findings.back().numbers = {static_cast<double>(lost)};
        }
        return outcome;
    };
    const bool wantsCategories = step.kind != ColumnKind::Number && step.kind != ColumnKind::Date;
    if (column.kind() == step.kind)
        return {table};
    if (wantsCategories && column.isCategorical())
        return {table.withColumn(*index, column.withKind(step.kind))};
    if (wantsCategories && column.isNumber())
        return replaced(textsOf(column, column.numbers()), 0);
    if (wantsCategories)
        return replaced(textsOf(column, column.dates()), 0);
    if (!column.isCategorical())  // numbers to dates or back: no reading is the obvious one
        return {table, 0, {stepFinding("step.kind-mismatch", table, step.column)}};
    std::size_t lost = 0;
    if (step.kind == ColumnKind::Number) {
        Numbers numbers{readLevels<double>(column.categories(), numberIn, std::numeric_limits<double>::quiet_NaN(), lost)};
        return replaced(std::move(numbers), lost);
    }
    Dates dates{readLevels<std::int64_t>(column.categories(), dateIn, Dates::kMissing, lost)};
    return replaced(std::move(dates), lost);
}

}  // namespace holdfast
