// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: five ways of finding variants share the classes they settle.
#include "recipe/findings/spelling_variants.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "base/text.h"
#include "recipe/findings/blot_search.h"
#include "recipe/findings/closed_vocabulary.h"
#include "recipe/findings/digit_count_search.h"
#include "recipe/findings/fixed_letters.h"
#include "recipe/findings/lexicon_correction.h"
#include "recipe/findings/look_alike_search.h"
#include "recipe/findings/misshapen_search.h"
#include "recipe/findings/near_index.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/other_writing.h"
#include "recipe/findings/row_context.h"
#include "recipe/findings/row_search.h"
#include "recipe/findings/same_form_search.h"
#include "recipe/findings/separator_search.h"
#include "recipe/findings/slip_search.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/vocabulary.h"
#include "recipe/findings/writing_search.h"

namespace holdfast {

namespace {

constexpr double kSafeRatio = 20;        // rows of the centre per row of the variant
constexpr std::size_t kLeastCentre = 3;  // rows
constexpr std::size_t kKeepApartClasses = 100;
constexpr std::size_t kMostAskedClasses = 50;   // of a dictionary: more are names
constexpr std::ptrdiff_t kWordsPerLook = 1024;  // whether to stop
constexpr std::size_t kMostKept = 200000;       // words of a vocabulary that is looked at twice

class VariantFinder
{
public:
    VariantFinder(SpellingClasses classes, const Lexicon& lexicon, const LetterPairs& pairs, std::vector<RowContext>& contexts)
        : m_spelling(std::move(classes)), m_lexicon(lexicon), m_pairs(pairs), m_contexts(contexts)
    {
    }

    // First what the vocabulary itself tells, then what its tables do, and then all there is.
    void search(const Progress& progress)
    {
        if (m_spelling.codes())
            return;
        keepApart(progress);
        slipsThatFillATable(progress);
        searchSeparators(m_spelling, progress);
        searchLookAlikes(m_spelling, m_lexicon, progress);
        SlipSearch(m_spelling, m_lexicon, m_pairs, m_contexts).run(progress);
        searchOtherWritings(m_spelling, progress);
        searchDigitCounts(m_spelling, progress);
        searchMisshapen(m_spelling, progress);
        misspeltEverywhere(progress);
    }
    const std::vector<Suggestion>& found() const { return m_spelling.found(); }
    void lookForBlots(ShortBlots& blots) const
    {
        if (!m_spelling.codes())
            blots.look(m_spelling);
    }
    void mendBlots(const Blots& blots, const Progress& progress)
    {
        if (!m_spelling.codes())
            searchBlots(m_spelling, blots, m_contexts, progress);
    }
    void mendByRows(const std::vector<Table>& tables, const Progress& progress)
    {
        if (!m_spelling.codes())
            searchInRows(m_spelling, tables, m_contexts, m_lexicon, progress);
    }
    void mendFixedLetters(const Progress& progress)
    {
        if (!m_spelling.codes())
            searchFixedLetters(m_spelling, progress);
    }
    SpellingClasses& spelling() { return m_spelling; }
    std::vector<Suggestion> finish(const Progress& progress)
    {
        searchSameForms(m_spelling, progress);
        return m_spelling.takeFound();
    }

private:
    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const std::vector<SpellingClass>& classes() const { return m_spelling.all(); }

    // ---- values that look alike and are known to differ

    // At most a third of the longer one differs.
    static bool lookAlike(const std::u32string& a, const std::u32string& b)
    {
        const std::size_t limit = std::max(a.size(), b.size()) / 3;
        return editDistance(a, b, limit) <= limit;
    }

    // In small vocabularies every pair is looked at, so that a legitimate pair is shown as kept apart, with the reason.
    void keepApart(const Progress& progress)
    {
        if (classes().size() > kKeepApartClasses)
            return;
        for (std::size_t i = 0; i < classes().size(); ++i)
            for (std::size_t j = i + 1; j < classes().size(); ++j) {
                progress.throwIfCancelled();
                if (!SlipSearch::isComparable(m_spelling.formOf(classes()[i])) ||
                    !SlipSearch::isComparable(m_spelling.formOf(classes()[j])))
                    continue;
                const PairVerdict verdict = judgePair(m_spelling.formOf(classes()[i]), m_spelling.formOf(classes()[j]), m_lexicon);
                if (verdict.kind != PairVerdict::Different ||
                    !lookAlike(m_spelling.formOf(classes()[i]).words, m_spelling.formOf(classes()[j]).words))
                    continue;
                const bool firstLonger = m_spelling.formOf(classes()[i]).words.size() > m_spelling.formOf(classes()[j]).words.size();
                const SpellingClass& longer = classes()[firstLonger ? i : j];
                const SpellingClass& shorter = classes()[firstLonger ? j : i];
                for (std::size_t place = 0; place < m_spelling.columns(); ++place)
                    if (longer.rows[place] > 0 && shorter.rows[place] > 0)
                        m_spelling.propose(place, longer.words, shorter.target, m_spelling.textsOf(shorter), Confidence::Low, {},
                                           verdict.against, verdict.reason);
            }
    }

