// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/look_alike_search.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/text.h"
#include "recipe/blanks.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/seen_signs.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/spelling_pair.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestTwins = 3;      // frequent values with rare twins
constexpr double kManyTimes = 5;             // rows of the right writing per row of its twin
constexpr std::size_t kTwinsPerUsed = 10;    // such values, per value whose twin is in use
constexpr std::size_t kLeastCentre = 3;      // rows
constexpr std::size_t kMostClasses = 20000;  // more are names
constexpr std::size_t kShortest = 2;         // signs
constexpr std::size_t kShortestWord = 3;     // letters
constexpr std::size_t kLongest = 60;         // signs
constexpr double kNearlyAll = 0.8;

// Latin letters without their marks.
std::u32string withoutMarks(const std::u32string& text)
{
    std::u32string bare;
    for (const char32_t c : text) {
        if (c < 0x80 || c > 0x24F) {
            bare += c;
            continue;
        }
        UErrorCode status = U_ZERO_ERROR;
        std::array<UChar, 8> parts{};
        const std::int32_t size = unorm2_getRawDecomposition(unorm2_getNFDInstance(&status), static_cast<UChar32>(c), parts.data(),
                                                             static_cast<std::int32_t>(parts.size()), &status);
        bare += c == U'ł' ? U'l' : (c == U'ø' ? U'o' : (U_SUCCESS(status) && size > 0 ? static_cast<char32_t>(parts[0]) : c));
    }
    return bare;
}

// As it was written, in Latin letters where Cyrillic ones look like them.
std::u32string signsOf(const std::string& text)
{
    std::u32string signs = toCodePoints(plainBlanks(toNfc(text)));
    for (char32_t& c : signs)
        c = latinTwinOf(c);
    return signs;
}

std::size_t marksIn(const std::u32string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char32_t c) { return c >= 0x80 && c <= 0x24F; }));
}

// 10 is a number, whatever IO is, and modem is a word, as modern is.
bool isNumberOrWord(const SpellingForm& typed, const SpellingForm& meant, const Lexicon& lexicon)
{
    const std::vector<std::u32string> words = wordsOf(typed.words);
    const std::vector<std::u32string> right = wordsOf(meant.words);
    for (std::size_t i = 0; i < words.size() && words.size() == right.size(); ++i)
        if (words[i] != right[i] && ((digitsIn(words[i]) == words[i].size() && typed.squeezed.size() > 1) ||
                                     (words[i].size() >= kShortestWord && knowsWord(words[i], lexicon))))
            return true;
    return false;
}

enum class Twins { Slip, TwoValues, Unknown };

// Where letters stand for digits, or digits for letters, nearly all of them are such as look alike: it is the eye that errs, not a finger.
bool errsByEye(const SpellingClasses& spelling)
{
    std::unordered_map<std::string, std::vector<std::pair<char32_t, std::size_t>>> byRest;  // with one sign blotted out: the sign, rows
    const auto eachRest = [&spelling](const SpellingClass& one, auto take) {
        const std::u32string signs = signsOf(spelling.word(one.best).text);
        const std::u32string folded = lowered(signs);
        for (std::size_t i = 0; i < signs.size() && signs.size() <= kLongest; ++i) {
            std::u32string rest = folded;
            rest[i] = U'\u0001';
            if (u_isalnum(static_cast<UChar32>(signs[i])) != 0)
                take(fromCodePoints(rest), signs[i]);
        }
    };
    for (const SpellingClass& one : spelling.all())
        if (one.total >= kLeastCentre)
            eachRest(one, [&](const std::string& rest, char32_t sign) { byRest[rest].emplace_back(sign, one.total); });
    std::size_t foreign = 0;
    std::size_t alike = 0;
    for (const SpellingClass& one : spelling.all()) {
        bool isForeign = false;
        bool isAlike = false;
        eachRest(one, [&](const std::string& rest, char32_t typed) {
            const auto found = byRest.find(rest);
            if (found == byRest.end())
                return;
            for (const auto& [meant, rows] : found->second) {
                if (isDigit(meant) == isDigit(typed) || static_cast<double>(rows) < kManyTimes * static_cast<double>(one.total))
                    continue;
                isForeign = true;
                isAlike = isAlike || asSeen({typed}) == asSeen({meant});
            }
        });
        foreign += isForeign ? 1U : 0U;
        alike += isAlike ? 1U : 0U;
    }
    return static_cast<double>(alike) >= kNearlyAll * static_cast<double>(foreign);
}

