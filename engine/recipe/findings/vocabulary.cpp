// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/vocabulary.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/parallel.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostSharedLevels = 20000;  // columns with more texts are compared by name alone

bool shareTexts(const Categories& a, const Categories& b)
{
    const Categories& smaller = a.levels.size() <= b.levels.size() ? a : b;
    const Categories& larger = a.levels.size() <= b.levels.size() ? b : a;
    if (smaller.levels.size() < 3 || larger.levels.size() > kMostSharedLevels)
        return false;
    const std::unordered_set<std::string_view> there(larger.levels.begin(), larger.levels.end());
    const auto shared =
        std::count_if(smaller.levels.begin(), smaller.levels.end(), [&](const std::string& level) { return there.count(level) > 0; });
    return shared >= 2 && static_cast<std::size_t>(shared) * 2 >= smaller.levels.size();
}

bool speakOfTheSame(const std::vector<Table>& tables, const ColumnPlace& a, const ColumnPlace& b)
{
    const Column& first = tables[a.table].column(a.column);
    const Column& second = tables[b.table].column(b.column);
    if (first.kind() == ColumnKind::Code || second.kind() == ColumnKind::Code || a.table == b.table)
        return false;
    return spellingForm(first.name()).squeezed == spellingForm(second.name()).squeezed ||
           shareTexts(first.categories(), second.categories());
}

Vocabulary filled(std::vector<ColumnPlace> columns, const std::vector<Table>& tables, const Progress& progress)
{
    Vocabulary vocabulary{.columns = std::move(columns)};
    std::unordered_map<std::string_view, std::size_t> wordOf;
    for (std::size_t place = 0; place < vocabulary.columns.size(); ++place) {
        progress.throwIfCancelled();
        const ColumnPlace& at = vocabulary.columns[place];
        const Categories& categories = tables[at.table].column(at.column).categories();
        const std::vector<std::size_t> counts = levelCounts(categories);
        for (std::size_t level = 0; level < counts.size(); ++level) {
            if (counts[level] == 0)
                continue;
            const auto [found, added] = wordOf.emplace(categories.levels[level], vocabulary.words.size());
            if (added)
                vocabulary.words.push_back(
                    {.text = categories.levels[level], .rows = std::vector<std::size_t>(vocabulary.columns.size(), 0)});
            VocabularyWord& word = vocabulary.words[found->second];
            word.rows[place] += counts[level];
            word.total += counts[level];
        }
    }
    // Not in the order of rows: what is found may not depend on it.
    std::sort(vocabulary.words.begin(), vocabulary.words.end(),
              [](const VocabularyWord& a, const VocabularyWord& b) { return a.text < b.text; });
    parallelFor(
        chunkCount(vocabulary.words.size(), 1024),
        [&](std::size_t index) {
            const Chunk chunk = chunkAt(index, vocabulary.words.size(), 1024);
            for (std::size_t i = chunk.begin; i < chunk.end; ++i)
                vocabulary.words[i].form = spellingForm(vocabulary.words[i].text);
        },
        progress);
    return vocabulary;
}

}  // namespace

std::vector<Vocabulary> vocabulariesOf(const std::vector<Table>& tables, const Progress& progress)
{
    std::vector<std::vector<ColumnPlace>> groups;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t c = 0; c < tables[t].columns().size(); ++c) {
            progress.throwIfCancelled();
            if (!tables[t].column(c).isCategorical())
                continue;
            const ColumnPlace place{t, c};
            const auto speaks = [&](const std::vector<ColumnPlace>& group) {
                return std::any_of(group.begin(), group.end(),
                                   [&](const ColumnPlace& other) { return speakOfTheSame(tables, place, other); });
            };
            const auto group = std::find_if(groups.begin(), groups.end(), speaks);
            if (group == groups.end())
                groups.push_back({place});
            else
                group->push_back(place);
        }
    std::vector<Vocabulary> vocabularies;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(groups.size()));
        vocabularies.push_back(filled(std::move(groups[i]), tables, progress));
    }
    return vocabularies;
}

}  // namespace holdfast
