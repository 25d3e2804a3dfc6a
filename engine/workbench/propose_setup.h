// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "study/study.h"
#include "workbench/stage_result.h"

namespace holdfast {

// Parts of words, case-folded, by which columns give themselves away ("profit", "consent"), and values that say yes. From `resources/`.
struct RoleWords
{
    std::vector<std::string> target = {};
    std::vector<std::string> profit = {};
    std::vector<std::string> consent = {};
    std::vector<std::string> yes = {};
    std::vector<std::string> event = {};  // values that name the event among a target's classes: "churned", "decreased"
};

// The automatic choices that the window and `holdfast new` share. Each fills in what the user has not decided and changes nothing else.

// The steps of all open suggestions of high confidence.
Study withSafeSteps(Study study, const Suggestions& suggestions);
// How the tables join, where the plan speaks of no base, or a table of the study is neither base nor part of it.
Study withProposedJoin(Study study, const TidyResult& tidied, const std::string& targetName, const Progress& progress = {});
bool lacksJoin(const Study& study);  // else nothing is proposed
// Key by the join, or of one table alone by its name and values; target, profit and consent by words and by what the columns hold, each
// only when exactly one column fits. A column that already has a role or is ignored gets no other.
Study withProposedRoles(Study study, const Table& joined, const RoleWords& words);
// The value of a column of two that says yes; none when no value or several do: nobody consents by a guess.
std::optional<std::string> yesValueOf(const Column& column, const RoleWords& words);

// What the command line names. Empty texts leave a role alone.
struct NamedRoles
{
    std::string target;
    std::string positive;
    std::string profit;
    std::string consent;  // NAME=VALUE
    std::vector<std::string> ignored = {};
    std::string folds;
    std::string holdout;  // NAME=VALUE
};
// Fails: "roles.no-column" (texts: the name, then the names there are), "roles.no-value" (texts: column, value, the values there are, at
// most ten), "roles.one-class" (texts: the only value), "roles.no-values", "roles.profit-is-category" and the like; with the file of the
// column.
Result<Study> withNamedRoles(Study study, const Table& joined, const NamedRoles& names);
// The column of this name, else the only one whose name is alike but for case, blanks and underscores; null when there is none.
const Column* columnNamed(const Table& table, const std::string& name);

}  // namespace holdfast
