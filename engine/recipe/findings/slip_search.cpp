// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what a pair of values is worth is measured on the whole vocabulary first.
#include "recipe/findings/slip_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/text.h"
#include "recipe/findings/letter_habits.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/seen_signs.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr double kSure = 0.05;            // chance that both are right, up to which a proposal is safe
constexpr double kDoubtful = 30;          // times kSure: above, the pair is not even shown
constexpr double kLeastRatio = 3;         // rows of the centre per row of the variant
constexpr double kSafeRatio = 20;         // from here the counts speak for themselves
constexpr std::size_t kLeastCentre = 3;   // rows
constexpr std::size_t kManyTyped = 5;     // rows: a slip seldom happens so often
constexpr std::size_t kTwice = 2;         // rows
constexpr std::size_t kFewBesideOne = 1;  // slips of the column, itself among them, where it would be the only one
constexpr std::size_t kFewBesideTwo = 3;  // … where it stands in two rows or more
constexpr std::size_t kSeveralWords = 3;  // that look like slips and are known
constexpr double kSomeWords = 0.25;       // of what looks like slips
constexpr double kMostlyWords = 0.5;
constexpr double kOftenTwice = 60;  // rows of the centre per row, up to which two with the same slip are too many
constexpr double kOftenMore = 250;  // … and up to which more are
constexpr double kRivals = 20;      // times likelier than the next centre
constexpr std::size_t kShortestCompared = 2;
constexpr std::size_t kLongestCompared = 400;  // letters: above it is prose, not a value
constexpr std::size_t kMostClasses = 200000;   // more are names, not a vocabulary
constexpr double kRowsPerMalformed = 10;       // rows built like others, per row built like no other
constexpr double kCommonShape = 0.2;           // of the rows of the most common one: below, a shape is no rule
constexpr double kCommonOfLength = 0.15;       // … and of the rows with values as long
constexpr std::size_t kWordOfOthers = 3;       // values that hold a word, for it to be one of the vocabulary
constexpr std::size_t kFewestAgree = 3;        // other columns and rows that tell a word too short to tell by itself
constexpr double kEstablishedShare = 0.7;      // of the rows have the values that are called established, the most frequent ones
constexpr std::size_t kCodesSeen = 15;         // established codes, before it is known whether they differ by a letter
constexpr double kReadyCode = 0.5;             // how readily a code of another length is right as well
constexpr double kSlipsDiffer = 4;             // rows per value that breaks the rule: one that is written so more often is a code
constexpr double kOtherCode = 20;              // times the doubt, then
constexpr double kPriorCodes = 3;              // codes that break the rule, before any was seen
constexpr double kFewCodes = 20;               // times the doubt, with fewer
constexpr double kWordsDoubt = 20;             // times the doubt, for a word of other values
constexpr std::size_t kLongWord = 5;           // letters
constexpr std::size_t kShortestTold = 3;       // letters: yes
constexpr double kFlagLeaves = 0.1;            // of a doubt, beside a flag
constexpr double kManyLeaves = 0.03;           // of a doubt, where the word stands in many values
constexpr double kToldChance = 0.04;           // where all other columns agree
constexpr double kUnsureChance = 0.1;          // at least, of what is no slip as likely
constexpr double kToldRatio = 5;
constexpr double kNearlyAll = 0.7;   // of the rows
constexpr double kPriorClose = 0.3;  // established values, of …
constexpr double kMostRare = 10;     // how far a long tail of rare values may raise the doubt
constexpr double kTold = 0.1;        // what odd letters, or the dictionary, leave of a doubt at best
constexpr double kPriorValues = 15;  // … so many, that stand close before the vocabulary was looked at

// One and the same slip out of all there are, in so many rows: a value of its own rather, beside a name all the more.
bool isRepeated(const PairVerdict& verdict, std::size_t rows, double ratio)
{
    if (verdict.odd || (!verdict.choice && !verdict.name))
        return false;
    if (!verdict.choice)  // letters left out, swapped or doubled: fewer other ones
        return (rows >= kTwice && ratio < kSafeRatio) || (rows > kTwice && ratio < 2 * kSafeRatio);
    if (!verdict.name)
        return rows > kTwice && ratio < kSafeRatio;
    return (rows >= kTwice && ratio < kOftenTwice) || (rows > kTwice && ratio < kOftenMore);
}

