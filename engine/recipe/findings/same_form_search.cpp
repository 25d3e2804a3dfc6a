// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what each way of writing the same may mean stands here, one small function each.
#include "recipe/findings/same_form_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/blanks.h"
#include "recipe/findings/letter_habits.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/value_shapes.h"
#include "recipe/findings/word_families.h"

namespace holdfast {

namespace {

constexpr double kSafeRatio = 20;                 // rows of the centre per row of the variant
constexpr double kFarRatio = 50;                  // the same, where another case may be another code
constexpr std::size_t kSafeEnds = 3;              // the same, for stray marks at the ends
constexpr double kManyTimes = 5;                  // the same, where a writing may be meant
constexpr std::size_t kOwnRows = 5;               // of a writing that is in use
constexpr double kClearRatio = 2;                 // rows of the right writing per row of another one
constexpr std::size_t kLeastCentre = 3;           // rows
constexpr double kInUse = 0.1;                    // of the rows of a value has a writing of it that is meant
constexpr std::size_t kSeveralMixed = 2;          // values in two scripts that have no other writing …
constexpr double kMixedShare = 0.05;              // … of all that occur several times
constexpr std::size_t kShortCode = 3;             // letters
constexpr std::size_t kShortName = 6;             // letters: Groß and Gross
constexpr std::size_t kMostLookedThrough = 2000;  // classes
constexpr std::size_t kMostMixed = 20000;         // classes, where one in two scripts is held against all

// Without stray marks at its ends.
std::string bareText(const std::string& text)
{
    constexpr std::string_view kMarks = ".,;:!?\"'`*";
    const std::size_t begin = text.find_first_not_of(kMarks);
    return begin == std::string::npos ? text : text.substr(begin, text.find_last_not_of(kMarks) + 1 - begin);
}

// 5'11", 69": a mark after a digit is a unit, unless the value stands in quotes.
bool isUnitOfLength(const std::string& text)
{
    const std::size_t last = text.find_last_not_of(' ');
    if (last == std::string::npos || last == 0 || (text[last] != '"' && text[last] != '\''))
        return false;
    const std::size_t before = text.find_last_not_of("\"'", last);
    return before != std::string::npos && text[before] >= '0' && text[before] <= '9' && text.front() != text[last];
}

// B-, BBB-, A*, 3*, "Covid -": the sign is a part of the grade, or of what a test said.
bool isGradeWithSign(const std::string& text, std::size_t letters)
{
    if (text.ends_with(" -") || text.ends_with(" +"))
        return true;
    return letters <= kShortCode && text.size() > 1 && (text.back() == '-' || text.back() == '*') && text[text.size() - 2] != ' ';
}

// SubUrbia, BooBoo.
bool hasCapitalInside(const std::string& text)
{
    const std::u32string points = toCodePoints(text);
    for (std::size_t i = 1; i < points.size(); ++i)
        if (u_islower(static_cast<UChar32>(points[i - 1])) != 0 && u_isupper(static_cast<UChar32>(points[i])) != 0)
            return true;
    return false;
}

// Weiß and Weiss are two names.
bool hasSharpS(const std::string& text) { return text.find("\u00DF") != std::string::npos; }

// Exclamation and question marks belong to names of films, shops and goods.
std::size_t marksMood(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '!') + std::count(text.begin(), text.end(), '?'));
}

// "Pneumonia?": suspected.
bool isAsked(const std::string& text) { return text.ends_with('?'); }