    // ---- a slip that fills its table

    // Which columns have a class in common.
    std::vector<std::vector<char>> sharedColumns() const
    {
        std::vector<std::vector<char>> shared(m_spelling.columns(), std::vector<char>(m_spelling.columns(), 0));
        std::vector<std::size_t> places;
        for (const SpellingClass& one : classes()) {
            places.clear();
            for (std::size_t place = 0; place < m_spelling.columns(); ++place)
                if (one.rows[place] > 0)
                    places.push_back(place);
            for (const std::size_t a : places)
                for (const std::size_t b : places)
                    shared[a][b] = 1;
        }
        return shared;
    }

    // Two spellings that never stand in one column, in columns that otherwise share words.
    bool fillOneAnothersPlace(const SpellingClass& a, const SpellingClass& b, const std::vector<std::vector<char>>& shared) const
    {
        bool share = false;
        for (std::size_t place = 0; place < m_spelling.columns(); ++place) {
            if (a.rows[place] > 0 && b.rows[place] > 0)
                return false;
            for (std::size_t other = 0; other < m_spelling.columns(); ++other)
                share = share || (a.rows[place] > 0 && b.rows[other] > 0 && shared[place][other] != 0);
        }
        return share;
    }

    bool sameColumnName(const SpellingClass& a, const SpellingClass& b) const
    {
        std::set<std::u32string> names;
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (a.rows[place] > 0 || b.rows[place] > 0)
                names.insert(spellingForm(m_spelling.columnAt(place).name()).squeezed);
        return names.size() == 1;
    }

    void slipsThatFillATable(const Progress& progress)
    {
        if (m_spelling.columns() < 2)
            return;
        const std::vector<std::vector<char>> shared = sharedColumns();
        NearIndex index;
        for (std::uint32_t i = 0; i < classes().size(); ++i)
            if (SlipSearch::isComparable(m_spelling.formOf(classes()[i])) && classes()[i].total >= kLeastCentre)
                index.add(m_spelling.formOf(classes()[i]).words, i);
        index.close();
        for (std::uint32_t i = 0; i < classes().size(); ++i) {
            if (i % kWordsPerLook == 0)
                progress.throwIfCancelled();
            if (!SlipSearch::isComparable(m_spelling.formOf(classes()[i])) || classes()[i].total < kLeastCentre)
                continue;
            for (const std::uint32_t j : index.nearTo(m_spelling.formOf(classes()[i]).words))
                if (j > i && !classes()[i].attached && !classes()[j].attached && fillOneAnothersPlace(classes()[i], classes()[j], shared))
                    settleTwoTables(classes()[i], classes()[j]);
        }
    }

    void settleTwoTables(SpellingClass& a, SpellingClass& b)
    {
        std::vector<Evidence> evidence;
        int right = rightSpelling(m_spelling.formOf(a), m_spelling.formOf(b), m_lexicon, m_pairs, evidence);
        const bool decided = right != 0;
        if (!decided)
            right = a.total >= b.total ? 1 : -1;
        SpellingClass& meant = right > 0 ? a : b;
        SpellingClass& typed = right > 0 ? b : a;
        const double ratio = static_cast<double>(meant.total) / static_cast<double>(typed.total);
        PairVerdict verdict = judgePair(m_spelling.formOf(meant), m_spelling.formOf(typed), m_lexicon);
        if (verdict.kind != PairVerdict::Slip || verdict.foreign || verdict.needsRows || ratio >= kSafeRatio)
            return;  // counts alone will tell
        Confidence confidence = confidenceOf(verdict);
        if (!decided) {
            lower(confidence, Confidence::Medium);
            verdict.against.push_back({.code = "direction-unknown"});
        }
        if (!sameColumnName(a, b))
            lower(confidence, Confidence::Medium);
        evidence.insert(evidence.begin(), verdict.evidence.begin(), verdict.evidence.end());
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, confidence, evidence, verdict.against);
    }

