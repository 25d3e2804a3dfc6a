// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/suggest_join.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "base/text.h"
#include "join/key_quality.h"
#include "join/part_rows.h"
#include "recipe/findings/column_facts.h"
#include "recipe/row_groups.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostPivotLabels = 50;
constexpr double kLongTable = 1.5;    // rows per key
constexpr double kAlmostAll = 0.95;   // of the rows told apart by key and label: the others are slips, to be asked about
constexpr double kLeastFilled = 0.5;  // of the cells of a pivot with such slips, or of numbers
constexpr double kSparse = 0.15;      // a pivot this empty is none
constexpr double kNoGaps = 1.05;      // range of a counter over its values

struct Attached
{
    const Table* table = nullptr;
    ColumnId key;
    double match = 0;
};

// What joining the other tables to one key of one table would reach.
struct Candidate
{
    const Table* base = nullptr;
    ColumnId key;
    bool unique = false;
    std::vector<Attached> parts;
    double score = 0;
};

Candidate reachOf(const Table& base, const Column& column, const std::vector<Table>& tables, bool uniqueOnly, const Progress& progress)
{
    Candidate candidate{.base = &base, .key = column.id()};
    KeyDictionary dictionary;
    const KeyColumn key = keyColumnOf(column, dictionary, progress);
    candidate.unique = key.unique;
    if (uniqueOnly && !key.unique)
        return candidate;
    const KeyIndex index(key.keys, progress);
    for (const Table& other : tables) {
        if (&other == &base)
            continue;
        Attached best{.table = &other};
        for (const Column& otherColumn : other.columns()) {
            if (!mayBeKey(otherColumn))
                continue;
            const double match = keyMatch(key, index, otherColumn, dictionary, progress);
            if (match > best.match) {
                best.match = match;
                best.key = otherColumn.id();
            }
        }
        if (best.match > 0) {
            candidate.parts.push_back(best);
            candidate.score += best.match;
        }
    }
    return candidate;
}

Candidate bestKeyOf(const Table& base, const std::vector<Table>& tables, const Progress& progress)
{
    for (const bool uniqueOnly : {true, false}) {
        Candidate best;
        for (const Column& column : base.columns()) {
            if (!mayBeKey(column))
                continue;
            Candidate candidate = reachOf(base, column, tables, uniqueOnly, progress);
            if (candidate.score > best.score)
                best = std::move(candidate);
        }
        if (best.base != nullptr)
            return best;
    }
    return {.base = &base};
}

bool isBetter(const Candidate& a, const Candidate& b)
{
    if (b.base == nullptr)
        return true;
    if (a.unique != b.unique)
        return a.unique;
    if (a.parts.size() != b.parts.size())
        return a.parts.size() > b.parts.size();
    if (a.base->columns().size() != b.base->columns().size())
        return a.base->columns().size() > b.base->columns().size();
    return a.score > b.score;
}

std::size_t distinctRows(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress)
{
    const std::vector<std::uint32_t> first = firstEqualRows(table, columns, progress);
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        count += first[row] == row ? 1U : 0U;
    return count;
}

// Different rows. A table where few keys repeat is no long table: 0.
std::size_t rowsOfLongTable(const Table& table, const ColumnId& key, const Progress& progress)
{
    std::vector<std::size_t> all(table.columns().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::size_t keyIndex = *table.indexOf(key);
    const std::size_t missing = table.column(keyIndex).missingCount();  // rows of nobody
    const std::size_t rows = distinctRows(table, all, progress);
    const std::size_t keys = distinctRows(table, {keyIndex}, progress) - (missing > 0 ? 1U : 0U);
    const double known = static_cast<double>(rows) - static_cast<double>(missing);
    return known < kLongTable * static_cast<double>(keys) ? 0 : rows;
}

// The label with the fewest levels that tells the rows of one key apart, or else almost all of them; the other columns are its values. Rows
// given twice alike count once. `rows`: of a long table.
std::optional<PivotSpec> pivotOf(const Table& table, const ColumnId& key, std::size_t rows, const Progress& progress)
{
    const std::size_t keyIndex = *table.indexOf(key);
    if (table.columns().size() < 3)
        return std::nullopt;
    const std::size_t keys = distinctRows(table, {keyIndex}, progress);
    std::optional<PivotSpec> best;
    bool bestIsWhole = false;
    std::size_t fewest = kMostPivotLabels + 1;
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        const Column& column = table.column(c);
        if (c == keyIndex || column.kind() == ColumnKind::Date || (column.isNumber() && !mayBeKey(column)))
            continue;
        const std::size_t levels = distinctRows(table, {c}, progress);
        if (levels < 2 || levels > kMostPivotLabels)
            continue;
        const std::size_t apart = distinctRows(table, {keyIndex, c}, progress);
        const bool isWhole = apart == rows;
        // Few of many kinds of events, or amounts, tell the rows of a key apart as well, by chance; periods fill their columns.
        const double filled = static_cast<double>(apart) / static_cast<double>(keys * levels);
        const bool isDense = filled >= kLeastFilled;
        const bool mayHaveSlips = isDense && !column.isNumber();
        if (static_cast<double>(apart) < (mayHaveSlips ? kAlmostAll : 1) * static_cast<double>(rows) || (bestIsWhole && !isWhole) ||
            (isWhole == bestIsWhole && levels >= fewest) || (column.isNumber() ? !isDense : filled < kSparse))
            continue;
        fewest = levels;
        bestIsWhole = isWhole;
        best = PivotSpec{.label = column.id()};
        for (const Column& value : table.columns())
            if (value.id() != key && value.id() != column.id())
                best->values.push_back(value.id());
    }
    return best;
}

