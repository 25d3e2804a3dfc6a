// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/missing_values.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/text.h"
#include "recipe/findings/missing_patterns.h"
#include "recipe/findings/stand_in_numbers.h"
#include "recipe/findings/suggestion_id.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

// Case-folded. What the reader already takes for missing does not come here.
constexpr std::array<std::string_view, 22> kMarks{
    "?",          "??",        "-",           "--",         "n/a",           "na",        "null", "none",
    "nan",        "unknown",   "undefined",   "missing",    "not available", "not known", "н/д",  "нет данных",
    "не указано", "не указан", "не известно", "неизвестно", "неизвестен",    "пусто"};

Suggestion note(const Table& table, const Column& column, std::size_t rows)
{
    Suggestion made{.kind = SuggestionKind::MissingValues, .table = table.name(), .column = column.id(), .rows = rows};
    made.evidence = {{.code = "share", .numbers = {static_cast<double>(rows) / static_cast<double>(table.rows())}}};
    return made;
}

void addStandIns(std::vector<Suggestion>& found, const Table& table, const Column& column)
{
    const std::vector<StandIn> numbers = standInNumbers(column);
    if (numbers.empty())
        return;
    std::size_t rows = 0;
    std::vector<std::string> texts;
    for (const StandIn& number : numbers) {
        rows += number.rows;
        texts.push_back(shortest(number.value));
    }
    Suggestion made = note(table, column, rows);
    made.reason = "mark-of-missing";
    for (const StandIn& number : numbers)
        made.evidence.push_back({.code = "stand-in", .numbers = {number.value, static_cast<double>(number.rows)}});
    made.against = {{.code = "may-be-true"}};
    made.confidence = Confidence::Medium;
    for (std::uint32_t row = 0; row < table.rows() && made.sampleRows.size() < kSampleRows; ++row)
        if (std::any_of(numbers.begin(), numbers.end(), [&](const StandIn& number) { return number.value == column.numbers()[row]; }))
            made.sampleRows.push_back(row);
    made.action = BlankValues{table.name(), column.id(), std::move(texts)};
    made.id = suggestionId(made);
    found.push_back(std::move(made));
}

}  // namespace

std::vector<Suggestion> missingValues(const Table& table, const Progress& progress)
{
    std::vector<Suggestion> found;
    const MissingPatterns patterns(table);
    for (const Column& column : table.columns()) {
        progress.throwIfCancelled();
        if (const std::size_t missing = column.missingCount(); missing > 0) {
            Suggestion made = note(table, column, missing);
            made.reason = missing == table.rows() ? "all-missing" : "some-missing";
            for (Evidence& each : patterns.of(column, progress))
                made.evidence.push_back(std::move(each));
            for (std::uint32_t row = 0; row < table.rows() && made.sampleRows.size() < kSampleRows; ++row)
                if (column.isMissing(row))
                    made.sampleRows.push_back(row);
            made.id = suggestionId(made);
            found.push_back(std::move(made));
        }
        if (column.isNumber())
            addStandIns(found, table, column);
        if (!column.isCategorical())
            continue;
        const std::vector<std::size_t> counts = levelCounts(column.categories());
        std::set<std::string> marks;
        std::size_t rows = 0;
        for (std::size_t level = 0; level < counts.size(); ++level) {
            const std::string& text = column.categories().levels[level];
            if (counts[level] > 0 && std::find(kMarks.begin(), kMarks.end(), caseFolded(trimmed(text))) != kMarks.end()) {
                marks.insert(text);
                rows += counts[level];
            }
        }
        if (marks.empty())
            continue;
        Suggestion made = note(table, column, rows);
        made.reason = "mark-of-missing";
        made.evidence.push_back({.code = "marks", .texts = {marks.begin(), marks.end()}});
        made.confidence = Confidence::Medium;
        made.action = BlankValues{table.name(), column.id(), {marks.begin(), marks.end()}};
        made.sampleRows = rowsHolding(column.categories(), marks);
        made.id = suggestionId(made);
        found.push_back(std::move(made));
    }
    return found;
}

}  // namespace holdfast
