// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/repair_by_column.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "recipe/steps/step_finding.h"

namespace holdfast {

namespace {

constexpr std::int32_t kNone = -1;

// Per row which repair is meant for it, or kNone.
std::vector<std::int32_t> repairOfRows(const RepairByColumn& step, const Column& by)
{
    std::unordered_map<std::string_view, std::int32_t> repairOf;
    for (std::size_t i = 0; i < step.repairs.size(); ++i)
        repairOf.emplace(step.repairs[i].key, static_cast<std::int32_t>(i));
    const auto repairFor = [&repairOf](std::string_view key) {
        const auto found = repairOf.find(key);
        return found == repairOf.end() ? kNone : found->second;
    };
    std::vector<std::int32_t> repairs(by.rows(), kNone);
    if (by.isCategorical()) {
        std::vector<std::int32_t> ofLevel;
        for (const std::string& level : by.categories().levels)
            ofLevel.push_back(repairFor(level));
        for (std::size_t row = 0; row < by.rows(); ++row)
            if (by.categories().codes[row] >= 0)
                repairs[row] = ofLevel[static_cast<std::size_t>(by.categories().codes[row])];
    } else {
        for (std::size_t row = 0; row < by.rows(); ++row)
            if (!by.isMissing(row))
                repairs[row] = repairFor(by.textAt(row));
    }
    return repairs;
}

// The levels that still have rows, in order of first appearance.
Categories withoutUnused(const Categories& made)
{
    Categories kept;
    std::vector<std::int32_t> newCode(made.levels.size(), kNone);
    kept.codes.reserve(made.codes.size());
    for (const std::int32_t code : made.codes) {
        if (code >= 0 && newCode[static_cast<std::size_t>(code)] < 0) {
            newCode[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(kept.levels.size());
            kept.levels.push_back(made.levels[static_cast<std::size_t>(code)]);
        }
        kept.codes.push_back(code < 0 ? kNone : newCode[static_cast<std::size_t>(code)]);
    }
    return kept;
}

}  // namespace

StepOutcome tidiedBy(const RepairByColumn& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    const auto by = table.indexOf(step.by);
    if (!index || !by)
        return {table, 0, {stepFinding("step.column-missing", table, index ? step.by : step.column)}};
    const Column& column = table.column(*index);
    if (!column.isCategorical())
        return {table, 0, {stepFinding("step.kind-mismatch", table, step.column)}};
    const std::vector<std::int32_t> repairs = repairOfRows(step, table.column(*by));
    Categories made = column.categories();
    std::unordered_map<std::string, std::int32_t> codeOf;
    for (std::size_t level = 0; level < made.levels.size(); ++level)
        codeOf.emplace(made.levels[level], static_cast<std::int32_t>(level));
    std::size_t changed = 0;
    for (std::size_t row = 0; row < repairs.size(); ++row) {
        std::int32_t& code = made.codes[row];
        if (repairs[row] == kNone || code < 0)
            continue;
        const KeyedRepair& repair = step.repairs[static_cast<std::size_t>(repairs[row])];
        const std::string& text = made.levels[static_cast<std::size_t>(code)];
        if (text == repair.to || std::find(repair.from.begin(), repair.from.end(), text) == repair.from.end())
            continue;
        const auto [found, added] = codeOf.emplace(repair.to, static_cast<std::int32_t>(made.levels.size()));
        if (added)
            made.levels.push_back(repair.to);
        code = found->second;
        ++changed;
    }
    if (changed == 0) {
        const bool hasKey = std::any_of(repairs.begin(), repairs.end(), [](std::int32_t repair) { return repair != kNone; });
        return {table, 0, {hasKey ? stepNote("step.values-gone", table, step.column) : stepNote("step.keys-gone", table, step.by)}};
    }
    return {table.withColumn(*index, Column(column.id(), column.name(), column.kind(), withoutUnused(made))), changed};
}

}  // namespace holdfast
