// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/writing_search.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/other_writing.h"
#include "recipe/findings/word_families.h"

namespace holdfast {

namespace {

constexpr std::size_t kLeastCentre = 3;  // rows
constexpr double kLeastRatio = 3;        // rows of the centre per row of the variant
constexpr std::size_t kShortestLayout = 4;
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostClasses = 200000;
constexpr std::size_t kOwnRows = 5;  // of a writing that is in use, if it is not so many times rarer
constexpr double kSafeRatio = 20;
constexpr std::size_t kUsualValues = 3;
constexpr double kUsualShare = 0.05;        // of the rows
constexpr std::size_t kOftenShortened = 3;  // values with the same shortening: then it is a habit

class WritingSearch
{
public:
    explicit WritingSearch(SpellingClasses& spelling) : m_spelling(spelling) {}

    void otherLayout()
    {
        std::unordered_map<std::string, std::size_t> byForm;
        for (std::size_t i = 0; i < classes().size(); ++i)
            byForm.emplace(fromCodePoints(form(i).squeezed), i);
        for (std::size_t i = 0; i < classes().size(); ++i) {
            const SpellingClass& typed = classes()[i];
            if (typed.attached)
                continue;
            const auto meant = inOtherLayout(m_spelling.word(typed.best).text);
            if (!meant)
                continue;
            const std::u32string squeezed = spellingForm(*meant).squeezed;
            const auto found = byForm.find(fromCodePoints(squeezed));
            if (found != byForm.end() && squeezed.size() >= kShortestLayout && isCentre(found->second, i))
                attach(i, found->second, Confidence::High, {.code = "other-layout", .texts = {m_spelling.word(typed.best).text}});
        }
    }

    void otherScript()
    {
        std::unordered_map<std::string, std::vector<std::size_t>> bySound;
        bool cyrillic = false;
        bool latin = false;
        for (std::size_t i = 0; i < classes().size(); ++i)
            (hasCyrillic(form(i).words) ? cyrillic : latin) = true;
        if (!cyrillic || !latin)
            return;
        for (std::size_t i = 0; i < classes().size(); ++i)
            if (std::string sound = soundOf(form(i).words); !sound.empty() && !classes()[i].attached)
                bySound[std::move(sound)].push_back(i);
        std::set<std::size_t> typedSo;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        for (const auto& [sound, some] : bySound) {
            if (some.size() != 2 || hasCyrillic(form(some[0]).words) == hasCyrillic(form(some[1]).words))
                continue;
            const std::size_t meant = classes()[some[0]].total >= classes()[some[1]].total ? some[0] : some[1];
            const std::size_t typed = meant == some[0] ? some[1] : some[0];
            if (!isCentre(meant, typed))
                continue;
            pairs.emplace_back(typed, meant);
            typedSo.insert(typed);
        }
        const std::array<bool, 2> usual{isUsualScript(false, typedSo), isUsualScript(true, typedSo)};
        for (const auto& [typed, meant] : pairs) {
            const bool inUse = classes()[typed].total >= kOwnRows &&
                               static_cast<double>(classes()[meant].total) < kSafeRatio * static_cast<double>(classes()[typed].total);
            attach(typed, meant, inUse || usual[hasCyrillic(form(typed).words) ? 1 : 0] ? Confidence::Medium : Confidence::High,
                   {.code = "other-script", .texts = {m_spelling.word(classes()[typed].best).text}});
        }
    }

    void shortenings(const Progress& progress)
    {
        std::unordered_map<std::string, std::vector<Whole>> byRest;  // by all words but one, and its first letter
        for (std::size_t i = 0; i < classes().size(); ++i)
            if (!classes()[i].attached && classes()[i].total >= kLeastCentre)
                eachRest(i, [&](std::string rest, const std::u32string& word, std::size_t) {
                    byRest[std::move(rest)].push_back({i, word});
                });
        std::vector<Shortened> found;
        std::map<std::pair<std::u32string, std::u32string>, std::size_t> habits;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (classes()[i].attached)
                continue;
            if (i % 256 == 0)
                progress.throwIfCancelled();
            std::vector<Shortened> here;
            eachRest(i, [&](const std::string& rest, const std::u32string& word, std::size_t at) {
                const auto place = byRest.find(rest);
                if (place == byRest.end())
                    return;
                for (const Whole& meant : place->second)
                    if (meant.word.size() > word.size() && (meant.word.back() == word.back() || meant.word.starts_with(word)) &&
                        isCentre(meant.number, i))
                        consider(here, i, meant.number, at);
            });
            if (here.size() == 1) {
                ++habits[{here[0].meantWord, here[0].typedWord}];
                found.push_back(here[0]);
            }
        }
        for (const Shortened& one : found) {
            const bool habit = habits[{one.meantWord, one.typedWord}] >= kOftenShortened;
            if (one.how == Shortening::Dotted || habit)
                // серый is no серебристый, though many clothes are either: without a full stop the letters alone do not tell.
                attach(one.typed, one.meant,
                       one.how == Shortening::Dotted && !isTitle(one.typedWord) ? Confidence::High : Confidence::Medium,
                       {.code = "shortened", .texts = {fromCodePoints(one.typedWord), fromCodePoints(one.meantWord)}});
        }
    }