bool hasDoubt(const PairVerdict& verdict, std::string_view code)
{
    return std::any_of(verdict.against.begin(), verdict.against.end(), [code](const Evidence& one) { return one.code == code; });
}

// De1ivered: a digit in a long word that looks like its letter.
bool isDigitInWord(const std::u32string& meant, const std::u32string& typed)
{
    const std::vector<std::u32string> right = wordsOf(meant);
    const std::vector<std::u32string> wrong = wordsOf(typed);
    for (std::size_t i = 0; i < right.size() && right.size() == wrong.size(); ++i)
        if (right[i] != wrong[i])
            return right[i].size() >= kLongWord && std::all_of(right[i].begin(), right[i].end(), isLetter) &&
                   asSeen(right[i]) == asSeen(wrong[i]);
    return false;
}

// A word of it is in no dictionary, though there is one for its script.
bool isUnknown(const std::u32string& words, const Lexicon& lexicon)
{
    const std::vector<std::u32string> parts = wordsOf(words);
    return std::any_of(parts.begin(), parts.end(), [&](const std::u32string& word) {
        const std::string text = fromCodePoints(word);
        return lexicon.speaks(text) && !knowsWord(word, lexicon);
    });
}

}  // namespace

SlipSearch::SlipSearch(SpellingClasses& spelling, const Lexicon& lexicon, const LetterPairs& pairs, std::vector<RowContext>& contexts)
    : m_spelling(spelling), m_lexicon(lexicon), m_pairs(pairs), m_contexts(contexts)
{
}

bool SlipSearch::isComparable(const SpellingForm& form)
{
    return form.words.size() >= kShortestCompared && form.words.size() <= kLongestCompared;
}

void SlipSearch::run(const Progress& progress)
{
    std::vector<SpellingClass>& classes = m_spelling.all();
    if (classes.size() > kMostClasses)
        return;
    measureVocabulary(progress);
    for (std::size_t at = 0; at < m_byTotal.size(); ++at) {
        if (at % 256 == 0)
            progress.throwIfCancelled();
        const std::uint32_t typed = m_byTotal[at];
        if (!classes[typed].attached && !classes[typed].centre)
            attach(typed, takeCandidates(typed));
    }
}

void SlipSearch::measureVocabulary(const Progress& progress)
{
    const std::vector<SpellingClass>& classes = m_spelling.all();
    std::size_t rows = 0;
    for (std::uint32_t i = 0; i < classes.size(); ++i)
        if (isComparable(formOf(i))) {
            m_byTotal.push_back(i);
            rows += classes[i].total;
        }
    std::stable_sort(m_byTotal.begin(), m_byTotal.end(),
                     [&classes](std::uint32_t a, std::uint32_t b) { return classes[a].total > classes[b].total; });
    countWords();
    std::size_t covered = 0;
    for (const std::uint32_t i : m_byTotal) {
        if (static_cast<double>(covered) >= kEstablishedShare * static_cast<double>(rows))
            break;
        m_established = std::max(kLeastCentre, classes[i].total);
        covered += classes[i].total;
    }
    double odd = 0;
    double unknown = 0;
    for (std::size_t at = 0; at < m_byTotal.size(); ++at) {
        const std::uint32_t i = m_byTotal[at];
        if (classes[i].total < kLeastCentre)
            break;
        if (at % 256 == 0)
            progress.throwIfCancelled();
        if (!classes[i].attached)
            m_centres.add(formOf(i).words, i);
        if (classes[i].total >= m_established && !classes[i].attached) {
            ++m_establishedValues;
            odd += isOddBeside(formOf(i).words, {}) ? 1 : 0;
            unknown += isUnknown(formOf(i).words, m_lexicon) ? 1 : 0;
        }
    }
    m_centres.close();
    const double values = std::max(1.0, static_cast<double>(m_establishedValues));
    m_oddLeaves = std::min(1.0, kTold + 5 * odd / values);
    m_dictionaryLeaves = std::min(1.0, kTold + 2 * unknown / values);
    m_codeRule.decide();
    measureCodes(progress);
    std::size_t rare = 0;
    std::size_t near = 0;
    for (std::size_t at = 0; at < m_byTotal.size(); ++at) {
        if (at % 256 == 0)
            progress.throwIfCancelled();
        const std::uint32_t one = m_byTotal[at];
        if (classes[one].attached)
            continue;
        if (classes[one].total >= m_established) {
            measureCloseness(one);
            continue;
        }
        ++rare;
        std::vector<Candidate> candidates = candidatesOf(one);
        if (candidates.empty())
            continue;
        ++near;
        m_nearWords +=
            std::any_of(candidates.begin(), candidates.end(),
                        [](const Candidate& each) { return each.verdict.knownWord || (each.verdict.unsure && !each.verdict.foreign); })
                ? 1U
                : 0U;
        m_candidates.emplace(one, std::move(candidates));
    }
    m_nearRare = near;
    if (near > 0)
        m_rarePerNear = static_cast<double>(rare) / static_cast<double>(near);
}

