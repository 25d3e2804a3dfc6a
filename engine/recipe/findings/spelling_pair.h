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
    Kind kind = NotAPair;  // Different: they look alike and are known to mean different things
    std::string reason;    // of Different: "prefix", "closed-set"
    // How readily two values that both are right differ like this, against two that differ by any one letter: 1 as readily, 0.1 a tenth.
    double readiness = 1;
    bool odd = false;         // letters of `typed` follow one another as they hardly do elsewhere; not in the readiness
    bool dictionary = false;  // it knows `meant` and not `typed`; not in the readiness
    bool foreign = false;     // a letter among digits, or a digit in a word: only where no established value is built like `typed`
    bool unsure = false;      // the other one is as usual: never safe by the letters alone
    bool name = false;        // no dictionary knows `meant` without a capital, though there is one
    bool farKey = false;      // a word of two letters, and one from afar: пл., бул., ул.
    bool choice = false;      // a letter was chosen: one of all that could have been written there
    bool alike = false;       // words differ so now and then: in the first letter, in a vowel, in any letter of a short one
    bool knownWord = false;   // `typed` is a word of its own
    bool misshapen = false;   // a letter more or less than all codes of the column have
    bool inCode = false;      // a letter or two of a code whose digits are the same
    bool needsRows = false;   // too short to tell without the other columns of its rows
    std::vector<Evidence> evidence;
    std::vector<Evidence> against;
};

// A folded word; names stand in dictionaries with a capital.
bool knowsWord(const std::u32string& word, const Lexicon& lexicon);

// What judgePair alone allows, where nothing else is known of the two.
Confidence confidenceOf(const PairVerdict& verdict);
PairVerdict judgePair(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon);

// Which of two spellings is the right one when counts do not tell: +1 the first, -1 the second, 0 nobody knows. `evidence` says by what.
int rightSpelling(const SpellingForm& a, const SpellingForm& b, const Lexicon& lexicon, const LetterPairs& pairs,
                  std::vector<Evidence>& evidence);

inline void lower(Confidence& confidence, Confidence atMost) { confidence = std::max(confidence, atMost); }  // High < Medium < Low

}  // namespace holdfast
