// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: five ways of finding variants share the classes they settle.
#include "recipe/findings/spelling_variants.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/text.h"
#include "recipe/findings/lexicon_correction.h"
#include "recipe/findings/near_index.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_classes.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/vocabulary.h"

namespace holdfast {

namespace {

constexpr double kSafeRatio = 20;  // rows of the centre per row of the variant
constexpr double kLeastRatio = 5;
constexpr std::size_t kLeastCentre = 3;        // rows
constexpr std::size_t kEstablished = 20;       // rows: below, a value's frequency says little
constexpr std::size_t kLongestCompared = 100;  // letters: above it is prose, not a value
constexpr std::size_t kKeepApartClasses = 100;
constexpr std::size_t kMostAskedClasses = 50;  // of a dictionary: more are names

class VariantFinder
{
public:
    VariantFinder(SpellingClasses classes, const Lexicon& lexicon, const LetterPairs& pairs)
        : m_spelling(std::move(classes)), m_lexicon(lexicon), m_pairs(pairs)
    {
    }

    std::vector<Suggestion> find(const Progress& progress)
    {
        sameForms();
        if (!m_spelling.codes()) {
            keepApart();
            slipsThatFillATable();
            slips(progress);
            otherWordOrder();
            misspeltEverywhere(progress);
        }
        return m_spelling.takeFound();
    }

private:
    std::vector<SpellingClass>& classes() { return m_spelling.all(); }
    const std::vector<SpellingClass>& classes() const { return m_spelling.all(); }

    // ---- the same form
    // ----------------------------------------------------------------------------------------------------------------------

    Confidence confidenceIn(const std::string& difference, const VocabularyWord& word) const
    {
        if (difference == "blanks" || difference == "letters")
            return Confidence::High;
        const std::size_t letters = word.form.squeezed.size();
        if (difference == "case")
            return letters >= 2 && !m_spelling.codes() ? Confidence::High : Confidence::Medium;
        if (word.form.hasDigit || m_spelling.codes())
            return Confidence::Medium;  // A-1 and A1 may be two codes
        return letters >= (difference == "punctuation" ? 2U : 5U) ? Confidence::High : Confidence::Medium;
    }

    void sameForms()
    {
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (m_spelling.isTrimmed(place))
                m_spelling.proposeTrimming(place);
        for (const SpellingClass& one : classes())
            for (std::size_t place = 0; place < m_spelling.columns(); ++place) {
                if (one.rows[place] == 0)
                    continue;
                std::map<Confidence, std::vector<std::size_t>> words;
                std::map<Confidence, std::vector<Evidence>> evidence;
                for (const std::size_t w : one.words) {
                    const VocabularyWord& word = m_spelling.word(w);
                    if (word.rows[place] == 0 || word.text == one.target)
                        continue;
                    const std::string difference = differenceOf(word.text, one.target);
                    if (difference == "blanks" && m_spelling.isTrimmed(place))
                        continue;
                    Confidence confidence = confidenceIn(difference, word);
                    const bool here = m_spelling.word(one.best).rows[place] > 0 || difference == "blanks" || mixesScripts(word.text);
                    if (!here)
                        lower(confidence, Confidence::Medium);  // only the other table writes it so
                    words[confidence].push_back(w);
                    evidence[confidence].push_back(
                        {.code = difference, .numbers = {static_cast<double>(word.rows[place])}, .texts = {word.text}});
                }
                for (const auto& [confidence, some] : words) {
                    std::vector<Evidence> why = evidence[confidence];
                    why.push_back({.code = "target-rows", .numbers = {static_cast<double>(m_spelling.word(one.best).total)}});
                    m_spelling.propose(place, some, one.target, {one.target}, confidence, std::move(why), {});
                }
            }
    }

    // ---- values that look alike and are known to differ
    // -----------------------------------------------------------------------------------------

    // At most a third of the longer one differs.
    static bool lookAlike(const std::u32string& a, const std::u32string& b)
    {
        const std::size_t limit = std::max(a.size(), b.size()) / 3;
        return editDistance(a, b, limit) <= limit;
    }

