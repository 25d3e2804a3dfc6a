// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/multicollinearity.h"

#include <algorithm>
#include <cmath>

#include "numeric/least_squares.h"

namespace holdfast {

namespace {

constexpr double kModerate = 5;
constexpr double kStrong = 10;

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
    return made;
}

}  // namespace holdfast
