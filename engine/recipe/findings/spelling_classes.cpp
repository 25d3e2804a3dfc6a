// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what is proposed is worded, settled and withdrawn in one place.
#include "recipe/findings/spelling_classes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/blanks.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_pair.h"
#include "recipe/findings/suggestion_id.h"

namespace holdfast {

namespace {

constexpr std::array<std::u32string_view, 4> kMarks{U"none", U"null", U"нет данных", U"неизвестно"};  // read as missing
constexpr double kSameKeys = 0.5;                                                                     // of the keys
constexpr double kNameShare = 0.95;                                                                   // different values per row
constexpr std::size_t kFewestRows = 20;                                                               // for that share to say something
constexpr std::size_t kMostBlankValues = 200;                                                         // mended one by one
constexpr std::size_t kFewestPadded = 5;      // values with blanks, in half of the rows: the column is padded
constexpr std::size_t kFewestPaddedRows = 3;  // of one value
constexpr double kNearlyAllPadded = 0.8;      // of its rows
constexpr double kNoSlip = 0.05;              // of the rows of the most frequent writing: below, another one is a slip itself
constexpr double kFlagShare = 0.05;           // of the rows have the values of a flag
constexpr double kRareShare = 0.015;          // and fewer than this any other one
constexpr std::size_t kShortCode = 3;         // letters: below, case may tell codes apart
constexpr std::size_t kFewestOfCode = 10;     // rows of such a code
constexpr double kCodeShare = 0.2;            // different values per row: below, codes repeat as categories do

// none., nonee: what would be right was read as missing and is no value here.
bool isNearMark(const std::string& text)
{
    const std::u32string words = spellingForm(text).words;
    return std::any_of(kMarks.begin(), kMarks.end(), [&words](std::u32string_view mark) { return editDistance(words, mark, 1) <= 1; });
}

// It may have been withdrawn since.
bool isSureOf(const Suggestion& one, const std::string& text)
{
    return one.confidence == Confidence::High && !one.blocked &&
           std::find(one.proposal->from.begin(), one.proposal->from.end(), text) != one.proposal->from.end();
}

// No mark at its ends, and capitals in their usual places: of two writings that are as frequent, it is the likelier one to be right.
bool isRegular(const std::string& text)
{
    const std::u32string points = toCodePoints(text);
    if (points.empty() || u_isalnum(static_cast<UChar32>(points.front())) == 0 || u_isalnum(static_cast<UChar32>(points.back())) == 0)
        return false;
    std::size_t capitals = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool capital = u_isupper(static_cast<UChar32>(points[i])) != 0;
        if (capital && i > 0 && u_islower(static_cast<UChar32>(points[i - 1])) != 0)
            return false;
        capitals += capital ? 1U : 0U;
        others += u_islower(static_cast<UChar32>(points[i])) != 0 ? 1U : 0U;
    }
    return others > 0 || capitals <= kShortCode;
}

}  // namespace

SpellingClasses::SpellingClasses(const std::vector<Table>& tables, const std::vector<std::optional<LongShape>>& shapes,
                                 const Vocabulary& vocabulary)
    : m_tables(tables), m_shapes(shapes), m_vocabulary(vocabulary)
{
    collectClasses();
    lookAtColumns();
    std::size_t rows = 0;
    for (const SpellingClass& one : m_classes)
        rows += one.total;
    const auto withShare = [&](double least) {
        return std::count_if(m_classes.begin(), m_classes.end(),
                             [&](const SpellingClass& one) { return static_cast<double>(one.total) >= least * static_cast<double>(rows); });
    };
    const auto large = withShare(kFlagShare);
    m_flag = large == 2 && withShare(kRareShare) == large;
}

std::set<std::string> SpellingClasses::textsOf(const SpellingClass& one) const
{
    std::set<std::string> texts{one.target};
    for (const std::size_t w : one.words)
        texts.insert(m_vocabulary.words[w].text);
    return texts;
}