// Numbers that are names of things: all different, whole, and counting on without gaps or along the rows; or called so.
bool isCounter(const Column& column)
{
    if (!isWhole(column))
        return false;
    if (nameSaysNumber(column.name()))
        return true;
    std::vector<double> values;
    std::copy_if(column.numbers().begin(), column.numbers().end(), std::back_inserter(values), [](double x) { return !std::isnan(x); });
    const bool along = std::is_sorted(values.begin(), values.end()) || std::is_sorted(values.rbegin(), values.rend());
    std::sort(values.begin(), values.end());
    if (values.size() < 2 || std::adjacent_find(values.begin(), values.end()) != values.end())
        return false;
    return along || values.back() - values.front() + 1 <= kNoGaps * static_cast<double>(values.size());
}

// What several rows of a key that no label tells apart become: how many there are, sum and mean of numbers that are no names, the last
// date.
std::vector<AggregatedColumn> aggregatesOf(const Table& table, const ColumnId& key, const Progress& progress)
{
    std::vector<AggregatedColumn> made{{key, Aggregate::Count}};
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        const Column& column = table.column(c);
        if (column.id() == key)
            continue;
        progress.throwIfCancelled();
        if (column.isNumber() && !isCounter(column)) {
            made.push_back({column.id(), Aggregate::Sum});
            made.push_back({column.id(), Aggregate::Mean});
        } else if (column.kind() == ColumnKind::Date) {
            made.push_back({column.id(), Aggregate::Max});
        }
    }
    return made;
}

bool keyRepeats(const Table& table, const ColumnId& key, const Progress& progress)
{
    KeyDictionary dictionary;
    const std::vector<std::int64_t> keys = dictionary.keysOf(*table.find(key));
    const auto missing = static_cast<std::size_t>(std::count(keys.begin(), keys.end(), KeyDictionary::kMissing));
    return KeyIndex(keys, progress).size() + missing < keys.size();
}

const Table* tableWithColumn(const std::vector<Table>& tables, const std::string& name)
{
    for (const Table& table : tables)
        if (table.indexOfName(name))
            return &table;
    for (const Table& table : tables)
        for (const Column& column : table.columns())
            if (column.id().name == name || caseFolded(column.name()) == caseFolded(name))
                return &table;
    return nullptr;
}

}  // namespace

JoinPlan suggestJoin(const std::vector<Table>& tidied, const std::string& targetColumnName, const Progress& progress)
{
    JoinPlan plan;
    const Table* target = targetColumnName.empty() ? nullptr : tableWithColumn(tidied, targetColumnName);
    Candidate best;
    for (std::size_t i = 0; i < tidied.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(tidied.size() + 1));
        if (target != nullptr && target != &tidied[i])
            continue;
        Candidate candidate = bestKeyOf(tidied[i], tidied, progress);
        if (isBetter(candidate, best))
            best = std::move(candidate);
    }
    if (best.base == nullptr)
        return plan;
    plan.base = best.base->name();
    plan.key = best.key;
    for (const Attached& attached : best.parts) {
        JoinPart part{.table = attached.table->name(), .key = attached.key};
        if (keyRepeats(*attached.table, attached.key, progress))
            if (const std::size_t rows = rowsOfLongTable(*attached.table, attached.key, progress); rows > 0) {
                part.pivot = pivotOf(*attached.table, attached.key, rows, progress);
                if (!part.pivot)
                    part.aggregates = aggregatesOf(*attached.table, attached.key, progress);
            }
        plan.parts.push_back(std::move(part));
    }
    progress.at(1);
    return plan;
}

}  // namespace holdfast
