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

// Every key at most once per label, but for a few rows.
bool isOncePerLabel(const std::vector<std::uint32_t>& first, const Categories& labels)
{
    const std::size_t places = labels.levels.size() + 1;  // missing is one too
    std::vector<bool> seen(first.size() * places, false);
    const double most = kMostExceptions * static_cast<double>(first.size());
    std::size_t repeats = 0;
    for (std::uint32_t row = 0; row < first.size(); ++row) {
        const std::size_t at = first[row] * places + static_cast<std::size_t>(labels.codes[row] + 1);
        repeats += seen[at] ? 1U : 0U;
        seen[at] = true;
        if (static_cast<double>(repeats) > most)
            return false;
    }
    return true;
}

}  // namespace

std::optional<LongShape> longShapeOf(const Table& table, const Progress& progress)
{
    const double rows = static_cast<double>(table.rows());
    std::vector<std::size_t> labels;
    for (std::size_t label = 0; label < table.columns().size(); ++label)
        if (mayBeLabel(table.column(label)))
            labels.push_back(label);
    std::optional<LongShape> best;  // the first label, and the first key for it
    for (std::size_t key = 0; key < table.columns().size() && !labels.empty(); ++key) {
        progress.throwIfCancelled();
        if (!mayBeKey(table.column(key)))
            continue;
        std::vector<std::uint32_t> first = firstEqualRows(table, {key}, progress);
        const auto keys = static_cast<double>(distinctCount(first));
        // Most keys more than once: otherwise the label says nothing about the key.
        if (keys * 1.5 > rows || keys < 2)
            continue;
        for (const std::size_t label : labels) {
            if (best && label >= best->label)
                break;
            const Categories& categories = table.column(label).categories();
            if (label == key || keys * static_cast<double>(categories.levels.size()) < rows * (1 - kMostExceptions) ||
                !isOncePerLabel(first, categories))
                continue;
            progress.throwIfCancelled();
            best = LongShape{.key = key, .label = label, .keyGroups = std::move(first)};
            break;
        }
    }
    return best;
}

}  // namespace holdfast