// A set of letters in 64 bits: one edit changes two of them at most.
std::uint64_t lettersOf(const std::u32string& text)
{
    std::uint64_t letters = 0;
    for (const char32_t c : text)
        letters |= std::uint64_t{1} << (c % 64);
    return letters;
}
class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling)
    {
        for (const SpellingClass& one : classes())
            m_shapes.add(m_spelling.word(one.best).text, one.total);
    }

    void run(const Progress& progress)
    {
        if (classes().size() <= kMostLookedThrough)
            for (const SpellingClass& one : classes())
                m_targets.push_back(toCodePoints(one.target));
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (m_spelling.isTrimmed(place))
                m_spelling.proposeTrimming(place);
        for (const SpellingClass& one : classes()) {
            progress.throwIfCancelled();
            blanksInside(one);
            for (std::size_t place = 0; place < m_spelling.columns(); ++place) {
                if (one.rows[place] == 0 || one.attached)  // attached: all its writings are mended together
                    continue;
                std::map<std::pair<Confidence, std::string>, std::vector<std::size_t>> words;
                std::map<std::pair<Confidence, std::string>, std::vector<Evidence>> evidence;
                for (const std::size_t w : one.words) {
                    const VocabularyWord& word = m_spelling.word(w);
                    if (word.rows[place] == 0 || word.text == one.target || m_spelling.isSettled(place, w))
                        continue;
                    const std::string& target = m_spelling.writingFor(word.text, one);
                    const std::string difference = differenceOf(word.text, target);
                    if (difference == "blanks" && m_spelling.isTrimmed(place))
                        continue;
                    Confidence confidence = confidenceIn(difference, word, one);
                    if (confidence == Confidence::High && mayBeOfAnother(difference, word, one))
                        confidence = Confidence::Medium;
                    const bool here = m_spelling.word(one.best).rows[place] > 0 || difference == "blanks" || mixesScripts(word.text);
                    if (!here)
                        lower(confidence, Confidence::Medium);  // only the other table writes it so
                    words[{confidence, target}].push_back(w);
                    evidence[{confidence, target}].push_back(
                        {.code = difference, .numbers = {static_cast<double>(word.rows[place])}, .texts = {word.text}});
                }
                for (const auto& [kind, some] : words) {
                    std::vector<Evidence> why = evidence[kind];
                    why.push_back({.code = "target-rows", .numbers = {static_cast<double>(rowsOf(one, kind.second))}});
                    m_spelling.propose(place, some, kind.second, {kind.second}, kind.first, std::move(why), {});
                }
            }
        }
    }

