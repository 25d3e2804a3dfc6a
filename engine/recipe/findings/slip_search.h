// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/letter_pairs.h"
#include "recipe/findings/near_index.h"
#include "recipe/findings/row_context.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/value_shapes.h"

namespace holdfast {

// Rare values beside a frequent one, a slip of the finger away. How sure a pair is depends on the vocabulary: the share of its established
// values that stand as close to one another tells how many rare ones would do so though they are right (an estimate of the false discovery
// rate); the kind of the slip, the counts and the other columns of the rows weigh in. No chaining: a value is attached to a centre only.
class SlipSearch
{
public:
    // All are kept by reference. `contexts` is parallel to the tables; `kept` are centres that are nobody's slip.
    SlipSearch(SpellingClasses& spelling, const Lexicon& lexicon, const LetterPairs& pairs, std::vector<RowContext>& contexts);

    void run(const Progress& progress);

    static bool isComparable(const SpellingForm& form);

private:
    struct Candidate
    {
        std::uint32_t centre = 0;
        PairVerdict verdict;
        double ratio = 0;
    };

    const SpellingForm& formOf(std::uint32_t one) const { return m_spelling.formOf(m_spelling.all()[one]); }
    void measureVocabulary(const Progress& progress);
    void measureCloseness(std::uint32_t one);
    std::optional<PairVerdict> verdictOf(std::uint32_t typed, std::uint32_t centre) const;
    void measureCodes(const Progress& progress);
    bool isMalformedBeside(std::uint32_t typed, std::uint32_t centre) const;
    void countWords();
    enum class Familiar { No, Often, Everywhere };  // a word: of several values, of nearly all rows
    Familiar familiarityOf(const PairVerdict& verdict, std::uint32_t centre) const;
    bool isWordOfOthers(const PairVerdict& verdict, double timesRarer) const;
    std::vector<Candidate> candidatesOf(std::uint32_t typed) const;
    std::vector<Candidate> takeCandidates(std::uint32_t typed);
    void attach(std::uint32_t typed, std::vector<Candidate> candidates);
    bool standsAlone(const PairVerdict& verdict, std::size_t rows) const;
    // The chance that both are right.
    double chanceOf(std::uint32_t typed, Candidate& candidate) const;
    RowContext::Answer askRows(std::uint32_t typed, std::uint32_t centre);

    SpellingClasses& m_spelling;
    const Lexicon& m_lexicon;
    const LetterPairs& m_pairs;
    std::vector<RowContext>& m_contexts;
    std::unordered_map<std::uint32_t, std::vector<Candidate>> m_candidates;  // of rare values, as first measured
    std::vector<std::uint32_t> m_byTotal;
    std::size_t m_established = 0;        // rows from which a value is an established one
    std::size_t m_establishedValues = 0;  // and how many these are
    NearIndex m_centres;
    std::unordered_map<std::string, std::size_t> m_shapeRows;  // built alike
    std::size_t m_mostShapeRows = 0;
    std::unordered_map<std::size_t, std::size_t> m_lengthRows;  // with values so long
    std::size_t m_rows = 0;
    CodeRule m_codeRule;
    double m_brokenCodes = 0;  // values that break it
    double m_farCodes = 0;     // … and are near none that keeps it
    bool m_suffixes = false;   // most of them are one that keeps it and a letter: a series (3, 3a, 3b)
    struct WordUse
    {
        std::size_t values = 0;
        std::size_t rows = 0;
    };
    std::unordered_map<std::string, WordUse> m_words;  // of all values
    double m_close = 0;                                // established values a slip away from another one
    double m_closeCodes = 0;                           // … a letter of a code away, its digits the same
    double m_closeSigns = 0;                           // … a digit or a letter of a code away
    double m_oddLeaves = 1;                            // of a doubt, where letters are odd; the more so the fewer odd values there are
    double m_dictionaryLeaves = 1;                     // … where the dictionary speaks
    std::size_t m_nearRare = 0;                        // rare values that are near a centre
    std::size_t m_nearWords = 0;                       // … and are words of their own
    double m_rarePerNear = 1;                          // rare values per rare value that is near a centre
    std::map<std::size_t, std::vector<std::uint32_t>> m_classOfLevels;  // per column of the vocabulary
};

}  // namespace holdfast
