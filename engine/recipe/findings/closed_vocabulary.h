// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/lexicon.h"

namespace holdfast {

// A few values have nearly all rows (yes, no), and beside them stand many rare ones, nearly all of them a letter away from one of the few:
// these are slips, short as they are, and words of their own though they may be (male, make). How often a slip happens is measured on the
// others of its kind: a letter left out, two swapped, a key beside, one letter all over. A rare value that is more frequent than that is
// left alone, and so is one near to two values. Columns of one table with the same usual values (twenty questions, answered yes or no) are
// one vocabulary: a few slips in each of them are a flood together.
void searchClosedVocabularies(const std::vector<SpellingClasses*>& spellings, const Lexicon& lexicon, const Progress& progress);

}  // namespace holdfast
