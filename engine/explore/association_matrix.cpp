// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/association_matrix.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

#include "base/parallel.h"
#include "base/random.h"
#include "explore/multicollinearity.h"
#include "explore/pair_tables.h"
#include "numeric/contingency.h"
#include "numeric/correlation.h"
#include "numeric/kendall.h"
#include "numeric/phik.h"
#include "numeric/ranks.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<const Column*> chosen(const Table& table, const std::vector<ColumnId>& ids, const std::function<bool(const Column&)>& accept)
{
    std::vector<const Column*> made;
    for (const ColumnId& id : ids)
        if (const Column* column = table.find(id); column != nullptr && accept(*column))
            made.push_back(column);
    return made;
}

std::vector<const Column*> numberColumns(const Table& table, const std::vector<ColumnId>& ids)
{
    return chosen(table, ids, [](const Column& column) { return column.isNumber(); });
}

AssociationMatrix emptyMatrix(const std::vector<const Column*>& columns)
{
    AssociationMatrix made;
    for (const Column* column : columns) {
        made.columns.push_back(column->id());
        made.names.push_back(column->name());
    }
    made.values.assign(columns.size() * columns.size(), kNaN);
    return made;
}

// Each pair once, in parallel; `self` includes the diagonal.
void fillPairs(AssociationMatrix& matrix, bool self, const std::function<double(std::size_t, std::size_t)>& measure,
               const Progress& progress)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < matrix.size(); ++a)
        for (std::size_t b = self ? a : a + 1; b < matrix.size(); ++b)
            pairs.emplace_back(a, b);
    parallelFor(
        pairs.size(),
        [&](std::size_t i) {
            const std::size_t a = pairs[i].first;
            const std::size_t b = pairs[i].second;
            matrix.values[a * matrix.size() + b] = matrix.values[b * matrix.size() + a] = measure(a, b);
        },
        progress);
}

// Columns for the measures on contingency tables, cut once each and counted together.
struct CutTable
{
    std::vector<const Column*> columns;
    std::vector<CutColumn> cuts;
    PairTables tables;

    CutTable(const Table& table, const std::vector<ColumnId>& ids, const PhikOptions& options, const Progress& progress)
        : columns(chosen(table, ids, [](const Column& column) { return column.kind() != ColumnKind::Date; })),
          cuts(cutAll(columns, options, progress)), tables(cuts, table.rows(), progress)
    {
    }

    bool tooManyLevels(std::size_t i) const { return cuts[i].levels > kMostPhikLevels; }

    AssociationMatrix filled(bool self, const std::function<double(const ContingencyTable&)>& measure, const Progress& progress) const
    {
        AssociationMatrix made = emptyMatrix(columns);
        fillPairs(
            made, self,
            [&](std::size_t a, std::size_t b) { return tooManyLevels(a) || tooManyLevels(b) ? kNaN : measure(tables.of(a, b)); }, progress);
        return made;
    }

private:
    static std::vector<CutColumn> cutAll(const std::vector<const Column*>& columns, const PhikOptions& options, const Progress& progress)
    {
        std::vector<CutColumn> made(columns.size());
        parallelFor(
            columns.size(), [&](std::size_t i) { made[i] = cutColumn(*columns[i], options); }, progress);
        return made;
    }
};

// 1 on the diagonal of columns that have at least two values.
void setDiagonal(AssociationMatrix& matrix, const CutTable& cuts)
{
    for (std::size_t i = 0; i < matrix.size(); ++i)
        if (cuts.tables.of(i, i).withoutEmpty().rows >= 2)
            matrix.values[i * matrix.size() + i] = 1;
}

AssociationMatrix phikOfCuts(const CutTable& cuts, bool noiseCorrection, const Progress& progress)
{
    PhikCurves curves;
    AssociationMatrix made = cuts.filled(
        false, [&](const ContingencyTable& table) { return phikOf(table, noiseCorrection, curves); }, progress);
    setDiagonal(made, cuts);
    return made;
}

AssociationMatrix significanceOfCuts(const CutTable& cuts, const Progress& progress)
{
    return cuts.filled(
        true, [](const ContingencyTable& table) { return phikSignificanceOf(table).z; }, progress);
}

AssociationMatrix cramersVOfCuts(const CutTable& cuts, const Progress& progress)
{
    AssociationMatrix made = cuts.filled(false, cramersVCorrected, progress);
    setDiagonal(made, cuts);
    return made;
}

// The columns without a missing value all together, the others pair by pair.
AssociationMatrix productMoments(const std::vector<const Column*>& columns, const std::vector<std::vector<double>>& ranks,
                                 const std::function<double(std::size_t, std::size_t)>& withMissing, const Progress& progress)
{
    AssociationMatrix made = emptyMatrix(columns);
    std::vector<std::span<const double>> complete;
    std::vector<std::size_t> places;
    std::vector<bool> isComplete(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        isComplete[i] = columns[i]->missingCount() == 0;
        if (isComplete[i]) {
            complete.emplace_back(ranks.empty() ? columns[i]->numbers() : ranks[i]);
            places.push_back(i);
        }
    }
    const std::vector<double> together = correlationMatrix(complete, progress);
    fillPairs(
        made, true,
        [&](std::size_t a, std::size_t b) {
            if (!isComplete[a] || !isComplete[b])
                return withMissing(a, b);
            const auto at = [&](std::size_t i) {
                return static_cast<std::size_t>(std::find(places.begin(), places.end(), i) - places.begin());
            };
            return together[at(a) * places.size() + at(b)];
        },
        progress);
    return made;
}

}  // namespace

