// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/spelling_pair.h"

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/word_families.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortest = 4;       // words below are never taken for each other
constexpr std::size_t kSafeLength = 5;     // and a slip in a shorter one is never safe
constexpr std::size_t kSafeAnyLetter = 7;  // from here a letter far away on the keyboard is safe too

struct WordPair
{
    std::u32string meant;
    std::u32string typed;
};

// The one word they differ in, if there is exactly one.
std::optional<WordPair> differingWords(const SpellingForm& meant, const SpellingForm& typed)
{
    const std::vector<std::u32string> a = wordsOf(meant.words);
    const std::vector<std::u32string> b = wordsOf(typed.words);
    if (a.size() != b.size())
        return std::nullopt;
    std::optional<WordPair> pair;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        if (pair)
            return std::nullopt;
        pair = WordPair{a[i], b[i]};
    }
    return pair;
}

bool isWord(const std::u32string& word)
{
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

enum class Known { NoDictionary, No, Yes };

// Names stand in dictionaries with a capital.
Known isKnown(const std::u32string& word, const Lexicon& lexicon)
{
    const std::string text = fromCodePoints(word);
    if (!lexicon.speaks(text))
        return Known::NoDictionary;
    std::u32string name = word;
    name.front() = static_cast<char32_t>(u_toupper(static_cast<UChar32>(name.front())));
    return lexicon.knows(text) || lexicon.knows(fromCodePoints(name)) ? Known::Yes : Known::No;
}

std::string codeOf(const OneEdit& edit)
{
    if (edit.doubled)
        return "doubled-letter";
    switch (edit.kind) {
    case EditKind::Swapped:
        return "swapped-letters";
    case EditKind::Inserted:
        return "extra-letter";
    case EditKind::Dropped:
        return "letter-left-out";
    case EditKind::Substituted:
        break;
    }
    return edit.adjacentKeys ? "key-beside" : "other-letter";
}

// Is the slip of a sort that happens by itself and hardly makes another word? If not, says what it looks like instead.
std::string doubtAbout(const OneEdit& edit, std::size_t length)
{
    if (edit.first && !edit.doubled)
        return "first-letter";  // Gambia, Zambia
    if (edit.doubled || edit.kind == EditKind::Swapped)
        return {};
    if (edit.last)
        return "ending";  // Иванов, Иванова
    if (edit.kind == EditKind::Substituted && edit.adjacentKeys)
        return {};
    return length < (edit.kind == EditKind::Substituted ? kSafeAnyLetter : kSafeLength + 1) ? "short-word" : "";
}

// Names and words end in -а, -ы, -ov, -s without being in a dictionary; another consonant in place of the last letter is no ending.
bool isForeignEnding(const OneEdit& edit, char32_t last)
{
    constexpr std::u32string_view vowels = U"aeiouyаеиоуыэюя";
    return edit.kind == EditKind::Substituted && vowels.find(last) == std::u32string_view::npos;
}

}  // namespace

PairVerdict judgePair(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon)
{
    PairVerdict verdict;
    const auto pair = differingWords(meant, typed);
    if (!pair || !isWord(pair->meant) || !isWord(pair->typed) || (isRomanNumeral(pair->meant) && isRomanNumeral(pair->typed)))
        return verdict;
    const std::vector<std::string> words{fromCodePoints(pair->typed), fromCodePoints(pair->meant)};
    const auto edit = oneEditBetween(pair->meant, pair->typed);
    const bool slippedDouble = edit && edit->doubled;
    if (areOfOneClosedSet(pair->meant, pair->typed) || (!slippedDouble && differByPrefix(pair->meant, pair->typed))) {
        verdict.kind = PairVerdict::Different;
        verdict.reason = areOfOneClosedSet(pair->meant, pair->typed) ? "closed-set" : "prefix";
        verdict.confidence = Confidence::Low;
        verdict.against.push_back({.code = verdict.reason, .texts = words});
        return verdict;
    }
    if (!edit || pair->meant.size() < kShortest)
        return verdict;
    verdict.kind = PairVerdict::Slip;
    verdict.evidence.push_back({.code = codeOf(*edit), .texts = words});

    const Known typedKnown = isKnown(pair->typed, lexicon);
    const Known meantKnown = isKnown(pair->meant, lexicon);
    std::string doubt = doubtAbout(*edit, pair->meant.size());
    if (typedKnown == Known::No && meantKnown == Known::Yes) {
        verdict.evidence.push_back({.code = "dictionary", .texts = words});
        if (doubt == "short-word" || (doubt == "ending" && isForeignEnding(*edit, pair->typed.back())))
            doubt.clear();
    }
    if (pair->meant.size() < kSafeLength)
        doubt = "short-word";
    if (!doubt.empty()) {
        verdict.against.push_back({.code = doubt, .texts = words});
        lower(verdict.confidence, Confidence::Medium);
    }
    if (typedKnown == Known::Yes) {
        verdict.against.push_back({.code = "known-word", .texts = {words.front()}});
        lower(verdict.confidence, Confidence::Low);
    }
    return verdict;
}

int rightSpelling(const SpellingForm& a, const SpellingForm& b, const Lexicon& lexicon, const LetterPairs& pairs,
                  std::vector<Evidence>& evidence)
{
    const auto differing = differingWords(a, b);
    if (!differing)
        return 0;
    const Known knownA = isKnown(differing->meant, lexicon);
    const Known knownB = isKnown(differing->typed, lexicon);
    if (knownA != knownB && knownA != Known::NoDictionary && knownB != Known::NoDictionary)
        return knownA == Known::Yes ? 1 : -1;  // judgePair says so as evidence
    const std::size_t supportA = pairs.supportOf(a.words, b.words);
    const std::size_t supportB = pairs.supportOf(b.words, a.words);
    if (supportA == SIZE_MAX || supportB == SIZE_MAX || (supportA > 0) == (supportB > 0))
        return 0;
    evidence.push_back({.code = "letter-pairs", .numbers = {static_cast<double>(std::max(supportA, supportB))}});
    return supportA > 0 ? 1 : -1;
}

}  // namespace holdfast
