// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Postcodes, phone and account numbers that have one digit more or less than all others of their column: 8724 beside 85724. Only where the
// number of digits is fixed, and exactly one frequent value is a digit away.
void searchDigitCounts(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
