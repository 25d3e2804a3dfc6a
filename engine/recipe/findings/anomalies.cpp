// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/anomalies.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/parallel.h"
#include "base/text.h"
#include "numeric/quantiles.h"
#include "recipe/findings/column_facts.h"
#include "recipe/findings/suggestion_id.h"

namespace holdfast {

namespace {

constexpr double kBound = 3.5;
constexpr double kNormalMad = 0.6745;  // MAD of the standard normal
constexpr double kMostShare = 0.01;
constexpr std::size_t kFewestRows = 20;    // in a group, for a median to mean something
constexpr std::size_t kFewestValues = 21;  // different ones: with 20 or fewer the numbers are steps of a scale
constexpr std::size_t kMostListed = 20;

struct Outlier
{
    std::uint32_t row = 0;
    double value = 0;
    double z = 0;
    double median = 0;
    std::size_t group = 0;
};

// Rows of one group with a value; groups in order of the label's levels.
std::vector<std::vector<std::uint32_t>> groupsOf(const Table& table, const Column& column, const std::optional<LongShape>& shape)
{
    std::vector<std::vector<std::uint32_t>> groups(1);
    const Categories* labels = nullptr;
    if (shape) {
        labels = &table.column(shape->label).categories();
        groups.resize(labels->levels.size());
    }
    for (std::uint32_t row = 0; row < column.rows(); ++row) {
        const std::int32_t code = labels == nullptr ? 0 : labels->codes[row];
        if (code >= 0 && !std::isnan(column.numbers()[row]))
            groups[static_cast<std::size_t>(code)].push_back(row);
    }
    return groups;
}

std::vector<Outlier> outliersOf(const Column& column, const std::vector<std::uint32_t>& rows, std::size_t group)
{
    std::vector<Outlier> found;
    if (rows.size() < kFewestRows)
        return found;
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows)
        values.push_back(column.numbers()[row]);
    const double median = medianOf(values);
    const double mad = medianAbsoluteDeviation(values);
    if (!(mad > 0))
        return found;
    for (const std::uint32_t row : rows) {
        const double z = kNormalMad * (column.numbers()[row] - median) / mad;
        if (std::abs(z) > kBound)
            found.push_back({row, column.numbers()[row], z, median, group});
    }
    return found;
}

Suggestion worded(const Table& table, const Column& column, const std::optional<LongShape>& shape, std::vector<Outlier> side, bool high)
{
    std::stable_sort(side.begin(), side.end(), [](const Outlier& a, const Outlier& b) {
        return std::tuple(std::abs(a.z), a.value, a.median) > std::tuple(std::abs(b.z), b.value, b.median);
    });
    Suggestion made{.kind = SuggestionKind::Anomaly,
                    .table = table.name(),
                    .column = column.id(),
                    .rows = side.size(),
                    .reason = high ? "high" : "low"};
    Evidence values{.code = "value"};
    Evidence scores{.code = "robust-z"};
    for (const Outlier& one : side) {
        if (values.numbers.size() < kMostListed) {
            values.numbers.push_back(one.value);
            scores.numbers.push_back(one.z);
        }
        if (made.sampleRows.size() < kSampleRows)
            made.sampleRows.push_back(one.row);
    }
    made.evidence = {values, scores, {.code = "group-median", .numbers = {side.front().median}}};
    if (shape) {
        const Categories& labels = table.column(shape->label).categories();
        std::map<std::string, double> counts;
        for (const Outlier& one : side)
            counts[labels.levels[one.group]] += 1;
        Evidence perGroup{.code = "per-group"};
        for (const auto& [label, count] : counts) {
            perGroup.numbers.push_back(count);
            perGroup.texts.push_back(label);
        }
        made.evidence.push_back(std::move(perGroup));
    }
    return made;
}

// The value next to the anomalies in their own group: how big the gap is.
void addGap(Suggestion& made, const Column& column, const std::vector<std::vector<std::uint32_t>>& groups, const std::vector<Outlier>& side,
            bool high)
{
    const Outlier& worst = *std::max_element(side.begin(), side.end(), [](const Outlier& a, const Outlier& b) {
        return std::tuple(std::abs(a.z), a.value, a.median) < std::tuple(std::abs(b.z), b.value, b.median);
    });
    double next = worst.median;
    for (const std::uint32_t row : groups[worst.group]) {
        const double value = column.numbers()[row];
        const bool flagged = std::any_of(side.begin(), side.end(), [row](const Outlier& one) { return one.row == row; });
        if (!flagged)
            next = high ? std::max(next, value) : std::min(next, value);
    }
    made.evidence.push_back({.code = "next-value", .numbers = {next}});
}

// The other values of the same key (this customer's other months).
void addKeyMates(Suggestion& made, const Column& column, const LongShape& shape, std::uint32_t row)
{
    Evidence mates{.code = "other-values-of-key"};
    for (std::uint32_t other = 0; other < column.rows() && mates.numbers.size() < kMostListed; ++other)
        if (other != row && shape.keyGroups[other] == shape.keyGroups[row] && !std::isnan(column.numbers()[other]))
            mates.numbers.push_back(column.numbers()[other]);
    if (!mates.numbers.empty())
        made.evidence.push_back(std::move(mates));
}

}  // namespace

std::vector<Suggestion> anomalies(const Table& table, const std::optional<LongShape>& shape, const Progress& progress)
{
    std::vector<Suggestion> found;
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        progress.throwIfCancelled();
        const Column& column = table.column(c);
        if (!column.isNumber() || (shape && c == shape->key) || distinctValuesUpTo(column, kFewestValues) < kFewestValues ||
            looksLikeKey(column))
            continue;
        const std::vector<std::vector<std::uint32_t>> groups = groupsOf(table, column, shape);
        std::vector<Outlier> high;
        std::vector<Outlier> low;
        std::vector<std::vector<Outlier>> perGroup(groups.size());
        parallelFor(
            groups.size(), [&](std::size_t group) { perGroup[group] = outliersOf(column, groups[group], group); }, progress);
        for (const std::vector<Outlier>& outliers : perGroup)
            for (const Outlier& one : outliers)
                (one.z > 0 ? high : low).push_back(one);
        for (const std::vector<Outlier>* side : {&high, &low}) {
            if (side->empty() || static_cast<double>(side->size()) > kMostShare * static_cast<double>(table.rows()))
                continue;
            Suggestion made = worded(table, column, shape, *side, side == &high);
            addGap(made, column, groups, *side, side == &high);
            if (shape && side->size() == 1)
                addKeyMates(made, column, *shape, side->front().row);
            made.against = {{.code = "may-be-true"}};
            // A zero is an answer, not an error: only other values are offered to be blanked.
            BlankValues blank{.table = table.name(), .column = column.id()};
            for (const double value : made.evidence.front().numbers)
                if (value != 0)
                    blank.values.push_back(shortest(value));
            made.confidence = side->size() <= 3 && !blank.values.empty() && std::abs(made.evidence[1].numbers.front()) > 2 * kBound
                                  ? Confidence::Medium
                                  : Confidence::Low;
            if (blank.values.size() == side->size())
                made.action = std::move(blank);
            made.id = suggestionId(made);
            found.push_back(std::move(made));
        }
    }
    return found;
}

}  // namespace holdfast
