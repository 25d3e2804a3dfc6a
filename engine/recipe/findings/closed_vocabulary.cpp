// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what makes a flood of slips is asked of the same values from several sides.
#include "recipe/findings/closed_vocabulary.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "recipe/findings/letter_runs.h"
#include "recipe/findings/near_slip.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/slip_kinds.h"

namespace holdfast {

namespace {

constexpr double kUsual = 0.03;               // of the rows has a usual value
constexpr double kLeast = 0.005;              // … has any value that others may be slips of
constexpr std::size_t kLeastRows = 3;         // and so many rows
constexpr double kTimesRarer = 3;             // a slip than its value
constexpr std::size_t kMostUsual = 12;        // values
constexpr std::size_t kFewestSlips = 6;       // different ones
constexpr std::size_t kShortestAlone = 4;     // letters of a value that is the only usual one
constexpr std::size_t kMostBlots = 2;         // letters that are written over others
constexpr double kMostKnown = 0.5;            // of slips are words of their own
constexpr std::size_t kLongestCode = 4;       // signs
constexpr std::size_t kShortestWord = 3;      // letters beside digits: below, they make another code
constexpr double kNearlyAll = 0.8;            // of the rows of rare values are near
constexpr double kTimesMean = 4;              // rows of a slip, against the mean of them
constexpr std::size_t kMostClasses = 100000;  // more are names

// Of a flood.
struct Traits
{
    std::size_t all = 0;
    std::size_t known = 0;       // words of a dictionary
    bool onlyCodes = true;       // short, and as long as what they may be slips of
    std::set<char32_t> written;  // in place of others
};

class Search
{
public:
    Search(SpellingClasses& spelling, const Lexicon& lexicon) : m_spelling(spelling), m_lexicon(lexicon) {}

    // False where there is no flood in any case.
    bool look(const Progress& progress)
    {
        std::size_t rows = 0;
        for (const SpellingClass& one : m_spelling.all()) {
            rows += one.total;
            m_byTotal.push_back(&one);
        }
        std::stable_sort(m_byTotal.begin(), m_byTotal.end(), [](const auto* a, const auto* b) { return a->total > b->total; });
        const double least = std::max(static_cast<double>(kLeastRows), kLeast * static_cast<double>(rows));
        std::size_t left = rows;
        std::size_t nearRows = 0;
        std::size_t farRows = 0;  // of values that are too many to stand for themselves
        for (const SpellingClass* one : m_byTotal) {
            progress.throwIfCancelled();
            const auto [count, meant] = nearTo(*one);
            const bool isUsual = static_cast<double>(one->total) >= kUsual * static_cast<double>(rows);
            if (count > 0)
                m_slips.push_back({one, meant, count});
            else if (static_cast<double>(one->total) >= least && (isUsual || !isUnreadable(*one)))
                m_frequent.push_back(one);
            else
                m_far.push_back(one);
            left -= one->total;
            farRows += m_far.size() > kMostUsual && count == 0 ? one->total : 0;
            if (m_frequent.size() > 2 * kMostUsual)
                return false;
            nearRows += count > 0 ? one->total : 0;
            if (static_cast<double>(nearRows + left) < kNearlyAll * static_cast<double>(nearRows + left + farRows))
                return false;
            if (count == 0 && isUsual)
                m_usual.insert(m_spelling.formOf(*one).words);
        }
        return !m_usual.empty() && measure();
    }

    const std::set<std::u32string>& usual() const { return m_usual; }
    const std::string& tableName() const { return m_spelling.tableName(0); }
    bool isOfOneColumn() const { return m_spelling.columns() == 1; }
    std::size_t values() const { return m_values; }
    std::size_t nearRows() const { return m_nearRows; }
    std::size_t farRows() const { return m_farRows; }
    void addSlips(std::set<std::u32string>& texts) const
    {
        for (const Slip& slip : m_slips)
            texts.insert(m_spelling.formOf(*slip.typed).words);
    }

    // What the slips are, by their texts.
    void count(Traits& traits) const
    {
        for (const Slip& slip : m_slips) {
            const std::u32string& typed = m_spelling.formOf(*slip.typed).words;
            traits.known += m_lexicon.knows(m_spelling.word(slip.typed->words.front()).text) ? 1 : 0;
            ++traits.all;
            if (slip.meant == nullptr)
                continue;
            const std::u32string& meant = m_spelling.formOf(*slip.meant).words;
            traits.onlyCodes = traits.onlyCodes && meant.size() == typed.size() && typed.size() <= kLongestCode;
            for (std::size_t i = 0; i < std::min(typed.size(), meant.size()); ++i)
                if (typed[i] != meant[i])
                    traits.written.insert(typed[i]);
        }
    }

