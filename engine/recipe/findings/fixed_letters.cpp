// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/fixed_letters.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestCodes = 3;      // values with the letters that are fixed
constexpr std::size_t kWordLetters = 3;      // letters that make a word: then two values are enough
constexpr std::size_t kFewestRows = 3;       // of a code
constexpr double kMostRows = 0.6;            // of the column have these letters
constexpr double kTimesRarer = 3;            // a slip than its code
constexpr std::size_t kFewestSlips = 6;      // different other letters
constexpr double kTimesMean = 4;             // rows of one of them, against the mean of the others
constexpr double kNearlyAll = 0.8;           // of the rows with other letters are a letter away
constexpr double kOtherLength = 0.25;        // … and so many have a letter too many or too few
constexpr std::size_t kMostClasses = 20000;  // more are names
constexpr std::size_t kLongest = 40;         // signs

class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling) {}

    void run(const Progress& progress)
    {
        std::map<std::u32string, std::size_t> rowsOfLetters;
        std::size_t rows = 0;
        for (const SpellingClass& one : m_spelling.all()) {
            const std::u32string& words = m_spelling.formOf(one).words;
            rows += one.total;
            if (words.size() > kLongest || !m_spelling.formOf(one).hasDigit)
                continue;
            m_codes.push_back({&one, lettersOf(words), restOf(words)});
            rowsOfLetters[m_codes.back().letters] += one.total;
        }
        const auto most =
            std::max_element(rowsOfLetters.begin(), rowsOfLetters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == rowsOfLetters.end() || most->first.empty() || static_cast<double>(most->second) < kMostRows * static_cast<double>(rows))
            return;
        m_fixed = most->first;
        for (const Code& code : m_codes)
            if (code.letters == m_fixed && code.one->total >= kFewestRows)
                m_byRest.emplace(code.rest, code.one);
        if (m_byRest.size() < (m_fixed.size() < kWordLetters ? kFewestCodes : 2))
            return;
        progress.throwIfCancelled();
        collectSlips();
        if (areSlips())
            settleAll(progress);
    }

private:
    struct Code
    {
        const SpellingClass* one = nullptr;
        std::u32string letters;
        std::u32string rest;
    };
    struct Slip
    {
        const SpellingClass* typed = nullptr;
        const SpellingClass* meant = nullptr;
        const std::u32string* letters = nullptr;
    };

    static std::u32string lettersOf(std::u32string_view words)
    {
        std::u32string letters;
        std::copy_if(words.begin(), words.end(), std::back_inserter(letters), isLetter);
        return letters;
    }
    static std::u32string restOf(std::u32string_view words)
    {
        std::u32string rest;
        std::copy_if(words.begin(), words.end(), std::back_inserter(rest), [](char32_t c) { return !isLetter(c) && c != U' '; });
        return rest;
    }

    // T1o may be T12 as well as T1.
    bool mayBeADigit(const std::u32string& words) const
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!isLetter(words[i]))
                continue;
            std::u32string read = words;
            for (read[i] = U'0'; read[i] <= U'9'; ++read[i])
                if (lettersOf(read) == m_fixed && m_byRest.count(restOf(read)) > 0)
                    return true;
        }
        return false;
    }

    void collectSlips()
    {
        for (const Code& code : m_codes) {
            if (code.letters == m_fixed)
                continue;
            const auto meant = m_byRest.find(code.rest);
            if (meant == m_byRest.end() || static_cast<double>(meant->second->total) < kTimesRarer * static_cast<double>(code.one->total))
                continue;
            const std::size_t rows = code.one->total;
            m_otherRows += rows;
            if (addsSuffix(m_spelling.formOf(*meant->second).words, m_spelling.formOf(*code.one).words))
                continue;  // counts against a flood of slips
            if (editDistance(code.letters, m_fixed, 1) > 1 || mayBeADigit(m_spelling.formOf(*code.one).words))
                continue;
            m_nearRows += rows;
            m_otherLengthRows += code.letters.size() != m_fixed.size() ? rows : 0;
            m_rowsOf[code.letters] += rows;
            m_slips.push_back({code.one, meant->second, &code.letters});
        }
    }

    bool areSlips() const
    {
        return m_rowsOf.size() >= kFewestSlips && static_cast<double>(m_nearRows) >= kNearlyAll * static_cast<double>(m_otherRows) &&
               static_cast<double>(m_otherLengthRows) >= kOtherLength * static_cast<double>(m_nearRows);
    }

    void settleAll(const Progress& progress)
    {
        for (const Slip& slip : m_slips) {
            progress.throwIfCancelled();
            const std::size_t rows = m_rowsOf.at(*slip.letters);
            const double mean = static_cast<double>(m_nearRows - rows) / static_cast<double>(m_rowsOf.size() - 1);
            // A letter left out or written twice may happen in one way only: such are the more frequent ones.
            if (slip.letters->size() == m_fixed.size() && static_cast<double>(rows) > kTimesMean * mean)
                continue;
            for (const std::size_t word : slip.typed->words) {
                if (slip.typed->centre || m_spelling.isSure(word))
                    continue;
                m_spelling.withdrawFrom(word);
                m_spelling.settle(
                    word, m_spelling.writingFor(m_spelling.word(word).text, *slip.meant),
                    {{.code = "closed-vocabulary", .numbers = {static_cast<double>(m_byRest.size()), static_cast<double>(m_slips.size())}},
                     {.code = "counts", .numbers = {static_cast<double>(slip.typed->total), static_cast<double>(slip.meant->total)}}});
            }
        }
    }

    SpellingClasses& m_spelling;
    std::vector<Code> m_codes;
    std::u32string m_fixed;
    std::map<std::u32string, const SpellingClass*> m_byRest;
    std::vector<Slip> m_slips;
    std::map<std::u32string, std::size_t> m_rowsOf;  // per other letters
    std::size_t m_otherRows = 0;                     // with other letters and known digits
    std::size_t m_nearRows = 0;                      // … a letter away
    std::size_t m_otherLengthRows = 0;               // … and of another length
};

}  // namespace

void searchFixedLetters(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling).run(progress);
}

}  // namespace holdfast
