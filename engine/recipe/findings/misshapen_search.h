// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Codes, plates and phone numbers that are built as no established value of their column is: a digit more or less in a group that always
// has as many (B-88555 beside B-8855), a letter among digits. Only where such values are several, nearly all of them are one slip away from
// a frequent value, and established values are not; then those with exactly one such neighbour are proposed.
void searchMisshapen(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
