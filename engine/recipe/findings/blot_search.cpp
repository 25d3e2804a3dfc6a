// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what fits a blotted value is judged in one place.
#include "recipe/findings/blot_search.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/blanks.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestSeen = 8;                      // values with the same wrong letter
constexpr std::size_t kFewestReplaced = 4;                  // different right letters
constexpr std::size_t kFewestCentres = 4;                   // different right values
constexpr double kLeastShare = 0.2;                         // of all wrong letters; by chance it would be one in thirty
constexpr std::u32string_view kMarks = U"*#?~^=|\\\uFFFD";  // these stand for an illegible sign without being learned, alone
constexpr double kLeastRatio = 3;                           // rows of the right value per row of the blotted one
constexpr std::size_t kLeastCentre = 3;                     // rows
constexpr double kNearlyAll = 0.97;                         // of the rows of all values that fit have the right one
constexpr std::size_t kRestOfWords = 6;                     // signs that remain where a whole word is blotted out
constexpr std::size_t kFewestAgree = 3;                     // rows and columns that tell which of several values is meant
constexpr std::size_t kMostCompared = 50000000;
constexpr std::size_t kMostShort = 300;         // values of a vocabulary that is looked at for a blot
constexpr std::size_t kFewestShortCentres = 3;  // different right values, where nothing is safe yet
constexpr double kNearlyEvery = 0.8;            // of the rare values that have the letter
constexpr double kAloneShare = 0.5;             // of all that differ from a frequent one in one letter written for others

bool isSign(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

// What was written in place of other letters, if it is one and the same letter everywhere.
struct Replaced
{
    char32_t written = 0;
    std::set<char32_t> right;
};

Replaced replacedIn(const std::u32string& typed, const std::u32string& meant)
{
    Replaced replaced;
    if (typed.size() != meant.size())
        return replaced;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == meant[i])
            continue;
        if (replaced.written != 0 && replaced.written != typed[i])
            return {};
        replaced.written = typed[i];
        replaced.right.insert(meant[i]);
    }
    return replaced;
}

struct Word
{
    std::u32string text;
    std::size_t number = 0;
    std::size_t total = 0;
    std::vector<std::size_t> fits;  // of the same list: what it may be without its blots
    bool blotted = false;
};

class BlotSearch
{
public:
    BlotSearch(SpellingClasses& spelling, std::map<char32_t, std::size_t> blots, std::vector<RowContext>& contexts)
        : m_spelling(spelling), m_blots(std::move(blots)), m_contexts(contexts)
    {
        for (std::uint32_t i = 0; i < spelling.all().size(); ++i)
            for (const std::size_t number : spelling.all()[i].words) {
                const VocabularyWord& word = spelling.word(number);
                const std::string plain = plainBlanks(word.text);
                if (plain != word.text)
                    continue;
                m_classOf.emplace(number, i);
                m_texts.insert(toCodePoints(plain));
                m_ofLength[toCodePoints(plain).size()].push_back({.text = toCodePoints(plain), .number = number, .total = word.total});
            }
    }

    void run(const Progress& progress)
    {
        std::size_t compared = 0;
        for (auto& [length, words] : m_ofLength)
            for (const Word& word : words)
                compared += isSuspect(word) ? words.size() : 0;
        if (compared > kMostCompared)
            return;
        std::set<std::string> blotted;
        for (auto& [length, words] : m_ofLength) {
            progress.throwIfCancelled();
            for (Word& word : words)
                if (isSuspect(word)) {
                    collectFits(word, words);
                    if (word.blotted)
                        blotted.insert(m_spelling.word(word.number).text);
                }
        }
        m_spelling.withdrawTo(blotted);
        for (const Suggestion& one : m_spelling.found())
            if (one.proposal && !one.blocked)
                for (const std::string& from : one.proposal->from)
                    m_proposed[from] = {one.proposal->to, one.confidence == Confidence::High};
        for (auto& [length, words] : m_ofLength) {
            progress.throwIfCancelled();
            for (const Word& word : words)
                if (word.blotted)
                    settle(word, words);
        }
    }

private:
    bool isBlot(char32_t c) const { return m_blots.count(c) > 0 || kMarks.find(c) != std::u32string_view::npos; }

    bool isSuspect(const Word& word) const
    {
        return std::any_of(word.text.begin(), word.text.end(), [this](char32_t c) { return isBlot(c); });
    }

