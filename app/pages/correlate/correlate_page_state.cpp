// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/correlate/correlate_page_state.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

namespace {

constexpr double kNoticeable = 0.3;

const AssociationMatrix& matrixOf(const Associations& all, Measure measure)
{
    switch (measure) {
    case Measure::Phik:
        return all.phik;
    case Measure::Pearson:
        return all.pearson;
    case Measure::Spearman:
        return all.spearman;
    case Measure::Kendall:
        return all.kendall;
    case Measure::CramersV:
        return all.cramersV;
    case Measure::Significance:
        return all.phikSignificance;
    }
    return all.phik;
}

std::optional<std::size_t> placeOf(const AssociationMatrix& matrix, const ColumnId& id)
{
    const auto found = std::find(matrix.columns.begin(), matrix.columns.end(), id);
    return found == matrix.columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - matrix.columns.begin()));
}

double valueOf(const AssociationMatrix& matrix, const ColumnId& a, const ColumnId& b)
{
    const auto row = placeOf(matrix, a);
    const auto column = placeOf(matrix, b);
    return row && column ? matrix.at(*row, *column) : NAN;
}

// The strongest pair that does not hold the target: the question multicollinearity asks.
std::optional<std::pair<std::size_t, std::size_t>> strongestPair(const AssociationMatrix& matrix, std::optional<std::size_t> target)
{
    std::optional<std::pair<std::size_t, std::size_t>> best;
    double most = 0;
    for (std::size_t row = 1; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < row; ++column) {
            const double value = std::fabs(matrix.at(row, column));
            if (row != target && column != target && std::isfinite(value) && value > most) {
                most = value;
                best = {row, column};
            }
        }
    return best;
}

}  // namespace

CorrelatePageState correlatePageState(const Study& study, std::shared_ptr<const Associations> associations, bool stale,
                                      const CorrelateView& view)
{
    CorrelatePageState state;
    if (associations == nullptr)
        return state;
    state.associations = associations;
    state.stale = stale;
    state.matrix = matrixOf(*associations, view.measure);
    const AssociationMatrix& matrix = state.matrix;
    state.pairs = matrix.size() * (matrix.size() - 1) / 2;
    if (study.roles.target)
        state.target = placeOf(matrix, study.roles.target->column);
    state.look.scale = view.measure == Measure::Significance                                ? HeatScale::Significance
                       : view.measure == Measure::Phik || view.measure == Measure::CramersV ? HeatScale::Strength
                                                                                            : HeatScale::Sign;
    state.look.pinFirst = view.pinTarget && state.target.has_value();
    if (matrix.size() >= 2) {
        if (state.target && view.byStrength)
            state.look.order = orderByStrength(matrix, *state.target);
        else if (state.look.pinFirst) {
            state.look.order.push_back(*state.target);
            for (std::size_t i = 0; i < matrix.size(); ++i)
                if (i != *state.target)
                    state.look.order.push_back(i);
        }
    }
    if (state.target) {
        for (const std::size_t place : orderByStrength(matrix, *state.target)) {
            if (place == *state.target)
                continue;
            const double value = std::fabs(matrix.at(*state.target, place));
            if (std::isfinite(value) && value >= (view.measure == Measure::Significance ? 3.0 : kNoticeable))
                ++state.withTarget;
            if (state.strongestWithTarget.size() < 2 && std::isfinite(value) && value > 0)
                state.strongestWithTarget.push_back(place);
        }
    }
    std::optional<std::pair<std::size_t, std::size_t>> chosen;
    if (view.first && view.second) {
        const auto a = placeOf(matrix, *view.first);
        const auto b = placeOf(matrix, *view.second);
        if (a && b && *a != *b)
            chosen = {*a, *b};
    }
    if (!chosen)
        chosen = strongestPair(matrix, state.target);
    if (chosen) {
        state.look.selected = chosen;
        const ColumnId& a = matrix.columns[chosen->first];
        const ColumnId& b = matrix.columns[chosen->second];
        state.pair = PairFigures{a,
                                 b,
                                 matrix.names[chosen->first],
                                 matrix.names[chosen->second],
                                 valueOf(associations->phik, a, b),
                                 valueOf(associations->pearson, a, b),
                                 valueOf(associations->spearman, a, b),
                                 valueOf(associations->cramersV, a, b),
                                 valueOf(associations->phikSignificance, a, b)};
    }
    for (std::size_t i = 0; i < associations->vif.size(); ++i)
        state.vif.push_back(
            {i < associations->vifNames.size() ? associations->vifNames[i] : associations->vif[i].first.name, associations->vif[i].second});
    std::stable_sort(state.vif.begin(), state.vif.end(), [](const VifRow& a, const VifRow& b) {
        const double x = std::isfinite(a.vif) ? a.vif : 1e300;
        const double y = std::isfinite(b.vif) ? b.vif : 1e300;
        return x > y;
    });
    state.verdicts = associations->verdicts;
    return state;
}

}  // namespace holdfast
