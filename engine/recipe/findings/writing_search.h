// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Values written in another way than a frequent one: with the wrong keyboard layout, in the other script, shortened, or with the words in
// another order. Attaches what it finds.
void searchOtherWritings(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
