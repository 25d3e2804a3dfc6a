// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: collecting classes, attaching them to centres and wording the suggestions share one state.
#include "recipe/findings/spelling_variants.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "recipe/blanks.h"
#include "recipe/findings/lexicon_correction.h"
#include "recipe/findings/near_index.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/suggestion_id.h"
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
constexpr double kSameKeys = 0.5;

// Words of one squeezed form.
struct SpellingClass
{
    std::vector<std::size_t> words;
    std::vector<std::size_t> rows;  // per column of the vocabulary
    std::size_t total = 0;
    std::size_t best = 0;  // word whose form stands for the class
    std::string target;    // how it should read
    bool attached = false;
};

struct SharedKeys
{
    std::size_t shared = 0;
    std::size_t keys = 0;
    bool tellApart() const { return keys > 0 && static_cast<double>(shared) >= kSameKeys * static_cast<double>(keys); }
};

class VariantFinder
{
public:
    VariantFinder(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes, const Lexicon& lexicon,
                  const LetterPairs& pairs, const Vocabulary& vocabulary)
        : m_tables(tables), m_shapes(shapes), m_lexicon(lexicon), m_pairs(pairs), m_vocabulary(vocabulary)
    {
        collectClasses();
    }

    std::vector<Suggestion> find(const Progress& progress)
    {
        sameForms();
        if (!codes()) {
            keepApart();
            slipsThatFillATable();
            slips(progress);
            otherWordOrder();
            misspeltEverywhere(progress);
        }
        return std::move(m_found);
    }

private:
    const Column& columnAt(std::size_t place) const
    {
        return m_tables[m_vocabulary.columns[place].table].column(m_vocabulary.columns[place].column);
    }
    const Table& tableAt(std::size_t place) const { return m_tables[m_vocabulary.columns[place].table]; }
    bool codes() const { return columnAt(0).kind() == ColumnKind::Code; }
    const SpellingForm& formOf(const SpellingClass& one) const { return m_vocabulary.words[one.best].form; }

    void collectClasses()
    {
        std::unordered_map<std::string, std::size_t> classOf;
        for (std::size_t w = 0; w < m_vocabulary.words.size(); ++w) {
            const VocabularyWord& word = m_vocabulary.words[w];
            if (word.form.words.empty())
                continue;
            const auto [found, added] = classOf.emplace(fromCodePoints(word.form.squeezed), m_classes.size());
            if (added)
                m_classes.push_back({.rows = std::vector<std::size_t>(m_vocabulary.columns.size(), 0)});
            SpellingClass& one = m_classes[found->second];
            one.words.push_back(w);
            one.total += word.total;
            for (std::size_t place = 0; place < word.rows.size(); ++place)
                one.rows[place] += word.rows[place];
        }
        for (SpellingClass& one : m_classes)
            chooseTarget(one);
    }

    // The most frequent writing that is clean; where none is, the most frequent one made clean.
    void chooseTarget(SpellingClass& one) const
    {
        const auto isClean = [this](std::size_t w) {
            const std::string& text = m_vocabulary.words[w].text;
            return text == plainBlanks(text) && !mixesScripts(text);
        };
        const auto better = [&](std::size_t a, std::size_t b) {
            const bool cleanA = isClean(a);
            return cleanA != isClean(b) ? cleanA : m_vocabulary.words[a].total > m_vocabulary.words[b].total;
        };
        one.best = one.words.front();
        for (const std::size_t w : one.words)
            if (better(w, one.best))
                one.best = w;
        one.target = m_vocabulary.words[one.best].text;
        if (!isClean(one.best))
            one.target = repairedScripts(plainBlanks(one.target));
    }

    // How many keys of the rows that hold one of `a` also hold one of `b`, in a long table that has this column as its label.
    SharedKeys sharedKeys(std::size_t place, const std::set<std::string>& a, const std::set<std::string>& b) const
    {
        const ColumnPlace& at = m_vocabulary.columns[place];
        const auto& shape = m_shapes[at.table];
        if (!shape || shape->label != at.column)
            return {};
        const Categories& categories = columnAt(place).categories();
        std::vector<char> side(categories.levels.size(), 0);
        for (std::size_t level = 0; level < side.size(); ++level)
            side[level] = static_cast<char>(a.count(categories.levels[level]) > 0 ? 1 : (b.count(categories.levels[level]) > 0 ? 2 : 0));
        std::vector<char> seen(categories.codes.size(), 0);
        for (std::size_t row = 0; row < categories.codes.size(); ++row)
            if (categories.codes[row] >= 0)
                seen[shape->keyGroups[row]] =
                    static_cast<char>(seen[shape->keyGroups[row]] | side[static_cast<std::size_t>(categories.codes[row])]);
        SharedKeys shared;
        for (const char sides : seen) {
            shared.keys += (sides & 1) != 0 ? 1U : 0U;
            shared.shared += sides == 3 ? 1U : 0U;
        }
        return shared;
    }