    void otherOrder()
    {
        std::map<std::u32string, std::vector<std::size_t>> bags;
        for (std::size_t i = 0; i < classes().size(); ++i)
            if (const std::u32string bag = wordBag(form(i)); !bag.empty() && !classes()[i].attached)
                bags[bag].push_back(i);
        const auto mostFrequent = [this](const std::vector<std::size_t>& some) {
            return *std::max_element(some.begin(), some.end(), [this](auto a, auto b) { return classes()[a].total < classes()[b].total; });
        };
        for (const auto& [bag, some] : bags) {
            const std::vector<std::u32string> words = wordsOf(form(mostFrequent(some)).words);
            if (words.size() == 2) {
                ++m_places[words[0]].first;
                ++m_places[words[1]].last;
            }
        }
        for (const auto& [bag, some] : bags) {
            const std::size_t meant = mostFrequent(some);
            for (const std::size_t typed : some)
                if (typed != meant && classes()[meant].total >= kLeastCentre)
                    attach(typed, meant,
                           isCentre(meant, typed) && hasComma(meant) == hasComma(typed) && placesAreFixed(meant) ? Confidence::High
                                                                                                                 : Confidence::Medium,
                           {.code = "word-order"});
        }
    }

private:
    struct Shortened
    {
        std::size_t typed = 0;
        std::size_t meant = 0;
        Shortening how = Shortening::None;
        std::u32string meantWord;
        std::u32string typedWord;
    };

    struct Whole
    {
        std::size_t number = 0;
        std::u32string word;
    };

    struct Places
    {
        std::size_t first = 0;  // values of two words that begin with it
        std::size_t last = 0;
    };

    // Many other values are written in the script as well: brands and names keep their own (Beta beside Омега).
    bool isUsualScript(bool cyrillic, const std::set<std::size_t>& but)
    {
        std::size_t all = 0;
        std::size_t others = 0;
        std::size_t values = 0;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            const std::u32string& words = form(i).words;
            const bool letters =
                std::any_of(words.begin(), words.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
            all += classes()[i].total;
            if (!letters || classes()[i].attached || hasCyrillic(words) != cyrillic || but.count(i) > 0)
                continue;
            others += classes()[i].total;
            values += classes()[i].total >= kLeastCentre ? 1U : 0U;
        }
        return values >= kUsualValues || static_cast<double>(others) >= kUsualShare * static_cast<double>(all);
    }

    // One of the two words stands where it stands in several other values, and neither ever stands at the other's place.
    bool placesAreFixed(std::size_t meant)
    {
        const std::vector<std::u32string> words = wordsOf(form(meant).words);
        if (words.size() != 2)
            return false;
        const Places& first = m_places[words[0]];
        const Places& last = m_places[words[1]];
        return first.last == 0 && last.first == 0 && (first.first > kOftenShortened || last.last > kOftenShortened);
    }

    // Петров, Иван: a comma may part what belongs to two columns.
    bool hasComma(std::size_t i) { return m_spelling.word(classes()[i].best).text.find(',') != std::string::npos; }

    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const SpellingForm& form(std::size_t i) { return m_spelling.formOf(classes()[i]); }

    bool isCentre(std::size_t meant, std::size_t typed)
    {
        const SpellingClass& centre = classes()[meant];
        return !centre.attached && centre.total >= kLeastCentre &&
               static_cast<double>(centre.total) >= kLeastRatio * static_cast<double>(classes()[typed].total);
    }

    void attach(std::size_t typed, std::size_t meant, Confidence confidence, const Evidence& evidence)
    {
        if (classes()[typed].centre || classes()[typed].attached || classes()[meant].attached)
            return;  // A ~ B ~ C is no reason to write A as C
        classes()[typed].attached = true;
        classes()[meant].centre = true;
        m_spelling.proposeEverywhere(classes()[typed], classes()[meant], confidence, {evidence}, {});
    }

    template <class Take>
    void eachRest(std::size_t i, Take take)
    {
        const std::vector<std::u32string> words = wordsOf(form(i).words);
        if (words.size() < 2 || words.size() > kMostWords)
            return;
        for (std::size_t at = 0; at < words.size(); ++at) {
            std::u32string rest;
            for (std::size_t w = 0; w < words.size(); ++w)
                rest += (w == at ? std::u32string(U"\u0001") : words[w]) + U' ';
            take(fromCodePoints(rest + words[at].front()), words[at], at);
        }
    }

    void consider(std::vector<Shortened>& found, std::size_t typed, std::size_t meant, std::size_t at)
    {
        const std::u32string meantWord = wordsOf(form(meant).words)[at];
        const std::u32string typedWord = wordsOf(form(typed).words)[at];
        const Shortening how = shorteningOf(meantWord, typedWord, hasDotBehind(typed, typedWord));
        if (how != Shortening::None)
            found.push_back({typed, meant, how, meantWord, typedWord});
    }

    // A full stop that ends the word: the one of ya.ru parts two.
    bool hasDotBehind(std::size_t typed, const std::u32string& word)
    {
        const std::string text = caseFolded(m_spelling.word(classes()[typed].best).text);
        const std::string dotted = fromCodePoints(word) + ".";
        for (std::size_t at = text.find(dotted); at != std::string::npos; at = text.find(dotted, at + 1))
            if (const std::size_t end = at + dotted.size(); end == text.size() || text[end] == ' ' || text[end] == ',')
                return true;
        return false;
    }

    SpellingClasses& m_spelling;
    std::map<std::u32string, Places> m_places;
};

}  // namespace

void searchOtherWritings(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() > kMostClasses)
        return;
    WritingSearch search(spelling);
    search.otherLayout();
    progress.throwIfCancelled();
    search.otherScript();
    progress.throwIfCancelled();
    search.shortenings(progress);
    progress.throwIfCancelled();
    search.otherOrder();
}

}  // namespace holdfast