void SlipSearch::countWords()
{
    for (const std::uint32_t i : m_byTotal) {
        const std::size_t rows = m_spelling.all()[i].total;
        m_codeRule.add(formOf(i).words, rows);
        std::size_t& alike = m_shapeRows[shapeOf(fromCodePoints(formOf(i).words))];
        alike += rows;
        m_lengthRows[formOf(i).words.size()] += rows;
        m_rows += rows;
        m_mostShapeRows = std::max(m_mostShapeRows, alike);
        for (const std::u32string& word : wordsOf(formOf(i).words)) {
            WordUse& use = m_words[fromCodePoints(word)];
            ++use.values;
            use.rows += rows;
        }
    }
}

// What was typed stands in several values, and not so many times more rarely than what would have been meant.
bool SlipSearch::isWordOfOthers(const PairVerdict& verdict, double timesRarer) const
{
    const std::vector<std::string>& words = verdict.evidence.front().texts;
    const auto typed = m_words.find(words.front());
    const auto meant = m_words.find(words.back());
    return typed != m_words.end() && meant != m_words.end() && typed->second.values >= kWordOfOthers &&
           static_cast<double>(meant->second.rows) < timesRarer * static_cast<double>(typed->second.rows);
}

// What would have been meant is one word of several values, and far more frequent than what was typed: short as it is, it is no other word.
SlipSearch::Familiar SlipSearch::familiarityOf(const PairVerdict& verdict, std::uint32_t centre) const
{
    const std::vector<std::string>& words = verdict.evidence.front().texts;
    const auto typed = m_words.find(words.front());
    const auto meant = m_words.find(words.back());
    if (typed == m_words.end() || meant == m_words.end() || meant->second.values < kWordOfOthers ||
        formOf(centre).words == toCodePoints(words.back()))
        return Familiar::No;
    const auto rows = static_cast<double>(meant->second.rows);
    if (rows < kSafeRatio * static_cast<double>(typed->second.rows))
        return Familiar::No;
    if (rows >= kNearlyAll * static_cast<double>(m_rows))
        return Familiar::Everywhere;
    return std::min(toCodePoints(words.front()).size(), toCodePoints(words.back()).size()) >= kShortestTold ? Familiar::Often
                                                                                                            : Familiar::No;
}

// Does an established value stand beside another one of the same order of frequency?
void SlipSearch::measureCloseness(std::uint32_t one)
{
    const std::vector<SpellingClass>& classes = m_spelling.all();
    double close = 0;
    bool closeCodes = false;
    bool closeSigns = false;
    for (const std::uint32_t other : m_centres.nearTo(formOf(one).words)) {
        const double ratio = static_cast<double>(classes[other].total) / static_cast<double>(classes[one].total);
        if (other == one || ratio < 1 || ratio >= kSafeRatio || classes[other].attached)
            continue;
        const PairVerdict verdict = judgePair(formOf(other), formOf(one), m_lexicon);
        if (verdict.kind == PairVerdict::Slip && verdict.inCode)
            closeCodes = true;
        else if (verdict.kind == PairVerdict::Slip && !verdict.foreign && !verdict.needsRows)
            close = std::max(close, verdict.readiness >= 0.1 ? 1 : verdict.readiness);
        else if (verdict.kind == PairVerdict::NotAPair && oneEditBetween(formOf(other).words, formOf(one).words))
            closeSigns = true;
    }
    m_close += close;
    m_closeCodes += closeCodes ? 1 : 0;
    m_closeSigns += closeSigns ? 1 : 0;
}

std::vector<SlipSearch::Candidate> SlipSearch::candidatesOf(std::uint32_t typed) const
{
    const std::vector<SpellingClass>& classes = m_spelling.all();
    std::vector<Candidate> candidates;
    for (const std::uint32_t centre : m_centres.nearTo(formOf(typed).words)) {
        const double ratio = static_cast<double>(classes[centre].total) / static_cast<double>(classes[typed].total);
        if (centre == typed || ratio < kLeastRatio || classes[centre].attached)
            continue;
        if (auto verdict = verdictOf(typed, centre))
            candidates.push_back({centre, std::move(*verdict), ratio});
    }
    return candidates;
}

