// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/lexicon_correction.h"

#include <algorithm>
#include <set>
#include <vector>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortestAsked = 5;

bool isUpper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

std::u32string_view alphabetOf(const std::u32string& word)
{
    const bool cyrillic = std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x0400 && c <= 0x04FF; });
    return cyrillic ? U"абвгдежзийклмнопрстуфхцчшщъыьэюяё" : U"abcdefghijklmnopqrstuvwxyz";
}

// What one slip of the finger would have made `word` of. Another letter counts only where the right one lies beside it: one from far away
// makes another word more often than a slip (премиум, премиям).
std::set<std::u32string> oneSlipBefore(const std::u32string& word)
{
    const std::u32string_view alphabet = alphabetOf(word);
    std::set<std::u32string> meant;
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (const char32_t letter : alphabet)
            meant.insert(word.substr(0, at) + letter + word.substr(at));
        if (at == word.size())
            break;
        meant.insert(word.substr(0, at) + word.substr(at + 1));
        for (const char32_t letter : alphabet)
            if (areAdjacentKeys(letter, word[at]))
                meant.insert(word.substr(0, at) + letter + word.substr(at + 1));
        std::u32string swapped = word;
        if (at + 1 < word.size())
            std::swap(swapped[at], swapped[at + 1]);
        meant.insert(std::move(swapped));
    }
    meant.erase(word);
    return meant;
}

// The one known word a slip away. Hunspell's own proposals are not asked for: they take a hundred times as long and are of every sort.
std::optional<std::string> oneWordNear(const std::u32string& word, const Lexicon& lexicon)
{
    constexpr std::size_t longest = 40;  // letters of a word
    std::optional<std::string> found;
    if (word.size() > longest)
        return found;
    for (const std::u32string& meant : oneSlipBefore(word)) {
        std::string text = fromCodePoints(meant);
        if (!lexicon.knows(text))
            continue;
        if (found)
            return std::nullopt;
        found = std::move(text);
    }
    return found;
}

struct AskedWord
{
    std::size_t at = 0;
    std::u32string letters;
    std::string text;
};

// The words that a dictionary may be asked about: not short, not written in capitals, in a script it has.
std::vector<AskedWord> askedWords(const std::u32string& points, const Lexicon& lexicon)
{
    std::vector<AskedWord> words;
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin;
        while (end < points.size() && isLetter(points[end]))
            ++end;
        AskedWord word{begin, points.substr(begin, end - begin), {}};
        begin = end + 1;
        word.text = fromCodePoints(word.letters);
        if (word.letters.size() >= kShortestAsked && std::none_of(word.letters.begin() + 1, word.letters.end(), isUpper) &&
            lexicon.speaks(word.text))
            words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

std::optional<LexiconCorrection> correctedByLexicon(const std::string& text, const Lexicon& lexicon)
{
    const std::u32string points = toCodePoints(toNfc(text));
    std::optional<LexiconCorrection> made;
    for (const AskedWord& word : askedWords(points, lexicon)) {
        if (lexicon.knows(word.text))
            continue;
        const auto right = made ? std::nullopt : oneWordNear(word.letters, lexicon);
        if (!right)
            return std::nullopt;  // a second unknown word: another language, or a name
        made = LexiconCorrection{fromCodePoints(points.substr(0, word.at)) + *right +
                                     fromCodePoints(points.substr(word.at + word.letters.size())),
                                 word.text, *right};
    }
    return made;
}

WordsAsked wordsAsked(const std::string& text, const Lexicon& lexicon)
{
    WordsAsked asked;
    for (const AskedWord& word : askedWords(toCodePoints(toNfc(text)), lexicon))
        ++(lexicon.knows(word.text) ? asked.known : asked.unknown);
    return asked;
}

}  // namespace holdfast