const Column& SpellingClasses::columnAt(std::size_t place) const
{
    return m_tables[m_vocabulary.columns[place].table].column(m_vocabulary.columns[place].column);
}

void SpellingClasses::propose(std::size_t place, const std::vector<std::size_t>& words, const std::string& to,
                              const std::set<std::string>& toTexts, Confidence confidence, std::vector<Evidence> evidence,
                              std::vector<Evidence> against, const std::string& blockedReason)
{
    Suggestion made{
        .kind = SuggestionKind::SpellingVariant, .table = tableAt(place).name(), .column = columnAt(place).id(), .confidence = confidence};
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
    if (m_mostlyNames[place] && columnHolds(place, toTexts)) {
        lower(made.confidence, Confidence::Medium);  // two names would become one
        made.against.push_back({.code = "column-of-names"});
    }
    if (m_missing[place] > made.rows && isNearMark(to)) {
        lower(made.confidence, Confidence::Medium);
        made.against.push_back({.code = "near-missing-mark", .texts = {to}});
    }
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
    made.sampleRows = sampleOf(place, words);
    made.id = suggestionId(made);
    m_found.push_back(std::move(made));
}

const std::string& SpellingClasses::writingFor(const std::string& text, const SpellingClass& one) const
{
    const SpellingForm& form = formOf(one);
    const std::string* chosen = &one.target;
    if (form.words.size() > kShortCode || one.words.size() < 2)
        return *chosen;
    const std::u32string points = toCodePoints(text);
    const auto distanceTo = [&points](const std::string& other) { return editDistance(toCodePoints(other), points, points.size() + 3); };
    const auto targetRows = static_cast<double>(m_vocabulary.words[one.best].total);
    std::size_t least = distanceTo(one.target);
    for (const std::size_t w : one.words) {
        const VocabularyWord& word = m_vocabulary.words[w];
        const bool inUse = word.total >= kFewestOfCode && static_cast<double>(word.total) >= kNoSlip * targetRows;
        if (word.text == text || !inUse || !differInWholeCase(word.text, one.target))
            continue;
        const std::size_t distance = distanceTo(word.text);
        if (distance >= least)
            continue;
        least = distance;
        chosen = &word.text;
    }
    return *chosen;
}

void SpellingClasses::proposeEverywhere(const SpellingClass& typed, const SpellingClass& meant, Confidence confidence,
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
        std::map<std::string, std::vector<std::size_t>> byWriting;
        for (const std::size_t w : typed.words)
            byWriting[writingFor(m_vocabulary.words[w].text, meant)].push_back(w);
        for (const auto& [writing, words] : byWriting)
            propose(place, words, writing, textsOf(meant), confidence, here, against);
    }
}

void SpellingClasses::withdrawFrom(std::size_t word)
{
    for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
        withdrawAt(place, word);
}

void SpellingClasses::withdrawAt(std::size_t place, std::size_t word)
{
    const std::string& text = m_vocabulary.words[word].text;
    for (const std::size_t index : proposalsOf(word)) {
        Suggestion& one = m_found[index];
        if (one.blocked || !isAbout(one, place))
            continue;
        std::vector<std::string>& from = one.proposal->from;
        const auto here = std::find(from.begin(), from.end(), text);
        if (here == from.end())
            continue;
        from.erase(here);
        one.rows -= m_vocabulary.words[word].rows[place];
        if (one.action)
            one.action = MergeValues{one.table, one.column, from, one.proposal->to};
        one.id = suggestionId(one);
    }
}

// A look through all of them for each writing would take the square of their number.
const std::vector<std::size_t>& SpellingClasses::proposalsOf(std::size_t word) const
{
    for (; m_indexed < m_found.size(); ++m_indexed)
        if (const Suggestion& one = m_found[m_indexed]; one.proposal)
            for (const std::string& from : one.proposal->from)
                m_proposalsOf[from].push_back(m_indexed);
    static const std::vector<std::size_t> none;
    const auto found = m_proposalsOf.find(m_vocabulary.words[word].text);
    return found == m_proposalsOf.end() ? none : found->second;
}

