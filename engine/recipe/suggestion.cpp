// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/suggestion.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace holdfast {

namespace {
constexpr std::array<std::string_view, 7> kKinds{"spelling_variant",    "row_repair",     "anomaly",          "duplicate_rows",
                                                 "implicit_duplicates", "missing_values", "suspicious_column"};
constexpr std::array<std::string_view, 3> kConfidences{"high", "medium", "low"};
}  // namespace

namespace {

// Every writing of every key that is proposed is corrected: next month's are asked about.
bool covers(const RepairByColumn& done, const RepairByColumn& proposed)
{
    if (done.table != proposed.table || done.column != proposed.column || done.by != proposed.by)
        return false;
    std::set<std::pair<std::string_view, std::string_view>> known;
    for (const KeyedRepair& one : done.repairs)
        for (const std::string& from : one.from)
            known.emplace(one.key, from);
    return std::all_of(proposed.repairs.begin(), proposed.repairs.end(), [&known](const KeyedRepair& one) {
        return std::all_of(one.from.begin(), one.from.end(), [&](const std::string& from) { return known.count({one.key, from}) > 0; });
    });
}

// The step does what the suggestion proposes, perhaps for some of its values only, or with another text in their place.
bool answers(const TidyStep& step, const Suggestion& suggestion, const Recipe& recipe)
{
    if (!step.on || !suggestion.action)
        return false;
    if (step.action == *suggestion.action)
        return true;
    if (const auto* repair = std::get_if<RepairByColumn>(&*suggestion.action)) {
        const auto* other = std::get_if<RepairByColumn>(&step.action);
        if (other == nullptr)
            return false;
        // It was accepted as what the steps before it leave of its texts.
        const auto at = std::find_if(recipe.tidy.begin(), recipe.tidy.end(), [&step](const TidyStep& each) { return each.id == step.id; });
        const TidyAction left = behind({recipe.tidy.begin(), at}, *suggestion.action);
        return covers(*other, *repair) || covers(*other, std::get<RepairByColumn>(left));
    }
    const auto* proposed = std::get_if<MergeValues>(&*suggestion.action);
    const auto* done = std::get_if<MergeValues>(&step.action);
    if (proposed == nullptr || done == nullptr || done->table != proposed->table || done->column != proposed->column)
        return false;
    return std::any_of(proposed->from.begin(), proposed->from.end(), [done](const std::string& text) {
        return std::find(done->from.begin(), done->from.end(), text) != done->from.end();
    });
}

// A step pulls the far values of this very column in.
bool isPulledIn(const Suggestion& suggestion, const Recipe& recipe, bool on)
{
    return suggestion.kind == SuggestionKind::Anomaly &&
           std::any_of(recipe.learning.begin(), recipe.learning.end(), [&](const LearningStep& step) {
               const auto* clamp = std::get_if<ClampAtQuantiles>(&step.action);
               return step.on == on && clamp != nullptr &&
                      std::find(clamp->columns.begin(), clamp->columns.end(), suggestion.column) != clamp->columns.end();
           });
}

}  // namespace

const TidyStep* answeringStep(const Suggestion& suggestion, const Recipe& recipe)
{
    const auto found =
        std::find_if(recipe.tidy.begin(), recipe.tidy.end(), [&](const TidyStep& step) { return answers(step, suggestion, recipe); });
    return found == recipe.tidy.end() ? nullptr : &*found;
}

SuggestionState stateOf(const Suggestion& suggestion, const Recipe& recipe)
{
    if (suggestion.blocked)
        return SuggestionState::Blocked;
    if (answeringStep(suggestion, recipe) != nullptr)
        return SuggestionState::Accepted;
    const bool answered = std::find(recipe.rejected.begin(), recipe.rejected.end(), suggestion.id) != recipe.rejected.end();
    if (isPulledIn(suggestion, recipe, true))
        return SuggestionState::Accepted;
    if (answered && !isPulledIn(suggestion, recipe, false))
        return SuggestionState::Rejected;
    return SuggestionState::Open;
}

std::string_view nameOf(SuggestionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string_view nameOf(Confidence confidence) { return kConfidences[static_cast<std::size_t>(confidence)]; }

}  // namespace holdfast