AssociationMatrix phikMatrix(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options, const Progress& progress)
{
    return phikOfCuts(CutTable(table, columns, options, progress), options.noiseCorrection, progress);
}

AssociationMatrix phikSignificance(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options,
                                   const Progress& progress)
{
    return significanceOfCuts(CutTable(table, columns, options, progress), progress);
}

AssociationMatrix cramersVMatrix(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options,
                                 const Progress& progress)
{
    return cramersVOfCuts(CutTable(table, columns, options, progress), progress);
}

AssociationMatrix pearsonMatrix(const Table& table, const std::vector<ColumnId>& ids, const Progress& progress)
{
    const std::vector<const Column*> columns = numberColumns(table, ids);
    return productMoments(
        columns, {}, [&](std::size_t a, std::size_t b) { return pearson(columns[a]->numbers(), columns[b]->numbers()).coefficient; },
        progress);
}

AssociationMatrix spearmanMatrix(const Table& table, const std::vector<ColumnId>& ids, const Progress& progress)
{
    const std::vector<const Column*> columns = numberColumns(table, ids);
    std::vector<std::vector<double>> ranks(columns.size());
    parallelFor(
        columns.size(), [&](std::size_t i) { ranks[i] = midRanks(columns[i]->numbers()); }, progress);
    return productMoments(
        columns, ranks, [&](std::size_t a, std::size_t b) { return spearman(columns[a]->numbers(), columns[b]->numbers()).coefficient; },
        progress);
}

AssociationMatrix kendallMatrix(const Table& table, const std::vector<ColumnId>& ids, const Progress& progress)
{
    std::vector<Column> held;
    if (table.rows() > kMostKendallRows) {
        std::vector<std::uint32_t> rows = Random(42).stream("kendall").permutation(table.rows());
        rows.resize(kMostKendallRows);
        std::sort(rows.begin(), rows.end());
        for (const Column* column : numberColumns(table, ids))
            held.push_back(column->gathered(rows));
    } else {
        for (const Column* column : numberColumns(table, ids))
            held.push_back(*column);
    }
    std::vector<const Column*> columns;
    columns.reserve(held.size());
    for (const Column& column : held)
        columns.push_back(&column);
    std::vector<std::optional<KendallColumn>> ready(held.size());  // those without missing values
    parallelFor(
        held.size(),
        [&](std::size_t i) {
            if (held[i].missingCount() == 0)
                ready[i].emplace(held[i].numbers());
        },
        progress);
    AssociationMatrix made = emptyMatrix(columns);
    fillPairs(
        made, true,
        [&](std::size_t a, std::size_t b) {
            return ready[a] && ready[b] ? kendall(*ready[a], *ready[b]).coefficient
                                        : kendall(held[a].numbers(), held[b].numbers()).coefficient;
        },
        progress);
    return made;
}

Associations associate(const Table& table, const std::vector<ColumnId>& columns, const std::optional<ColumnId>& response,
                       const Progress& progress)
{
    Associations made;
    progress.at(0);
    const CutTable cuts(table, columns, PhikOptions{}, progress.part(0, 0.1));
    made.phik = phikOfCuts(cuts, true, progress.part(0.1, 0.4));
    progress.at(0.4);
    made.cramersV = cramersVOfCuts(cuts, progress.part(0.4, 0.5));
    made.phikSignificance = significanceOfCuts(cuts, progress.part(0.5, 0.6));
    progress.at(0.6);
    made.pearson = pearsonMatrix(table, columns, progress.part(0.6, 0.65));
    made.spearman = spearmanMatrix(table, columns, progress.part(0.65, 0.75));
    progress.at(0.75);
    made.kendall = kendallMatrix(table, columns, progress.part(0.75, 0.9));
    if (table.rows() > kMostKendallRows)
        made.verdicts.push_back({Severity::Note,
                                 "associations.kendall-sampled",
                                 table.name(),
                                 {static_cast<double>(kMostKendallRows), static_cast<double>(table.rows())}});
    for (std::size_t i = 0; i < cuts.columns.size(); ++i)
        if (cuts.tooManyLevels(i))
            made.verdicts.push_back({Severity::Note,
                                     "associations.too-many-levels",
                                     cuts.columns[i]->name(),
                                     {static_cast<double>(cuts.cuts[i].levels)},
                                     {cuts.columns[i]->name()}});
    std::vector<ColumnId> explaining = columns;
    if (response)
        std::erase(explaining, *response);
    Multicollinearity judged = multicollinearityOf(table, explaining, made.pearson, progress.part(0.9, 1));
    made.vif = std::move(judged.vif);
    made.vifNames = std::move(judged.names);
    made.verdicts.insert(made.verdicts.end(), judged.verdicts.begin(), judged.verdicts.end());
    progress.at(1);
    return made;
}

}  // namespace holdfast