bool SpellingClasses::isAbout(const Suggestion& one, std::size_t place) const
{
    return one.table == tableAt(place).name() && one.column == columnAt(place).id();
}

const std::string* SpellingClasses::surelyBecomes(std::size_t place, std::size_t word) const
{
    for (const std::size_t index : proposalsOf(word))
        if (isAbout(m_found[index], place) && isSureOf(m_found[index], m_vocabulary.words[word].text))
            return &m_found[index].proposal->to;
    return nullptr;
}

bool SpellingClasses::isSure(std::size_t word) const
{
    const std::vector<std::size_t>& proposals = proposalsOf(word);
    return std::any_of(proposals.begin(), proposals.end(),
                       [&](std::size_t index) { return isSureOf(m_found[index], m_vocabulary.words[word].text); });
}

bool SpellingClasses::isAskedAbout(std::size_t word) const
{
    const std::string& text = m_vocabulary.words[word].text;
    const std::vector<std::size_t>& proposals = proposalsOf(word);
    return std::any_of(proposals.begin(), proposals.end(), [&](std::size_t index) {
        const std::vector<std::string>& from = m_found[index].proposal->from;
        return !m_found[index].blocked && std::find(from.begin(), from.end(), text) != from.end();
    });
}

bool SpellingClasses::becomes(std::size_t place, std::size_t word, const std::string& to) const
{
    const std::string& text = m_vocabulary.words[word].text;
    const std::vector<std::size_t>& proposals = proposalsOf(word);
    return std::any_of(proposals.begin(), proposals.end(), [&](std::size_t index) {
        const Suggestion& one = m_found[index];
        return isAbout(one, place) && !one.blocked && one.proposal->to == to &&
               std::find(one.proposal->from.begin(), one.proposal->from.end(), text) != one.proposal->from.end();
    });
}

std::vector<Suggestion> SpellingClasses::takeFound()
{
    std::erase_if(m_found, [](const Suggestion& one) { return one.proposal && one.proposal->from.empty(); });
    return std::move(m_found);
}

void SpellingClasses::settle(std::size_t word, const std::string& to, const std::vector<Evidence>& evidence)
{
    for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place)
        if (m_vocabulary.words[word].rows[place] > 0)
            settleAt(place, word, to, evidence);
}

void SpellingClasses::settleAt(std::size_t place, std::size_t word, const std::string& to, const std::vector<Evidence>& evidence)
{
    m_settled.insert({place, word});
    propose(place, {word}, to, {to}, Confidence::High, evidence, {});
}

void SpellingClasses::withdrawTo(const std::set<std::string>& texts)
{
    std::erase_if(m_found, [&texts](const Suggestion& one) { return !one.blocked && one.proposal && texts.count(one.proposal->to) > 0; });
    m_proposalsOf.clear();
    m_indexed = 0;
}

void SpellingClasses::proposeTrimming(std::size_t place)
{
    Suggestion made{
        .kind = SuggestionKind::SuspiciousColumn, .table = tableAt(place).name(), .column = columnAt(place).id(), .reason = "stray-blanks"};
    std::set<std::string> texts;
    for (const VocabularyWord& word : m_vocabulary.words)
        if (word.rows[place] > 0 && plainBlanks(word.text) != word.text) {
            made.rows += word.rows[place];
            texts.insert(word.text);
        }
    made.evidence = {{.code = "values-with-blanks", .numbers = {static_cast<double>(texts.size())}}};
    made.confidence = m_padded[place] ? Confidence::High : Confidence::Medium;
    if (!areStray(place)) {
        lower(made.confidence, Confidence::Medium);
        made.against = {{.code = "every-row", .numbers = {static_cast<double>(made.rows)}}};
    }
    made.action = TrimText{made.table, made.column};
    made.sampleRows = rowsHolding(columnAt(place).categories(), texts);
    made.id = suggestionId(made);
    m_found.push_back(std::move(made));
}

