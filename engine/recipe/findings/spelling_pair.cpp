// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: every doubt about a pair of words stands here, one small function each.
#include "recipe/findings/spelling_pair.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/text.h"
#include "recipe/findings/letter_habits.h"
#include "recipe/findings/letter_runs.h"
#include "recipe/findings/name_writing.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/seen_signs.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/word_families.h"

namespace holdfast {

namespace {

constexpr std::size_t kShortest = 4;       // letters: words below are never taken for each other by themselves
constexpr std::size_t kShortestKnown = 3;  // letters: dictionaries hold most pairs
constexpr std::size_t kShort = 5;          // below, one letter easily makes another word
constexpr std::size_t kShortName = 6;
constexpr std::size_t kLong = 10;          // from here it hardly does
constexpr std::ptrdiff_t kCodeDigits = 3;  // so many tell a code
constexpr double kReadyForHigh = 1.25;     // the readiest pair that may be safe
constexpr double kTold = 0.1;              // what the dictionary, or odd letters, leave of a doubt

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

Known isKnown(const std::u32string& word, const Lexicon& lexicon)
{
    if (!lexicon.speaks(fromCodePoints(word)))
        return Known::NoDictionary;
    return knowsWord(word, lexicon) ? Known::Yes : Known::No;
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

// How readily right words differ by such an edit, against any one letter. The figures are orders of magnitude.
double readinessOf(const OneEdit& edit)
{
    if (edit.doubled || edit.kind == EditKind::Swapped)
        return edit.doubled ? 0.3 : 0.2;
    if (edit.kind == EditKind::Substituted)
        return edit.adjacentKeys ? 0.4 : 1;
    return 0.5;
}

bool isVowel(char32_t c)
{
    constexpr std::u32string_view vowels = U"aeiouyаеиоуыэюя";
    return vowels.find(c) != std::u32string_view::npos;
}

// Names and words end in -а, -ы, -ov, -s without being in a dictionary; another consonant in place of the last letter is no ending.
bool isForeignEnding(const OneEdit& edit, char32_t last) { return edit.kind == EditKind::Substituted && !isVowel(last); }

void doubt(PairVerdict& verdict, const char* code, double times, const std::vector<std::string>& words)
{
    verdict.readiness *= times;
    verdict.against.push_back({.code = code, .texts = words});
}

// What is against a slip in one word: where it stands, and how long the word is.
void addDoubts(PairVerdict& verdict, const OneEdit& edit, const WordPair& pair, bool known, const std::vector<std::string>& words)
{
    if (edit.first && !edit.doubled)
        doubt(verdict, "first-letter", 3, words);  // Gambia, Zambia
    if (edit.last && !edit.doubled && edit.kind != EditKind::Swapped) {
        const bool foreign = isForeignEnding(edit, pair.typed.back());
        if (!(known && foreign))
            doubt(verdict, "ending", foreign ? 4 : 20, words);  // Иванов, Иванова
    }
}

// Names have several right writings, and dictionaries hold some of them. A word that is written without a capital as well is misspelt
// rather.
bool mayBeOtherName(PairVerdict& verdict, NameWriting writing, const Lexicon& lexicon, const std::vector<std::string>& words)
{
    constexpr double kAlikeLetter = 20;
    constexpr double kVowel = 8;
    constexpr double kDoubled = 3;
    const bool speaks = lexicon.speaks(words.back());
    verdict.name = speaks && !lexicon.knows(words.back());
    if (writing == NameWriting::None || !(verdict.name || (writing == NameWriting::OldLetter && speaks)))
        return false;
    const bool alike = writing == NameWriting::AlikeLetter || writing == NameWriting::OldLetter;
    doubt(verdict, "name-writing", alike ? kAlikeLetter : (writing == NameWriting::Doubled ? kDoubled : kVowel), words);
    return true;
}

// Two right words of one language are often so near.
bool mayBeOtherWord(const OneEdit& edit, const WordPair& pair)
{
    if (edit.doubled || pair.meant.size() >= kLong)
        return false;
    if (edit.first)
        return edit.kind != EditKind::Dropped;
    if (edit.kind != EditKind::Substituted || edit.adjacentKeys)
        return false;
    return pair.meant.size() <= kShort || (isVowel(pair.meant[edit.at]) && isVowel(pair.typed[edit.at]));
}

// How long the word is.
void weighLength(PairVerdict& verdict, std::size_t length, const std::vector<std::string>& words)
{
    if (length < kShort)
        doubt(verdict, "short-word", length < kShortest ? 30 : 6, words);
    else if (length < kShort + 2)
        verdict.readiness *= 2;
    else if (length >= kLong)
        verdict.readiness *= 0.5;
}

// Letters that differ in a mark only (é, e): another writing as often as a slip.
bool differInMark(char32_t a, char32_t b)
{
    const auto bare = [](char32_t c) {
        UErrorCode status = U_ZERO_ERROR;
        std::array<UChar, 8> parts{};
        const std::int32_t size = unorm2_getRawDecomposition(unorm2_getNFDInstance(&status), static_cast<UChar32>(c), parts.data(),
                                                             static_cast<std::int32_t>(parts.size()), &status);
        return U_SUCCESS(status) && size > 0 ? static_cast<char32_t>(parts[0]) : c;
    };
    return bare(a) == bare(b);
}

// sk_SK and mk_MK: codes of letters.
bool areShortWords(const std::u32string& meant, const std::u32string& typed)
{
    const std::vector<std::u32string> a = wordsOf(meant);
    const std::vector<std::u32string> b = wordsOf(typed);
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        if (a[i] != b[i] && a[i].size() > kShortestKnown)
            return false;
    return true;
}

// One letter of `meant` is another one in `typed` at two places or more; how many.
std::size_t replacedPlaces(const std::u32string& meant, const std::u32string& typed)
{
    if (meant.size() != typed.size())
        return 0;
    std::size_t places = 0;
    char32_t from = 0;
    char32_t to = 0;
    for (std::size_t i = 0; i < meant.size(); ++i) {
        if (meant[i] == typed[i])
            continue;
        if ((places > 0 && (meant[i] != from || typed[i] != to)) || (isDigit(meant[i]) && isDigit(typed[i])))
            return 0;
        from = meant[i];
        to = typed[i];
        ++places;
    }
    return places > 1 ? places : 0;
}

bool replacesDigit(const std::u32string& meant, const std::u32string& typed)
{
    for (std::size_t i = 0; i < meant.size(); ++i)
        if (meant[i] != typed[i] && (isDigit(meant[i]) || isDigit(typed[i])))
            return true;
    return false;
}

// Names differ in two letters at once now and then (Anna, Alla), in three when they are short (Pippa, Mimma), else never.
double replacedReadiness(std::size_t places, std::size_t length) { return places == 2 ? 1 : (length <= kShortName ? 5 : 0.03); }

// dults: no word is left behind what looks like a prefix of a known one.
bool isBrokenOff(const WordPair& pair, const Lexicon& lexicon)
{
    const bool shorterTyped = pair.typed.size() < pair.meant.size();
    return isKnown(shorterTyped ? pair.typed : pair.meant, lexicon) == Known::No &&
           isKnown(shorterTyped ? pair.meant : pair.typed, lexicon) == Known::Yes;
}

// Two words written as one (cinder, fella): as likely coined as mistyped.
bool isCoined(const std::u32string& word, const Lexicon& lexicon)
{
    for (std::size_t at = kShortest; at + kShortest <= word.size(); ++at)
        if (knowsWord(word.substr(0, at), lexicon) && knowsWord(word.substr(at), lexicon))
            return true;
    return false;
}

// A letter for a digit (or the other way round) inside a word, or one put between digits: at its end it may be a part of the name (12a).
bool isForeignSign(const std::u32string& meant, const std::u32string& typed)
{
    if (meant.size() == typed.size()) {
        std::size_t foreign = 0;
        for (std::size_t i = 0; i < meant.size(); ++i)
            if (meant[i] != typed[i]) {
                if (!(isDigit(meant[i]) && !isDigit(typed[i]) && typed[i] != U'№') && !(isLetter(meant[i]) && isDigit(typed[i])))
                    return false;
                ++foreign;
            }
        return foreign > 0 && 2 * foreign <= meant.size();  // inside a word, which is one without it
    }
    const auto edit = oneEditBetween(meant, typed);
    if (!edit || edit->kind != EditKind::Inserted)
        return false;
    const char32_t added = typed[edit->at];
    const bool allDigits = std::all_of(meant.begin(), meant.end(), isDigit);
    const bool allLetters = std::all_of(meant.begin(), meant.end(), isLetter);
    return edit->at > 0 && edit->at < meant.size() && ((allDigits && isLetter(added)) || (allLetters && isDigit(added)));
}

std::size_t signsIn(const std::u32string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char32_t c) { return isDigit(c) || isLetter(c); }));
}

