// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/same_keys.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "recipe/findings/column_facts.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/suggestion_id.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr double kMostSame = 0.2;  // of the keys: where more are alike, the difference is part of the key
constexpr std::size_t kFewestKeys = 10;

// Without what a typist or another program may have changed. Separators between digits stay: 1-23 is not 12-3.
std::string keyForm(const std::string& key)
{
    const std::string form = fromCodePoints(spellingForm(key).squeezed);
    const std::size_t first = form.find_first_not_of('0');
    return first == std::string::npos ? form : form.substr(first);
}

bool isKey(const Table& table, std::size_t place, const std::optional<LongShape>& shape)
{
    const Column& column = table.column(place);
    return column.isCategorical() && column.kind() != ColumnKind::Flag && (looksLikeKey(column) || (shape && shape->key == place));
}

bool equalCells(const Column& column, std::uint32_t a, std::uint32_t b)
{
    return column.isMissing(a) ? column.isMissing(b) : !column.isMissing(b) && column.textAt(a) == column.textAt(b);
}

struct SamePair
{
    std::uint32_t level = 0;  // the rarer or later one
    std::uint32_t other = 0;
};

// The levels of one form, each against the most frequent of them.
std::vector<SamePair> samePairs(const Categories& categories, const std::vector<std::size_t>& counts, const Progress& progress)
{
    std::unordered_map<std::string, std::uint32_t> centreOf;
    std::vector<std::string> forms(categories.levels.size());
    for (std::uint32_t level = 0; level < categories.levels.size(); ++level) {
        if (level % 65536 == 0)
            progress.throwIfCancelled();
        forms[level] = keyForm(categories.levels[level]);
        if (counts[level] == 0 || forms[level].empty())
            continue;
        std::uint32_t& centre = centreOf.emplace(forms[level], level).first->second;
        if (counts[level] > counts[centre])
            centre = level;
    }
    std::vector<SamePair> pairs;
    for (std::uint32_t level = 0; level < categories.levels.size(); ++level)
        if (counts[level] > 0 && !forms[level].empty())
            if (const std::uint32_t centre = centreOf.at(forms[level]); centre != level)
                pairs.push_back({level, centre});
    return pairs;
}

}  // namespace

std::vector<Suggestion> sameKeys(const Table& table, const std::optional<LongShape>& shape, const Progress& progress)
{
    std::vector<Suggestion> found;
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        progress.at(static_cast<double>(c) / static_cast<double>(table.columns().size()));
        const Column& column = table.column(c);
        if (!isKey(table, c, shape))
            continue;
        const std::vector<std::size_t> counts = levelCounts(column.categories());
        const std::vector<SamePair> pairs = samePairs(column.categories(), counts, progress);
        const std::size_t keys = counts.size();
        if (pairs.empty() || keys < kFewestKeys || static_cast<double>(pairs.size()) > kMostSame * static_cast<double>(keys))
            continue;
        std::vector<std::uint32_t> firstRow(counts.size(), Column::kNoRow);
        for (std::uint32_t row = 0; row < column.rows(); ++row)
            if (const std::int32_t code = column.categories().codes[row]; code >= 0)
                firstRow[static_cast<std::size_t>(code)] = std::min(firstRow[static_cast<std::size_t>(code)], row);
        Suggestion made{.kind = SuggestionKind::ImplicitDuplicates,
                        .table = table.name(),
                        .column = column.id(),
                        .confidence = Confidence::Medium,
                        .reason = "key-spelled-differently"};
        std::size_t equal = 0;
        std::size_t compared = 0;
        for (const SamePair& pair : pairs) {
            made.rows += counts[pair.level];
            if (made.sampleRows.size() == kSampleRows)
                continue;
            made.sampleRows.push_back(firstRow[pair.level]);
            made.partnerRows.push_back(firstRow[pair.other]);
            for (std::size_t other = 0; other < table.columns().size(); ++other)
                if (other != c) {
                    equal += equalCells(table.column(other), made.sampleRows.back(), made.partnerRows.back()) ? 1U : 0U;
                    ++compared;
                }
        }
        made.evidence = {{.code = "same-key",
                          .numbers = {static_cast<double>(pairs.size())},
                          .texts = {column.categories().levels[pairs.front().level], column.categories().levels[pairs.front().other]}}};
        if (compared > 0)
            made.evidence.push_back({.code = "cells-agree", .numbers = {static_cast<double>(equal), static_cast<double>(compared)}});
        made.against = {{.code = "keys-may-differ"}};
        made.id = suggestionId(made);
        found.push_back(std::move(made));
    }
    return found;
}

}  // namespace holdfast
