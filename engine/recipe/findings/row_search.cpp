// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/row_search.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "recipe/findings/near_slip.h"
#include "recipe/findings/row_dependency.h"
#include "recipe/findings/suggestion_id.h"

namespace holdfast {

namespace {

constexpr double kMostOtherwise = 0.03;           // of the rows that tell
constexpr double kMostRows = 0.6;                 // of a value tell
constexpr double kSafeRatio = 20;                 // rows of what is meant, per row
constexpr std::size_t kMostLookedThrough = 2000;  // words
constexpr std::size_t kMostRepairs = 5000;        // keys of one step
constexpr std::size_t kMostShown = 5;             // of them as evidence

class RowSearch
{
public:
    RowSearch(SpellingClasses& spelling, const std::vector<Table>& tables, std::vector<RowContext>& contexts, const Lexicon& lexicon)
        : m_spelling(spelling), m_tables(tables), m_contexts(contexts), m_lexicon(lexicon)
    {
        for (const SpellingClass& one : spelling.all())
            for (const std::size_t w : one.words) {
                m_wordOf.emplace(spelling.word(w).text, w);
                m_targetOf.emplace(w, &one.target);
            }
    }

    void run(std::size_t place, const Progress& progress)
    {
        const ColumnPlace& at = m_spelling.placeOf(place);
        const std::vector<std::string>& levels = m_spelling.columnAt(place).categories().levels;
        std::vector<std::size_t> wordOfLevel;
        for (const std::string& level : levels) {
            const auto found = m_wordOf.find(level);
            wordOfLevel.push_back(found == m_wordOf.end() ? SIZE_MAX : found->second);
        }
        const auto isNear = [&](std::int32_t typed, std::int32_t meant) {
            const std::size_t a = wordOfLevel[static_cast<std::size_t>(meant)];
            const std::size_t b = wordOfLevel[static_cast<std::size_t>(typed)];
            return a != SIZE_MAX && b != SIZE_MAX && isNearSlip(m_spelling.word(a).form, m_spelling.word(b).form, m_lexicon);
        };
        std::vector<ToldRow> rows = toldRows(m_tables[at.table], at.column, m_contexts[at.table], isNear, progress);
        std::map<std::int32_t, std::map<std::int32_t, std::size_t>> told;  // rows by what was typed and what was meant
        for (const ToldRow& one : rows)
            ++told[one.typed][one.meant];
        std::map<std::size_t, std::int32_t> typedOf;  // by word: a level's number follows the order of the rows
        for (const auto& [typed, meant] : told)
            typedOf.emplace(wordOfLevel[static_cast<std::size_t>(typed)], typed);
        std::set<std::int32_t> apart;  // what was typed stands for several values
        for (const auto& [word, typed] : typedOf)
            if (!settle(place, word, told[typed], levels))
                apart.insert(typed);
        std::erase_if(rows, [&apart](const ToldRow& one) { return apart.count(one.typed) == 0; });
        std::map<std::size_t, std::vector<ToldRow>> byColumn;
        for (const ToldRow& one : rows)
            byColumn[one.by].push_back(one);
        for (const auto& [by, some] : byColumn)
            repairRows(place, by, some, rows);
    }

private:
    // False: each row is mended by itself. True: all of them are, here or with the writings of the same letters, which come last.
    bool settle(std::size_t place, std::size_t word, const std::map<std::int32_t, std::size_t>& meant,
                const std::vector<std::string>& levels)
    {
        const std::string* before = m_spelling.surelyBecomes(place, word);
        std::size_t rows = 0;
        std::size_t most = 0;
        std::size_t asBefore = 0;
        std::int32_t best = -1;
        for (const auto& [level, count] : meant) {
            rows += count;
            asBefore += before != nullptr && levels[static_cast<std::size_t>(level)] == *before ? count : 0;
            if (count > most) {
                most = count;
                best = level;
            }
        }
        if (before != nullptr && static_cast<double>(rows - asBefore) <= kMostOtherwise * static_cast<double>(rows))
            return true;
        const auto total = static_cast<double>(m_spelling.word(word).rows[place]);
        const bool isOne = most == rows && static_cast<double>(rows) >= kMostRows * total;
        // Written otherwise, by case or blanks: all its rows are, whether their other columns tell or not.
        if (!isOne && most == rows && before == nullptr && levels[static_cast<std::size_t>(best)] == *m_targetOf.at(word))
            return true;
        // So rare beside what all rows that tell mean: the others mean it too. Else they are asked about as they were.
        const bool isRare = !isOne && most == rows && isRareBesideOne(place, word, levels[static_cast<std::size_t>(best)]);
        const bool isAsked =
            !isOne && most == rows && before == nullptr && m_spelling.becomes(place, word, levels[static_cast<std::size_t>(best)]);
        if (!isAsked || isRare)
            m_spelling.withdrawAt(place, word);
        if (!isOne && !isRare) {
            m_spelling.leaveToRows(place, word);
            return false;
        }
        m_spelling.settleAt(place, word, levels[static_cast<std::size_t>(best)],
                            {{.code = "same-rows", .numbers = {static_cast<double>(rows), static_cast<double>(rows)}}});
        return true;
    }

