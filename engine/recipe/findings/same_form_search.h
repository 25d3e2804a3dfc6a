// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Writings of one value that differ in case, blanks, punctuation, hyphens or letters that look alike: each is proposed to become the most
// frequent one, and how surely depends on what else such a difference may mean (genotypes, units, grades, names). Values that were attached
// to another one, or settled, are left.
void searchSameForms(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