private:
    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const std::vector<SpellingClass>& classes() const { return m_spelling.all(); }

    Confidence confidenceIn(const std::string& difference, const VocabularyWord& word, const SpellingClass& one)
    {
        if (difference == "blanks")
            return hasBlankEnds(word.text) || m_spelling.word(one.best).text == one.target ? Confidence::High : Confidence::Medium;
        // Two writings that are both rare: neither need be the right one.
        const VocabularyWord& best = m_spelling.word(one.best);
        const bool safe = static_cast<double>(best.total) >= kSafeRatio * static_cast<double>(word.total);
        const bool clear = best.total >= kLeastCentre && static_cast<double>(best.total) >= kClearRatio * static_cast<double>(word.total);
        if (difference == "letters" && hasSharpS(word.text) == hasSharpS(one.target))
            return clear || (mixesScripts(word.text) && isOneOfMany(one)) ? Confidence::High : Confidence::Medium;
        if (!clear)
            return Confidence::Medium;
        if (hasSharpS(word.text) != hasSharpS(one.target) && word.form.words.size() <= kShortName &&
            wholeCaseOf(word.text) != WholeCase::Upper)
            return Confidence::Medium;
        if (hasSharpS(word.text) != hasSharpS(one.target))
            return static_cast<double>(best.total) >= kFarRatio * static_cast<double>(word.total) ? Confidence::High : Confidence::Medium;
        const std::size_t letters = lettersIn(word.form.squeezed);
        if (difference == "case" && (areUnitsByCase(word.text, best.text) || isToldByCase(one)))
            return Confidence::Medium;
        const bool flag = m_spelling.isFlag() && safe;
        if (letters <= kShortCode && !flag && difference == "case" &&
            !(safe && word.form.squeezed.size() >= 2 && isNoCaseOfCodes(word, best)))
            return Confidence::Medium;
        const bool many = static_cast<double>(best.total) >= kManyTimes * static_cast<double>(word.total);
        if (word.total >= kOwnRows && !safe && difference != "case")
            return Confidence::Medium;  // two writings that are both in use: Website, Web site
        if (!many && (difference == "word-breaks" || (difference == "case" && hasCapitalInside(word.text))))
            return Confidence::Medium;  // a name may be written so on purpose
        if (difference == "case")
            return (letters >= 2 || (safe && word.form.squeezed.size() >= 2)) && (letters > kShortCode || safe || m_spelling.isFlag()) &&
                           !m_spelling.codes()
                       ? Confidence::High
                       : Confidence::Medium;
        if (isGradeWithSign(word.text, letters) || isGradeWithSign(one.target, letters))
            return Confidence::Medium;
        if (isUnitOfLength(word.text) || isAsked(word.text) != isAsked(one.target) ||
            (!safe && marksMood(word.text) != marksMood(one.target)))
            return Confidence::Medium;
        if (difference == "punctuation" && bareText(word.text) == one.target && best.total >= kSafeEnds * word.total)
            return Confidence::High;
        if (m_spelling.codes() || (word.form.hasDigit && (letters < 5 || difference == "word-breaks")))
            return m_shapes.isRuleFor(best.text, word.text) ? Confidence::High : Confidence::Medium;  // A-1 and A1 may be two codes
        return letters >= (difference == "punctuation" ? 2U : 5U) ? Confidence::High : Confidence::Medium;
    }

    // AA, Aa; AABB, AaBb: two writings are in use, and differ in case.
    bool isToldByCase(const SpellingClass& one) const
    {
        const std::size_t letters = lettersIn(m_spelling.formOf(one).squeezed);
        if (letters < 2 || letters > kShortCode + 1)
            return false;
        std::size_t inUse = 0;
        bool inside = false;
        for (const std::size_t w : one.words) {
            const VocabularyWord& word = m_spelling.word(w);
            if (word.total < kOwnRows || static_cast<double>(word.total) < kInUse * static_cast<double>(one.total))
                continue;
            ++inUse;
            inside = inside || hasCapitalInside(word.text);
        }
        return inUse > 1 && (inside || letters <= kShortCode);
    }

    // Hardly any short code of the column is written in this case: usd beside EUR, CHF and RUB. In many rows it may be a code all the same.
    bool isNoCaseOfCodes(const VocabularyWord& word, const VocabularyWord& best)
    {
        const bool behindDigit =
            !word.text.empty() && word.text.front() >= '0' && word.text.front() <= '9' && lettersIn(word.form.squeezed) == 1;
        if (behindDigit)
            return false;  // 1m and 1M: minute and month
        if (word.total >= kOwnRows && static_cast<double>(best.total) < kFarRatio * static_cast<double>(word.total))
            return false;
        if (!m_codeRows)
            countCases();
        const std::size_t all =
            (*m_codeRows)[static_cast<std::size_t>(WholeCase::Upper)] + (*m_codeRows)[static_cast<std::size_t>(WholeCase::Lower)];
        const std::size_t alike = (*m_codeRows)[static_cast<std::size_t>(wholeCaseOf(word.text))];
        return static_cast<double>(all) > kSafeRatio * static_cast<double>(alike);
    }

    void countCases()
    {
        m_codeRows.emplace();
        for (const SpellingClass& one : classes())
            if (lettersIn(m_spelling.formOf(one).squeezed) <= kShortCode)
                for (const std::size_t w : one.words)
                    (*m_codeRows)[static_cast<std::size_t>(wholeCaseOf(m_spelling.word(w).text))] += m_spelling.word(w).total;
    }

    // Written in two scripts, yet as frequent as others: where no value is near that it could be a slip for, its letters are look-alikes.
    bool isOneOfMany(const SpellingClass& one)
    {
        const std::u32string& words = m_spelling.formOf(one).words;
        if (one.total < kLeastCentre || classes().size() > kMostMixed || isOddBeside(words, {}) || areMostlyMixed())
            return false;
        if (m_letters.empty())
            for (const SpellingClass& each : classes())
                m_letters.push_back(lettersOf(m_spelling.formOf(each).words));
        const std::uint64_t letters = lettersOf(words);
        for (std::size_t i = 0; i < classes().size(); ++i)
            if (classes()[i].total > one.total && std::popcount(m_letters[i] ^ letters) <= 4 &&
                editDistance(m_spelling.formOf(classes()[i]).words, words, 2) <= 2)
                return false;
        return true;
    }

    // Several of the values have no writing in one script: the source writes them so.
    bool areMostlyMixed()
    {
        if (!m_mixed) {
            std::size_t mixed = 0;
            std::size_t all = 0;
            for (const SpellingClass& one : classes()) {
                if (one.total < kLeastCentre)
                    continue;
                ++all;
                mixed +=
                    std::all_of(one.words.begin(), one.words.end(), [this](std::size_t w) { return mixesScripts(m_spelling.word(w).text); })
                        ? 1U
                        : 0U;
            }
            m_mixed = mixed >= kSeveralMixed && static_cast<double>(mixed) > kMixedShare * static_cast<double>(all);
        }
        return *m_mixed;
    }

    std::size_t rowsOf(const SpellingClass& one, const std::string& text) const
    {
        for (const std::size_t w : one.words)
            if (m_spelling.word(w).text == text)
                return m_spelling.word(w).total;
        return m_spelling.word(one.best).total;
    }

    // The same could have come of another frequent value: "Plan " of Plan A, xXL of XL, "depot 1*" of depot 12.
    bool mayBeOfAnother(const std::string& difference, const VocabularyWord& word, const SpellingClass& one) const
    {
        if (classes().size() > kMostLookedThrough)
            return false;
        const std::u32string text = toCodePoints(word.text);
        const std::u32string& target = m_targets[static_cast<std::size_t>(&one - classes().data())];
        std::u32string without;  // the one letter in another case
        std::size_t inOtherCase = 0;
        for (std::size_t i = 0; difference == "case" && text.size() == target.size() && i < text.size(); ++i)
            if (text[i] != target[i]) {
                ++inOtherCase;
                without = text.substr(0, i) + text.substr(i + 1);
            }
        const auto isMarked = [&text](const std::u32string& other) {
            std::size_t stars = 0;
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (text[i] != other[i] && text[i] != U'*')
                    return false;
                stars += text[i] != other[i] ? 1U : 0U;
            }
            return stars > 0;
        };
        return std::any_of(classes().begin(), classes().end(), [&](const SpellingClass& other) {
            if (&other == &one || other.total < kLeastCentre ||
                static_cast<double>(other.total) < kClearRatio * static_cast<double>(word.total) ||
                static_cast<double>(one.total) > kSafeRatio * static_cast<double>(other.total))  // a slip for the same: dults, adults
                return false;
            const std::u32string& there = m_targets[static_cast<std::size_t>(&other - classes().data())];
            if (difference == "blanks")
                return (isBlankPoint(text.back()) && there.starts_with(text)) || (isBlankPoint(text.front()) && there.ends_with(text));
            if (difference == "case")
                return inOtherCase == 1 && there == without;
            return difference == "punctuation" && there.size() == text.size() && isMarked(there);
        });
    }

    // The frequent writing itself has two blanks, or a no-break one, between words.
    void blanksInside(const SpellingClass& one)
    {
        const std::string plain = plainBlanks(one.target);
        if (plain == one.target || one.attached)
            return;
        const VocabularyWord& best = m_spelling.word(one.best);
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (best.rows[place] > 0 && !m_spelling.isTrimmed(place))
                m_spelling.propose(place, {one.best}, plain, {plain}, Confidence::Medium,
                                   {{.code = "blanks", .numbers = {static_cast<double>(best.rows[place])}, .texts = {best.text}}}, {});
    }

    SpellingClasses& m_spelling;
    ValueShapes m_shapes;
    std::vector<std::u32string> m_targets;                 // per class, where there are few
    std::vector<std::uint64_t> m_letters;                  // per class, once asked for
    std::optional<bool> m_mixed;                           // several values are, once asked for
    std::optional<std::array<std::size_t, 3>> m_codeRows;  // of short codes in each case, once asked for
};

}  // namespace

void searchSameForms(SpellingClasses& spelling, const Progress& progress) { Search(spelling).run(progress); }

}  // namespace holdfast
