// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "recipe/lexicon.h"

namespace holdfast::tests {

// Russian and English, where they are installed.
inline const Lexicon& dictionaries()
{
    static const Lexicon lexicon({{"/usr/share/hunspell/ru_RU.aff", "/usr/share/hunspell/ru_RU.dic"},
                                  {"/usr/share/hunspell/en_US.aff", "/usr/share/hunspell/en_US.dic"}});
    return lexicon;
}
inline bool haveDictionaries() { return dictionaries().knows("учитель") && dictionaries().knows("teacher"); }

}  // namespace holdfast::tests