// 2a, 12b.
bool isHouseNumber(const std::u32string& word)
{
    constexpr std::size_t longest = 3;
    return word.size() > 1 && word.size() <= longest && isLetter(word.back()) && std::all_of(word.begin(), word.end() - 1, isDigit);
}

// 126 beside 12б, 82 beside B2: a number is as well-formed, if it is as short.
bool isShortNumber(const std::u32string& word)
{
    constexpr std::size_t longest = 4;
    return word.size() <= longest && std::all_of(word.begin(), word.end(), isDigit);
}

// B77W beside B772, SW1A beside SW11: codes of a series end so, unless the letter looks like the digit.
bool endsInLetter(const std::u32string& meant, const std::u32string& typed)
{
    constexpr std::size_t longest = 6;
    return meant.size() == typed.size() && typed.size() <= longest && isLetter(typed.back()) && isDigit(meant.back()) &&
           asSeen({typed.back()}) != asSeen({meant.back()});
}

// 1A and S3 may be codes as well as 10 and SS.
PairVerdict foreignSign(const std::vector<std::string>& words, std::size_t signs, bool house)
{
    PairVerdict verdict{.kind = PairVerdict::Slip, .readiness = 1, .foreign = true, .unsure = house, .needsRows = signs < kShortest};
    verdict.evidence.push_back({.code = "foreign-sign", .texts = words});
    return verdict;
}

}  // namespace

