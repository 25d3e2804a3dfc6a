// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "recipe/findings/long_shape.h"
#include "recipe/findings/vocabulary.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// The words of a vocabulary that have one squeezed form.
struct SpellingClass
{
    std::vector<std::size_t> words;  // of Vocabulary::words
    std::vector<std::size_t> rows;   // per column of the vocabulary
    std::size_t total = 0;
    std::size_t best = 0;   // word whose form stands for the class
    std::string target;     // how it should read: its most frequent clean writing
    bool attached = false;  // a variant of another class
    bool centre = false;    // has variants, and never becomes one itself
};

// A vocabulary sorted into classes, and the wording of what is found about them as suggestions.
class SpellingClasses
{
public:
    // All are kept by reference. `shapes` is parallel to `tables`.
    SpellingClasses(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes, const Vocabulary& vocabulary);

    std::vector<SpellingClass>& all() { return m_classes; }
    const std::vector<SpellingClass>& all() const { return m_classes; }
    const VocabularyWord& word(std::size_t index) const { return m_vocabulary.words[index]; }
    const SpellingForm& formOf(const SpellingClass& one) const { return m_vocabulary.words[one.best].form; }
    std::set<std::string> textsOf(const SpellingClass& one) const;

    std::size_t columns() const { return m_vocabulary.columns.size(); }
    const Column& columnAt(std::size_t place) const;
    const ColumnPlace& placeOf(std::size_t place) const { return m_vocabulary.columns[place]; }
    const std::string& tableName(std::size_t place) const { return tableAt(place).name(); }
    // Codes that hardly repeat: each is a name.
    bool codes() const { return m_codes; }
    // Two values have nearly all rows: yes and no.
    bool isFlag() const { return m_flag; }
    // Per level of a column the number of its class, or UINT32_MAX.
    std::vector<std::uint32_t> classOfLevels(std::size_t place) const;
    // So many of its values have stray blanks that one step mends them all.
    bool isTrimmed(std::size_t place) const { return m_trimmed[place]; }

    // One suggestion for the words in one column; blocked when a reason is given, or when they occur for the same keys as the texts they
    // would become.
    void propose(std::size_t place, const std::vector<std::size_t>& words, const std::string& to, const std::set<std::string>& toTexts,
                 Confidence confidence, std::vector<Evidence> evidence, std::vector<Evidence> against,
                 const std::string& blockedReason = {});
    // What a word of `one`, or of a class attached to it, should become: its target, but for short codes that are told apart by their case
    // (eng, ENG), each in use: there the one that is written in the case of the word.
    const std::string& writingFor(const std::string& text, const SpellingClass& one) const;
    // The same in every column that holds the class.
    void proposeEverywhere(const SpellingClass& typed, const SpellingClass& meant, Confidence confidence,
                           const std::vector<Evidence>& evidence, const std::vector<Evidence>& against);
    void proposeTrimming(std::size_t place);
    // One writing alone, surely, whatever its form alone would say.
    void settle(std::size_t word, const std::string& to, const std::vector<Evidence>& evidence);
    void settleAt(std::size_t place, std::size_t word, const std::string& to, const std::vector<Evidence>& evidence);
    // Settled otherwise: nothing is proposed for all rows that have it.
    void leaveToRows(std::size_t place, std::size_t word) { m_settled.insert({place, word}); }
    bool isSettled(std::size_t place, std::size_t word) const { return m_settled.count({place, word}) > 0; }
    // Where the first sure proposal for a writing leads, or null; is there one in any column?
    const std::string* surelyBecomes(std::size_t place, std::size_t word) const;
    bool isSure(std::size_t word) const;
    bool isAskedAbout(std::size_t word) const;  // in any column, however sure
    // Is that proposed, however sure?
    bool becomes(std::size_t place, std::size_t word, const std::string& to) const;
    // Forgets what was proposed for one writing; what leads to one of these texts.
    void withdrawFrom(std::size_t word);
    void withdrawAt(std::size_t place, std::size_t word);
    void withdrawTo(const std::set<std::string>& texts);
    void add(Suggestion made) { m_found.push_back(std::move(made)); }
    // What was withdrawn may stand here still, with no values left.
    const std::vector<Suggestion>& found() const { return m_found; }
    std::vector<Suggestion> takeFound();

private:
    struct SharedKeys
    {
        std::size_t shared = 0;
        std::size_t keys = 0;
        bool tellApart() const;
    };

    const Table& tableAt(std::size_t place) const { return m_tables[m_vocabulary.columns[place].table]; }
    void collectClasses();
    void lookAtColumns();
    void chooseTarget(SpellingClass& one) const;
    bool areStray(std::size_t place) const;
    bool isPadded(const SpellingClass& one, std::size_t word) const;
    SharedKeys sharedKeys(std::size_t place, const std::set<std::string>& a, const std::set<std::string>& b) const;
    bool columnHolds(std::size_t place, const std::set<std::string>& texts) const;
    const std::vector<std::size_t>& proposalsOf(std::size_t word) const;
    bool isAbout(const Suggestion& one, std::size_t place) const;
    std::vector<std::uint32_t> sampleOf(std::size_t place, const std::vector<std::size_t>& words);

    const std::vector<Table>& m_tables;
    const std::vector<std::optional<LongShape>>& m_shapes;
    const Vocabulary& m_vocabulary;
    std::vector<SpellingClass> m_classes;
    std::map<std::size_t, std::vector<std::vector<std::uint32_t>>> m_samples;  // per column: the first rows of each word
    bool m_codes = false;
    bool m_flag = false;
    std::vector<bool> m_mostlyNames;     // per column: nearly every row its own value
    std::vector<bool> m_trimmed;         // per column
    std::vector<bool> m_padded;          // per column: most blanks stand at the ends
    std::vector<std::size_t> m_missing;  // rows, per column
    std::vector<Suggestion> m_found;
    mutable std::unordered_map<std::string, std::vector<std::size_t>> m_proposalsOf;  // per text: which of those found, in their order
    mutable std::size_t m_indexed = 0;                                                // of those found
    std::set<std::pair<std::size_t, std::size_t>> m_settled;                          // column, word
};

}  // namespace holdfast
