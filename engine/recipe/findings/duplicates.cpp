// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/duplicates.h"

#include <algorithm>

#include "recipe/findings/column_facts.h"
#include "recipe/findings/suggestion_id.h"
#include "recipe/row_groups.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestCompared = 3;  // with fewer columns besides the key, equality is no surprise
constexpr double kMostTwins = 0.2;          // of the rows: more are a sign of coarse columns, not of repeated rows

// Rows that repeat an earlier one.
std::vector<std::uint32_t> repeated(const std::vector<std::uint32_t>& first)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        if (first[row] != row)
            rows.push_back(row);
    return rows;
}

// Pairs of equal rows that chance alone would make, were the columns independent.
double pairsByChance(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress)
{
    const auto rows = static_cast<double>(table.rows());
    double pairs = rows * (rows - 1) / 2;
    for (const std::size_t c : columns) {
        std::vector<double> counts(table.rows(), 0);
        for (const std::uint32_t first : firstEqualRows(table, {c}, progress))
            counts[first] += 1;
        double equal = 0;
        for (const double count : counts)
            equal += (count / rows) * (count / rows);
        pairs *= equal;
    }
    return pairs;
}

Suggestion twins(SuggestionKind kind, const Table& table, const std::vector<std::uint32_t>& rows)
{
    Suggestion made{.kind = kind, .table = table.name(), .rows = rows.size()};
    made.sampleRows.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kSampleRows)));
    return made;
}

}  // namespace

std::vector<Suggestion> duplicates(const Table& table, const Progress& progress)
{
    std::vector<Suggestion> found;
    std::vector<std::size_t> all;
    std::vector<std::size_t> others;  // but those that number the rows
    std::vector<std::string> keys;
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        all.push_back(c);
        if (numbersTheRows(table.column(c), progress))
            keys.push_back(table.column(c).name());
        else
            others.push_back(c);
    }
    if (keys.empty()) {
        const std::vector<std::uint32_t> rows = repeated(firstEqualRows(table, all, progress));
        if (!rows.empty()) {
            Suggestion made = twins(SuggestionKind::DuplicateRows, table, rows);
            const bool keyed =
                std::any_of(table.columns().begin(), table.columns().end(), [](const Column& column) { return looksLikeKey(column); });
            made.evidence = {{.code = "equal-in-all-columns", .numbers = {static_cast<double>(all.size())}}};
            if (!keyed)
                made.against = {{.code = "no-key-column"}};
            made.confidence = keyed && all.size() > 1 ? Confidence::High : Confidence::Low;
            made.action = DropDuplicateRows{table.name()};
            made.id = suggestionId(made);
            found.push_back(std::move(made));
        }
        return found;
    }
    if (others.size() < kFewestCompared)
        return found;
    const std::vector<std::uint32_t> rows = repeated(firstEqualRows(table, others, progress));
    if (rows.empty() || static_cast<double>(rows.size()) > kMostTwins * static_cast<double>(table.rows()))
        return found;
    Suggestion made = twins(SuggestionKind::ImplicitDuplicates, table, rows);
    made.evidence = {{.code = "equal-but-for", .numbers = {static_cast<double>(others.size())}, .texts = keys}};
    made.against = {{.code = "pairs-by-chance", .numbers = {pairsByChance(table, others, progress)}}};
    made.confidence = Confidence::Low;
    made.id = suggestionId(made);
    found.push_back(std::move(made));
    return found;
}

}  // namespace holdfast
