// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/closed_vocabulary.h"

#include <algorithm>

#include "recipe/findings/near_slip.h"
#include "recipe/findings/one_edit.h"

namespace holdfast {

namespace {

constexpr double kUsual = 0.03;               // of the rows has a usual value
constexpr double kRare = 0.015;               // fewer than these has a slip
constexpr std::size_t kMostUsual = 12;        // values
constexpr std::size_t kFewestSlips = 6;       // different ones
constexpr double kNearlyAll = 0.8;            // of the rows of rare values are near
constexpr double kTimesMean = 4;              // rows of a slip, against the mean of them
constexpr std::size_t kMostClasses = 100000;  // more are names

class Search
{
public:
    Search(SpellingClasses& spelling, const Lexicon& lexicon) : m_spelling(spelling), m_lexicon(lexicon) {}

    void run(const Progress& progress)
    {
        std::size_t rows = 0;
        for (const SpellingClass& one : m_spelling.all())
            rows += one.total;
        for (const SpellingClass& one : m_spelling.all())
            if (static_cast<double>(one.total) >= kRare * static_cast<double>(rows))
                m_frequent.push_back(&one);
        const auto usual = static_cast<std::size_t>(std::count_if(m_frequent.begin(), m_frequent.end(), [rows](const SpellingClass* one) {
            return static_cast<double>(one->total) >= kUsual * static_cast<double>(rows);
        }));
        if (usual < 2 || m_frequent.size() > kMostUsual)
            return;
        std::size_t nearRows = 0;
        std::size_t farRows = 0;
        struct Slip
        {
            const SpellingClass* typed = nullptr;
            const SpellingClass* meant = nullptr;  // null: several
        };
        std::vector<Slip> slips;
        for (const SpellingClass& one : m_spelling.all()) {
            progress.throwIfCancelled();
            if (static_cast<double>(one.total) >= kRare * static_cast<double>(rows))
                continue;
            const auto [count, meant] = nearTo(one);
            (count > 0 ? nearRows : farRows) += one.total;
            if (meant != nullptr)
                slips.push_back({&one, count == 1 ? meant : nullptr});
        }
        if (slips.size() < std::max(kFewestSlips, 2 * m_frequent.size()) ||
            static_cast<double>(nearRows) < kNearlyAll * static_cast<double>(nearRows + farRows))
            return;
        const double most = kTimesMean * static_cast<double>(nearRows) / static_cast<double>(slips.size());
        const Evidence flooded{.code = "closed-vocabulary",
                               .numbers = {static_cast<double>(m_frequent.size()), static_cast<double>(slips.size())}};
        for (const Slip& slip : slips) {
            progress.throwIfCancelled();
            if (slip.meant != nullptr && static_cast<double>(slip.meant->total) >= kUsual * static_cast<double>(rows) &&
                static_cast<double>(slip.typed->total) <= most && !slip.typed->centre)
                settle(*slip.typed, *slip.meant, flooded);
        }
    }

private:
    std::pair<std::size_t, const SpellingClass*> nearTo(const SpellingClass& one) const
    {
        std::size_t count = 0;
        const SpellingClass* meant = nullptr;
        const std::u32string& typed = m_spelling.formOf(one).words;
        for (const SpellingClass* each : m_frequent) {
            const bool isNear = !areCodes(*each, one) && isNearSlip(m_spelling.formOf(*each), m_spelling.formOf(one), m_lexicon);
            if (!isNear && editDistance(m_spelling.formOf(*each).words, typed, 1) > 1)
                continue;
            ++count;  // a unit of one letter too, of which nothing is told by itself
            meant = isNear ? each : meant;
        }
        return {count, meant};
    }

    // 172a and 172b: codes may differ in a letter.
    bool areCodes(const SpellingClass& a, const SpellingClass& b) const
    {
        return m_spelling.formOf(a).hasDigit && m_spelling.formOf(b).hasDigit;
    }

    bool isProposed(std::size_t word) const
    {
        const std::string& text = m_spelling.word(word).text;
        return std::any_of(m_spelling.found().begin(), m_spelling.found().end(), [&text](const Suggestion& one) {
            return one.proposal && !one.blocked && one.confidence == Confidence::High &&
                   std::find(one.proposal->from.begin(), one.proposal->from.end(), text) != one.proposal->from.end();
        });
    }

    void settle(const SpellingClass& typed, const SpellingClass& meant, const Evidence& flooded)
    {
        for (const std::size_t word : typed.words) {
            if (isProposed(word))
                continue;
            m_spelling.withdrawFrom(word);
            m_spelling.settle(
                word, m_spelling.writingFor(m_spelling.word(word).text, meant),
                {flooded, {.code = "counts", .numbers = {static_cast<double>(typed.total), static_cast<double>(meant.total)}}});
        }
    }

    SpellingClasses& m_spelling;
    const Lexicon& m_lexicon;
    std::vector<const SpellingClass*> m_frequent;
};

}  // namespace

void searchClosedVocabulary(SpellingClasses& spelling, const Lexicon& lexicon, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling, lexicon).run(progress);
}

}  // namespace holdfast
