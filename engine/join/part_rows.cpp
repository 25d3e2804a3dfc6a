// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/part_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "base/match.h"
#include "base/parallel.h"

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

}  // namespace

PartRows findPartRows(const Table& part, const JoinPart& spec, const Column& key, KeyDictionary& keys, const KeyIndex& base,
                      const Progress& progress)
{
    PartRows found;
    found.audit.table = part.name();
    Labels labels;
    if (spec.pivot)
        labels = labelsOf(*part.find(spec.pivot->label));
    else
        labels.names = {std::string()};
    found.tooManyLabels = labels.names.size() > kMostLabels;
    if (found.tooManyLabels)
        return found;
    found.labels = labels.names;
    found.rowFor.assign(labels.names.size(), std::vector<std::uint32_t>(base.size(), Column::kNoRow));

    const std::vector<std::int64_t> partKeys = keys.keysOf(key);
    const std::vector<const Column*> compared = comparedColumns(part, spec);
    std::vector<std::int64_t> unmatched;
    std::vector<std::uint32_t> rowsPerGroup(base.size(), 0);
    std::vector<char> several(base.size(), 0);
    for (std::uint32_t row = 0; row < partKeys.size(); ++row) {
        if (row % kChunkRows == 0)
            progress.at(static_cast<double>(row) / static_cast<double>(partKeys.size()));
        const std::int32_t label = spec.pivot ? labels.codes[row] : 0;
        const std::uint32_t group = base.groupOf(partKeys[row]);
        if (partKeys[row] == KeyDictionary::kMissing)
            ++found.audit.missingKeys;
        else if (group == KeyIndex::kNone)
            unmatched.push_back(partKeys[row]);
        else if (label < 0)
            ++found.labelMissing;
        else {
            std::uint32_t& place = found.rowFor[static_cast<std::size_t>(label)][group];
            ++rowsPerGroup[group];
            if (place == Column::kNoRow)
                place = row;
            else if (!std::all_of(compared.begin(), compared.end(), [&](const Column* column) { return equalAt(*column, place, row); }))
                several[group] = 1;
        }
    }
    found.audit.rightOnly = KeyIndex(unmatched, progress).size();
    found.audit.duplicateKeys = static_cast<std::size_t>(std::count(several.begin(), several.end(), 1));
    found.oneRowPerKey = found.audit.duplicateKeys == 0;
    for (const std::uint32_t group : base.groups()) {
        const std::uint32_t count = group == KeyIndex::kNone ? 0 : rowsPerGroup[group];
        ++(count > 0 ? found.audit.matched : found.audit.leftOnly);
        found.wouldMake += std::max<std::size_t>(count, 1);
    }
    found.audit.rows = base.groups().size();
    return found;
}

}  // namespace holdfast