// Most of the values with blanks are written without as well; else the source pads them, and no slip is made in every row of a value.
bool SpellingClasses::areStray(std::size_t place) const
{
    std::size_t beside = 0;
    std::size_t alone = 0;
    for (const SpellingClass& one : m_classes) {
        std::size_t blank = 0;
        std::size_t bare = 0;
        for (const std::size_t w : one.words) {
            const VocabularyWord& word = m_vocabulary.words[w];
            (plainBlanks(word.text) == word.text ? bare : blank) += word.rows[place];
        }
        (static_cast<double>(bare) >= kNoSlip * static_cast<double>(blank) ? beside : alone) += blank;
    }
    return beside >= alone;
}

void SpellingClasses::collectClasses()
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

std::vector<std::uint32_t> SpellingClasses::classOfLevels(std::size_t place) const
{
    std::unordered_map<std::string_view, std::uint32_t> classOf;
    for (std::uint32_t i = 0; i < m_classes.size(); ++i)
        for (const std::size_t w : m_classes[i].words)
            classOf.emplace(m_vocabulary.words[w].text, i);
    std::vector<std::uint32_t> classes;
    for (const std::string& level : columnAt(place).categories().levels) {
        const auto found = classOf.find(level);
        classes.push_back(found == classOf.end() ? UINT32_MAX : found->second);
    }
    return classes;
}

// Columns of names (nearly every row its own value), and columns with stray blanks in so many values that one step should mend them
// all.
void SpellingClasses::lookAtColumns()
{
    for (std::size_t place = 0; place < m_vocabulary.columns.size(); ++place) {
        std::size_t rows = 0;
        std::size_t values = 0;
        std::size_t blanks = 0;
        std::size_t atEnds = 0;
        std::size_t blankRows = 0;
        for (const VocabularyWord& word : m_vocabulary.words) {
            rows += word.rows[place];
            values += word.rows[place] > 0 ? 1U : 0U;
            blanks += word.rows[place] > 0 && plainBlanks(word.text) != word.text ? 1U : 0U;
            atEnds += word.rows[place] > 0 && hasBlankEnds(word.text) ? 1U : 0U;
            blankRows += plainBlanks(word.text) != word.text ? word.rows[place] : 0U;
        }
        m_missing.push_back(columnAt(place).missingCount());
        m_mostlyNames.push_back(rows >= kFewestRows && static_cast<double>(values) >= kNameShare * static_cast<double>(rows));
        m_trimmed.push_back(blanks > kMostBlankValues || (blanks >= kFewestPadded && 2 * blankRows >= rows));
        m_padded.push_back(2 * atEnds >= blanks);
        m_codes =
            m_codes || (columnAt(place).kind() == ColumnKind::Code && static_cast<double>(values) > kCodeShare * static_cast<double>(rows));
    }
}

// Nearly all rows of a value have a plain blank before or behind it, and hardly any has it without one.
bool SpellingClasses::isPadded(const SpellingClass& one, std::size_t word) const
{
    const VocabularyWord& here = m_vocabulary.words[word];
    const std::size_t begin = here.text.find_first_not_of(' ');
    return (here.text.back() == ' ' || begin > 0) && begin != std::string::npos &&
           here.text.substr(begin, here.text.find_last_not_of(' ') + 1 - begin) == plainBlanks(here.text) &&
           here.total >= kFewestPaddedRows && static_cast<double>(here.total) >= kNearlyAllPadded * static_cast<double>(one.total);
}

