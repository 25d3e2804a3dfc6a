// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "recipe/step.h"

namespace holdfast {

// One example of every action, for the contract tests and for "add a step" menus. They speak of the table and columns named.
std::vector<TidyAction> tidyCatalog(const std::string& table, const ColumnId& number, const ColumnId& category);
std::vector<LearningAction> learningCatalog(const ColumnId& number, const ColumnId& category);

}  // namespace holdfast
