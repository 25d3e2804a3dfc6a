// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/duplicates.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "base/parallel.h"
#include "base/random.h"
#include "base/text.h"
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
constexpr std::size_t kMostForms = 20000;  // levels; texts that differ from row to row say nothing here
constexpr double kLeastOwnKeys = 0.5;      // of the rows have a key that no other one has
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

// The distance of the quartiles. Of all values: a sample of rows would follow their order.
double spreadOf(const std::vector<double>& values)
{
    std::vector<double> some;
    some.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(some), [](double value) { return !std::isnan(value); });
    if (some.empty())
        return 0;
    const auto lower = some.begin() + static_cast<std::ptrdiff_t>((some.size() - 1) / 4);
    const auto upper = some.begin() + static_cast<std::ptrdiff_t>(3 * (some.size() - 1) / 4);
    std::nth_element(some.begin(), upper, some.end());
    const double high = *upper;
    std::nth_element(some.begin(), lower, upper);
    return high - *lower;
}

// What is taken for noise, per column; 0 where nothing is.
std::vector<double> stepsOf(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress)
{
    std::vector<double> steps(columns.size(), 0);
    parallelFor(
        columns.size(),
        [&](std::size_t i) {
            if (const Column& column = table.column(columns[i]); column.isNumber())
                if (const double step = kNoise * spreadOf(column.numbers()); std::isfinite(step))
                    steps[i] = step;
        },
        progress);
    return steps;
}

// The column without what may be noise. Where steps end differs from pass to pass: what lies on two sides of an end in one pass hardly does
// in the others.
Column coarse(const Column& column, double step, double shift)
{
    if (column.isNumber()) {
        if (!(step > 0))
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

// Rows that one pass or another finds nearly equal.
class NearRows
{
public:
    explicit NearRows(std::size_t rows) : m_first(rows), m_partner(rows)
    {
        std::iota(m_first.begin(), m_first.end(), 0U);
        m_partner = m_first;
    }
    void add(const std::vector<std::uint32_t>& first)
    {
        for (std::uint32_t row = 0; row < first.size(); ++row) {
            const std::uint32_t a = firstOf(row);
            const std::uint32_t b = firstOf(first[row]);
            m_first[std::max(a, b)] = std::min(a, b);
            note(row, first[row]);
            note(first[row], row);
        }
    }
    // Of all that are near to it, or to what is near to it.
    std::uint32_t firstOf(std::uint32_t row)
    {
        while (m_first[row] != row)
            row = m_first[row] = m_first[m_first[row]];
        return row;
    }
    std::uint32_t partnerOf(std::uint32_t row) const { return m_partner[row]; }  // a row near to it, an earlier one where there is one

private:
    void note(std::uint32_t row, std::uint32_t other)
    {
        if (other < row ? other < m_partner[row] : other != row && m_partner[row] == row)
            m_partner[row] = other;
    }
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_partner;
};

// Rows that are nearly, but not quite, another one; `exact` are the first rows each equals.
void addNearTwins(std::vector<Suggestion>& found, const Table& table, const std::vector<std::size_t>& others,
                  const std::vector<std::string>& keys, const std::vector<std::uint32_t>& exact, const Progress& progress)
{
    std::vector<std::size_t> all(others.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    NearRows near(table.rows());
    const std::vector<double> steps = stepsOf(table, others, progress);
    double chance = 0;
    const std::size_t passes = table.rows() > kManyRows ? kFewPasses : kPasses;
    for (std::size_t pass = 0; pass < passes; ++pass) {
        Random random = Random(kShiftSeed).stream("shifts", pass);
        std::vector<Column> columns;
        for (std::size_t i = 0; i < others.size(); ++i) {
            progress.throwIfCancelled();
            columns.push_back(coarse(table.column(others[i]), steps[i], pass == 0 ? 0 : random.uniform() - 0.5));
        }
        const Table rounded(table.name(), std::move(columns), table.rows());
        near.add(firstEqualRows(rounded, all, progress));
        if (pass == 0)
            chance = pairsByChance(rounded, all, progress) * static_cast<double>(passes);
    }
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> partners(exact.size(), 0);
    for (std::uint32_t row = 0; row < exact.size(); ++row)
        if (near.firstOf(row) != row && exact[row] == row) {
            rows.push_back(row);
            partners[row] = near.partnerOf(row);
        }
    if (rows.empty() || static_cast<double>(rows.size()) > kMostTwins * static_cast<double>(table.rows()) ||
        static_cast<double>(rows.size()) < kTimesChance * chance)
        return;
    Suggestion made = twins(SuggestionKind::ImplicitDuplicates, table, rows, partners);
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
            const auto isKey = [&](std::size_t c) {  // but for the repeated rows most have their own; of visits not
                return looksLikeKey(table.column(c)) &&
                       static_cast<double>(table.rows() - repeated(firstEqualRows(table, {c}, progress)).size()) >=
                           kLeastOwnKeys * static_cast<double>(table.rows() - rows.size());
            };
            const bool mostRepeat = 2 * rows.size() > table.rows();  // a file that was appended to itself has half of them
            const bool keyed = !mostRepeat && std::any_of(all.begin(), all.end(), isKey);
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