    std::set<std::string> textsOf(const SpellingClass& one) const
    {
        std::set<std::string> texts{one.target};
        for (const std::size_t w : one.words)
            texts.insert(m_vocabulary.words[w].text);
        return texts;
    }

    // One suggestion for the words in one column of the vocabulary; blocked when they live side by side with the target.
    void propose(std::size_t place, const std::vector<std::size_t>& words, const std::string& to, const std::set<std::string>& toTexts,
                 Confidence confidence, std::vector<Evidence> evidence, std::vector<Evidence> against,
                 const std::string& blockedReason = {})
    {
        Suggestion made{.kind = SuggestionKind::SpellingVariant,
                        .table = tableAt(place).name(),
                        .column = columnAt(place).id(),
                        .confidence = confidence};
        SpellingProposal proposal{.to = to};
        std::set<std::string> from;
        for (const std::size_t w : words) {
            const VocabularyWord& word = m_vocabulary.words[w];
            if (word.rows[place] == 0 || word.text == to)
                continue;
            proposal.from.push_back(word.text);
            from.insert(word.text);
            made.rows += word.rows[place];
        }
        if (proposal.from.empty())
            return;
        made.evidence = std::move(evidence);
        made.against = std::move(against);
        made.blocked = !blockedReason.empty();
        made.reason = blockedReason;
        const SharedKeys shared = sharedKeys(place, from, toTexts);
        if (shared.tellApart()) {
            made.blocked = true;
            made.reason = "same-keys";
            made.against.insert(made.against.begin(),
                                {.code = "same-keys", .numbers = {static_cast<double>(shared.shared), static_cast<double>(shared.keys)}});
        }
        if (made.blocked)
            made.confidence = Confidence::Low;
        else
            made.action = MergeValues{made.table, made.column, proposal.from, to};
        made.proposal = std::move(proposal);
        made.sampleRows = rowsHolding(columnAt(place).categories(), from);
        made.id = suggestionId(made);
        m_found.push_back(std::move(made));
    }

