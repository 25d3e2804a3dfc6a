// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/near_slip.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/word_families.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortest = 2;  // signs

bool isSign(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

std::size_t signsIn(const std::u32string& text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isSign)); }

// AA, BB, CCC: steps of a scale.
bool isOneSign(const std::u32string& text) { return text.size() > 1 && text.find_first_not_of(text.front()) == std::u32string::npos; }

// One sign stands in the place of others, which are fewer than those that can be read.
bool isBlotted(const std::u32string& meant, const std::u32string& typed)
{
    if (meant.size() != typed.size())
        return false;
    char32_t blot = 0;
    std::size_t blots = 0;
    for (std::size_t i = 0; i < meant.size(); ++i) {
        if (meant[i] == typed[i])
            continue;
        if (!isSign(meant[i]) || isDigit(typed[i]) || (blot != 0 && blot != typed[i]))
            return false;
        blot = typed[i];
        ++blots;
    }
    return blots > 0 && 2 * blots <= signsIn(meant);
}

// A letter more, less or in the place of another one or of a digit; a digit alone makes another code.
bool isLetterSlip(const std::u32string& meant, const std::u32string& typed)
{
    const auto edit = oneEditBetween(meant, typed);
    if (!edit)
        return false;
    switch (edit->kind) {
    case EditKind::Substituted:
        return isSign(meant[edit->at]) && !isDigit(typed[edit->at]);
    case EditKind::Inserted:
        return !isDigit(typed[edit->at]);
    case EditKind::Dropped:
        return u_isalpha(static_cast<UChar32>(meant[edit->at])) != 0;
    case EditKind::Swapped:
        return u_isalpha(static_cast<UChar32>(meant[edit->at])) != 0 && u_isalpha(static_cast<UChar32>(meant[edit->at + 1])) != 0;
    }
    return false;
}

bool areOneLetterWords(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b)
{
    for (std::size_t i = 0; a.size() == b.size() && i < a.size(); ++i)
        if (a[i] != b[i] && a[i].size() == 1 && b[i].size() == 1)
            return true;  // Plan A, Plan B
    return false;
}

}  // namespace

bool isNearSlip(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon, bool words)
{
    if (signsIn(meant.words) < kShortest || typed.words.empty())
        return false;
    if (meant.squeezed == typed.squeezed)
        return true;
    if (isOneSign(meant.words) && isOneSign(typed.words))
        return false;
    const std::vector<std::u32string> a = wordsOf(meant.words);
    const std::vector<std::u32string> b = wordsOf(typed.words);
    for (std::size_t i = 0; a.size() == b.size() && i < a.size(); ++i)
        if (a[i] != b[i] && isRomanNumeral(a[i]) && isRomanNumeral(b[i]))
            return false;
    if (areOneLetterWords(a, b))
        return false;
    const PairVerdict verdict = judgePair(meant, typed, lexicon);
    if (verdict.kind == PairVerdict::Different || (verdict.knownWord && !words))
        return false;
    return verdict.kind == PairVerdict::Slip || isBlotted(meant.words, typed.words) || isLetterSlip(meant.words, typed.words);
}

}  // namespace holdfast
