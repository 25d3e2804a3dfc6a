// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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

}  // namespace holdfast
