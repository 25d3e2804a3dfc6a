// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/part_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "base/match.h"
#include "base/parallel.h"
#include "join/label_order.h"

namespace holdfast {

namespace {

// A number per row for its label, in order of first appearance; -1 where missing.
struct Labels
{
    std::vector<std::int32_t> codes;
    std::vector<std::string> names;
};

Labels labelsOf(const Column& column)
{
    Labels labels;
    labels.codes.reserve(column.rows());
    if (column.isCategorical()) {
        const Categories& categories = column.categories();
        std::vector<std::int32_t> numberOf(categories.levels.size(), -1);
        for (const std::int32_t code : categories.codes) {
            if (code >= 0 && numberOf[static_cast<std::size_t>(code)] < 0) {
                numberOf[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(labels.names.size());
                labels.names.push_back(categories.levels[static_cast<std::size_t>(code)]);
            }
            labels.codes.push_back(code < 0 ? -1 : numberOf[static_cast<std::size_t>(code)]);
        }
        return labels;
    }
    std::unordered_map<std::uint64_t, std::int32_t> numberOf;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (column.isMissing(row)) {
            labels.codes.push_back(-1);
            continue;
        }
        const std::uint64_t bits =
            column.isNumber() ? std::bit_cast<std::uint64_t>(column.numbers()[row] + 0.0) : static_cast<std::uint64_t>(column.dates()[row]);
        const auto [found, added] = numberOf.emplace(bits, static_cast<std::int32_t>(labels.names.size()));
        if (added)
            labels.names.push_back(labels.names.size() <= kMostLabels ? column.textAt(row) : std::string());
        labels.codes.push_back(found->second);
    }
    return labels;
}

bool equalAt(const Column& column, std::uint32_t a, std::uint32_t b)
{
    const auto equalNumbers = [&](const Numbers& n) {
        return n.values[a] == n.values[b] || (std::isnan(n.values[a]) && std::isnan(n.values[b]));
    };
    return std::visit(Match{equalNumbers, [&](const Categories& c) { return c.codes[a] == c.codes[b]; },
                            [&](const Dates& d) { return d.milliseconds[a] == d.milliseconds[b]; }},
                      column.storage());
}

// The columns that must agree when two rows stand for the same place.
std::vector<const Column*> comparedColumns(const Table& part, const JoinPart& spec)
{
    std::vector<const Column*> columns;
    for (const Column& column : part.columns()) {
        const bool isValue =
            !spec.pivot || std::find(spec.pivot->values.begin(), spec.pivot->values.end(), column.id()) != spec.pivot->values.end();
        if (isValue && column.id() != spec.key)
            columns.push_back(&column);
    }
    return columns;
}

// The labels that the plan puts first, then the others as they appear.
void putInOrder(Labels& labels, const std::vector<std::string>& order)
{
    std::vector<std::string> names;
    for (const std::string& wanted : order)
        if (std::find(labels.names.begin(), labels.names.end(), wanted) != labels.names.end() &&
            std::find(names.begin(), names.end(), wanted) == names.end())
            names.push_back(wanted);
    for (const std::string& name : inNaturalOrder(labels.names))
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    std::vector<std::int32_t> place;
    for (const std::string& name : labels.names)
        place.push_back(static_cast<std::int32_t>(std::find(names.begin(), names.end(), name) - names.begin()));
    for (std::int32_t& code : labels.codes)
        code = code < 0 ? code : place[static_cast<std::size_t>(code)];
    labels.names = std::move(names);
}

// Groups of the part's rows: those of the base, or, where `added` is wanted, further ones for keys that only the part has.
std::vector<std::uint32_t> groupsOf(const std::vector<std::int64_t>& keys, const KeyIndex& base, bool addsKeys, PartRows& found,
                                    const Progress& progress)
{
    std::vector<std::uint32_t> groups(keys.size(), KeyIndex::kNone);
    std::vector<std::int64_t> unmatched;
    std::vector<std::uint32_t> unmatchedRows;
    for (std::uint32_t row = 0; row < keys.size(); ++row) {
        if (row % kChunkRows == 0)
            progress.at(0.5 * static_cast<double>(row) / static_cast<double>(keys.size()));
        if (keys[row] == KeyDictionary::kMissing) {
            ++found.audit.missingKeys;
            continue;
        }
        groups[row] = base.groupOf(keys[row]);
        if (groups[row] != KeyIndex::kNone)
            continue;
        unmatched.push_back(keys[row]);
        if (addsKeys)
            unmatchedRows.push_back(row);
    }
    const KeyIndex index(unmatched, progress);
    found.audit.rightOnly = index.size();
    if (!addsKeys)
        return groups;
    found.addedRows.assign(index.size(), Column::kNoRow);
    for (std::size_t i = 0; i < unmatchedRows.size(); ++i) {
        const std::uint32_t group = index.groups()[i];
        groups[unmatchedRows[i]] = static_cast<std::uint32_t>(base.size()) + group;
        found.addedRows[group] = std::min(found.addedRows[group], unmatchedRows[i]);
    }
    return groups;
}

}  // namespace

PartRows findPartRows(const Table& part, const JoinPart& spec, const std::vector<std::int64_t>& keys, const KeyIndex& base,
                      const Progress& progress)
{
    PartRows found;
    found.audit.table = part.name();
    Labels labels;
    if (spec.pivot) {
        labels = labelsOf(*part.find(spec.pivot->label));
    } else {
        labels.names = {std::string()};
    }
    found.tooManyLabels = labels.names.size() > kMostLabels;
    if (found.tooManyLabels)
        return found;
    if (spec.pivot)
        putInOrder(labels, spec.pivot->order);
    found.labels = labels.names;
    const std::vector<std::uint32_t> groups = groupsOf(keys, base, spec.how == JoinHow::Full, found, progress);
    const std::size_t groupCount = base.size() + found.addedRows.size();
    found.rowFor.assign(labels.names.size(), std::vector<std::uint32_t>(groupCount, Column::kNoRow));

    const bool takesAll = spec.pivot ? spec.pivot->repeated.has_value() : spec.repeats || !spec.aggregates.empty();
    const std::vector<const Column*> compared = comparedColumns(part, spec);
    std::vector<std::uint32_t> rowsPerGroup(groupCount, 0);
    std::vector<char> several(groupCount, 0);
    std::vector<std::vector<std::uint32_t>> last;  // [label][group]: the end of the chain that starts in rowFor
    if (takesAll) {
        found.next.assign(keys.size(), Column::kNoRow);
        last = found.rowFor;
    }
    for (std::uint32_t row = 0; row < keys.size(); ++row) {
        if (row % kChunkRows == 0)
            progress.at(0.5 + 0.5 * static_cast<double>(row) / static_cast<double>(keys.size()));
        const std::uint32_t group = groups[row];
        const std::int32_t label = spec.pivot ? labels.codes[row] : 0;
        if (group == KeyIndex::kNone)
            continue;
        if (label < 0) {
            ++found.labelMissing;
            continue;
        }
        std::uint32_t& place = found.rowFor[static_cast<std::size_t>(label)][group];
        ++rowsPerGroup[group];
        if (place == Column::kNoRow) {
            place = row;
        } else {
            ++found.repeatedPlaces;
            if (several[group] == 0 &&
                !std::all_of(compared.begin(), compared.end(), [&](const Column* column) { return equalAt(*column, place, row); }))
                several[group] = 1;
        }
        if (takesAll) {
            std::uint32_t& end = last[static_cast<std::size_t>(label)][group];
            if (end != Column::kNoRow)
                found.next[end] = row;
            end = row;
        }
    }
    found.audit.duplicateKeys = static_cast<std::size_t>(std::count(several.begin(), several.end(), 1));
    found.oneRowPerKey = takesAll || found.audit.duplicateKeys == 0;
    for (const std::uint32_t group : base.groups()) {
        const std::uint32_t count = group == KeyIndex::kNone ? 0 : rowsPerGroup[group];
        ++(count > 0 ? found.audit.matched : found.audit.leftOnly);
        if (count > 0 || spec.how != JoinHow::Inner)
            found.wouldMake += std::max<std::size_t>(count, 1);
    }
    for (std::size_t added = base.size(); added < groupCount; ++added)
        found.wouldMake += std::max<std::size_t>(rowsPerGroup[added], 1);
    found.audit.rows = base.groups().size();
    return found;
}

}  // namespace holdfast