    void proposeEverywhere(const SpellingClass& typed, const SpellingClass& meant, Confidence confidence,
                           const std::vector<Evidence>& evidence, const std::vector<Evidence>& against)
    {
        for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place) {
            if (typed.rows[place] == 0)
                continue;
            std::vector<Evidence> here = evidence;
            here.push_back({.code = "counts", .numbers = {static_cast<double>(typed.total), static_cast<double>(meant.total)}});
            if (meant.rows[place] == 0)
                for (std::size_t other = 0; other < m_vocabulary.columns.size(); ++other)
                    if (meant.rows[other] > 0)
                        here.push_back({.code = "shared-vocabulary",
                                        .numbers = {static_cast<double>(meant.rows[other])},
                                        .texts = {tableAt(other).name(), columnAt(other).name()}});
            propose(place, typed.words, meant.target, textsOf(meant), confidence, std::move(here), against);
        }
    }

    // ---- the same form
    // ----------------------------------------------------------------------------------------------------------------------

    Confidence confidenceIn(const std::string& difference, const VocabularyWord& word) const
    {
        if (difference == "blanks" || difference == "letters")
            return Confidence::High;
        const std::size_t letters = word.form.squeezed.size();
        if (difference == "case")
            return letters >= 2 && !codes() ? Confidence::High : Confidence::Medium;
        if (word.form.hasDigit || codes())
            return Confidence::Medium;  // A-1 and A1 may be two codes
        return letters >= (difference == "punctuation" ? 2U : 5U) ? Confidence::High : Confidence::Medium;
    }

    void sameForms()
    {
        for (const SpellingClass& one : m_classes)
            for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place) {
                if (one.rows[place] == 0)
                    continue;
                std::map<Confidence, std::vector<std::size_t>> words;
                std::map<Confidence, std::vector<Evidence>> evidence;
                for (const std::size_t w : one.words) {
                    const VocabularyWord& word = m_vocabulary.words[w];
                    if (word.rows[place] == 0 || word.text == one.target)
                        continue;
                    const std::string difference = differenceOf(word.text, one.target);
                    Confidence confidence = confidenceIn(difference, word);
                    const bool here = m_vocabulary.words[one.best].rows[place] > 0 || difference == "blanks" || mixesScripts(word.text);
                    if (!here)
                        lower(confidence, Confidence::Medium);  // only the other table writes it so
                    words[confidence].push_back(w);
                    evidence[confidence].push_back(
                        {.code = difference, .numbers = {static_cast<double>(word.rows[place])}, .texts = {word.text}});
                }
                for (const auto& [confidence, some] : words) {
                    std::vector<Evidence> why = evidence[confidence];
                    why.push_back({.code = "target-rows", .numbers = {static_cast<double>(m_vocabulary.words[one.best].total)}});
                    propose(place, some, one.target, {one.target}, confidence, std::move(why), {});
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
        if (m_classes.size() > kKeepApartClasses)
            return;
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            for (std::size_t j = i + 1; j < m_classes.size(); ++j) {
                const PairVerdict verdict = judgePair(formOf(m_classes[i]), formOf(m_classes[j]), m_lexicon);
                if (verdict.kind != PairVerdict::Different || !lookAlike(formOf(m_classes[i]).words, formOf(m_classes[j]).words))
                    continue;
                const bool firstLonger = formOf(m_classes[i]).words.size() > formOf(m_classes[j]).words.size();
                const SpellingClass& longer = m_classes[firstLonger ? i : j];
                const SpellingClass& shorter = m_classes[firstLonger ? j : i];
                for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
                    if (longer.rows[place] > 0 && shorter.rows[place] > 0)
                        propose(place, longer.words, shorter.target, textsOf(shorter), Confidence::Low, {}, verdict.against,
                                verdict.reason);
            }
    }

    // ---- a slip that fills its table
    // ------------------------------------------------------------------------------------------------------------

    // Two spellings that never stand in one column, in columns that otherwise share words.
    bool fillOneAnothersPlace(const SpellingClass& a, const SpellingClass& b) const
    {
        for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
            if (a.rows[place] > 0 && b.rows[place] > 0)
                return false;
        for (const SpellingClass& common : m_classes) {
            bool withA = false;
            bool withB = false;
            for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place) {
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
        for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
            if (a.rows[place] > 0 || b.rows[place] > 0)
                names.insert(spellingForm(columnAt(place).name()).squeezed);
        return names.size() == 1;
    }

    void slipsThatFillATable()
    {
        if (m_vocabulary.columns.size() < 2)
            return;
        NearIndex index;
        for (std::uint32_t i = 0; i < m_classes.size(); ++i)
            if (isComparable(m_classes[i]) && m_classes[i].total >= kLeastCentre)
                index.add(formOf(m_classes[i]).words, i);
        for (std::uint32_t i = 0; i < m_classes.size(); ++i) {
            if (!isComparable(m_classes[i]) || m_classes[i].total < kLeastCentre)
                continue;
            for (const std::uint32_t j : index.nearTo(formOf(m_classes[i]).words))
                if (j > i && !m_classes[i].attached && !m_classes[j].attached && fillOneAnothersPlace(m_classes[i], m_classes[j]))
                    settleTwoTables(m_classes[i], m_classes[j]);
        }
    }

    void settleTwoTables(SpellingClass& a, SpellingClass& b)
    {
        std::vector<Evidence> evidence;
        int right = rightSpelling(formOf(a), formOf(b), m_lexicon, m_pairs, evidence);
        const bool decided = right != 0;
        if (!decided)
            right = a.total >= b.total ? 1 : -1;
        SpellingClass& meant = right > 0 ? a : b;
        SpellingClass& typed = right > 0 ? b : a;
        const double ratio = static_cast<double>(meant.total) / static_cast<double>(typed.total);
        PairVerdict verdict = judgePair(formOf(meant), formOf(typed), m_lexicon);
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
        proposeEverywhere(typed, meant, verdict.confidence, evidence, verdict.against);
    }

    // ---- slips beside their centre
    // ----------------------------------------------------------------------------------------------------------------

    bool isComparable(const SpellingClass& one) const
    {
        return formOf(one).words.size() >= 4 && formOf(one).words.size() <= kLongestCompared;
    }

    // Where established values stand one letter apart as a rule (first names, articles), a rare one beside a frequent one proves little.
    bool establishedValuesAreClose(const NearIndex& index, const std::vector<std::uint32_t>& byTotal) const
    {
        std::size_t established = 0;
        std::size_t close = 0;
        for (const std::uint32_t i : byTotal) {
            const SpellingClass& one = m_classes[i];
            if (one.total < kEstablished)
                break;
            if (!isComparable(one) || one.attached)
                continue;
            ++established;
            for (const std::uint32_t j : index.nearTo(formOf(one).words)) {
                const double ratio = static_cast<double>(m_classes[j].total) / static_cast<double>(one.total);
                if (j != i && ratio >= 1 && ratio < kLeastRatio &&
                    judgePair(formOf(m_classes[j]), formOf(one), m_lexicon).kind == PairVerdict::Slip) {
                    ++close;
                    break;
                }
            }
        }
        return close * 20 > established;
    }

    void slips(const Progress& progress)
    {
        std::vector<std::uint32_t> byTotal(m_classes.size());
        std::iota(byTotal.begin(), byTotal.end(), 0U);
        std::stable_sort(byTotal.begin(), byTotal.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return m_classes[a].total > m_classes[b].total; });
        NearIndex established;
        for (const std::uint32_t i : byTotal)
            if (m_classes[i].total >= kEstablished && isComparable(m_classes[i]) && !m_classes[i].attached)
                established.add(formOf(m_classes[i]).words, i);
        const bool close = establishedValuesAreClose(established, byTotal);
        NearIndex centres;
        for (std::size_t at = 0; at < byTotal.size(); ++at) {
            if (at % 256 == 0)
                progress.throwIfCancelled();
            SpellingClass& typed = m_classes[byTotal[at]];
            if (!isComparable(typed) || typed.attached)
                continue;
            if (m_centres.count(&typed) == 0)
                attach(typed, centres, close);
            if (!typed.attached && typed.total >= kLeastCentre)
                centres.add(formOf(typed).words, byTotal[at]);
        }
    }

    void attach(SpellingClass& typed, const NearIndex& centres, bool close)
    {
        const SpellingClass* meant = nullptr;
        PairVerdict best;
        std::size_t rivals = 0;
        for (const std::uint32_t i : centres.nearTo(formOf(typed).words)) {
            const SpellingClass& centre = m_classes[i];
            const double ratio = static_cast<double>(centre.total) / static_cast<double>(typed.total);
            if (ratio < kLeastRatio)
                continue;
            PairVerdict verdict = judgePair(formOf(centre), formOf(typed), m_lexicon);
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
        proposeEverywhere(typed, *meant, best.confidence, best.evidence, best.against);
    }

    // ---- the same words in another order
    // ------------------------------------------------------------------------------------------------------------

    void otherWordOrder()
    {
        std::map<std::u32string, std::vector<SpellingClass*>> bags;
        for (SpellingClass& one : m_classes) {
            const std::u32string bag = wordBag(formOf(one));
            if (!bag.empty() && !one.attached)
                bags[bag].push_back(&one);
        }
        for (auto& [bag, classes] : bags) {
            const auto meant =
                std::max_element(classes.begin(), classes.end(), [](const auto* a, const auto* b) { return a->total < b->total; });
            for (SpellingClass* typed : classes)
                if (typed != *meant && (*meant)->total >= kLeastCentre) {
                    typed->attached = true;
                    proposeEverywhere(*typed, **meant, Confidence::Medium, {{.code = "word-order"}}, {});
                }
        }
    }

    // ---- misspelt in every row
    // ------------------------------------------------------------------------------------------------------------------------

    void misspeltEverywhere(const Progress& progress)
    {
        std::size_t rows = 0;
        for (const SpellingClass& one : m_classes)
            rows += one.total;
        if (m_classes.size() > kMostAskedClasses || rows < m_classes.size() * 10)
            return;
        for (const SpellingClass& one : m_classes) {
            progress.throwIfCancelled();
            if (one.attached)
                continue;
            const auto corrected = correctedByLexicon(one.target, m_lexicon);
            if (!corrected)
                continue;
            for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
                propose(place, one.words, corrected->text, {corrected->text}, Confidence::Medium,
                        {{.code = "dictionary", .texts = {corrected->wrong, corrected->right}}},
                        {{.code = "every-row", .numbers = {static_cast<double>(one.total)}}});
        }
    }

    const std::vector<Table>& m_tables;
    const std::vector<std::optional<LongShape>>& m_shapes;
    const Lexicon& m_lexicon;
    const LetterPairs& m_pairs;
    const Vocabulary& m_vocabulary;
    std::vector<SpellingClass> m_classes;
    std::set<const SpellingClass*> m_centres;
    std::vector<Suggestion> m_found;
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
        std::vector<Suggestion> more = VariantFinder(tables, shapes, lexicon, pairs, vocabularies[i]).find(part);
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return found;
}

}  // namespace holdfast
