// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "recipe/findings/spelling_form.h"
#include "recipe/lexicon.h"

namespace holdfast {

// May `typed` be a slip for `meant`, however short, for who knows from elsewhere that it is no value of its own? A letter or two; never a
// digit for a digit, one letter alone (Plan A, Plan B), a numeral, or what is known to mean different things; a word that a dictionary
// knows where `words` allows it only.
bool isNearSlip(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon, bool words = false);

}  // namespace holdfast