    // Many times rarer than `meant`, and near to no other value that is in use.
    bool isRareBesideOne(std::size_t place, std::size_t word, std::string_view meant) const
    {
        const auto found = m_wordOf.find(meant);
        const VocabularyWord& typed = m_spelling.word(word);
        if (m_wordOf.size() > kMostLookedThrough || found == m_wordOf.end() ||
            static_cast<double>(m_spelling.word(found->second).rows[place]) < kSafeRatio * static_cast<double>(typed.rows[place]))
            return false;
        return std::none_of(m_wordOf.begin(), m_wordOf.end(), [&](const auto& one) {
            const VocabularyWord& other = m_spelling.word(one.second);
            return one.first != meant && other.rows[place] > typed.rows[place] && isNearSlip(other.form, typed.form, m_lexicon);
        });
    }

    // `told`: by whatever column. Writings of a key of which some rows are told nothing or something else: a step would change those rows
    // too.
    static std::set<std::pair<std::string, std::int32_t>> toldInPart(const Column& by, const Column& column,
                                                                     const std::vector<ToldRow>& told)
    {
        std::map<std::pair<std::string, std::int32_t>, std::pair<std::int32_t, std::size_t>> rows;  // what is meant, and how often
        std::set<std::pair<std::string, std::int32_t>> partly;
        std::set<std::int32_t> typed;
        for (const ToldRow& one : told) {
            const std::pair<std::string, std::int32_t> pair{by.textAt(one.row), one.typed};
            const auto found = rows.try_emplace(pair, one.meant, 0).first;
            if (found->second.first != one.meant)
                partly.insert(pair);
            ++found->second.second;
            typed.insert(one.typed);
        }
        const std::vector<std::int32_t>& codes = column.categories().codes;
        for (std::uint32_t row = 0; row < codes.size(); ++row) {
            if (typed.count(codes[row]) == 0)
                continue;
            const auto found = rows.find({by.textAt(row), codes[row]});
            if (found != rows.end() && found->second.second-- == 0)
                partly.insert(found->first);
        }
        return partly;
    }

    void repairRows(std::size_t place, std::size_t by, const std::vector<ToldRow>& told, const std::vector<ToldRow>& all)
    {
        const Table& table = m_tables[m_spelling.placeOf(place).table];
        const Column& column = m_spelling.columnAt(place);
        const std::vector<std::string>& levels = column.categories().levels;
        RepairByColumn step{.table = table.name(), .column = column.id(), .by = table.column(by).id()};
        Suggestion made{.kind = SuggestionKind::RowRepair, .table = table.name(), .column = column.id(), .confidence = Confidence::High};
        std::unordered_map<std::string, std::size_t> repairOf;
        const std::set<std::pair<std::string, std::int32_t>> partly = toldInPart(table.column(by), column, all);
        for (const ToldRow& one : told) {
            const std::string key = table.column(by).textAt(one.row);
            const std::string& from = levels[static_cast<std::size_t>(one.typed)];
            const std::string& to = levels[static_cast<std::size_t>(one.meant)];
            if (partly.count({key, one.typed}) > 0)
                continue;
            const auto found = repairOf.find(key);
            if (found == repairOf.end() && step.repairs.size() == kMostRepairs)
                continue;
            const std::size_t at = found == repairOf.end() ? step.repairs.size() : found->second;
            if (found == repairOf.end()) {
                repairOf.emplace(key, at);
                step.repairs.push_back({.key = key, .to = to});
                if (at < kMostShown)
                    made.evidence.push_back({.code = "others-say",
                                             .numbers = {static_cast<double>(one.others)},
                                             .texts = {table.column(by).name(), key, to, from}});
            }
            std::vector<std::string>& writings = step.repairs[at].from;
            if (std::find(writings.begin(), writings.end(), from) == writings.end())
                writings.push_back(from);
            ++made.rows;
            if (made.sampleRows.size() < kSampleRows)
                made.sampleRows.push_back(one.row);
        }
        if (step.repairs.empty())
            return;
        std::sort(step.repairs.begin(), step.repairs.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
        for (auto& repair : step.repairs)
            std::sort(repair.from.begin(), repair.from.end());
        std::sort(made.sampleRows.begin(), made.sampleRows.end());
        made.action = std::move(step);
        made.id = suggestionId(made);
        m_spelling.add(std::move(made));
    }

    SpellingClasses& m_spelling;
    const std::vector<Table>& m_tables;
    std::vector<RowContext>& m_contexts;
    const Lexicon& m_lexicon;
    std::unordered_map<std::string_view, std::size_t> m_wordOf;
    std::unordered_map<std::size_t, const std::string*> m_targetOf;  // the right writing of the same letters
};

}  // namespace

void searchInRows(SpellingClasses& spelling, const std::vector<Table>& tables, std::vector<RowContext>& contexts, const Lexicon& lexicon,
                  const Progress& progress)
{
    RowSearch search(spelling, tables, contexts, lexicon);
    for (std::size_t place = 0; place < spelling.columns(); ++place)
        search.run(place, progress);
}

}  // namespace holdfast