// A slip, if it may be one.
std::optional<PairVerdict> SlipSearch::verdictOf(std::uint32_t typed, std::uint32_t centre) const
{
    const std::u32string& meantWords = formOf(centre).words;
    const std::u32string& typedWords = formOf(typed).words;
    PairVerdict verdict = judgePair(formOf(centre), formOf(typed), m_lexicon);
    if (verdict.kind == PairVerdict::Different)
        return std::nullopt;
    if (m_codeRule.tells(meantWords, typedWords)) {
        if (m_suffixes && addsSuffix(meantWords, typedWords))
            return std::nullopt;
        PairVerdict broken{.kind = PairVerdict::Slip, .readiness = kReadyCode, .misshapen = true};
        constexpr std::size_t shortest = 3;  // R1 may be another line than RE1
        const bool isShort = typedWords.size() < shortest && formOf(typed).hasDigit;
        broken.unsure = isShort || addsSuffix(meantWords, typedWords) || addsSuffix(typedWords, meantWords);  // v4.5.8, v4.5.8b
        broken.evidence.push_back({.code = "misshapen", .texts = {fromCodePoints(typedWords), fromCodePoints(meantWords)}});
        return broken;
    }
    if (verdict.kind != PairVerdict::Slip ||
        (verdict.foreign && !isMalformedBeside(typed, centre) && !isDigitInWord(meantWords, typedWords)))
        return std::nullopt;
    if (verdict.inCode && m_spelling.all()[typed].total >= kManyTyped &&
        shapeOf(fromCodePoints(typedWords)) == shapeOf(fromCodePoints(meantWords)))
        return std::nullopt;  // a code of the same build that some rows have is another code
    return verdict;
}

// Of the values that break the rule of a column of codes: where many are near none that keeps it, they are codes of another kind.
void SlipSearch::measureCodes(const Progress& progress)
{
    constexpr double few = 3;
    double suffixed = 0;
    for (std::size_t at = 0; at < m_byTotal.size(); ++at) {
        if (at % 256 == 0)
            progress.throwIfCancelled();
        const std::uint32_t i = m_byTotal[at];
        if (!m_codeRule.isBroken(formOf(i).words))
            continue;
        const std::vector<std::uint32_t> near = m_centres.nearTo(formOf(i).words);
        m_brokenCodes += 1;
        suffixed +=
            std::any_of(near.begin(), near.end(), [&](std::uint32_t centre) { return addsSuffix(formOf(centre).words, formOf(i).words); })
                ? 1
                : 0;
        m_farCodes += std::any_of(near.begin(), near.end(),
                                  [&](std::uint32_t centre) {
                                      return centre != i && oneEditBetween(formOf(centre).words, formOf(i).words).has_value();
                                  })
                          ? 0
                          : 1;
    }
    m_suffixes = suffixed >= few && 2 * suffixed > m_brokenCodes;
}

// Hardly any row is built like `typed`, and many are built like the centre.
bool SlipSearch::isMalformedBeside(std::uint32_t typed, std::uint32_t centre) const
{
    const auto rowsLike = [this](std::uint32_t one) {
        const auto found = m_shapeRows.find(shapeOf(fromCodePoints(formOf(one).words)));
        return found == m_shapeRows.end() ? 0.0 : static_cast<double>(found->second);
    };
    const double right = rowsLike(centre);
    const auto alike = static_cast<double>(m_lengthRows.at(formOf(centre).words.size()));  // 6df22a, 6df223: letters stand anywhere
    return rowsLike(typed) * kRowsPerMalformed <= right && right >= kCommonShape * static_cast<double>(m_mostShapeRows) &&
           right >= kCommonOfLength * alike;
}

// Those measured before, but for what was attached to another value meanwhile.
std::vector<SlipSearch::Candidate> SlipSearch::takeCandidates(std::uint32_t typed)
{
    const std::vector<SpellingClass>& classes = m_spelling.all();
    if (classes[typed].total >= m_established)
        return candidatesOf(typed);
    const auto found = m_candidates.find(typed);
    if (found == m_candidates.end())
        return {};
    std::vector<Candidate> candidates = std::move(found->second);
    std::erase_if(candidates, [&](const Candidate& each) { return classes[each.centre].attached; });
    return candidates;
}

