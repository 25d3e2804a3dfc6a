// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/table_change.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "explore/association_matrix.h"
#include "explore/target_classes.h"
#include "numeric/correlation.h"
#include "table/row_set.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestRows = 3;  // below, a correlation says nothing
constexpr std::size_t kMostLevels = 200;

// Rows whose cells differ are marked. Texts are compared as texts: their codes may be numbered anew.
void markChanged(const Column& before, const Column& after, std::vector<char>& changed)
{
    const auto mark = [&changed](auto differs) {
        for (std::size_t row = 0; row < changed.size(); ++row)
            if (differs(row))
                changed[row] = 1;
    };
    if (before.isNumber() && after.isNumber()) {
        const std::vector<double>& a = before.numbers();
        const std::vector<double>& b = after.numbers();
        mark([&](std::size_t row) { return a[row] != b[row] && !(std::isnan(a[row]) && std::isnan(b[row])); });
    } else if (before.isCategorical() && after.isCategorical()) {
        const Categories& a = before.categories();
        const Categories& b = after.categories();
        std::unordered_map<std::string, std::int32_t> places;
        for (std::size_t level = 0; level < b.levels.size(); ++level)
            places.emplace(b.levels[level], static_cast<std::int32_t>(level));
        std::vector<std::int32_t> placeOf;
        for (const std::string& level : a.levels) {
            const auto found = places.find(level);
            placeOf.push_back(found == places.end() ? -2 : found->second);
        }
        mark([&](std::size_t row) {
            const std::int32_t code = a.codes[row];
            return (code < 0 ? -1 : placeOf[static_cast<std::size_t>(code)]) != std::max(b.codes[row], -1);
        });
    } else {
        mark([&](std::size_t row) { return before.textAt(row) != after.textAt(row); });
    }
}

std::optional<double> positiveShare(const Table& table, const ChangeOptions& options)
{
    if (!options.target || !options.positive)
        return std::nullopt;
    const std::optional<TargetClasses> classes = targetClassesOf(table, *options.target, options.positive);
    if (!classes || !classes->positive)
        return std::nullopt;
    std::size_t rows = 0;
    for (const std::size_t count : classes->counts)
        rows += count;
    return rows == 0 ? std::nan("") : static_cast<double>(classes->counts[*classes->positive]) / static_cast<double>(rows);
}

// Rows whose key (or place) falls under the share: the same ones in both tables.
RowSet sampleOf(const Table& table, const ChangeOptions& options, double share)
{
    const Column* key = options.key ? table.find(*options.key) : nullptr;
    RowSet rows;
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
        Fingerprinter print;
        print.add(options.seed);
        if (key != nullptr)
            print.add(key->textAt(row));
        else
            print.add(row);
        if (static_cast<double>(print.done().low >> 11) * 0x1.0p-53 < share)
            rows.push_back(row);
    }
    return rows;
}

struct Pair
{
    std::size_t a = 0, b = 0;  // places among the columns; b is SIZE_MAX for the target
};

double measureOf(const Table& table, const ColumnId& a, const ColumnId& b, bool numbers)
{
    const Column* first = table.find(a);
    const Column* second = table.find(b);
    if (numbers)
        return pearson(first->numbers(), second->numbers()).coefficient;
    const AssociationMatrix matrix = cramersVMatrix(table, {a, b});
    return matrix.size() == 2 ? matrix.at(0, 1) : std::nan("");
}

bool sameValues(const Table& before, const Table& after, const ColumnId& id)
{
    return before.find(id)->fingerprint() == after.find(id)->fingerprint();
}

// Pairs that may have moved.
std::vector<Pair> pairsOf(const Table& before, const Table& after, const ChangeOptions& options, const std::vector<ColumnId>& columns)
{
    std::vector<char> same;
    for (const ColumnId& id : columns)
        same.push_back(sameValues(before, after, id));
    const bool target = options.target && before.find(*options.target) != nullptr && after.find(*options.target) != nullptr;
    const bool sameTarget = target && sameValues(before, after, *options.target);
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < columns.size(); ++a) {
        if (before.find(columns[a])->isNumber()) {
            for (std::size_t b = a + 1; b < columns.size(); ++b)
                if (before.find(columns[b])->isNumber() && !(same[a] && same[b]))
                    pairs.push_back({a, b});
        } else if (target && columns[a] != *options.target && !(same[a] && sameTarget)) {
            pairs.push_back({a, SIZE_MAX});
        }
    }
    return pairs;
}

