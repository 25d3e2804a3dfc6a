// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "recipe/suggestion.h"
#include "study/study.h"

namespace holdfast {

// What else may be done about values far from the others than to clear them or to leave them.
struct OtherAnswers
{
    std::optional<ClampAtQuantiles> clamp;  // the columns of the joined table the values stand in
    std::optional<RowRule> leaveOut;        // without an id: a new rule; else the one that leaves out customers already, with these as well
    std::size_t customers = 0;              // whom it leaves out
    bool isPulledIn = false;                // a step does so already
    bool isLeftOut = false;                 // all of them are out already
};

// Nothing where tables are not read or not joined, and for findings of other kinds. Too many customers are none to leave out one by one.
OtherAnswers otherAnswers(const Suggestion& suggestion, const Study& study, const Table* raw, const Table* joined);

// The rule that leaves out customers by their key and does nothing else; an empty one where there is none yet.
RowRule leavingOut(const JoinPlan& plan, const ColumnId& key);

}  // namespace holdfast
