// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: four ways of writing a value otherwise, and what tells habits from slips.
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

constexpr std::size_t kLeastCentre = 3;     // rows
constexpr double kLeastRatio = 3;           // rows of the centre per row of the variant
constexpr std::size_t kShortestLayout = 4;  // letters
constexpr std::size_t kShortestSure = 2;    // … where the other script is used for nothing else
constexpr std::size_t kShortestSound = 5;
constexpr double kManyTimes = 5;            // rows of the right order per row of another one
constexpr std::size_t kOftenTurned = 3;     // values
constexpr std::size_t kTurnedPerUsed = 10;  // values with a rare other order, per value with a frequent one
constexpr std::size_t kOftenInScript = 3;   // values with a rare writing in the other script: then that is no usage of its own
constexpr std::size_t kPerLook = 256;       // whether to stop
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

    void otherLayout(const Progress& progress)
    {
        std::unordered_map<std::string, std::size_t> byForm;
        for (std::size_t i = 0; i < classes().size(); ++i)
            byForm.emplace(fromCodePoints(form(i).squeezed), i);
        std::set<std::size_t> typedSo;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (classes()[i].attached)
                continue;
            if (i % kPerLook == 0)
                progress.throwIfCancelled();
            for (const std::string& meant : inOtherLayout(m_spelling.word(classes()[i].best).text)) {
                const auto found = byForm.find(fromCodePoints(spellingForm(meant).squeezed));
                if (found == byForm.end() || found->second == i || !isCentre(found->second, i))
                    continue;
                pairs.emplace_back(i, found->second);
                typedSo.insert(i);
                break;
            }
        }
        const std::array<bool, 2> usual{isUsualScript(false, typedSo), isUsualScript(true, typedSo)};
        for (const auto& [typed, meant] : pairs) {
            const std::size_t letters = lettersIn(form(meant).squeezed);
            const bool safe = times(meant, typed) >= kSafeRatio && !usual[hasCyrillic(form(typed).words) ? 1 : 0];
            if (letters >= kShortestLayout || (letters >= kShortestSure && safe))
                attach(typed, meant, Confidence::High, {.code = "other-layout", .texts = {m_spelling.word(classes()[typed].best).text}});
        }
    }

    void otherScript(const Progress& progress)
    {
        std::unordered_map<std::string, std::vector<std::size_t>> bySound;
        bool cyrillic = false;
        bool latin = false;
        for (std::size_t i = 0; i < classes().size(); ++i)
            (hasCyrillic(form(i).words) ? cyrillic : latin) = true;
        if (!cyrillic || !latin)
            return;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (i % kPerLook == 0)
                progress.throwIfCancelled();
            if (std::string sound = soundOf(form(i).words); !sound.empty() && !classes()[i].attached)
                bySound[std::move(sound)].push_back(i);
        }
        std::set<std::size_t> typedSo;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        for (const auto& [sound, some] : bySound) {
            const std::size_t meant = mostFrequent(some);
            for (const std::size_t typed : some) {
                if (hasCyrillic(form(typed).words) == hasCyrillic(form(meant).words) || !isCentre(meant, typed))
                    continue;
                pairs.emplace_back(typed, meant);
                typedSo.insert(typed);
            }
        }
        std::sort(pairs.begin(), pairs.end());
        const std::array<bool, 2> usual{isUsualScript(false, typedSo), isUsualScript(true, typedSo)};
        for (const auto& [typed, meant] : pairs) {
            const bool isUsual = usual[hasCyrillic(form(typed).words) ? 1 : 0];
            const bool safe = times(meant, typed) >= kSafeRatio;
            const bool inUse =
                classes()[typed].total >= kOwnRows && !safe && (pairs.size() < kOftenInScript || times(meant, typed) < kManyTimes);
            const bool isShort = lettersIn(form(meant).squeezed) < kShortestSound;
            if (isShort && (!safe || isUsual))
                continue;
            attach(typed, meant, inUse || isUsual ? Confidence::Medium : Confidence::High,
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
            if (i % kPerLook == 0)
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

    void otherOrder(const Progress& progress)
    {
        std::map<std::u32string, std::vector<std::size_t>> bags;
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (i % kPerLook == 0)
                progress.throwIfCancelled();
            if (const std::u32string bag = bagOf(i); !bag.empty() && !classes()[i].attached)
                bags[bag].push_back(i);
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        std::set<std::size_t> often;                             // meant, that have rare writings
        std::size_t bothInUse = 0;
        for (const auto& [bag, some] : bags) {
            const std::size_t meant = mostFrequent(some);
            if (const std::vector<std::u32string> words = wordsOf(form(meant).words); words.size() == 2) {
                ++m_places[words[0]].first;
                ++m_places[words[1]].last;
            }
            for (const std::size_t typed : some) {
                if (typed == meant || classes()[meant].total < kLeastCentre)
                    continue;
                pairs.emplace_back(typed, meant);
                if (times(meant, typed) >= kManyTimes)
                    often.insert(meant);
                else if (classes()[typed].total >= kLeastCentre)
                    ++bothInUse;
            }
        }
        // Many values that are turned round now and then, and hardly any that is so about as often: slips, not routes and returns.
        const bool isHabit = often.size() >= kOftenTurned && kTurnedPerUsed * bothInUse <= often.size();
        for (const auto& [typed, meant] : pairs) {
            const bool usual = !wordBag(form(meant)).empty();
            const bool comma = hasComma(meant) != hasComma(typed);
            const bool fixed = usual && times(meant, typed) >= kSafeRatio && !comma && placesAreFixed(meant, kOftenShortened + 1);
            const bool sure = fixed || (isHabit && times(meant, typed) >= kManyTimes && !standElsewhere(meant) && !isList(meant) &&
                                        (comma || placesAreFixed(meant, 2)));
            if (sure || usual)
                attach(typed, meant, sure ? Confidence::High : Confidence::Medium, {.code = "word-order"});
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
        std::size_t most = 0;
        for (const SpellingClass& one : classes())
            most = std::max(most, one.total);
        const double usual = std::max(static_cast<double>(kLeastCentre), kUsualShare * static_cast<double>(most));
        for (std::size_t i = 0; i < classes().size(); ++i) {
            const std::u32string& words = form(i).words;
            const bool letters =
                std::any_of(words.begin(), words.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
            all += classes()[i].total;
            if (!letters || classes()[i].attached || hasCyrillic(words) != cyrillic || but.count(i) > 0)
                continue;
            others += classes()[i].total;
            values += static_cast<double>(classes()[i].total) >= usual ? 1U : 0U;
        }
        return values >= kUsualValues || static_cast<double>(others) >= kUsualShare * static_cast<double>(all);
    }

    // The words in alphabetical order; also where one of two words is short or a number.
    std::u32string bagOf(std::size_t i)
    {
        const SpellingForm& here = form(i);
        if (std::u32string bag = wordBag(here); !bag.empty())
            return bag;
        std::vector<std::u32string> words = wordsOf(here.words);
        const bool isPair =
            words.size() == 2 && words[0].size() > 1 && words[1].size() > 1 && lettersIn(words[0]) + lettersIn(words[1]) > 2;
        if (!isPair || (lettersIn(words[0]) < words[0].size() && lettersIn(words[1]) < words[1].size()))
            return {};
        std::sort(words.begin(), words.end());
        return words[0] + U' ' + words[1];
    }

    // Of two words, one stands at the other's place in other values.
    bool standElsewhere(std::size_t meant)
    {
        const std::vector<std::u32string> words = wordsOf(form(meant).words);
        return words.size() == 2 && (m_places[words[0]].last > 0 || m_places[words[1]].first > 0);
    }

    // One of the two words stands where it stands in several other values, and neither ever stands at the other's place.
    bool placesAreFixed(std::size_t meant, std::size_t values)
    {
        const std::vector<std::u32string> words = wordsOf(form(meant).words);
        if (words.size() != 2)
            return false;
        const Places& first = m_places[words[0]];
        const Places& last = m_places[words[1]];
        return !standElsewhere(meant) && (first.first >= values || last.last >= values);
    }

    // Email, phone; Omsk – Tomsk; red/blue: what is chosen first, or where a way begins, may be meant.
    bool isList(std::size_t i)
    {
        constexpr std::u32string_view kMarks = U",;/+&|-–—→>";
        const std::u32string text = toCodePoints(m_spelling.word(classes()[i].best).text);
        return text.find_first_of(kMarks) != std::u32string::npos;
    }

    // Петров, Иван: a comma may part what belongs to two columns.
    bool hasComma(std::size_t i) { return m_spelling.word(classes()[i].best).text.find(',') != std::string::npos; }

    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const SpellingForm& form(std::size_t i) { return m_spelling.formOf(classes()[i]); }

    double times(std::size_t meant, std::size_t typed)
    {
        return static_cast<double>(classes()[meant].total) / static_cast<double>(classes()[typed].total);
    }
    std::size_t mostFrequent(const std::vector<std::size_t>& some)
    {
        return *std::max_element(some.begin(), some.end(), [this](auto a, auto b) { return classes()[a].total < classes()[b].total; });
    }
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
    search.otherLayout(progress);
    progress.throwIfCancelled();
    search.otherScript(progress);
    progress.throwIfCancelled();
    search.shortenings(progress);
    progress.throwIfCancelled();
    search.otherOrder(progress);
}

}  // namespace holdfast
