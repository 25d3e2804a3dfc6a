// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/suspicious_columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/fingerprint.h"
#include "base/text.h"
#include "recipe/blanks.h"
#include "recipe/findings/column_facts.h"
#include "recipe/findings/suggestion_id.h"
#include "recipe/read_value.h"
#include "recipe/row_groups.h"
#include "table/row_set.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestRows = 30;
constexpr double kMostMisfits = 0.05;
constexpr std::size_t kLongestUnit = 6;   // letters
constexpr double kLeastUnit = 0.02;       // of the rows; rarer ones are slips
constexpr double kMeasured = 0.9;         // of the rows hold a number with a unit
constexpr double kSortedRows = 0.9;       // ROC AUC of the row number from which rows stand sorted
constexpr std::size_t kMostOrdered = 12;  // levels
constexpr std::size_t kMostSteps = 5;     // different whole numbers that behave like names

Suggestion about(const Table& table, const Column& column, const char* reason)
{
    return {.kind = SuggestionKind::SuspiciousColumn,
            .table = table.name(),
            .column = column.id(),
            .rows = column.rows() - column.missingCount(),
            .reason = reason};
}

// Enough rows to see that two columns part the rows differently.
Table headOf(const Table& table) { return table.gathered(allRows(std::min<std::size_t>(table.rows(), 2000))); }

std::size_t firstPresent(const Column& column)
{
    std::size_t row = 0;
    while (column.isMissing(row))
        ++row;
    return row;
}

// A column that stayed text because of a few values. Codes are left alone: their digits are names.
void addMostlyNumbers(std::vector<Suggestion>& found, const Table& table, const Column& column)
{
    if (column.kind() != ColumnKind::Category && column.kind() != ColumnKind::Text)
        return;
    const std::vector<std::size_t> counts = levelCounts(column.categories());
    std::size_t numbers = 0;
    std::size_t others = 0;
    std::set<std::string> misfits;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        const std::string& text = column.categories().levels[level];
        const bool isNumber = numberIn(text).has_value();
        (isNumber ? numbers : others) += counts[level];
        if (!isNumber && counts[level] > 0)
            misfits.insert(text);
    }
    if (numbers + others < kFewestRows || others == 0 || static_cast<double>(others) > kMostMisfits * static_cast<double>(numbers + others))
        return;
    Suggestion made = about(table, column, "mostly-numbers");
    Evidence texts{.code = "no-numbers", .numbers = {static_cast<double>(others)}};
    for (const std::string& text : misfits)
        if (texts.texts.size() < kSampleRows)
            texts.texts.push_back(text);
    made.evidence = {std::move(texts)};
    made.sampleRows = rowsHolding(column.categories(), misfits);
    made.confidence = Confidence::Medium;
    made.action = ChangeKind{table.name(), column.id(), ColumnKind::Number};
    found.push_back(std::move(made));
}

// The unit behind a number: "12 kg" gives "kg"; empty for other texts.
std::string unitOf(const std::string& text)
{
    const std::string folded = caseFolded(plainBlanks(text));
    std::size_t end = folded.find_last_of("0123456789");
    if (end == std::string::npos || !numberIn(folded.substr(0, end + 1)))
        return {};
    std::string unit = trimmed(folded.substr(end + 1));
    while (!unit.empty() && unit.back() == '.')
        unit.pop_back();
    const bool isWord = unit.find_first_of(" ,;:/-()") == std::string::npos;
    return isWord && characterCount(unit) <= kLongestUnit ? unit : std::string();
}

void addMixedUnits(std::vector<Suggestion>& found, const Table& table, const Column& column)
{
    if (!column.isCategorical())
        return;
    const std::vector<std::size_t> counts = levelCounts(column.categories());
    std::map<std::string, std::size_t> units;
    std::size_t rows = 0;
    std::size_t measured = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        rows += counts[level];
        const std::string unit = counts[level] == 0 ? std::string() : unitOf(column.categories().levels[level]);
        if (unit.empty())
            continue;
        units[unit] += counts[level];
        measured += counts[level];
    }
    std::erase_if(units, [rows](const auto& one) { return static_cast<double>(one.second) < kLeastUnit * static_cast<double>(rows); });
    if (rows < kFewestRows || units.size() < 2 || static_cast<double>(measured) < kMeasured * static_cast<double>(rows))
        return;
    found.push_back(about(table, column, "mixed-units"));
    for (const auto& [unit, count] : units)
        found.back().evidence.push_back({.code = "unit", .numbers = {static_cast<double>(count)}, .texts = {unit}});
}

// The share of pairs of rows, one with the level and one without, in which the first stands further down: the ROC AUC of the row number.
double rowOrderOf(const Categories& categories, std::int32_t level)
{
    double with = 0;
    double without = 0;
    double further = 0;
    for (const std::int32_t code : categories.codes) {
        if (code == level) {
            with += 1;
            further += without;
        } else if (code >= 0) {
            without += 1;
        }
    }
    return further / (with * without);
}

