// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/lexicon_correction.h"

#include <algorithm>
#include <set>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/one_edit.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortestAsked = 5;

bool isLetter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool isUpper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

std::u32string folded(const std::string& text)
{
    std::u32string points = toCodePoints(caseFolded(text));
    std::replace(points.begin(), points.end(), U'ё', U'е');
    return points;
}

// The one known word a slip away, in the spelling of the dictionary.
std::optional<std::string> oneWordNear(const std::string& word, const Lexicon& lexicon)
{
    const std::u32string typed = folded(word);
    std::set<std::u32string> forms;
    std::string right;
    for (const std::string& candidate : lexicon.near(word)) {
        const std::u32string meant = folded(candidate);
        const auto edit = oneEditBetween(meant, typed);
        // Another letter far away on the keyboard makes another word more often than a slip (премиум, премиям).
        if (!edit || (edit->kind == EditKind::Substituted && !edit->adjacentKeys) || !std::all_of(meant.begin(), meant.end(), isLetter))
            continue;
        if (forms.empty())
            right = candidate;
        forms.insert(meant);
    }
    return forms.size() == 1 ? std::optional(right) : std::nullopt;
}

std::u32string inCaseOf(const std::u32string& like, std::u32string word)
{
    if (!word.empty() && isUpper(like.front()))
        word.front() = static_cast<char32_t>(u_toupper(static_cast<UChar32>(word.front())));
    return word;
}

}  // namespace

std::optional<LexiconCorrection> correctedByLexicon(const std::string& text, const Lexicon& lexicon)
{
    const std::u32string points = toCodePoints(toNfc(text));
    std::optional<LexiconCorrection> made;
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin;
        while (end < points.size() && isLetter(points[end]))
            ++end;
        const std::u32string word = points.substr(begin, end - begin);
        const std::size_t at = begin;
        begin = end + 1;
        const std::string plain = fromCodePoints(word);
        if (word.size() < kShortestAsked || std::any_of(word.begin() + 1, word.end(), isUpper) || !lexicon.speaks(plain) ||
            lexicon.knows(plain))
            continue;
        const auto right = oneWordNear(plain, lexicon);
        if (made || !right)
            return std::nullopt;  // a second unknown word: another language, or a name
        const std::u32string spelled = inCaseOf(word, toCodePoints(*right));
        made = LexiconCorrection{fromCodePoints(points.substr(0, at) + spelled + points.substr(end)), plain, fromCodePoints(spelled)};
    }
    return made;
}

}  // namespace holdfast
