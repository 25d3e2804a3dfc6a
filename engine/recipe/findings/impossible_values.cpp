// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/impossible_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "recipe/findings/column_facts.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/suggestion_id.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestValues = 20;
constexpr double kNearlyAll = 0.95;  // of the values, to tell what a column holds
constexpr double kMostShare = 0.05;  // more that "cannot be" are meant so
constexpr double kMostNegative = 0.01;
constexpr std::size_t kMostListed = 20;
constexpr double kOldest = 120;
constexpr std::int64_t kEarliest = -2208988800000;  // 1900-01-01
constexpr std::int64_t kLatest = 4133980800000;     // 2101-01-01

struct Bounds
{
    double lowest = -std::numeric_limits<double>::infinity();
    double highest = std::numeric_limits<double>::infinity();
    const char* code = "";  // of the evidence
};

bool nameHolds(const Column& column, const std::vector<std::u32string>& words)
{
    const std::vector<std::u32string> name = wordsOf(spellingForm(column.name()).words);
    return std::any_of(name.begin(), name.end(),
                       [&](const std::u32string& word) { return std::find(words.begin(), words.end(), word) != words.end(); });
}

struct Spread
{
    std::size_t values = 0;
    std::size_t negative = 0;
    std::size_t upToOne = 0;
    std::size_t upToHundred = 0;
};

Spread spreadOf(const Column& column)
{
    Spread spread;
    for (const double value : column.numbers()) {
        if (std::isnan(value))
            continue;
        ++spread.values;
        spread.negative += value < 0 ? 1U : 0U;
        spread.upToOne += value <= 1 ? 1U : 0U;
        spread.upToHundred += value <= 100 ? 1U : 0U;
    }
    return spread;
}

std::optional<Bounds> boundsOf(const Column& column)
{
    const Spread spread = spreadOf(column);
    const auto nearlyAll = [&](std::size_t count) { return static_cast<double>(count) >= kNearlyAll * static_cast<double>(spread.values); };
    if (spread.values < kFewestValues)
        return std::nullopt;
    if (nameHolds(column, {U"age", U"возраст"}))
        return Bounds{0, kOldest, "no-age"};
    if (nameHolds(column, {U"share", U"доля", U"percent", U"percentage", U"процент", U"pct"})) {
        if (nearlyAll(spread.upToOne))
            return Bounds{0, 1, "no-share"};
        if (nearlyAll(spread.upToHundred))
            return Bounds{0, 100, "no-share"};
    }
    const bool counts = spread.negative > 0 && static_cast<double>(spread.negative) <= kMostNegative * static_cast<double>(spread.values) &&
                        isWhole(column);
    return counts ? std::optional(Bounds{.lowest = 0, .code = "no-count"}) : std::nullopt;
}

struct Impossible
{
    std::uint32_t row = 0;
    double value = 0;
};

// The greatest ones are shown.
std::optional<Suggestion> found(const Table& table, const Column& column, std::vector<Impossible> rows, const char* code)
{
    const std::size_t present = column.rows() - column.missingCount();
    if (rows.empty() || static_cast<double>(rows.size()) > kMostShare * static_cast<double>(present))
        return std::nullopt;
    Suggestion made{
        .kind = SuggestionKind::Anomaly, .table = table.name(), .column = column.id(), .rows = rows.size(), .reason = "impossible"};
    std::stable_sort(rows.begin(), rows.end(), [](const Impossible& a, const Impossible& b) {
        return std::abs(a.value) != std::abs(b.value) ? std::abs(a.value) > std::abs(b.value) : a.value > b.value;
    });
    std::vector<double> values;
    for (const Impossible& one : rows) {
        if (made.sampleRows.size() < kSampleRows)
            made.sampleRows.push_back(one.row);
        if (values.size() < kMostListed)
            values.push_back(one.value);
    }
    made.evidence = {{.code = "value", .numbers = std::move(values)}, {.code = code}};
    made.id = suggestionId(made);
    return made;
}

}  // namespace

std::vector<Suggestion> impossibleValues(const Table& table, const Progress& progress)
{
    std::vector<Suggestion> all;
    for (const Column& column : table.columns()) {
        progress.throwIfCancelled();
        std::vector<Impossible> rows;
        const char* code = "no-date";
        if (column.isNumber()) {
            const std::optional<Bounds> bounds = boundsOf(column);
            if (!bounds)
                continue;
            code = bounds->code;
            for (std::uint32_t row = 0; row < column.rows(); ++row) {
                const double value = column.numbers()[row];
                if (!std::isnan(value) && (value < bounds->lowest || value > bounds->highest)) {
                    rows.push_back({row, value});
                }
            }
        } else if (column.kind() == ColumnKind::Date) {
            for (std::uint32_t row = 0; row < column.rows(); ++row) {
                const std::int64_t date = column.dates()[row];
                if (date != Dates::kMissing && (date < kEarliest || date >= kLatest)) {
                    rows.push_back({row, std::stod(isoDate(date).substr(0, isoDate(date).find('-', 1)))});
                }
            }
        }
        if (auto one = found(table, column, std::move(rows), code))
            all.push_back(std::move(*one));
    }
    return all;
}

}  // namespace holdfast