bool knowsWord(const std::u32string& word, const Lexicon& lexicon)
{
    std::u32string name = word;
    name.front() = static_cast<char32_t>(u_toupper(static_cast<UChar32>(name.front())));
    return lexicon.knows(fromCodePoints(word)) || lexicon.knows(fromCodePoints(name));
}

Confidence confidenceOf(const PairVerdict& verdict)
{
    if (verdict.knownWord)
        return Confidence::Low;
    const double readiness = verdict.readiness * (verdict.odd ? kTold : 1) * (verdict.dictionary ? kTold : 1);
    return readiness > kReadyForHigh || verdict.needsRows || verdict.inCode || verdict.unsure ? Confidence::Medium : Confidence::High;
}

PairVerdict judgePair(const SpellingForm& meant, const SpellingForm& typed, const Lexicon& lexicon)
{
    PairVerdict verdict;
    auto pair = differingWords(meant, typed);
    if (!pair) {
        if (replacedPlaces(meant.words, typed.words) == 0 || areShortWords(meant.words, typed.words))
            return verdict;
        verdict.kind = PairVerdict::Slip;  // one letter for another, in several words
        verdict.readiness = replacedReadiness(replacedPlaces(meant.words, typed.words), meant.words.size()) / 2;
        verdict.foreign = replacesDigit(meant.words, typed.words);
        verdict.evidence.push_back({.code = "letter-replaced", .texts = {fromCodePoints(typed.words), fromCodePoints(meant.words)}});
        return verdict;
    }
    const std::vector<std::string> words{fromCodePoints(pair->typed), fromCodePoints(pair->meant)};
    if (!isWord(pair->meant) || !isWord(pair->typed)) {
        const auto runs = differingRuns(pair->meant, pair->typed);
        if (runs && runs->first.size() >= kShort)
            pair = WordPair{runs->first, runs->second};  // Class1, Clas1
    }
    if (!isWord(pair->meant) || !isWord(pair->typed))
        return isForeignSign(pair->meant, pair->typed)
                   ? foreignSign(words, signsIn(typed.words),
                                 isHouseNumber(pair->typed) || isShortNumber(pair->typed) || endsInLetter(pair->meant, pair->typed))
                   : verdict;
    const bool closedSet = areOfOneClosedSet(pair->meant, pair->typed);
    if (!closedSet && isRomanNumeral(pair->meant) && isRomanNumeral(pair->typed))
        return verdict;
    const auto edit = oneEditBetween(pair->meant, pair->typed);
    const bool slippedDouble = edit && edit->doubled;
    const bool misspelt = isKnown(pair->typed, lexicon) == Known::No && isKnown(pair->meant, lexicon) == Known::Yes;
    const bool lostFirst = edit && edit->kind == EditKind::Dropped && edit->first && pair->meant.size() > kShortName &&
                           isKnown(pair->typed, lexicon) == Known::No;
    const bool prefix = (!slippedDouble && !lostFirst && differByPrefix(pair->meant, pair->typed) && !isBrokenOff(*pair, lexicon)) ||
                        (!slippedDouble && !misspelt && differInPrefix(pair->meant, pair->typed));
    if (closedSet || prefix) {
        verdict.kind = PairVerdict::Different;
        verdict.reason = closedSet ? "closed-set" : "prefix";
        verdict.against.push_back({.code = verdict.reason, .texts = words});
        return verdict;
    }
    const std::size_t places = edit ? 0 : replacedPlaces(pair->meant, pair->typed);
    const auto digits = std::count_if(meant.words.begin(), meant.words.end(), isDigit);
    if (edit && digits >= kCodeDigits && pair->meant.size() < kShortest) {
        verdict.kind = PairVerdict::Slip;
        verdict.inCode = true;
        verdict.evidence.push_back({.code = codeOf(*edit), .texts = words});
        return verdict;
    }
    if ((!edit && places == 0) || pair->meant.size() < 2)
        return verdict;
    verdict.kind = PairVerdict::Slip;
    verdict.evidence.push_back({.code = edit ? codeOf(*edit) : "letter-replaced", .texts = words});
    const Known typedKnown = isKnown(pair->typed, lexicon);
    const Known meantKnown = isKnown(pair->meant, lexicon);
    const bool known = typedKnown == Known::No && meantKnown == Known::Yes;
    verdict.choice = edit && !edit->doubled && (edit->kind == EditKind::Substituted || edit->kind == EditKind::Inserted);
    verdict.alike = edit && mayBeOtherWord(*edit, *pair);
    verdict.unsure = areNamesOfBothSexes(pair->meant, pair->typed) ||
                     (lostFirst && meantKnown != Known::Yes && differByPrefix(pair->meant, pair->typed));
    verdict.farKey = verdict.choice && !edit->adjacentKeys && pair->meant.size() < kShortestKnown;
    verdict.readiness = edit ? readinessOf(*edit) : replacedReadiness(places, pair->meant.size());
    if (edit && edit->kind == EditKind::Substituted && differInMark(pair->meant[edit->at], pair->typed[edit->at]))
        verdict.readiness *= 5;
    if (edit)
        addDoubts(verdict, *edit, *pair, known, words);
    weighLength(verdict, pair->meant.size(), words);
    const bool otherName =
        edit && meant.hasCapital && mayBeOtherName(verdict, nameWritingOf(*edit, pair->meant, pair->typed), lexicon, words);
    if (known && isCoined(pair->typed, lexicon)) {
        doubt(verdict, "coined", 10, words);
    } else if (known && !otherName) {
        verdict.evidence.push_back({.code = "dictionary", .texts = words});
        verdict.dictionary = true;
    }
    if (isOddBeside(pair->typed, pair->meant) && !(verdict.alike && edit->first && meantKnown != Known::Yes)) {
        verdict.evidence.push_back({.code = "odd-letters", .texts = words});
        verdict.odd = true;
    }
    verdict.needsRows = pair->meant.size() < kShortest;
    if (typedKnown == Known::Yes && pair->typed.size() >= kShortestKnown) {
        verdict.against.push_back({.code = "known-word", .texts = {words.front()}});
        verdict.knownWord = true;
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