    // Equal but for blots that stand for letters or digits: `settles` where enough is left to read. A mark that was not learned must be
    // alone.
    struct Fit
    {
        bool fits = false;
        bool settles = false;
    };
    Fit fitOf(const std::u32string& typed, const std::u32string& meant) const
    {
        std::size_t signs = 0;
        std::size_t blots = 0;
        std::size_t marks = 0;
        std::size_t left = 0;  // of this word
        bool inWord = false;
        bool wholeWord = false;
        for (std::size_t i = 0; i < typed.size(); ++i) {
            const bool blot = typed[i] != meant[i];
            if (blot && (!isBlot(typed[i]) || !isSign(meant[i]) || isBlot(meant[i])))
                return {};
            const bool sign = isSign(meant[i]);
            signs += sign ? 1U : 0U;
            blots += blot ? 1U : 0U;
            marks += blot && m_blots.count(typed[i]) == 0 ? 1U : 0U;
            left += sign && !blot ? 1U : 0U;
            inWord = inWord || sign;
            if (meant[i] == U' ' || i + 1 == meant.size()) {
                wholeWord = wholeWord || (inWord && left == 0);
                inWord = false;
                left = 0;
            }
        }
        const bool fits = blots > 0 && (marks == 0 || (marks == 1 && blots == 1 && signs > 2));
        return {fits, fits && 3 * blots <= 2 * signs && (!wholeWord || signs - blots >= kRestOfWords)};
    }

    // A mark may have been added as well: without it the value would be another one.
    bool isOnlyMarked(const Word& word) const
    {
        std::u32string bare = word.text;
        std::erase_if(bare, [](char32_t c) { return kMarks.find(c) != std::u32string_view::npos; });
        return bare.size() < word.text.size() && m_texts.count(bare) > 0;
    }

    void collectFits(Word& word, const std::vector<Word>& words) const
    {
        if (isOnlyMarked(word))
            return;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const Fit fit = fitOf(word.text, words[i].text);
            if (!fit.fits)
                continue;
            if (fit.settles)
                word.fits.push_back(i);
            word.blotted = word.blotted || (words[i].total >= kLeastCentre &&
                                            static_cast<double>(words[i].total) >= kLeastRatio * static_cast<double>(word.total));
        }
    }

    RowContext::Answer askRows(std::size_t typed, std::size_t meant)
    {
        RowContext::Answer answer;
        const std::uint32_t one = m_classOf.at(typed);
        const std::uint32_t other = m_classOf.at(meant);
        for (std::size_t place = 0; place < m_spelling.columns() && one != other; ++place) {
            const std::size_t rows = m_spelling.all()[other].rows[place];
            if (m_spelling.all()[one].rows[place] == 0 || rows == 0)
                continue;
            auto& classOf = m_classOfLevels[place];
            if (classOf.empty())
                classOf = m_spelling.classOfLevels(place);
            const ColumnPlace& at = m_spelling.placeOf(place);
            const auto more = m_contexts[at.table].ask(at.column, classOf, one, other, rows);
            answer.meant += more.meant;
            answer.other += more.other;
        }
        return answer;
    }

    void settle(const Word& typed, const std::vector<Word>& words)
    {
        const Word* best = nullptr;
        double rows = 0;
        for (const std::size_t fit : typed.fits) {
            if (words[fit].blotted)
                continue;
            rows += static_cast<double>(words[fit].total);
            if (best == nullptr || words[fit].total > best->total)
                best = &words[fit];
        }
        if (best == nullptr || best->total < kLeastCentre ||
            static_cast<double>(best->total) < kLeastRatio * static_cast<double>(typed.total))
            return;
        std::vector<Evidence> evidence;
        if (static_cast<double>(best->total) < kNearlyAll * rows) {
            best = nullptr;
            for (const std::size_t fit : typed.fits) {
                if (words[fit].blotted || words[fit].total < kLeastCentre || typed.total > RowContext::kMostAsked)
                    continue;
                const RowContext::Answer answer = askRows(typed.number, words[fit].number);
                if (answer.meant < kFewestAgree || answer.other > 0)
                    continue;
                best = &words[fit];
                evidence.push_back(
                    {.code = "same-rows", .numbers = {static_cast<double>(answer.meant), static_cast<double>(answer.meant)}});
                break;
            }
            if (best == nullptr)
                return;
        }
        const std::string right = m_spelling.word(best->number).text;
        const std::string wrong = m_spelling.word(typed.number).text;
        const auto before = m_proposed.find(wrong);
        if (before != m_proposed.end() && before->second == Proposed{right, true})
            return;
        char32_t sign = 0;
        for (std::size_t i = 0; i < typed.text.size(); ++i)
            if (typed.text[i] != best->text[i])
                sign = typed.text[i];
        if (best->text.back() != typed.text.back() && m_blots.count(typed.text.back()) == 0 && evidence.empty())
            return;  // 199?, 10.0.0.*: what stands for whatever may come, not for one of what is here
        evidence.insert(evidence.begin(), blotEvidence(sign, wrong, right));
        evidence.push_back({.code = "counts", .numbers = {static_cast<double>(typed.total), static_cast<double>(best->total)}});
        if (before != m_proposed.end())
            m_spelling.withdrawFrom(typed.number);
        m_spelling.settle(typed.number, right, evidence);
    }

    Evidence blotEvidence(char32_t sign, const std::string& wrong, const std::string& right) const
    {
        const auto learned = m_blots.find(sign);
        if (learned == m_blots.end())
            return {.code = "mark-for-letter", .texts = {wrong, right}};
        return {.code = "blot", .numbers = {static_cast<double>(learned->second)}, .texts = {fromCodePoints(std::u32string(1, sign))}};
    }

    SpellingClasses& m_spelling;
    std::map<char32_t, std::size_t> m_blots;
    std::vector<RowContext>& m_contexts;
    std::map<std::size_t, std::vector<Word>> m_ofLength;
    std::set<std::u32string> m_texts;
    using Proposed = std::pair<std::string, bool>;                      // to what, and whether that is safe
    std::unordered_map<std::string, Proposed> m_proposed;               // per value, before
    std::unordered_map<std::size_t, std::uint32_t> m_classOf;           // per word its class
    std::map<std::size_t, std::vector<std::uint32_t>> m_classOfLevels;  // per column of the vocabulary
};

}  // namespace