    // ---- misspelt in every row

    // Do the other values speak the language of the dictionary? Latin letters write many: there, some words must be known.
    static bool isItsLanguage(const WordsAsked& all, const WordsAsked& own, const std::string& right)
    {
        const std::size_t unknown = all.unknown - own.unknown;  // but for the questioned word
        return hasCyrillic(toCodePoints(right)) ? all.known >= unknown : all.known > unknown;
    }

    void misspeltEverywhere(const Progress& progress)
    {
        std::size_t rows = 0;
        for (const SpellingClass& one : classes())
            rows += one.total;
        if (classes().size() > kMostAskedClasses || rows < classes().size() * 10)
            return;
        WordsAsked all;
        for (const SpellingClass& one : classes()) {
            const WordsAsked words = wordsAsked(one.target, m_lexicon);
            all.known += words.known;
            all.unknown += words.unknown;
        }
        for (const SpellingClass& one : classes()) {
            progress.throwIfCancelled();
            if (one.attached || m_spelling.isAskedAbout(one.best))
                continue;
            const auto corrected = correctedByLexicon(one.target, m_lexicon);
            if (!corrected || !isItsLanguage(all, wordsAsked(one.target, m_lexicon), corrected->right))
                continue;
            for (std::size_t place = 0; place < m_spelling.columns(); ++place)
                m_spelling.propose(place, one.words, corrected->text, {corrected->text}, Confidence::Medium,
                                   {{.code = "dictionary", .texts = {corrected->wrong, corrected->right}}},
                                   {{.code = "every-row", .numbers = {static_cast<double>(one.total)}}});
        }
    }

    SpellingClasses m_spelling;
    const Lexicon& m_lexicon;
    const LetterPairs& m_pairs;
    std::vector<RowContext>& m_contexts;
};

}  // namespace

std::vector<Suggestion> spellingVariants(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes,
                                         const Lexicon& lexicon, const Progress& progress)
{
    const std::vector<Vocabulary> vocabularies = vocabulariesOf(tables, progress.part(0, 0.3));
    LetterPairs pairs;
    for (const Vocabulary& vocabulary : vocabularies)
        for (const VocabularyWord& word : vocabulary.words) {
            if ((&word - vocabulary.words.data()) % kWordsPerLook == 0)
                progress.throwIfCancelled();
            if (SlipSearch::isComparable(word.form))
                pairs.add(word.form.words);
        }
    std::vector<RowContext> contexts;
    contexts.reserve(tables.size());
    for (const Table& table : tables)
        contexts.emplace_back(table, progress);
    std::vector<Suggestion> found;
    const auto take = [&found](std::vector<Suggestion> more) {
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    std::vector<std::unique_ptr<VariantFinder>> finders;
    std::vector<Suggestion> safe;
    const Progress part = progress.part(0.3, 0.9);
    for (std::size_t i = 0; i < vocabularies.size(); ++i) {
        part.at(static_cast<double>(i) / static_cast<double>(vocabularies.size()));
        auto finder = std::make_unique<VariantFinder>(SpellingClasses(tables, shapes, vocabularies[i]), lexicon, pairs, contexts);
        finder->search(part);
        if (vocabularies[i].words.size() > kMostKept) {  // names: their classes would take as much room again
            take(finder->finish(part));
            continue;
        }
        for (const Suggestion& one : finder->found())  // without their evidence: they are many
            if (one.confidence == Confidence::High && one.proposal)
                safe.push_back({.kind = one.kind, .table = one.table, .confidence = one.confidence, .proposal = one.proposal});
        finders.push_back(std::move(finder));
    }
    Blots blots = blotsIn(safe);
    ShortBlots shortBlots;
    for (const auto& finder : finders)
        finder->lookForBlots(shortBlots);
    shortBlots.addTo(blots);
    std::vector<SpellingClasses*> categories;
    for (const auto& finder : finders) {
        progress.at(0.9);
        finder->mendBlots(blots, progress);
        finder->mendFixedLetters(progress);
        if (!finder->spelling().codes())
            categories.push_back(&finder->spelling());
    }
    searchClosedVocabularies(categories, lexicon, progress);
    for (std::size_t i = 0; i < finders.size(); ++i) {
        progress.at(0.95 + 0.05 * static_cast<double>(i) / static_cast<double>(finders.size()));
        finders[i]->mendByRows(tables, progress);
        take(finders[i]->finish(progress));
        finders[i].reset();
    }
    return found;
}

}  // namespace holdfast
