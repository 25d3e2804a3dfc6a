// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "recipe/findings/letter_pairs.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/lexicon.h"
#include "recipe/suggestion.h"

namespace holdfast {

// Is `typed` a slip for `meant`? What speaks for and against, from the two texts alone (counts and keys come from who asks).
struct PairVerdict
{
    enum Kind { NotAPair, Different, Slip };
    Kind kind = NotAPair;                      // Different: they look alike and are known to mean different things
    std::string reason;                        // of Different: "prefix", "closed-set"
    Confidence confidence = Confidence::High;  // at most this
    std::vector<Evidence> evidence;
    std::vector<Evidence> against;
};

PairVerdict judgePair(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon);

// Which of two spellings is the right one when counts do not tell: +1 the first, -1 the second, 0 nobody knows. `evidence` says by what.
int rightSpelling(const SpellingForm& a, const SpellingForm& b, const Lexicon& lexicon, const LetterPairs& pairs,
                  std::vector<Evidence>& evidence);

inline void lower(Confidence& confidence, Confidence atMost) { confidence = std::max(confidence, atMost); }  // High < Medium < Low

}  // namespace holdfast
