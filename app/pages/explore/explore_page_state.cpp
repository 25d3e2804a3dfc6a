// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/explore/explore_page_state.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

bool asks(const Finding& note)
{
    return note.code == "profile.modes" || note.code == "profile.squeezed" || note.code == "profile.constant" ||
           note.code == "profile.empty" || note.code == "profile.missing" || note.code == "profile.dominated";
}

const RateBin* highestRate(const ColumnProfile& profile, std::size_t atLeast)
{
    const RateBin* best = nullptr;
    for (const RateBin& bin : profile.rates)
        if (bin.n >= atLeast && (best == nullptr || bin.rate > best->rate))
            best = &bin;
    return best;
}

ExplorePageState explorePageState(const Study& study, std::shared_ptr<const Profiled> profiled, bool stale, const ExploreView& view)
{
    ExplorePageState state;
    if (profiled == nullptr || profiled->table.columns.empty())
        return state;
    state.profiled = profiled;
    state.stale = stale;
    const std::vector<ColumnProfile>& columns = profiled->table.columns;
    if (profiled->table.classes)
        state.classes = &*profiled->table.classes;
    if (state.classes != nullptr && state.classes->positive) {
        std::size_t known = 0;
        for (const std::size_t count : state.classes->counts)
            known += count;
        state.rate = known == 0 ? 0 : static_cast<double>(state.classes->counts[*state.classes->positive]) / static_cast<double>(known);
    }
    const auto strength = [&](std::size_t place) {
        if (state.classes != nullptr && columns[place].id == state.classes->id)
            return 3.0;
        for (const TargetRanking::Entry& entry : profiled->ranking.entries)
            if (entry.id == columns[place].id)
                return std::isfinite(entry.phik) ? entry.phik : -0.5;
        return study.roles.key && columns[place].id == *study.roles.key ? -2.0 : -1.0;
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        state.order.push_back(i);
        state.asking += std::any_of(columns[i].notes.begin(), columns[i].notes.end(), asks) ? 1 : 0;
    }
    if (state.classes != nullptr)
        std::stable_sort(state.order.begin(), state.order.end(), [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });

    const auto placeOf = [&](const std::optional<ColumnId>& id) -> std::optional<std::size_t> {
        for (std::size_t i = 0; id && i < columns.size(); ++i)
            if (columns[i].id == *id)
                return i;
        return std::nullopt;
    };
    // First the column that moves most with the target, not the target itself.
    const std::size_t usual = state.classes != nullptr && state.order.size() > 1 ? state.order[1] : state.order.front();
    state.shown = placeOf(view.shown).value_or(usual);
    state.second = placeOf(view.second);
    if (!state.second || *state.second == state.shown)
        for (const std::size_t place : state.order)
            if (place != state.shown && !(state.classes != nullptr && columns[place].id == state.classes->id)) {
                state.second = place;
                break;
            }
    for (const TargetRanking::Entry& entry : profiled->ranking.entries)
        if (entry.id == columns[state.shown].id)
            state.rank = entry;
    return state;
}

}  // namespace holdfast
