// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "output/sample_words.h"
#include "recipe/lexicon.h"
#include "workbench/propose_setup.h"

namespace holdfast {

// What the program brings along for every study: dictionaries and the words by which roles of columns are guessed.
struct Knowledge
{
    Lexicon lexicon = {};
    std::string lexiconName = {};  // the dictionaries found: "ru_RU en_US"; empty when none is installed
    RoleWords roleWords = {};
};

// Looks for Hunspell's dictionaries in the system's own folders, and reads the program's resources.
Knowledge loadKnowledge();
SampleWords sampleWords();
// A column's name or value that tells of buying or doing less: “Activity decreased”.
bool saysDecline(const std::string& text);

}  // namespace holdfast