    // In small vocabularies every pair is looked at, so that a legitimate pair is shown as kept apart, with the reason.
    void keepApart()
    {
        if (classes().size() > kKeepApartClasses)
            return;
        for (std::size_t i = 0; i < classes().size(); ++i)
            for (std::size_t j = i + 1; j < classes().size(); ++j) {
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
    // ------------------------------------------------------------------------------------------------------------

    // Two spellings that never stand in one column, in columns that otherwise share words.
    bool fillOneAnothersPlace(const SpellingClass& a, const SpellingClass& b) const
    {
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (a.rows[place] > 0 && b.rows[place] > 0)
                return false;
        for (const SpellingClass& common : classes()) {
            bool withA = false;
            bool withB = false;
            for (std::size_t place = 0; place < m_spelling.columns(); ++place) {
                withA = withA || (common.rows[place] > 0 && a.rows[place] > 0);
                withB = withB || (common.rows[place] > 0 && b.rows[place] > 0);
            }
            if (&common != &a && &common != &b && withA && withB)
                return true;
        }
        return false;
    }

    bool sameColumnName(const SpellingClass& a, const SpellingClass& b) const
    {
        std::set<std::u32string> names;
        for (std::size_t place = 0; place < m_spelling.columns(); ++place)
            if (a.rows[place] > 0 || b.rows[place] > 0)
                names.insert(spellingForm(m_spelling.columnAt(place).name()).squeezed);
        return names.size() == 1;
    }

    void slipsThatFillATable()
    {
        if (m_spelling.columns() < 2)
            return;
        NearIndex index;
        for (std::uint32_t i = 0; i < classes().size(); ++i)
            if (isComparable(classes()[i]) && classes()[i].total >= kLeastCentre)
                index.add(m_spelling.formOf(classes()[i]).words, i);
        for (std::uint32_t i = 0; i < classes().size(); ++i) {
            if (!isComparable(classes()[i]) || classes()[i].total < kLeastCentre)
                continue;
            for (const std::uint32_t j : index.nearTo(m_spelling.formOf(classes()[i]).words))
                if (j > i && !classes()[i].attached && !classes()[j].attached && fillOneAnothersPlace(classes()[i], classes()[j]))
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
        if (verdict.kind != PairVerdict::Slip || ratio >= kSafeRatio)
            return;  // counts alone will tell
        if (!decided) {
            lower(verdict.confidence, Confidence::Medium);
            verdict.against.push_back({.code = "direction-unknown"});
        }
        if (!sameColumnName(a, b))
            lower(verdict.confidence, Confidence::Medium);
        evidence.insert(evidence.begin(), verdict.evidence.begin(), verdict.evidence.end());
        typed.attached = true;
        m_centres.insert(&meant);
        m_spelling.proposeEverywhere(typed, meant, verdict.confidence, evidence, verdict.against);
    }

    // ---- slips beside their centre
    // ----------------------------------------------------------------------------------------------------------------

    bool isComparable(const SpellingClass& one) const
    {
        return m_spelling.formOf(one).words.size() >= 4 && m_spelling.formOf(one).words.size() <= kLongestCompared;
    }

    // Where established values stand one letter apart as a rule (first names, articles), a rare one beside a frequent one proves little.
    bool establishedValuesAreClose(const NearIndex& index, const std::vector<std::uint32_t>& byTotal) const
    {
        std::size_t established = 0;
        std::size_t close = 0;
        for (const std::uint32_t i : byTotal) {
            const SpellingClass& one = classes()[i];
            if (one.total < kEstablished)
                break;
            if (!isComparable(one) || one.attached)
                continue;
            ++established;
            for (const std::uint32_t j : index.nearTo(m_spelling.formOf(one).words)) {
                const double ratio = static_cast<double>(classes()[j].total) / static_cast<double>(one.total);
                if (j != i && ratio >= 1 && ratio < kLeastRatio &&
                    judgePair(m_spelling.formOf(classes()[j]), m_spelling.formOf(one), m_lexicon).kind == PairVerdict::Slip) {
                    ++close;
                    break;
                }
            }
        }
        return close * 20 > established;
    }

    void slips(const Progress& progress)
    {
        std::vector<std::uint32_t> byTotal(classes().size());
        std::iota(byTotal.begin(), byTotal.end(), 0U);
        std::stable_sort(byTotal.begin(), byTotal.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return classes()[a].total > classes()[b].total; });
        NearIndex established;
        for (const std::uint32_t i : byTotal)
            if (classes()[i].total >= kEstablished && isComparable(classes()[i]) && !classes()[i].attached)
                established.add(m_spelling.formOf(classes()[i]).words, i);
        const bool close = establishedValuesAreClose(established, byTotal);
        NearIndex centres;
        for (std::size_t at = 0; at < byTotal.size(); ++at) {
            if (at % 256 == 0)
                progress.throwIfCancelled();
            SpellingClass& typed = classes()[byTotal[at]];
            if (!isComparable(typed) || typed.attached)
                continue;
            if (m_centres.count(&typed) == 0)
                attach(typed, centres, close);
            if (!typed.attached && typed.total >= kLeastCentre)
                centres.add(m_spelling.formOf(typed).words, byTotal[at]);
        }
    }

    void attach(SpellingClass& typed, const NearIndex& centres, bool close)
    {
        const SpellingClass* meant = nullptr;
        PairVerdict best;
        std::size_t rivals = 0;
        for (const std::uint32_t i : centres.nearTo(m_spelling.formOf(typed).words)) {
            const SpellingClass& centre = classes()[i];
            const double ratio = static_cast<double>(centre.total) / static_cast<double>(typed.total);
            if (ratio < kLeastRatio)
                continue;
            PairVerdict verdict = judgePair(m_spelling.formOf(centre), m_spelling.formOf(typed), m_lexicon);
            if (verdict.kind != PairVerdict::Slip)
                continue;
            ++rivals;
            if (ratio < kSafeRatio)
                lower(verdict.confidence, Confidence::Medium);
            if (meant == nullptr || verdict.confidence < best.confidence ||
                (verdict.confidence == best.confidence && centre.total > meant->total)) {
                meant = &centre;
                best = std::move(verdict);
            }
        }
        if (meant == nullptr)
            return;
        if (rivals > 1) {
            lower(best.confidence, Confidence::Medium);
            best.against.push_back({.code = "several-centres", .numbers = {static_cast<double>(rivals)}});
        }
        if (close) {
            lower(best.confidence, Confidence::Medium);
            best.against.push_back({.code = "close-vocabulary"});
        }
        typed.attached = true;
        m_spelling.proposeEverywhere(typed, *meant, best.confidence, best.evidence, best.against);
    }

    // ---- the same words in another order
    // ------------------------------------------------------------------------------------------------------------

    void otherWordOrder()
    {
        std::map<std::u32string, std::vector<SpellingClass*>> bags;
        for (SpellingClass& one : classes()) {
            const std::u32string bag = wordBag(m_spelling.formOf(one));
            if (!bag.empty() && !one.attached)
                bags[bag].push_back(&one);
        }
        for (auto& [bag, classes] : bags) {
            const auto meant =
                std::max_element(classes.begin(), classes.end(), [](const auto* a, const auto* b) { return a->total < b->total; });
            for (SpellingClass* typed : classes)
                if (typed != *meant && (*meant)->total >= kLeastCentre) {
                    typed->attached = true;
                    m_spelling.proposeEverywhere(*typed, **meant, Confidence::Medium, {{.code = "word-order"}}, {});
                }
        }
    }

    // ---- misspelt in every row
    // ------------------------------------------------------------------------------------------------------------------------

    void misspeltEverywhere(const Progress& progress)
    {
        std::size_t rows = 0;
        for (const SpellingClass& one : classes())
            rows += one.total;
        if (classes().size() > kMostAskedClasses || rows < classes().size() * 10)
            return;
        for (const SpellingClass& one : classes()) {
            progress.throwIfCancelled();
            if (one.attached)
                continue;
            const auto corrected = correctedByLexicon(one.target, m_lexicon);
            if (!corrected)
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
    std::set<const SpellingClass*> m_centres;
};

}  // namespace

std::vector<Suggestion> spellingVariants(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes,
                                         const Lexicon& lexicon, const Progress& progress)
{
    const std::vector<Vocabulary> vocabularies = vocabulariesOf(tables, progress.part(0, 0.3));
    LetterPairs pairs;
    for (const Vocabulary& vocabulary : vocabularies)
        for (const VocabularyWord& word : vocabulary.words)
            if (word.form.words.size() <= kLongestCompared)
                pairs.add(word.form.words);
    std::vector<Suggestion> found;
    for (std::size_t i = 0; i < vocabularies.size(); ++i) {
        const Progress part = progress.part(0.3, 1);
        part.at(static_cast<double>(i) / static_cast<double>(vocabularies.size()));
        std::vector<Suggestion> more = VariantFinder(SpellingClasses(tables, shapes, vocabularies[i]), lexicon, pairs).find(part);
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return found;
}

}  // namespace holdfast
