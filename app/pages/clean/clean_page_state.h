// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "recipe/suggestion.h"
#include "study/study.h"
#include "workbench/plan.h"

namespace holdfast {

enum class CleanFilter { Questions, Accepted, All };

// What settled a finding that was answered otherwise than it proposes: a step that learns, or a rule that leaves its customers out.
enum class SettledBy { Itself, Step, Rule };

struct FindingEntry
{
    Suggestion suggestion;
    SuggestionState state = SuggestionState::Open;
    SettledBy settledBy = SettledBy::Itself;
    std::vector<std::string> labelOrder = {};  // of the table's pivot, as far as the study says it
};

// One line of the recipe, in the order it is applied.
struct RecipeEntry
{
    StepId id{};
    bool on = true;
    bool learns = false;       // fitted inside each fold
    int place = 0;             // in its own list: of steps that tidy, or of steps that learn
    bool last = false;         // … and there the last one
    std::string comment = {};  // why, in the user's words
    std::optional<TidyAction> tidy = {};
    std::optional<LearningAction> learning = {};
    std::optional<StepReport> report = {};  // what it did; none while it is off or being applied
};

struct CleanPageState
{
    std::vector<FindingEntry> findings;   // open, then settled, then kept apart; within each as found
    std::vector<std::size_t> shown;       // places in findings that pass the filter
    std::optional<std::size_t> selected;  // place in findings
    std::size_t open = 0, accepted = 0, rejected = 0, keptApart = 0;
    std::size_t safe = 0;  // open ones of high confidence with an action
    std::vector<RecipeEntry> recipe;
    bool looked = false;  // the tables were searched
};

// `selectedId`: of a suggestion; one that is not shown selects the first shown. `settledBy`: asked of rejected anomalies.
CleanPageState cleanPageState(const Study& study, const Suggestions* suggestions, const TidyResult* tidied, CleanFilter filter,
                              const std::string& selectedId, const std::function<SettledBy(const Suggestion&)>& settledBy = {});

// The step that accepting adds. Anomalies have no action of their own: clearing the flagged values is offered.
std::optional<TidyAction> actionFor(const Suggestion& suggestion, const Table* raw);

}  // namespace holdfast