    void describeAll(SlipKinds& kinds)
    {
        const bool codes = areCodesOfOneBuild();
        for (Slip& slip : m_slips) {
            if (codes && slip.meant != nullptr &&
                m_spelling.formOf(*slip.meant).words.size() >= m_spelling.formOf(*slip.typed).words.size())
                slip.meant = nullptr;
            if (slip.meant == nullptr)
                continue;
            slip.told = SlipKinds::describe(m_spelling.formOf(*slip.meant).words, slip.meant->total, m_spelling.formOf(*slip.typed).words,
                                            slip.typed->total);
            kinds.add(slip.told);
        }
    }

    // One that is no slip tells nothing of how often slips are. True if there was one.
    bool dropOwn(SlipKinds& kinds)
    {
        const std::size_t before = m_own.size();
        for (Slip& slip : m_slips) {
            if (slip.meant == nullptr || kinds.isSeldomEnough(slip.told))
                continue;
            kinds.take(slip.told);
            m_own.push_back(slip.typed);
            slip.meant = nullptr;
        }
        return m_own.size() > before;
    }

    void settleAll(const Evidence& flooded, const Progress& progress)
    {
        for (const Slip& slip : m_slips) {
            progress.throwIfCancelled();
            const bool isOfOwn = std::any_of(m_own.begin(), m_own.end(), [&](const SpellingClass* one) {
                return editDistance(m_spelling.formOf(*one).words, m_spelling.formOf(*slip.typed).words, 1) <= 1 &&
                       static_cast<double>(one->total) >= kTimesRarer * static_cast<double>(slip.typed->total);
            });
            if (slip.meant != nullptr && slip.near == 1 && !slip.typed->centre && !isOfOwn)
                settle(*slip.typed, *slip.meant, flooded);
        }
    }

private:
    struct Slip
    {
        const SpellingClass* typed = nullptr;
        const SpellingClass* meant = nullptr;  // null: a unit of one letter, of which nothing is told by itself
        std::size_t near = 0;                  // usual values
        OneSlip told = {};
    };

    // xx: nothing is left to read of what it was.
    bool isUnreadable(const SpellingClass& one) const
    {
        const std::u32string& words = m_spelling.formOf(one).words;
        return words.size() > 1 && words.find_first_not_of(words.front()) == std::u32string::npos;
    }

    // More frequent values that are near; the one of them that it may be a slip of.
    std::pair<std::size_t, const SpellingClass*> nearTo(const SpellingClass& one) const
    {
        std::size_t count = 0;
        const SpellingClass* meant = nullptr;
        const std::u32string& typed = m_spelling.formOf(one).words;
        for (const SpellingClass* each : m_frequent) {
            if (static_cast<double>(each->total) < kTimesRarer * static_cast<double>(one.total))
                break;
            const bool isNear = !areCodes(*each, one) && isNearSlip(m_spelling.formOf(*each), m_spelling.formOf(one), m_lexicon, true);
            if (!isNear && editDistance(m_spelling.formOf(*each).words, typed, 1) > 1)
                continue;
            ++count;
            meant = isNear ? each : meant;
        }
        return {count, meant};
    }

    // One that has far more rows than a slip is a value of its own, and tells nothing.
    bool measure()
    {
        for (const Slip& slip : m_slips)
            m_nearRows += slip.typed->total;
        const double most = m_slips.empty() ? 0 : kTimesMean * static_cast<double>(m_nearRows) / static_cast<double>(m_slips.size());
        for (const std::vector<const SpellingClass*>* some : {&m_frequent, &m_far})
            for (const SpellingClass* one : *some)
                (static_cast<double>(one->total) <= most ? m_farRows : m_values) +=
                    static_cast<double>(one->total) <= most ? one->total : 1;
        return m_values <= kMostUsual && !m_frequent.empty() &&
               (m_values > 1 || m_spelling.formOf(*m_frequent.front()).words.size() >= kShortestAlone);
    }

    // The usual values are of one length, and half of them differ from another one in a letter, as codes do (AAR, AAU, LHR): a rare one of
    // the same length may well be a further code, and a shorter one be short of a letter of any.
    bool areCodesOfOneBuild() const
    {
        const auto close = std::count_if(m_frequent.begin(), m_frequent.end(), [this](const SpellingClass* one) {
            const std::u32string& words = m_spelling.formOf(*one).words;
            return std::any_of(m_frequent.begin(), m_frequent.end(), [&](const SpellingClass* other) {
                const std::u32string& there = m_spelling.formOf(*other).words;
                return other != one && words.size() <= kLongestCode && words.size() == there.size() && editDistance(words, there, 1) <= 1;
            });
        });
        std::map<std::size_t, std::size_t> ofLength;
        std::size_t alike = 0;
        for (const SpellingClass* one : m_frequent)
            alike = std::max(alike, ++ofLength[m_spelling.formOf(*one).words.size()]);
        return close >= 2 && 2 * static_cast<std::size_t>(close) >= m_frequent.size() &&
               static_cast<double>(alike) >= kNearlyAll * static_cast<double>(m_frequent.size());
    }

