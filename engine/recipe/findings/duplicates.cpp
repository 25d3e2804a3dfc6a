// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/duplicates.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "base/text.h"
#include "numeric/quantiles.h"
#include "recipe/findings/column_facts.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/suggestion_id.h"
#include "recipe/row_groups.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestCompared = 3;  // with fewer columns besides the key, equality is no surprise
constexpr double kNoise = 0.001;            // of the distance of the quartiles
constexpr std::size_t kPasses = 6;
constexpr std::size_t kFewPasses = 2;
constexpr std::size_t kManyRows = 200000;
constexpr std::uint64_t kShiftSeed = 42;
constexpr std::size_t kLooked = 5000;      // rows a spread is told from
constexpr std::size_t kMostForms = 20000;  // levels; texts that differ from row to row say nothing here
constexpr double kTimesChance = 4;         // as many pairs as chance alone would make, or more
constexpr double kMostTwins = 0.2;         // of the rows: more are a sign of coarse columns, not of repeated rows

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
            equal += count * (count - 1) / (rows * (rows - 1));
        pairs *= equal;
    }
    return pairs;
}

// An estimate is told with two digits: more would promise what it does not know.
double twoDigits(double number)
{
    if (!(number > 0))
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(number)) - 1);
    return unit >= 1 ? std::round(number / unit) * unit : std::round(number / unit) / std::round(1 / unit);
}

Suggestion twins(SuggestionKind kind, const Table& table, const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& first)
{
    Suggestion made{.kind = kind, .table = table.name(), .rows = rows.size()};
    made.sampleRows.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kSampleRows)));
    if (kind == SuggestionKind::ImplicitDuplicates)
        for (const std::uint32_t row : made.sampleRows)
            made.partnerRows.push_back(first[row]);
    return made;
}

// The distance of the quartiles, told from rows here and there.
double spreadOf(const std::vector<double>& values)
{
    std::vector<double> some;
    const std::size_t stride = std::max<std::size_t>(1, values.size() / kLooked);
    for (std::size_t row = 0; row < values.size(); row += stride)
        some.push_back(values[row]);
    const std::vector<double> sorted = sortedValues(some);
    return quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
}

// The column without what may be noise. Where steps end differs from pass to pass: what lies on two sides of an end in one pass hardly does
// in the others.
Column coarse(const Column& column, double shift)
{
    if (column.isNumber()) {
        const double step = kNoise * spreadOf(column.numbers());
        if (!(step > 0) || !std::isfinite(step))
            return column;
        std::vector<double> rounded = column.numbers();
        for (double& value : rounded)
            if (const double steps = std::round(value / step + shift); std::isfinite(steps))
                value = steps * step;
        return {column.id(), column.name(), ColumnKind::Number, Numbers{std::move(rounded)}};
    }
    if (!column.isCategorical() || column.categories().levels.size() > kMostForms)
        return column;
    CategoriesBuilder forms;
    std::vector<std::int32_t> formOf;
    for (const std::string& level : column.categories().levels)
        formOf.push_back(forms.add(fromCodePoints(spellingForm(level).squeezed)));
    Categories made = std::move(forms).done();
    made.codes.clear();
    for (const std::int32_t code : column.categories().codes)
        made.codes.push_back(code < 0 ? -1 : formOf[static_cast<std::size_t>(code)]);
    return {column.id(), column.name(), column.kind(), std::move(made)};
}

// Rows that are nearly, but not quite, an earlier one; `exact` are the first rows each equals.
void addNearTwins(std::vector<Suggestion>& found, const Table& table, const std::vector<std::size_t>& others,
                  const std::vector<std::string>& keys, const std::vector<std::uint32_t>& exact, const Progress& progress)
{
    std::vector<std::size_t> all(others.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<std::uint32_t> near(table.rows());
    std::iota(near.begin(), near.end(), 0U);
    double chance = 0;
    const std::size_t passes = table.rows() > kManyRows ? kFewPasses : kPasses;
    for (std::size_t pass = 0; pass < passes; ++pass) {
        Random random = Random(kShiftSeed).stream("shifts", pass);
        std::vector<Column> columns;
        for (const std::size_t c : others) {
            progress.throwIfCancelled();
            columns.push_back(coarse(table.column(c), pass == 0 ? 0 : random.uniform() - 0.5));
        }
        const Table rounded(table.name(), std::move(columns), table.rows());
        const std::vector<std::uint32_t> first = firstEqualRows(rounded, all, progress);
        for (std::uint32_t row = 0; row < first.size(); ++row)
            near[row] = std::min(near[row], first[row]);
        if (pass == 0)
            chance = pairsByChance(rounded, all, progress) * static_cast<double>(passes);
    }
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < near.size(); ++row)
        if (near[row] != row && exact[row] == row)
            rows.push_back(row);
    if (rows.empty() || static_cast<double>(rows.size()) > kMostTwins * static_cast<double>(table.rows()) ||
        static_cast<double>(rows.size()) < kTimesChance * chance)
        return;
    Suggestion made = twins(SuggestionKind::ImplicitDuplicates, table, rows, near);
    made.reason = "near-equal";
    made.evidence = {{.code = "near-equal", .numbers = {static_cast<double>(others.size())}, .texts = keys}};
    made.against = {{.code = "pairs-by-chance", .numbers = {twoDigits(chance)}}};
    made.id = suggestionId(made);
    found.push_back(std::move(made));
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
            Suggestion made = twins(SuggestionKind::DuplicateRows, table, rows, {});
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
    const std::vector<std::uint32_t> first = firstEqualRows(table, others, progress);
    const std::vector<std::uint32_t> rows = repeated(first);
    if (static_cast<double>(rows.size()) > kMostTwins * static_cast<double>(table.rows()))
        return found;
    if (!rows.empty()) {
        Suggestion made = twins(SuggestionKind::ImplicitDuplicates, table, rows, first);
        made.evidence = {{.code = "equal-but-for", .numbers = {static_cast<double>(others.size())}, .texts = keys}};
        made.against = {{.code = "pairs-by-chance", .numbers = {twoDigits(pairsByChance(table, others, progress))}}};
        made.confidence = Confidence::Low;
        made.id = suggestionId(made);
        found.push_back(std::move(made));
    }
    addNearTwins(found, table, others, keys, first, progress);
    return found;
}

}  // namespace holdfast