class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling) {}

    // `judge`: of two twins, what the rarer one is.
    template <class Key, class Judge>
    void run(Key keyOf, Judge judge, const char* code, const Progress& progress)
    {
        std::unordered_map<std::string, std::vector<std::size_t>> byKey;
        for (std::size_t i = 0; i < classes().size(); ++i)
            if (m_spelling.formOf(classes()[i]).squeezed.size() >= kShortest && !classes()[i].attached)
                byKey[keyOf(classes()[i])].push_back(i);
        std::vector<std::pair<std::size_t, std::size_t>> twins;  // typed, meant
        std::set<std::size_t> often;
        std::size_t inUse = 0;
        for (const auto& [key, some] : byKey) {
            progress.throwIfCancelled();
            const std::size_t meant = *std::max_element(some.begin(), some.end(), [this](std::size_t a, std::size_t b) {
                return classes()[a].total != classes()[b].total ? classes()[a].total < classes()[b].total : a > b;
            });
            for (const std::size_t typed : some) {
                if (typed == meant || classes()[meant].total < kLeastCentre)
                    continue;
                const bool rare = static_cast<double>(classes()[meant].total) >= kManyTimes * static_cast<double>(classes()[typed].total);
                const Twins twin = judge(m_spelling.formOf(classes()[typed]), m_spelling.formOf(classes()[meant]));
                if (twin == Twins::Unknown || (rare && isSlipItself(classes()[meant])))
                    continue;
                if (rare && twin == Twins::Slip) {
                    twins.emplace_back(typed, meant);
                    often.insert(meant);
                } else if (rare || classes()[typed].total >= kLeastCentre) {
                    ++inUse;
                }
            }
        }
        if (often.size() < kFewestTwins || kTwinsPerUsed * inUse > often.size())
            return;
        std::sort(twins.begin(), twins.end());
        for (const auto& [typed, meant] : twins) {
            progress.throwIfCancelled();
            attach(classes()[typed], classes()[meant], code, often.size());
        }
    }

private:
    std::vector<SpellingClass>& classes() { return m_spelling.all(); }

    // malle beside male: of maile it is not what was meant. Among codes a neighbour is another code.
    bool isSlipItself(const SpellingClass& meant)
    {
        const SpellingForm& form = m_spelling.formOf(meant);
        return !form.hasDigit && std::any_of(classes().begin(), classes().end(), [&](const SpellingClass& other) {
            return static_cast<double>(other.total) >= kManyTimes * static_cast<double>(meant.total) &&
                   editDistance(m_spelling.formOf(other).words, form.words, 1) <= 1;
        });
    }

    void attach(SpellingClass& typed, SpellingClass& meant, const char* code, std::size_t values)
    {
        if (typed.centre || typed.attached || meant.attached)
            return;
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, Confidence::High,
                                     {{.code = code,
                                       .numbers = {static_cast<double>(values)},
                                       .texts = {m_spelling.word(typed.best).text, m_spelling.word(meant.best).text}}},
                                     {});
    }

    SpellingClasses& m_spelling;
};

}  // namespace

void searchLookAlikes(SpellingClasses& spelling, const Lexicon& lexicon, const Progress& progress)
{
    if (spelling.all().size() > kMostClasses)
        return;
    Search search(spelling);
    // Names of places and people; of other words, paye and payé are two.
    const auto byMarks = [](const SpellingForm& typed, const SpellingForm& meant) {
        if (!meant.hasCapital)
            return Twins::Unknown;
        return marksIn(typed.squeezed) < marksIn(meant.squeezed) ? Twins::Slip : Twins::TwoValues;
    };
    const auto bare = [&spelling](const SpellingClass& one) { return fromCodePoints(withoutMarks(spelling.formOf(one).squeezed)); };
    search.run(bare, byMarks, "marks-left-out", progress);
    std::optional<bool> eye;  // asked for seldom
    const auto bySigns = [&](const SpellingForm& typed, const SpellingForm& meant) {
        if (digitsIn(typed.squeezed) != digitsIn(meant.squeezed)) {
            if (!eye)
                eye = errsByEye(spelling);
            if (!*eye)
                return Twins::Unknown;
        }
        return isNumberOrWord(typed, meant, lexicon) ? Twins::TwoValues : Twins::Slip;
    };
    const auto seen = [&spelling](const SpellingClass& one) { return fromCodePoints(asSeen(signsOf(spelling.word(one.best).text))); };
    search.run(seen, bySigns, "look-alike-signs", progress);
}

}  // namespace holdfast
