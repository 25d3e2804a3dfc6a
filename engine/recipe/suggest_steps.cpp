// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/suggest_steps.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "recipe/findings/anomalies.h"
#include "recipe/findings/duplicates.h"
#include "recipe/findings/impossible_values.h"
#include "recipe/findings/missing_values.h"
#include "recipe/findings/same_keys.h"
#include "recipe/findings/spelling_variants.h"
#include "recipe/findings/suspicious_columns.h"

namespace holdfast {

namespace {

struct Place
{
    std::size_t table = 0;
    std::size_t column = 0;
    auto operator<=>(const Place&) const = default;
};

Place placeOf(const Suggestion& suggestion, const std::vector<Table>& tables)
{
    for (std::size_t t = 0; t < tables.size(); ++t)
        if (tables[t].name() == suggestion.table)
            return {t, tables[t].indexOf(suggestion.column).value_or(0)};
    return {tables.size(), 0};
}

void append(std::vector<Suggestion>& all, std::vector<Suggestion> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<Suggestion> suggestSteps(const std::vector<Table>& raw, const Lexicon& lexicon, const Progress& progress)
{
    std::vector<std::optional<LongShape>> shapes;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        progress.at(0.2 * static_cast<double>(i) / static_cast<double>(raw.size()));
        shapes.push_back(longShapeOf(raw[i], progress));
    }
    std::vector<Suggestion> all = spellingVariants(raw, shapes, lexicon, progress.part(0.2, 0.5));
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const double share = 0.5 / static_cast<double>(raw.size());
        const Progress part = progress.part(0.5 + static_cast<double>(i) * share, 0.5 + static_cast<double>(i + 1) * share);
        append(all, anomalies(raw[i], shapes[i], part.part(0, 0.3)));
        append(all, impossibleValues(raw[i], part));
        append(all, duplicates(raw[i], part.part(0.3, 0.5)));
        append(all, sameKeys(raw[i], shapes[i], part.part(0.5, 0.6)));
        append(all, missingValues(raw[i], part.part(0.6, 0.7)));
        append(all, suspiciousColumns(raw[i], shapes[i], part.part(0.7, 1)));
    }
    progress.throwIfCancelled();
    std::vector<Place> places;
    places.reserve(all.size());
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    for (const Suggestion& one : all)
        places.push_back(placeOf(one, raw));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(all[a].kind, places[a], all[b].rows) < std::tuple(all[b].kind, places[b], all[a].rows);
    });
    std::vector<Suggestion> sorted;
    sorted.reserve(all.size());
    for (const std::size_t at : order)
        sorted.push_back(std::move(all[at]));
    progress.at(1);
    return sorted;
}

std::vector<TidyAction> safeActions(const std::vector<Suggestion>& suggestions, const Recipe& recipe)
{
    std::vector<TidyAction> actions;
    for (const Suggestion& suggestion : suggestions)
        if (suggestion.confidence == Confidence::High && suggestion.action && stateOf(suggestion, recipe) == SuggestionState::Open)
            actions.push_back(*suggestion.action);
    return actions;
}

}  // namespace holdfast
