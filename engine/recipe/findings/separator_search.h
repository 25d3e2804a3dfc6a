// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Codes, postcodes and phone numbers with the digits of another value, parted otherwise: 44100 and 44 100 for 44-100, +7-916 for +7 916.
// Sure where hardly any value is built like them, and for marks left out where nearly all values are built like the right one: in other
// columns a mark may have stood elsewhere. Numbers are left alone: 1.5 is not 15, and no mark tells which one was meant.
void searchSeparators(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
