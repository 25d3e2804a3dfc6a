// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/digit_count_search.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestDigits = 4;  // of a code: in short ones one more is another code
constexpr std::size_t kLongest = 60;      // signs
constexpr std::size_t kMostClasses = 20000;
constexpr double kMostRows = 0.6;        // of the column have so many digits
constexpr std::size_t kOwnRows = 5;      // of a value of another length: it is no slip, and the length is not fixed …
constexpr double kOwnShare = 0.01;       // … with this share of the rows of the most frequent one
constexpr double kNearlyAll = 0.8;       // of the values of another length are a digit away from a frequent one
constexpr std::size_t kFewestSlips = 3;  // that show it, where nothing else tells codes from amounts
constexpr double kRivalRatio = 5;        // rows of a value that may have been meant, per row
constexpr double kSafeRatio = 20;        // rows of the one that was

class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling) {}

    void run(const Progress& progress)
    {
        if (!findLength())
            return;
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (classes()[i].attached)
                continue;
            const std::u32string& words = wordsOf(i);
            if (std::any_of(words.begin(), words.end(), isLetter))
                continue;  // LH 114 and LH 1140 are two flights, 100 and 1000 Mbps two speeds
            if (digitsOf(words) == m_length)
                addCode(i, words);
            else if (!classes()[i].centre && isNearlyAsLong(words))
                others.push_back(i);
        }
        std::vector<std::pair<std::size_t, std::size_t>> slips;
        std::size_t near = 0;
        std::size_t goOn = 0;
        for (const std::size_t typed : others) {
            progress.throwIfCancelled();
            const std::vector<std::size_t> meant = candidatesOf(typed);
            near += meant.empty() ? 0U : 1U;
            goOn += std::any_of(meant.begin(), meant.end(), [&](std::size_t code) { return wordsOf(typed).starts_with(wordsOf(code)); })
                        ? 1U
                        : 0U;
            if (meant.size() == 1 && times(meant.front(), typed) >= kSafeRatio)
                slips.emplace_back(typed, meant.front());
        }
        if (goOn >= kFewestSlips && 2 * goOn > others.size())
            return;  // 102341, 102342: kinds of 10234
        const bool mostNear = static_cast<double>(near) >= kNearlyAll * static_cast<double>(others.size());
        if (mostNear && (m_written || slips.size() >= kFewestSlips))
            for (const auto& [typed, meant] : slips)
                attach(classes()[typed], classes()[meant]);
    }

private:
    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const std::u32string& wordsOf(std::size_t i) { return m_spelling.formOf(classes()[i]).words; }
    double times(std::size_t meant, std::size_t typed)
    {
        return static_cast<double>(classes()[meant].total) / static_cast<double>(classes()[typed].total);
    }

    // None in texts too long to be codes.
    static std::size_t digitsOf(const std::u32string& words) { return words.size() > kLongest ? 0 : digitsIn(words); }
    bool isNearlyAsLong(const std::u32string& words) const
    {
        const std::size_t digits = digitsOf(words);
        return digits + 1 == m_length || digits == m_length + 1;
    }

    // How many digits the values of the column have, if nearly all have as many.
    bool findLength()
    {
        std::map<std::size_t, std::size_t> rowsOfLength;
        std::size_t rows = 0;
        std::size_t most = 0;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            rows += classes()[i].total;
            most = std::max(most, classes()[i].total);
            rowsOfLength[digitsOf(wordsOf(i))] += classes()[i].total;
        }
        for (const auto& [length, some] : rowsOfLength)
            if (length >= kFewestDigits && static_cast<double>(some) >= kMostRows * static_cast<double>(rows))
                m_length = length;
        return m_length > 0 && std::none_of(classes().begin(), classes().end(), [&](const SpellingClass& one) {
                   const std::size_t digits = digitsOf(m_spelling.formOf(one).words);
                   return !one.attached && digits > 0 && digits != m_length && one.total > kOwnRows &&
                          static_cast<double>(one.total) >= kOwnShare * static_cast<double>(most);
               });
    }

    // By what is left of it without each of its digits.
    void addCode(std::size_t i, const std::u32string& words)
    {
        m_codes.emplace(fromCodePoints(words), i);
        m_written = m_written || (classes()[i].total > kOwnRows && words.find_first_of(U"-/ ") != std::u32string::npos);
        eachWithout(words, [&](std::string rest) {
            std::vector<std::size_t>& some = m_byRest[std::move(rest)];
            if (some.empty() || some.back() != i)
                some.push_back(i);
        });
    }

    template <class Take>
    static void eachWithout(const std::u32string& words, Take take)
    {
        for (std::size_t at = 0; at < words.size(); ++at)
            if (isDigit(words[at]))
                take(fromCodePoints(words.substr(0, at) + words.substr(at + 1)));
    }

    // Codes that are a digit away and frequent enough to have been meant.
    std::vector<std::size_t> candidatesOf(std::size_t typed)
    {
        std::vector<std::size_t> found;
        const std::u32string& words = wordsOf(typed);
        if (digitsOf(words) < m_length) {
            if (const auto some = m_byRest.find(fromCodePoints(words)); some != m_byRest.end())
                found = some->second;
        } else {
            eachWithout(words, [&](const std::string& rest) {
                if (const auto code = m_codes.find(rest); code != m_codes.end())
                    found.push_back(code->second);
            });
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::erase_if(found, [&](std::size_t meant) { return times(meant, typed) < kRivalRatio; });
        return found;
    }

    void attach(SpellingClass& typed, SpellingClass& meant)
    {
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, Confidence::High,
                                     {{.code = "digit-count",
                                       .numbers = {static_cast<double>(m_length)},
                                       .texts = {m_spelling.word(typed.best).text, m_spelling.word(meant.best).text}}},
                                     {});
    }

    SpellingClasses& m_spelling;
    std::size_t m_length = 0;
    bool m_written = false;  // codes, not amounts: they have separators
    std::unordered_map<std::string, std::size_t> m_codes;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byRest;
};

}  // namespace

void searchDigitCounts(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling).run(progress);
}

}  // namespace holdfast