Blots blotsIn(const std::vector<Suggestion>& found)
{
    struct Seen
    {
        std::size_t values = 0;
        std::set<char32_t> right;
        std::set<std::string> centres;
    };
    std::map<std::string, std::map<char32_t, Seen>> seen;
    std::map<std::string, std::size_t> all;
    for (const Suggestion& one : found) {
        if (one.kind != SuggestionKind::SpellingVariant || one.confidence != Confidence::High || !one.proposal)
            continue;
        for (const std::string& from : one.proposal->from) {
            const Replaced replaced = replacedIn(toCodePoints(from), toCodePoints(one.proposal->to));
            if (replaced.written == 0 || caseFolded(from) == caseFolded(one.proposal->to))
                continue;
            ++all[one.table];
            if (u_isalpha(static_cast<UChar32>(replaced.written)) == 0)
                continue;
            Seen& here = seen[one.table][replaced.written];
            ++here.values;
            here.right.insert(replaced.right.begin(), replaced.right.end());
            here.centres.insert(one.proposal->to);
        }
    }
    Blots blots;
    for (const auto& [table, letters] : seen)
        for (const auto& [letter, here] : letters)
            if (here.values >= kFewestSeen && here.right.size() >= kFewestReplaced && here.centres.size() >= kFewestCentres &&
                static_cast<double>(here.values) >= kLeastShare * static_cast<double>(all[table]))
                blots[table][letter] = here.values;
    return blots;
}

void ShortBlots::look(const SpellingClasses& spelling)
{
    if (spelling.columns() != 1 || spelling.all().size() > kMostShort)
        return;
    std::map<char32_t, Seen>& seen = m_seen[spelling.tableName(0)];
    for (const SpellingClass& rare : spelling.all()) {
        const std::u32string& typed = spelling.formOf(rare).words;
        std::map<char32_t, std::pair<std::set<char32_t>, std::set<std::size_t>>> fits;
        bool isRare = false;
        for (std::size_t i = 0; i < spelling.all().size(); ++i) {
            const SpellingClass& meant = spelling.all()[i];
            if (meant.total < kLeastCentre || static_cast<double>(meant.total) < kLeastRatio * static_cast<double>(rare.total))
                continue;
            isRare = true;
            const Replaced replaced = replacedIn(typed, spelling.formOf(meant).words);
            if (u_isalpha(static_cast<UChar32>(replaced.written)) == 0 || 2 * replaced.right.size() > typed.size() + 1 ||
                replaced.right.count(U' ') > 0 || spelling.formOf(meant).words.find(replaced.written) != std::u32string::npos)
                continue;
            fits[replaced.written].first.insert(replaced.right.begin(), replaced.right.end());
            fits[replaced.written].second.insert(i);
        }
        if (!isRare || typed.size() < 2)
            continue;
        for (const char32_t letter : std::set<char32_t>(typed.begin(), typed.end())) {
            if (u_isalpha(static_cast<UChar32>(letter)) == 0)
                continue;
            const auto fit = fits.find(letter);
            if (fit == fits.end()) {
                ++seen[letter].others;
                continue;
            }
            ++seen[letter].values;
            seen[letter].right.insert(fit->second.first.begin(), fit->second.first.end());
            for (const std::size_t centre : fit->second.second)
                seen[letter].centres.emplace(&spelling, centre);
        }
    }
}

void ShortBlots::addTo(Blots& blots) const
{
    for (const auto& [table, letters] : m_seen) {
        std::size_t all = 0;
        for (const auto& [letter, here] : letters)
            all += here.values;
        for (const auto& [letter, here] : letters)
            if (here.values >= kFewestSeen && here.right.size() >= kFewestReplaced && here.centres.size() >= kFewestShortCentres &&
                static_cast<double>(here.values) >= kNearlyEvery * static_cast<double>(here.values + here.others) &&
                static_cast<double>(here.values) >= kAloneShare * static_cast<double>(all))
                blots[table].emplace(letter, here.values);
    }
}

void searchBlots(SpellingClasses& spelling, const Blots& blots, std::vector<RowContext>& contexts, const Progress& progress)
{
    std::map<char32_t, std::size_t> here;
    for (std::size_t place = 0; place < spelling.columns(); ++place)
        if (const auto found = blots.find(spelling.tableName(place)); found != blots.end())
            here.insert(found->second.begin(), found->second.end());
    BlotSearch(spelling, std::move(here), contexts).run(progress);
}

}  // namespace holdfast
