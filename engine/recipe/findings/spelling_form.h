// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// A text made comparable, for matching only: never written back. Case, ё, kinds of dashes and blanks, punctuation and look-alike letters of
// the other script do not count; й stays й. Separators and signs between digits and in front of numbers do count.
struct SpellingForm
{
    std::u32string words;     // folded words with one blank between
    std::u32string squeezed;  // the same without blanks, but for those between digits; look-alike letters are Latin, whatever stands beside
    bool hasDigit = false;
    bool hasCapital = false;  // as names have
};

SpellingForm spellingForm(std::string_view text);
// The words in alphabetical order: equal for the same words in another order. Empty where order may mean something (digits, short words,
// one word).
std::u32string wordBag(const SpellingForm& form);
bool isDigit(char32_t sign);
bool isLetter(char32_t sign);
std::size_t lettersIn(std::u32string_view text);
std::size_t digitsIn(std::u32string_view text);
std::vector<std::u32string> wordsOf(std::u32string_view words);

// What two texts of the same form differ in, the weightiest thing: a code for evidence.
//   "blanks" < "case" < "letters" (ё, ß, dashes, look-alikes) < "punctuation" < "word-breaks" < "word-order"
std::string differenceOf(std::string_view a, std::string_view b);

// All letters of a text are capitals, or small; None: it has both, or no letters.
enum class WholeCase { None, Upper, Lower };
WholeCase wholeCaseOf(std::string_view text);

// One in capitals, the other in small letters throughout: ENG may be another code than eng, Eng is none.
bool differInWholeCase(std::string_view a, std::string_view b);

// The Latin letter that looks like this Cyrillic one, or the letter itself.
char32_t latinTwinOf(char32_t letter);

// Does a word mix Latin and Cyrillic letters that look alike? Then `repaired` is the text with these in the script of the rest.
bool mixesScripts(std::string_view text);
std::string repairedScripts(std::string_view text);

}  // namespace holdfast
