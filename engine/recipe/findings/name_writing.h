// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "recipe/findings/one_edit.h"

namespace holdfast {

// Names are written in several ways, each of them right, and dictionaries hold some of them only.
enum class NameWriting {
    None,
    OldLetter,    // in place of another, hardly ever by a slip: Victoria, Viktoria; Smith, Smyth
    AlikeLetter,  // in place of another: Gomez, Gomes; Gustav, Gustaf
    Silent,       // one more: Teresa, Theresa; Beck, Bek
    Vowel,        // another one, or one more beside one: Jensen, Jenson; Bauer, Baur; Данила, Даниила
    Doubled,      // a consonant: Phillips, Philips
};

// `edit` makes `typed` of `meant`; folded words.
NameWriting nameWritingOf(const OneEdit& edit, std::u32string_view meant, std::u32string_view typed);

}  // namespace holdfast
