// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/lexicon.h"

namespace holdfast {

// Marks of letters that were left out (Krakow, Kraków), and signs that a scanner or an eye takes for others (20O1, Thornas, W1). One such
// pair may be two values; where several frequent values have rare twins of the kind, and hardly two are both in use, they are slips.
void searchLookAlikes(SpellingClasses& spelling, const Lexicon& lexicon, const Progress& progress);

}  // namespace holdfast