// The most frequent writing that is clean and no slip; where none is, the most frequent one made clean.
void SpellingClasses::chooseTarget(SpellingClass& one) const
{
    const auto moreFrequent = [&](std::size_t a, std::size_t b) {
        const VocabularyWord& first = m_vocabulary.words[a];
        const VocabularyWord& second = m_vocabulary.words[b];
        if (first.total != second.total)
            return first.total > second.total;
        const bool regular = isRegular(first.text);
        return regular != isRegular(second.text) ? regular : first.text < second.text;
    };
    const std::size_t top = *std::min_element(one.words.begin(), one.words.end(), moreFrequent);
    const std::string plainTop = repairedScripts(plainBlanks(m_vocabulary.words[top].text));
    const auto isClean = [&](std::size_t w) {
        const VocabularyWord& word = m_vocabulary.words[w];
        return word.text == plainBlanks(word.text) && !mixesScripts(word.text) &&
               (word.text == plainTop || static_cast<double>(word.total) >= kNoSlip * static_cast<double>(m_vocabulary.words[top].total));
    };
    const auto better = [&](std::size_t a, std::size_t b) {
        const bool cleanA = isClean(a);
        return cleanA != isClean(b) ? cleanA : moreFrequent(a, b);
    };
    one.best = *std::min_element(one.words.begin(), one.words.end(), better);
    one.target = m_vocabulary.words[one.best].text;
    if (isClean(one.best))
        return;
    // Two blanks inside that every row has may be meant; what is written so elsewhere should read as these rows do. So with a value that is
    // padded throughout: no slip is made in all rows, and whether the value is to be trimmed is another question.
    const bool insideOnly = !hasBlankEnds(one.target) && !mixesScripts(one.target);
    one.target = insideOnly || isPadded(one, one.best) ? one.target : repairedScripts(plainBlanks(one.target));
}

bool SpellingClasses::SharedKeys::tellApart() const
{
    return keys > 0 && static_cast<double>(shared) >= kSameKeys * static_cast<double>(keys);
}

// How many keys of the rows that hold one of `a` also hold one of `b`, in a long table that has this column as its label.
SpellingClasses::SharedKeys SpellingClasses::sharedKeys(std::size_t place, const std::set<std::string>& a,
                                                        const std::set<std::string>& b) const
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

// One look through the column serves all its proposals.
std::vector<std::uint32_t> SpellingClasses::sampleOf(std::size_t place, const std::vector<std::size_t>& words)
{
    std::vector<std::vector<std::uint32_t>>& samples = m_samples[place];
    if (samples.empty()) {
        samples.resize(m_vocabulary.words.size());
        std::unordered_map<std::string_view, std::size_t> wordOf;
        for (std::size_t w = 0; w < m_vocabulary.words.size(); ++w)
            wordOf.emplace(m_vocabulary.words[w].text, w);
        const Categories& categories = columnAt(place).categories();
        std::vector<std::vector<std::uint32_t>*> sampleOfLevel;
        for (const std::string& level : categories.levels) {
            const auto word = wordOf.find(level);
            sampleOfLevel.push_back(word == wordOf.end() ? nullptr : &samples[word->second]);
        }
        for (std::uint32_t row = 0; row < categories.codes.size(); ++row) {
            if (categories.codes[row] < 0)
                continue;
            auto* sample = sampleOfLevel[static_cast<std::size_t>(categories.codes[row])];
            if (sample != nullptr && sample->size() < kSampleRows)
                sample->push_back(row);
        }
    }
    std::vector<std::uint32_t> rows;
    for (const std::size_t w : words)
        rows.insert(rows.end(), samples[w].begin(), samples[w].end());
    std::sort(rows.begin(), rows.end());
    if (rows.size() > kSampleRows)
        rows.resize(kSampleRows);
    return rows;
}

bool SpellingClasses::columnHolds(std::size_t place, const std::set<std::string>& texts) const
{
    const std::vector<std::string>& levels = columnAt(place).categories().levels;
    return std::any_of(levels.begin(), levels.end(), [&](const std::string& level) { return texts.count(level) > 0; });
}

}  // namespace holdfast