    // 172a and 172b: codes may differ in a letter; 1Fam and 1Fan are words with a digit.
    bool areCodes(const SpellingClass& a, const SpellingClass& b) const
    {
        if (!m_spelling.formOf(a).hasDigit || !m_spelling.formOf(b).hasDigit)
            return false;
        const auto runs = differingRuns(m_spelling.formOf(a).words, m_spelling.formOf(b).words);
        return !runs || runs->first.size() < kShortestWord;
    }

    void settle(const SpellingClass& typed, const SpellingClass& meant, const Evidence& flooded)
    {
        for (const std::size_t word : typed.words) {
            if (m_spelling.isSure(word))
                continue;
            m_spelling.withdrawFrom(word);
            m_spelling.settle(
                word, m_spelling.writingFor(m_spelling.word(word).text, meant),
                {flooded, {.code = "counts", .numbers = {static_cast<double>(typed.total), static_cast<double>(meant.total)}}});
        }
    }

    SpellingClasses& m_spelling;
    const Lexicon& m_lexicon;
    std::vector<const SpellingClass*> m_byTotal;
    std::vector<const SpellingClass*> m_frequent;  // the most frequent first
    std::vector<const SpellingClass*> m_far;       // rare ones that are near to none of these
    std::vector<Slip> m_slips;
    std::set<std::u32string> m_usual;
    std::size_t m_values = 0;  // that stand for themselves
    std::size_t m_nearRows = 0;
    std::size_t m_farRows = 0;
    std::vector<const SpellingClass*> m_own;  // near to another value, yet too frequent
};

using Group = std::vector<Search*>;

// Nearly all other values are near to the usual ones, and they are many.
bool isFlooded(const Group& group, std::size_t& values, std::size_t& slips)
{
    std::size_t nearRows = 0;
    std::size_t farRows = 0;
    std::set<std::u32string> texts;
    for (const Search* one : group) {
        nearRows += one->nearRows();
        farRows += one->farRows();
        values = std::max(values, one->values());
        one->addSlips(texts);
    }
    slips = texts.size();
    // Slips are words of their own now and then, and leave letters out: names near to names and further codes do not.
    Traits traits;
    for (const Search* one : group)
        one->count(traits);
    if (static_cast<double>(traits.known) > kMostKnown * static_cast<double>(traits.all) ||
        (traits.onlyCodes && traits.written.size() > kMostBlots))
        return false;
    return slips >= std::max(kFewestSlips, 2 * values) &&
           static_cast<double>(nearRows) >= kNearlyAll * static_cast<double>(nearRows + farRows);
}

void mend(const Group& group, const Progress& progress)
{
    std::size_t values = 0;
    std::size_t slips = 0;
    if (!isFlooded(group, values, slips))
        return;
    SlipKinds kinds;
    for (Search* one : group)
        one->describeAll(kinds);
    for (bool more = true; more;) {
        progress.throwIfCancelled();
        more = false;
        for (Search* one : group)
            more = one->dropOwn(kinds) || more;
    }
    for (Search* one : group)
        one->settleAll({.code = "closed-vocabulary", .numbers = {static_cast<double>(values), static_cast<double>(slips)}}, progress);
}

}  // namespace

void searchClosedVocabularies(const std::vector<SpellingClasses*>& spellings, const Lexicon& lexicon, const Progress& progress)
{
    std::vector<std::unique_ptr<Search>> all;
    for (SpellingClasses* spelling : spellings)
        if (spelling->all().size() <= kMostClasses)
            if (auto search = std::make_unique<Search>(*spelling, lexicon); search->look(progress))
                all.push_back(std::move(search));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a->usual().size() > b->usual().size(); });
    std::vector<Group> groups;
    for (const auto& one : all) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&one](const Group& group) {
            const Search& first = *group.front();
            return one->isOfOneColumn() && first.isOfOneColumn() && first.tableName() == one->tableName() &&
                   std::includes(first.usual().begin(), first.usual().end(), one->usual().begin(), one->usual().end()) &&
                   static_cast<double>(one->nearRows()) >= kNearlyAll * static_cast<double>(one->nearRows() + one->farRows());
        });
        if (same == groups.end())
            groups.push_back({one.get()});
        else
            same->push_back(one.get());
    }
    for (const Group& group : groups)
        mend(group, progress);
}

}  // namespace holdfast
