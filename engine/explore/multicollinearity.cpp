// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/multicollinearity.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

#include "numeric/least_squares.h"

namespace holdfast {

namespace {

constexpr double kModerate = 5;
constexpr double kStrong = 10;
constexpr double kOverbearing = 0.5;  // leverage (Huber 1981, Robust Statistics, 7.2)
constexpr std::size_t kMostFar = 10;
constexpr std::size_t kFewestRows = 20;  // among fewer, an ordinary value may bear that much

bool varies(const std::vector<double>& values)
{
    return !values.empty() && std::any_of(values.begin(), values.end(), [&](double value) { return value != values.front(); });
}

// The number columns over the rows that have a value in each.
std::vector<std::vector<double>> completeRows(const std::vector<const Column*>& columns, std::size_t rows)
{
    std::vector<std::vector<double>> made(columns.size());
    for (std::size_t r = 0; r < rows; ++r) {
        const bool complete =
            std::none_of(columns.begin(), columns.end(), [&](const Column* column) { return std::isnan(column->numbers()[r]); });
        for (std::size_t c = 0; complete && c < columns.size(); ++c)
            made[c].push_back(columns[c]->numbers()[r]);
    }
    return made;
}

// The name of the column that moves most with this one.
std::string partnerOf(const ColumnId& id, const AssociationMatrix& pearson)
{
    const auto place = std::find(pearson.columns.begin(), pearson.columns.end(), id);
    if (place == pearson.columns.end())
        return {};
    const auto row = static_cast<std::size_t>(place - pearson.columns.begin());
    std::string partner;
    double strongest = -1;
    for (std::size_t c = 0; c < pearson.size(); ++c)
        if (c != row && std::abs(pearson.at(row, c)) > strongest) {
            strongest = std::abs(pearson.at(row, c));
            partner = pearson.names[c];
        }
    return partner;
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// The row whose value alone decides where a line in this column runs, if there is one.
std::optional<std::size_t> overbearingRow(std::span<const double> values)
{
    const double mean = meanOf(values);
    double sum = 0;
    std::size_t farthest = 0;
    for (std::size_t r = 0; r < values.size(); ++r) {
        sum += (values[r] - mean) * (values[r] - mean);
        if (std::abs(values[r] - mean) > std::abs(values[farthest] - mean))
            farthest = r;
    }
    const double leverage = 1 / static_cast<double>(values.size()) + (values[farthest] - mean) * (values[farthest] - mean) / sum;
    return leverage > kOverbearing ? std::optional(farthest) : std::nullopt;
}

std::vector<double> withoutRow(std::vector<double> values, std::size_t row)
{
    values.erase(values.begin() + static_cast<std::ptrdiff_t>(row));
    return values;
}

struct WithoutFar
{
    std::vector<std::vector<double>> columns;
    std::size_t rows = 0;      // taken out
    std::size_t farthest = 0;  // the column that the first of them is far in
};

// The columns without their overbearing rows. A column that only such a row makes vary keeps it: it is what the column says.
WithoutFar withoutFarRows(const std::vector<std::span<const double>>& used, const Progress& progress)
{
    WithoutFar made;
    for (const std::span<const double>& column : used)
        made.columns.emplace_back(column.begin(), column.end());
    for (std::size_t c = 0; c < used.size(); ++c) {
        progress.throwIfCancelled();
        for (std::optional<std::size_t> row; made.rows < kMostFar && (row = overbearingRow(made.columns[c]));) {
            std::vector<std::vector<double>> kept;
            for (const std::vector<double>& column : made.columns)
                kept.push_back(withoutRow(column, *row));
            if (!std::all_of(kept.begin(), kept.end(), varies) || kept.front().size() < std::max(kFewestRows, used.size() + 2))
                break;
            if (made.rows++ == 0)
                made.farthest = c;
            made.columns = std::move(kept);
        }
    }
    return made;
}

// What the largest inflation is without far rows: one far value can hide that columns move together, or feign it.
std::optional<Finding> verdictWithoutFar(const std::vector<std::span<const double>>& used, const std::vector<std::string>& names,
                                         const Progress& progress)
{
    const WithoutFar rest = withoutFarRows(used, progress);
    if (rest.rows == 0)
        return {};
    const std::vector<double> inflation = varianceInflation({rest.columns.begin(), rest.columns.end()}, progress);
    const auto largest = static_cast<std::size_t>(std::max_element(inflation.begin(), inflation.end()) - inflation.begin());
    if (!std::isfinite(inflation[largest]))
        return {};  // said by the exact dependence
    return Finding{inflation[largest] >= kModerate ? Severity::Warning : Severity::Note,
                   "associations.without-far-values",
                   names[largest],
                   {inflation[largest], kModerate, static_cast<double>(rest.rows)},
                   {names[rest.farthest], names[largest]}};
}

}  // namespace

Multicollinearity multicollinearityOf(const Table& table, const std::vector<ColumnId>& ids, const AssociationMatrix& pearson,
                                      const Progress& progress)
{
    std::vector<const Column*> columns;
    for (const ColumnId& id : ids)
        if (const Column* column = table.find(id); column != nullptr && column->isNumber() && 2 * column->missingCount() < column->rows())
            columns.push_back(column);
    const bool complete = std::all_of(columns.begin(), columns.end(), [](const Column* column) { return column->missingCount() == 0; });
    const std::vector<std::vector<double>> copied = complete ? std::vector<std::vector<double>>{} : completeRows(columns, table.rows());
    Multicollinearity made;
    std::vector<std::span<const double>> used;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (const std::vector<double>& values = complete ? columns[c]->numbers() : copied[c]; varies(values)) {
            used.emplace_back(values);
            made.vif.emplace_back(columns[c]->id(), 0);
            made.names.push_back(columns[c]->name());
        }
    if (used.size() < 2 || used.front().size() < used.size() + 2)
        return {};
    const std::vector<double> inflation = varianceInflation(used, progress);
    std::vector<std::string> exact;
    std::size_t largest = 0;
    for (std::size_t c = 0; c < inflation.size(); ++c) {
        const double vif = inflation[c];
        made.vif[c].second = vif;
        if (vif > inflation[largest])
            largest = c;
        if (std::isinf(vif))
            exact.push_back(made.names[c]);
        else if (vif >= kModerate)
            made.verdicts.push_back({vif >= kStrong ? Severity::Serious : Severity::Warning,
                                     "associations.multicollinearity",
                                     made.names[c],
                                     {vif, vif >= kStrong ? kStrong : kModerate},
                                     {made.names[c], partnerOf(made.vif[c].first, pearson)}});
    }
    if (!exact.empty())
        made.verdicts.push_back({Severity::Serious, "associations.exact-dependence", exact.front(), {}, exact});
    if (made.verdicts.empty())
        made.verdicts.push_back({Severity::Note,
                                 "associations.no-multicollinearity",
                                 made.names[largest],
                                 {inflation[largest], kModerate},
                                 {made.names[largest], partnerOf(made.vif[largest].first, pearson)}});
    if (std::optional<Finding> without = verdictWithoutFar(used, made.names, progress))
        made.verdicts.push_back(std::move(*without));
    return made;
}

}  // namespace holdfast
