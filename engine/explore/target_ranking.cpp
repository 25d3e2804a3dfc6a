// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/target_ranking.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "explore/association_matrix.h"
#include "explore/column_cut.h"
#include "explore/target_classes.h"
#include "numeric/contingency.h"
#include "numeric/group_tests.h"
#include "numeric/phik.h"
#include "numeric/sorting.h"

namespace holdfast {

namespace {

void addAuc(TargetRanking::Entry& entry, const std::vector<double>& values, const TargetClasses& classes, std::size_t positive)
{
    std::vector<double> hits;
    std::vector<double> others;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (classes.codes[i] >= 0 && !std::isnan(values[i]))
            (static_cast<std::size_t>(classes.codes[i]) == positive ? hits : others).push_back(values[i]);
    if (hits.empty() || others.empty())
        return;
    sortNumbers(hits);
    sortNumbers(others);
    const double auc = mannWhitneyOfSorted(hits, others, false).effect;
    entry.highMeansPositive = auc >= 0.5;
    entry.auc = std::max(auc, 1 - auc);
}

// NaN sorts last.
bool stronger(double a, double b) { return !std::isnan(a) && (std::isnan(b) || a > b); }

}  // namespace

TargetRanking rankAgainst(const Table& table, const std::vector<ColumnId>& columns, const ColumnId& target,
                          const std::optional<std::string>& positive, const Progress& progress)
{
    TargetRanking made{target};
    const Column* targetColumn = table.find(target);
    if (targetColumn == nullptr || targetColumn->kind() == ColumnKind::Date)
        return made;
    const std::optional<TargetClasses> classes = targetClassesOf(table, target, positive);
    std::optional<std::size_t> positiveClass;
    if (classes)
        positiveClass = classes->positive || classes->names.size() != 2 ? classes->positive : std::optional<std::size_t>(1);
    const PhikOptions options;
    const CutColumn against = classes ? CutColumn{classes->codes, classes->names.size()} : cutColumn(*targetColumn, options);
    std::vector<const Column*> used;
    for (const ColumnId& id : columns)
        if (const Column* column = table.find(id); column != nullptr && id != target && column->kind() != ColumnKind::Date)
            used.push_back(column);
    PhikCurves curves;
    made.entries.resize(used.size());
    parallelFor(
        used.size(),
        [&](std::size_t i) {
            TargetRanking::Entry& entry = made.entries[i];
            entry.id = used[i]->id();
            entry.name = used[i]->name();
            entry.kind = used[i]->kind();
            const CutColumn cut = cutColumn(*used[i], options);
            for (std::size_t r = 0; r < table.rows(); ++r)
                entry.n += against.codes[r] >= 0 && !used[i]->isMissing(r) ? 1 : 0;
            if (cut.levels <= kMostPhikLevels && against.levels <= kMostPhikLevels)
                entry.phik = phikOf(contingencyOf(cut.codes, cut.levels, against.codes, against.levels), true, curves);
            if (used[i]->isNumber() && positiveClass)
                addAuc(entry, used[i]->numbers(), *classes, *positiveClass);
        },
        progress);
    std::sort(made.entries.begin(), made.entries.end(), [](const TargetRanking::Entry& a, const TargetRanking::Entry& b) {
        if (stronger(a.phik, b.phik) || stronger(b.phik, a.phik))
            return stronger(a.phik, b.phik);
        if (stronger(a.auc, b.auc) || stronger(b.auc, a.auc))
            return stronger(a.auc, b.auc);
        return a.id < b.id;
    });
    return made;
}

}  // namespace holdfast
