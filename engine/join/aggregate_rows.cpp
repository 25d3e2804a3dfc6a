// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/aggregate_rows.h"

#include <cmath>
#include <limits>

namespace holdfast {

namespace {

// The row of each group that is taken: `better(now, best)` says whether a later row replaces the one held.
template <class Better>
Column picked(const Column& column, const std::vector<std::uint32_t>& first, const std::vector<std::uint32_t>& next, Better better)
{
    std::vector<std::uint32_t> rows(first.size(), Column::kNoRow);
    for (std::size_t group = 0; group < first.size(); ++group)
        for (std::uint32_t row = first[group]; row != Column::kNoRow; row = next.empty() ? Column::kNoRow : next[row])
            if (!column.isMissing(row) && (rows[group] == Column::kNoRow || better(row, rows[group])))
                rows[group] = row;
    return column.gathered(rows);
}

}  // namespace

bool canAggregate(const Column& column, Aggregate how)
{
    switch (how) {
    case Aggregate::Sum:
    case Aggregate::Mean:
        return column.isNumber();
    case Aggregate::Min:
    case Aggregate::Max:
        return column.isNumber() || column.kind() == ColumnKind::Date;
    default:
        return true;
    }
}

Column aggregated(const Column& column, Aggregate how, const std::vector<std::uint32_t>& first, const std::vector<std::uint32_t>& next)
{
    const auto isLess = [&](std::uint32_t a, std::uint32_t b) {
        return column.isNumber() ? column.numbers()[a] < column.numbers()[b] : column.dates()[a] < column.dates()[b];
    };
    switch (how) {
    case Aggregate::First:
        return picked(column, first, next, [](std::uint32_t, std::uint32_t) { return false; });
    case Aggregate::Last:
        return picked(column, first, next, [](std::uint32_t, std::uint32_t) { return true; });
    case Aggregate::Min:
        return picked(column, first, next, isLess);
    case Aggregate::Max:
        return picked(column, first, next, [&](std::uint32_t a, std::uint32_t b) { return isLess(b, a); });
    default:
        break;
    }
    Numbers made;
    made.values.reserve(first.size());
    for (const std::uint32_t start : first) {
        double sum = 0;
        std::size_t count = 0;
        for (std::uint32_t row = start; row != Column::kNoRow; row = next.empty() ? Column::kNoRow : next[row])
            if (!column.isMissing(row)) {
                sum += column.isNumber() ? column.numbers()[row] : 0;
                ++count;
            }
        const auto n = static_cast<double>(count);
        const double value = how == Aggregate::Count ? n
                             : count == 0            ? std::numeric_limits<double>::quiet_NaN()
                             : how == Aggregate::Sum ? sum
                                                     : sum / n;
        made.values.push_back(std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN());
    }
    return {column.id(), column.name(), ColumnKind::Number, std::move(made)};
}

}  // namespace holdfast
