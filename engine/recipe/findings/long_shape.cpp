// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/long_shape.h"

#include <algorithm>
#include <cmath>

#include "recipe/row_groups.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostLabels = 50;
constexpr double kMostExceptions = 0.01;

std::size_t distinctCount(const std::vector<std::uint32_t>& first)
{
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        count += first[row] == row ? 1U : 0U;
    return count;
}

bool mayBeLabel(const Column& column)
{
    return column.isCategorical() && column.categories().levels.size() >= 2 && column.categories().levels.size() <= kMostLabels;
}

// Whole numbers or texts that could name something.
bool mayBeKey(const Column& column)
{
    if (column.isNumber())
        return std::all_of(column.numbers().begin(), column.numbers().end(), [](double x) { return x == std::floor(x); });
    return column.isCategorical();
}

}  // namespace

std::optional<LongShape> longShapeOf(const Table& table, const Progress& progress)
{
    const double rows = static_cast<double>(table.rows());
    std::vector<std::optional<double>> distinctKeys(table.columns().size());  // counted when first asked
    for (std::size_t label = 0; label < table.columns().size(); ++label) {
        if (!mayBeLabel(table.column(label)))
            continue;
        const auto levels = static_cast<double>(table.column(label).categories().levels.size());
        for (std::size_t key = 0; key < table.columns().size(); ++key) {
            if (key == label)
                continue;
            progress.throwIfCancelled();
            if (!distinctKeys[key])
                distinctKeys[key] =
                    mayBeKey(table.column(key)) ? static_cast<double>(distinctCount(firstEqualRows(table, {key}, progress))) : 0.0;
            const double keys = *distinctKeys[key];
            // Every key at most once per label, and most keys more than once: otherwise the label says nothing about the key.
            if (keys * levels < rows * (1 - kMostExceptions) || keys * 1.5 > rows || keys < 2)
                continue;
            const auto pairs = static_cast<double>(distinctCount(firstEqualRows(table, {key, label}, progress)));
            if (pairs >= rows * (1 - kMostExceptions))
                return LongShape{.key = key, .label = label, .keyGroups = firstEqualRows(table, {key}, progress)};
        }
    }
    return std::nullopt;
}

}  // namespace holdfast
