// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "recipe/suggest_steps.h"
#include "table/table_builder.h"

namespace holdfast::tests {

using Counted = std::pair<std::string, int>;

// A category of table "t" with each value in so many rows, one behind the other.
inline Column countedColumn(const std::string& name, const std::vector<Counted>& values)
{
    CategoriesBuilder builder;
    for (const auto& [text, rows] : values)
        for (int i = 0; i < rows; ++i)
            builder.add(text);
    return {{"t", name}, name, ColumnKind::Category, std::move(builder).done()};
}

// "from -> to" of each spelling that is proposed with high confidence, a line each; of one column, or of all.
inline std::string safeSpellings(const Table& table, const std::string& column = {}, const Lexicon& lexicon = {})
{
    std::string text;
    for (const Suggestion& one : suggestSteps({table}, lexicon, {}))
        if (one.proposal && one.confidence == Confidence::High && (column.empty() || one.column.name == column))
            for (const std::string& from : one.proposal->from)
                text += from + " -> " + one.proposal->to + "\n";
    return text;
}

}  // namespace holdfast::tests
