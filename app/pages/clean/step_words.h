// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/clean/clean_page_state.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Steps of the recipe in words.
QString stepTitle(const RecipeEntry& step, const NumberFormat& numbers);
QString repairText(const KeyedRepair& repair, const NumberFormat& numbers);
QString stepEffect(const RecipeEntry& step, const NumberFormat& numbers);

// The recipe as text: each step, what it did, and why. For who asks what was changed.
QString recipeLog(const std::vector<RecipeEntry>& steps, const NumberFormat& numbers);

QString rowsText(std::size_t rows, const NumberFormat& numbers);  // 1,300 rows

}  // namespace holdfast
