// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/misshapen_search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "recipe/findings/near_index.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostClasses = 20000;
constexpr std::size_t kFewestSigns = 4;     // letters and digits of a code
constexpr std::size_t kLongest = 60;        // signs
constexpr std::size_t kLongestLetters = 4;  // in a row: more are a word
constexpr std::size_t kLeastOwn = 3;        // rows of an established value
constexpr double kRivalRatio = 5;           // rows of a value that may have been meant, per row
constexpr double kSafeRatio = 20;           // rows of the one that was, per row …
constexpr std::size_t kFlood = 10;          // … unless there are so many slips
constexpr std::size_t kFewestSlips = 5;
constexpr double kNearlyAll = 0.85;  // of the misshapen values are near a frequent one
constexpr double kMostClose = 0.5;   // of the frequent values are near another one

// Runs of letters and of digits, and what stands between them.
struct Build
{
    std::u32string structure;          // B-8855: a-0
    std::vector<std::size_t> lengths;  // 1, 4
};

// None where it is no code.
std::optional<Build> buildOf(const std::u32string& words)
{
    if (words.size() < kFewestSigns || words.size() > kLongest)
        return std::nullopt;
    Build build;
    std::size_t signs = 0;
    bool digits = false;
    for (const char32_t c : words) {
        const char32_t kind = isDigit(c) ? U'0' : (isLetter(c) ? U'a' : c);
        const bool sign = kind == U'0' || kind == U'a';
        digits = digits || kind == U'0';
        signs += sign ? 1U : 0U;
        if (!sign || build.structure.empty() || build.structure.back() != kind) {
            build.structure += kind;
            if (sign)
                build.lengths.push_back(1);
        } else {
            ++build.lengths.back();
        }
        if (kind == U'a' && build.lengths.back() > kLongestLetters)
            return std::nullopt;
    }
    if (!digits || signs < kFewestSigns)
        return std::nullopt;
    return build;
}

class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling) {}

    void run(const Progress& progress)
    {
        collect();
        if (m_codes.empty())
            return;
        progress.throwIfCancelled();
        findEstablished(progress);
        std::vector<std::pair<std::size_t, std::size_t>> slips;
        std::size_t misshapen = 0;
        std::size_t near = 0;
        std::size_t goOn = 0;
        for (const Code& typed : m_codes) {
            progress.throwIfCancelled();
            if (isWellFormed(typed.build))
                continue;
            ++misshapen;
            if (typed.meant.empty())
                continue;
            ++near;
            goOn += std::any_of(typed.meant.begin(), typed.meant.end(),
                                [&](std::size_t code) { return wordsOf(typed.number).starts_with(wordsOf(m_codes[code].number)); })
                        ? 1U
                        : 0U;
            if (typed.meant.size() == 1 && isWellFormed(m_codes[typed.meant.front()].build))
                slips.emplace_back(typed.number, m_codes[typed.meant.front()].number);
        }
        if (slips.size() < kFewestSlips || 2 * goOn > near || static_cast<double>(near) < kNearlyAll * static_cast<double>(misshapen))
            return;
        const double least = slips.size() >= kFlood ? kRivalRatio : kSafeRatio;
        for (const auto& [typed, meant] : slips)
            if (times(meant, typed) >= least)
                attach(classes()[typed], classes()[meant]);
    }

private:
    struct Code
    {
        std::size_t number = 0;  // of its class
        Build build;
        std::vector<std::size_t> meant;  // codes that are one slip away and far more frequent
    };

    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const std::u32string& wordsOf(std::size_t i) { return m_spelling.formOf(classes()[i]).words; }
    double times(std::size_t meant, std::size_t typed)
    {
        return static_cast<double>(classes()[meant].total) / static_cast<double>(classes()[typed].total);
    }

    void collect()
    {
        for (std::size_t i = 0; i < classes().size(); ++i) {
            if (classes()[i].attached)
                continue;
            auto build = buildOf(wordsOf(i));
            if (build && build->structure != U"0")
                m_codes.push_back({i, std::move(*build), {}});
        }
    }

    // Values that nothing more frequent is near to tell how codes are built.
    void findEstablished(const Progress& progress)
    {
        NearIndex index;
        for (std::size_t i = 0; i < m_codes.size(); ++i)
            index.add(wordsOf(m_codes[i].number), static_cast<std::uint32_t>(i));
        index.close();
        std::size_t frequent = 0;
        std::size_t close = 0;
        for (std::size_t i = 0; i < m_codes.size(); ++i) {
            progress.throwIfCancelled();
            Code& one = m_codes[i];
            bool isPeer = false;  // of another one, as codes that stand close are
            bool isSlip = false;
            for (const std::uint32_t other : index.nearTo(wordsOf(one.number))) {
                const Code& there = m_codes[other];
                if (other == i || !oneEditBetween(wordsOf(there.number), wordsOf(one.number)))
                    continue;
                const double ratio = times(there.number, one.number);
                if (ratio >= kRivalRatio)
                    one.meant.push_back(other);
                isSlip = isSlip || ratio >= kSafeRatio;
                isPeer = isPeer || (ratio < kSafeRatio && ratio * kSafeRatio > 1 && classes()[there.number].total >= kLeastOwn);
            }
            if (isSlip || classes()[one.number].total < kLeastOwn)
                continue;
            ++frequent;
            close += isPeer ? 1U : 0U;
            if (one.meant.empty())
                establish(one.build);
        }
        if (static_cast<double>(close) > kMostClose * static_cast<double>(frequent))
            m_codes.clear();
    }

    void establish(const Build& build)
    {
        std::vector<std::set<std::size_t>>& groups = m_lengths[build.structure];
        groups.resize(build.lengths.size());
        for (std::size_t at = 0; at < groups.size(); ++at)
            groups[at].insert(build.lengths[at]);
    }

    bool isWellFormed(const Build& build) const
    {
        const auto found = m_lengths.find(build.structure);
        if (found == m_lengths.end())
            return false;
        for (std::size_t at = 0; at < build.lengths.size(); ++at)
            if (found->second[at].count(build.lengths[at]) == 0)
                return false;
        return true;
    }

    void attach(SpellingClass& typed, SpellingClass& meant)
    {
        if (typed.centre || typed.attached || meant.attached)
            return;
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, Confidence::High,
                                     {{.code = "misshapen", .texts = {m_spelling.word(typed.best).text, m_spelling.word(meant.best).text}}},
                                     {});
    }

    SpellingClasses& m_spelling;
    std::vector<Code> m_codes;
    std::map<std::u32string, std::vector<std::set<std::size_t>>> m_lengths;  // of each group, by structure
};

}  // namespace

void searchMisshapen(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling).run(progress);
}

}  // namespace holdfast