std::vector<ColumnId> comparable(const Table& before, const Table& after, const ChangeOptions& options)
{
    std::vector<ColumnId> columns;
    for (const ColumnId& id : options.columns) {
        const Column* a = before.find(id);
        const Column* b = after.find(id);
        const bool fits = a != nullptr && b != nullptr && a->isNumber() == b->isNumber() && a->isCategorical() == b->isCategorical();
        if (fits && (a->isNumber() || (a->isCategorical() && a->categories().levels.size() <= kMostLevels)))
            columns.push_back(id);
    }
    return columns;
}

void comparePairs(TableChange& change, const Table& before, const Table& after, const ChangeOptions& options, const Progress& progress)
{
    if (before.rows() < kFewestRows || after.rows() < kFewestRows)
        return;
    const std::vector<ColumnId> columns = comparable(before, after, options);
    const std::vector<Pair> pairs = pairsOf(before, after, options, columns);
    change.pairsCompared = pairs.size();
    if (pairs.empty())
        return;
    Table first = before;
    Table second = after;
    const auto rows = static_cast<double>(std::max(before.rows(), after.rows()));
    if (static_cast<double>(pairs.size()) * rows > options.mostWork && rows > static_cast<double>(kSampledRows)) {
        const double share = static_cast<double>(kSampledRows) / rows;
        first = before.gathered(sampleOf(before, options, share));
        second = after.gathered(sampleOf(after, options, share));
        change.sampledRows = first.rows();
    }
    std::vector<Moved> moved(pairs.size());
    parallelFor(
        pairs.size(),
        [&](std::size_t i) {
            const bool numbers = pairs[i].b != SIZE_MAX;
            const ColumnId& b = numbers ? columns[pairs[i].b] : *options.target;
            moved[i] = {measureOf(first, columns[pairs[i].a], b, numbers), measureOf(second, columns[pairs[i].a], b, numbers)};
        },
        progress);
    double most = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double by = std::abs(moved[i].after - moved[i].before);
        if (!(by > most))  // also where one of them is undefined
            continue;
        most = by;
        const bool numbers = pairs[i].b != SIZE_MAX;
        const ColumnId& a = columns[pairs[i].a];
        const ColumnId& b = numbers ? columns[pairs[i].b] : *options.target;
        change.pair = MovedPair{numbers ? "pearson" : "cramers_v", a, b, before.find(a)->name(), before.find(b)->name(), moved[i]};
    }
}

std::vector<std::string> namesWithout(const Table& table, const Table& other)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns())
        if (other.find(column.id()) == nullptr)
            names.push_back(column.name());
    return names;
}

}  // namespace

TableChange compareTables(const Table& before, const Table& after, const ChangeOptions& options, const Progress& progress)
{
    TableChange change{.rowsBefore = before.rows(), .rowsAfter = after.rows()};
    change.newColumns = namesWithout(after, before);
    change.goneColumns = namesWithout(before, after);
    if (before.rows() == after.rows()) {
        std::vector<char> changed(before.rows(), 0);
        for (const Column& column : before.columns()) {
            progress.throwIfCancelled();
            const Column* other = after.find(column.id());
            if (other != nullptr && other->fingerprint() != column.fingerprint())
                markChanged(column, *other, changed);
        }
        change.rowsChanged = static_cast<std::size_t>(std::count(changed.begin(), changed.end(), 1));
    }
    progress.at(0.2);
    const std::optional<double> shareBefore = positiveShare(before, options);
    const std::optional<double> shareAfter = positiveShare(after, options);
    if (shareBefore && shareAfter)
        change.targetShare = Moved{*shareBefore, *shareAfter};
    progress.at(0.3);
    comparePairs(change, before, after, options, progress.part(0.3, 1));
    progress.at(1);
    return change;
}

}  // namespace holdfast