// Hardly anything else in the column looks like a slip, or much of it is a word of its own: one that makes another word would be chance.
bool SlipSearch::standsAlone(const PairVerdict& verdict, std::size_t rows) const
{
    if (verdict.odd || verdict.foreign || verdict.misshapen || verdict.inCode)
        return false;
    const auto near = static_cast<double>(m_nearRare);
    const double words = m_nearWords >= kSeveralWords ? static_cast<double>(m_nearWords) : 0;
    if (verdict.choice && words > kMostlyWords * near)
        return true;
    return (verdict.alike || hasDoubt(verdict, "name-writing")) &&
           (words > kSomeWords * near || m_nearRare <= (rows >= kTwice ? kFewBesideTwo : kFewBesideOne));
}

double SlipSearch::chanceOf(std::uint32_t typed, Candidate& candidate) const
{
    const SpellingClass& one = m_spelling.all()[typed];
    const double values = static_cast<double>(m_establishedValues) + kPriorValues;
    double chance = candidate.verdict.readiness;
    const double close = candidate.verdict.inCode ? m_closeCodes : m_close;
    if (candidate.verdict.misshapen) {
        chance *= (m_farCodes + kPriorClose) / (m_brokenCodes + kPriorCodes);
        if (static_cast<double>(one.total) > kSlipsDiffer * m_brokenCodes || (one.total > 2 && candidate.ratio < kSafeRatio))
            chance *= kOtherCode;
    } else if (candidate.verdict.foreign) {
        chance *= (m_closeSigns + kPriorClose) / values;
    } else {
        chance *= std::min(kMostRare, (close + kPriorClose) / values * m_rarePerNear);
    }
    if (candidate.verdict.inCode && m_establishedValues < kCodesSeen)
        chance *= kFewCodes;
    if (candidate.verdict.odd)
        chance *= m_oddLeaves;
    if (candidate.verdict.dictionary)
        chance *= m_dictionaryLeaves;
    if (candidate.ratio < 5)
        chance *= 2;
    else if (candidate.ratio >= kSafeRatio)
        chance *= 0.5;
    if (one.total >= kManyTyped)
        chance *= 2;
    if (isWordOfOthers(candidate.verdict, kSafeRatio))
        chance *= kWordsDoubt;
    const std::u32string& typedWords = formOf(typed).words;
    const std::u32string& meantWords = formOf(candidate.centre).words;
    if (m_pairs.supportOf(typedWords, meantWords) == 0 && m_pairs.supportOf(meantWords, typedWords) > 0)
        chance *= 0.5;
    if (candidate.verdict.unsure || isRepeated(candidate.verdict, one.total, candidate.ratio) || standsAlone(candidate.verdict, one.total))
        chance = std::max(chance, kUnsureChance);
    return chance;
}

RowContext::Answer SlipSearch::askRows(std::uint32_t typed, std::uint32_t centre)
{
    RowContext::Answer answer;
    const SpellingClass& one = m_spelling.all()[typed];
    const SpellingClass& meant = m_spelling.all()[centre];
    for (std::size_t place = 0; place < m_spelling.columns(); ++place) {
        if (one.rows[place] == 0 || meant.rows[place] == 0)
            continue;
        auto& classOf = m_classOfLevels[place];
        if (classOf.empty())
            classOf = m_spelling.classOfLevels(place);
        const ColumnPlace& at = m_spelling.placeOf(place);
        const auto more = m_contexts[at.table].ask(at.column, classOf, typed, centre, meant.rows[place]);
        answer.meant += more.meant;
        answer.other += more.other;
    }
    return answer;
}

