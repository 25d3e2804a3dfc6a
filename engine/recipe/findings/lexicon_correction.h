// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "recipe/lexicon.h"

namespace holdfast {

struct LexiconCorrection
{
    std::string text;  // the whole value, corrected
    std::string wrong;
    std::string right;
};

// For a value with exactly one word that no dictionary knows, when exactly one known word is a single slip away from it. Short words,
// abbreviations and words with digits are not asked about.
std::optional<LexiconCorrection> correctedByLexicon(const std::string& text, const Lexicon& lexicon);

// Words of a value long enough to be asked about: in how many the dictionaries know them. A few values in a language without a dictionary
// look like misspelt ones of another: "privat" beside "Barmer" is no "private".
struct WordsAsked
{
    std::size_t known = 0;
    std::size_t unknown = 0;
};
WordsAsked wordsAsked(const std::string& text, const Lexicon& lexicon);

}  // namespace holdfast