void addRowOrder(std::vector<Suggestion>& found, const Table& table, const Column& column)
{
    if (!column.isCategorical() || column.categories().levels.size() > kMostOrdered)
        return;
    const Categories& categories = column.categories();
    const std::vector<std::size_t> counts = levelCounts(categories);
    double furthest = 0.5;
    std::size_t clearest = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        const std::size_t others = column.rows() - column.missingCount() - counts[level];
        if (counts[level] < kFewestRows || others < kFewestRows)
            continue;
        const double area = rowOrderOf(categories, static_cast<std::int32_t>(level));
        const double further = std::abs(area - 0.5) - std::abs(furthest - 0.5);
        if (further > 1e-9 || (further > -1e-9 && area < furthest)) {  // of two levels the one that stands first is named
            furthest = area;
            clearest = level;
        }
    }
    if (std::abs(furthest - 0.5) < kSortedRows - 0.5)
        return;
    Suggestion made = about(table, column, "row-order");
    made.evidence = {{.code = "row-order", .numbers = {std::max(furthest, 1 - furthest)}, .texts = {categories.levels[clearest]}}};
    found.push_back(std::move(made));
}

std::vector<double> stepsOf(const Column& column)
{
    std::vector<double> steps;
    for (const double value : column.numbers())
        if (!std::isnan(value) && std::find(steps.begin(), steps.end(), value) == steps.end())
            steps.push_back(value);
    std::sort(steps.begin(), steps.end());
    return steps;
}

// How a column parts the rows. Found when first asked for: most columns differ in their first rows already.
struct Parting
{
    Fingerprint print;
    std::size_t groups = 0;
};

const Parting& partingOf(std::map<std::size_t, Parting>& known, const Table& table, std::size_t column, const Progress& progress)
{
    const auto [found, added] = known.emplace(column, Parting{});
    if (!added)
        return found->second;
    const std::vector<std::uint32_t> first = firstEqualRows(table, {column}, progress);
    Fingerprinter print;
    print.bytes(first.data(), first.size() * sizeof(std::uint32_t));
    found->second.print = print.done();
    for (std::uint32_t row = 0; row < first.size(); ++row)
        found->second.groups += first[row] == row ? 1 : 0;
    return found->second;
}

// Rows that are equal in one column are equal in the other. Where hardly any two rows are, that says nothing, and values are compared.
bool partTheSame(std::map<std::size_t, Parting>& known, const Table& table, std::size_t a, std::size_t b, const Progress& progress)
{
    const Parting& parting = partingOf(known, table, a, progress);
    if (parting.print != partingOf(known, table, b, progress).print)
        return false;
    if (2 * parting.groups <= table.rows())
        return true;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.column(a).textAt(row) != table.column(b).textAt(row))
            return false;
    return true;
}

}  // namespace

std::vector<Suggestion> suspiciousColumns(const Table& table, const std::optional<LongShape>& shape, const Progress& progress)
{
    std::vector<Suggestion> found;
    std::vector<std::size_t> others;  // columns looked at that are none of the above
    std::vector<std::vector<std::uint32_t>> heads;
    std::map<std::size_t, Parting> partings;
    const Table head = headOf(table);
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        progress.at(static_cast<double>(c) / static_cast<double>(table.columns().size()));
        const Column& column = table.column(c);
        const std::size_t distinct = distinctValuesUpTo(column, kFewestRows);
        if (table.rows() < 2 || distinct == 0)
            continue;
        if (distinct == 1) {
            found.push_back(about(table, column, "constant"));
            found.back().evidence = {{.code = "only-value", .texts = {column.textAt(firstPresent(column))}}};
            continue;
        }
        if (table.rows() >= kFewestRows && distinct >= kFewestRows && looksLikeKey(column)) {
            found.push_back(about(table, column, "id-like"));
            found.back().evidence = {
                {.code = "distinct", .numbers = {static_cast<double>(distinctValues(column)), static_cast<double>(table.rows())}}};
            continue;
        }
        if (!shape || c != shape->label)
            addRowOrder(found, table, column);
        addMostlyNumbers(found, table, column);
        addMixedUnits(found, table, column);
        heads.push_back(firstEqualRows(head, {c}, progress));
        for (std::size_t i = 0; i < others.size(); ++i)
            if (heads[i] == heads.back() && partTheSame(partings, table, others[i], c, progress)) {
                found.push_back(about(table, column, "same-as"));
                found.back().evidence = {{.code = "same-as", .texts = {table.column(others[i]).name()}}};
                found.back().confidence = Confidence::Medium;
                found.back().action = DropColumns{table.name(), {column.id()}};
                break;
            }
        others.push_back(c);
        if (table.rows() >= kFewestRows && distinct >= 3 && distinct <= kMostSteps && isWhole(column)) {
            found.push_back(about(table, column, "number-as-category"));
            found.back().evidence = {{.code = "steps", .numbers = stepsOf(column)}};
            found.back().confidence = Confidence::Medium;
            found.back().action = ChangeKind{table.name(), column.id(), ColumnKind::Category};
        }
    }
    for (Suggestion& suggestion : found)
        suggestion.id = suggestionId(suggestion);
    return found;
}

}  // namespace holdfast
