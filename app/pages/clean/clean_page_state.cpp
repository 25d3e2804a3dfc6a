// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/clean_page_state.h"

#include <algorithm>

namespace holdfast {
namespace {

bool passes(SuggestionState state, CleanFilter filter)
{
    return filter == CleanFilter::All || (filter == CleanFilter::Questions && state == SuggestionState::Open) ||
           (filter == CleanFilter::Accepted && state == SuggestionState::Accepted);
}

int orderOf(SuggestionState state) { return state == SuggestionState::Open ? 0 : state == SuggestionState::Blocked ? 2 : 1; }

// An anomaly, which has no action of its own, counts as accepted when a step clears values of its column.
SuggestionState settledState(const Suggestion& suggestion, const Recipe& recipe)
{
    const SuggestionState state = stateOf(suggestion, recipe);
    if (state != SuggestionState::Open || suggestion.kind != SuggestionKind::Anomaly || suggestion.action)
        return state;
    const bool cleared = std::any_of(recipe.tidy.begin(), recipe.tidy.end(), [&](const TidyStep& step) {
        const auto* blank = std::get_if<BlankValues>(&step.action);
        return step.on && blank != nullptr && blank->table == suggestion.table && blank->column == suggestion.column;
    });
    return cleared ? SuggestionState::Accepted : state;
}

}  // namespace

CleanPageState cleanPageState(const Study& study, const Suggestions* suggestions, const TidyResult* tidied, CleanFilter filter,
                              const std::string& selectedId, const std::function<SettledBy(const Suggestion&)>& settledBy)
{
    CleanPageState state;
    state.looked = suggestions != nullptr;
    if (suggestions != nullptr)
        for (const Suggestion& suggestion : *suggestions) {
            FindingEntry entry{suggestion, settledState(suggestion, study.recipe)};
            if (settledBy && entry.state == SuggestionState::Rejected && suggestion.kind == SuggestionKind::Anomaly)
                entry.settledBy = settledBy(suggestion);
            if (entry.settledBy != SettledBy::Itself)
                entry.state = SuggestionState::Accepted;
            for (const JoinPart& part : study.join.parts)
                if (part.table == suggestion.table && part.pivot)
                    entry.labelOrder = part.pivot->order;
            state.findings.push_back(std::move(entry));
        }
    std::stable_sort(state.findings.begin(), state.findings.end(),
                     [](const FindingEntry& a, const FindingEntry& b) { return orderOf(a.state) < orderOf(b.state); });
    for (std::size_t i = 0; i < state.findings.size(); ++i) {
        const FindingEntry& entry = state.findings[i];
        state.open += entry.state == SuggestionState::Open;
        state.accepted += entry.state == SuggestionState::Accepted;
        state.rejected += entry.state == SuggestionState::Rejected;
        state.keptApart += entry.state == SuggestionState::Blocked;
        state.safe += entry.state == SuggestionState::Open && entry.suggestion.confidence == Confidence::High && entry.suggestion.action;
        if (!passes(entry.state, filter))
            continue;
        state.shown.push_back(i);
        if (entry.suggestion.id == selectedId)
            state.selected = i;
    }
    if (!state.selected && !state.shown.empty())
        state.selected = state.shown.front();
    int place = 0;
    for (const TidyStep& step : study.recipe.tidy) {
        RecipeEntry entry{.id = step.id, .on = step.on, .place = place, .comment = step.comment, .tidy = step.action};
        entry.last = ++place == static_cast<int>(study.recipe.tidy.size());
        if (tidied != nullptr)
            for (const StepReport& report : tidied->steps)
                if (report.id == step.id)
                    entry.report = report;
        state.recipe.push_back(std::move(entry));
    }
    place = 0;
    for (const LearningStep& step : study.recipe.learning) {
        state.recipe.push_back(
            {.id = step.id, .on = step.on, .learns = true, .place = place, .comment = step.comment, .learning = step.action});
        state.recipe.back().last = ++place == static_cast<int>(study.recipe.learning.size());
    }
    return state;
}

std::optional<TidyAction> actionFor(const Suggestion& suggestion, const Table* raw)
{
    if (suggestion.action || suggestion.kind != SuggestionKind::Anomaly)
        return suggestion.action;
    const Column* column = raw == nullptr ? nullptr : raw->find(suggestion.column);
    if (column == nullptr)
        return std::nullopt;
    std::vector<std::string> values;
    for (const std::uint32_t row : suggestion.sampleRows) {
        const std::string text = row < column->rows() ? column->textAt(row) : std::string();
        if (!text.empty() && std::find(values.begin(), values.end(), text) == values.end())
            values.push_back(text);
    }
    return values.empty() ? std::nullopt : std::optional<TidyAction>(BlankValues{suggestion.table, suggestion.column, values});
}

}  // namespace holdfast
