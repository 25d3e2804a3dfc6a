// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/suggestion.h"

#include <algorithm>
#include <array>

namespace holdfast {

namespace {
constexpr std::array<std::string_view, 6> kKinds{"spelling_variant",    "anomaly",        "duplicate_rows",
                                                 "implicit_duplicates", "missing_values", "suspicious_column"};
constexpr std::array<std::string_view, 3> kConfidences{"high", "medium", "low"};
}  // namespace

SuggestionState stateOf(const Suggestion& suggestion, const Recipe& recipe)
{
    if (suggestion.blocked)
        return SuggestionState::Blocked;
    const auto does = [&suggestion](const TidyStep& step) { return step.on && suggestion.action && step.action == *suggestion.action; };
    if (std::any_of(recipe.tidy.begin(), recipe.tidy.end(), does))
        return SuggestionState::Accepted;
    if (std::find(recipe.rejected.begin(), recipe.rejected.end(), suggestion.id) != recipe.rejected.end())
        return SuggestionState::Rejected;
    return SuggestionState::Open;
}

std::string_view nameOf(SuggestionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string_view nameOf(Confidence confidence) { return kConfidences[static_cast<std::size_t>(confidence)]; }

}  // namespace holdfast