void SlipSearch::attach(std::uint32_t typed, std::vector<Candidate> candidates)
{
    if (candidates.empty())
        return;
    SpellingClass& one = m_spelling.all()[typed];
    struct Choice
    {
        const Candidate* candidate = nullptr;
        double chance = 0;
        double weight = 0;  // likelihood beside the others
        RowContext::Answer rows;
    };
    double untold = 0;  // the most frequent value near that is too short to tell
    std::vector<Choice> choices;
    for (Candidate& candidate : candidates) {
        Choice choice{&candidate, chanceOf(typed, candidate)};
        choice.weight = candidate.ratio / candidate.verdict.readiness;
        choice.rows = askRows(typed, candidate.centre);
        if (choice.rows.meant > 3 * choice.rows.other) {
            if (!isWordOfOthers(candidate.verdict, kSafeRatio))  // such rows say which of them stands here more often, no more
                choice.chance *= choice.rows.other == 0 && choice.rows.meant >= kFewestAgree ? 0.03 : 0.2;
            choice.weight *= 100;
        } else if (choice.rows.other > 0) {
            choice.chance *= choice.rows.meant > 0 ? 2 : 20;
            choice.weight *= 0.1;
        }
        const bool flag = candidate.verdict.needsRows && m_spelling.isFlag() && candidate.ratio >= kSafeRatio &&
                          formOf(candidate.centre).words.size() >= kShortestTold;
        if (flag)
            choice.chance *= kFlagLeaves;
        const bool unit = candidate.verdict.inCode &&
                          !formOf(candidate.centre).words.starts_with(toCodePoints(candidate.verdict.evidence.front().texts.back()));
        Familiar familiar = candidate.verdict.misshapen ? Familiar::No : familiarityOf(candidate.verdict, candidate.centre);
        const bool plain = candidate.verdict.needsRows || unit;
        if (!plain && (familiar == Familiar::Often || hasDoubt(candidate.verdict, "ending")))
            familiar = Familiar::No;
        if (!unit && candidate.verdict.farKey &&
            formOf(candidate.centre).words.starts_with(toCodePoints(candidate.verdict.evidence.front().texts.back())))
            familiar = Familiar::No;
        if (familiar != Familiar::No)
            choice.chance *= kManyLeaves;
        if (familiar == Familiar::Everywhere) {  // a unit
            choice.chance = std::min(choice.chance, kToldChance);
            candidate.verdict.knownWord = candidate.verdict.knownWord && !formOf(typed).hasDigit;
        }
        const bool told = choice.rows.meant >= kFewestAgree && choice.rows.meant > 3 * choice.rows.other;
        if (told && candidate.verdict.needsRows && one.total < kManyTyped &&
            !isWordOfOthers(candidate.verdict, std::numeric_limits<double>::infinity()) && choice.rows.other == 0 &&
            candidate.ratio >= kToldRatio)
            choice.chance = std::min(choice.chance, kToldChance);  // its rows tell, whatever the letters
        if (!candidate.verdict.needsRows || told || flag || familiar != Familiar::No)
            choices.push_back(choice);
        else
            untold = std::max(untold, candidate.ratio);
    }
    if (choices.empty())
        return;
    std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.weight > b.weight; });
    const Choice& best = choices.front();
    const PairVerdict& verdict = best.candidate->verdict;
    const bool doubtful = best.chance > kDoubtful * kSure;
    // So many times rarer it is told all the same, as a thing to know: Москву beside Москва.
    if (doubtful && (best.candidate->ratio < kSafeRatio || verdict.needsRows || verdict.inCode || verdict.foreign || verdict.misshapen))
        return;
    Confidence confidence =
        verdict.knownWord || doubtful ? Confidence::Low : (best.chance <= kSure ? Confidence::High : Confidence::Medium);
    std::vector<Evidence> evidence = verdict.evidence;
    std::vector<Evidence> against = verdict.against;
    const Evidence rows{.numbers = {static_cast<double>(best.rows.meant), static_cast<double>(best.rows.meant + best.rows.other)}};
    if (best.rows.meant > 3 * best.rows.other)
        evidence.push_back({.code = "same-rows", .numbers = rows.numbers});
    else if (best.rows.other > 0)
        against.push_back({.code = "other-rows", .numbers = {static_cast<double>(best.rows.other), rows.numbers[1]}});
    if (untold > best.candidate->ratio || (choices.size() > 1 && best.weight < kRivals * choices[1].weight)) {
        lower(confidence, Confidence::Medium);
        against.push_back({.code = "several-centres", .numbers = {static_cast<double>(std::max<std::size_t>(2, choices.size()))}});
    }
    const double close = verdict.foreign ? m_closeSigns : (verdict.inCode ? m_closeCodes : m_close);
    if (confidence == Confidence::Medium && close >= 1)
        against.push_back({.code = "close-vocabulary"});
    one.attached = !doubtful;
    m_spelling.all()[best.candidate->centre].centre = m_spelling.all()[best.candidate->centre].centre || !doubtful;
    m_spelling.proposeEverywhere(one, m_spelling.all()[best.candidate->centre], confidence, evidence, against);
}

}  // namespace holdfast
