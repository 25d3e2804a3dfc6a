// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/unmatched_rows.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "join/append_tables.h"
#include "join/key_quality.h"
#include "join/keys.h"

namespace holdfast {

namespace {

const Table* tableNamed(const std::vector<Table>& tables, const std::string& name)
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name() == name; });
    return found == tables.end() ? nullptr : &*found;
}

std::size_t levelsWith(const Column& column, bool (*has)(const std::string&))
{
    if (!column.isCategorical())
        return 0;
    const std::vector<std::string>& levels = column.categories().levels;
    return static_cast<std::size_t>(std::count_if(levels.begin(), levels.end(), has));
}

bool hasBlanks(const std::string& level) { return trimmed(level) != level; }
bool hasZeros(const std::string& level) { return level.size() > 1 && level[0] == '0' && level[1] >= '0' && level[1] <= '9'; }

std::size_t missesByCase(const Column& base, const Column& part)
{
    if (!base.isCategorical() || !part.isCategorical())
        return 0;
    std::unordered_set<std::string> exact;
    std::unordered_set<std::string> folded;
    for (const std::string& level : base.categories().levels) {
        exact.insert(toNfc(trimmed(level)));
        folded.insert(caseFolded(trimmed(level)));
    }
    const std::vector<std::string>& levels = part.categories().levels;
    return static_cast<std::size_t>(std::count_if(levels.begin(), levels.end(), [&](const std::string& level) {
        return !exact.contains(toNfc(trimmed(level))) && folded.contains(caseFolded(trimmed(level)));
    }));
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

UnmatchedRows unmatchedRows(const std::vector<Table>& tidied, const JoinPlan& plan, const std::string& part, const Progress& progress)
{
    UnmatchedRows made;
    const std::vector<Table> tables = appendedTables(tidied, plan.appends, progress).value;
    const auto spec = std::find_if(plan.parts.begin(), plan.parts.end(), [&](const JoinPart& each) { return each.table == part; });
    const Table* base = tableNamed(tables, plan.base);
    const Table* other = tableNamed(tables, part);
    if (spec == plan.parts.end() || base == nullptr || other == nullptr || base->find(plan.key) == nullptr ||
        other->find(spec->key) == nullptr)
        return made;
    KeyDictionary dictionary;
    std::vector<std::int64_t> baseKeys = dictionary.keysOf(*base->find(plan.key));
    std::vector<std::int64_t> partKeys = dictionary.keysOf(*other->find(spec->key));
    for (const KeyPair& pair : spec->further) {
        if (base->find(pair.base) == nullptr || other->find(pair.part) == nullptr)
            return made;
        baseKeys = dictionary.keysOfBoth(baseKeys, dictionary.keysOf(*base->find(pair.base)));
        partKeys = dictionary.keysOfBoth(partKeys, dictionary.keysOf(*other->find(pair.part)));
    }
    made.base = *base;
    made.part = *other;
    const KeyIndex inBase(baseKeys, progress);
    const KeyIndex inPart(partKeys, progress);
    for (std::uint32_t row = 0; row < baseKeys.size(); ++row)
        if (inPart.groupOf(baseKeys[row]) == KeyIndex::kNone)
            made.leftOnly.push_back(row);
    std::vector<std::int64_t> places = partKeys;
    if (spec->pivot)
        if (const Column* label = other->find(spec->pivot->label))
            places = dictionary.keysOfBoth(places, dictionary.keysOf(*label));
    const KeyIndex inPlaces(places, progress);
    std::vector<std::uint32_t> perPlace(inPlaces.size(), 0);
    for (const std::uint32_t place : inPlaces.groups())
        if (place != KeyIndex::kNone)
            ++perPlace[place];
    for (std::uint32_t row = 0; row < partKeys.size(); ++row) {
        if (partKeys[row] == KeyDictionary::kMissing)
            made.noKey.push_back(row);
        else if (inBase.groupOf(partKeys[row]) == KeyIndex::kNone)
            made.rightOnly.push_back(row);
        if (inPlaces.groups()[row] != KeyIndex::kNone && perPlace[inPlaces.groups()[row]] > 1)
            made.repeated.push_back(row);
    }
    return made;
}

KeyMatch keyMatchOf(const Column& base, const Column& part, const Progress& progress)
{
    KeyMatch match{.base = base.id(), .part = part.id(), .kindsDiffer = base.isNumber() != part.isNumber()};
    KeyDictionary dictionary;
    const std::vector<std::int64_t> baseKeys = dictionary.keysOf(base);
    const std::vector<std::int64_t> partKeys = dictionary.keysOf(part);
    const KeyIndex inBase(baseKeys, progress);
    const KeyIndex inPart(partKeys, progress);
    const auto found = [](const std::vector<std::int64_t>& keys, const KeyIndex& in) {
        return static_cast<std::size_t>(
            std::count_if(keys.begin(), keys.end(), [&](std::int64_t key) { return in.groupOf(key) != KeyIndex::kNone; }));
    };
    match.baseFound = share(found(baseKeys, inPart), baseKeys.size());
    match.partFound = share(found(partKeys, inBase), partKeys.size());
    match.missing = static_cast<std::size_t>(std::count(partKeys.begin(), partKeys.end(), KeyDictionary::kMissing));
    std::vector<std::uint32_t> perKey(inPart.size(), 0);
    for (const std::uint32_t group : inPart.groups())
        if (group != KeyIndex::kNone)
            ++perKey[group];
    for (const std::uint32_t count : perKey)
        match.repeated += count > 1 ? count : 0;
    match.blanks = levelsWith(base, hasBlanks) + levelsWith(part, hasBlanks);
    match.zeros = levelsWith(base, hasZeros) + levelsWith(part, hasZeros);
    match.caseMisses = missesByCase(base, part);
    return match;
}

std::vector<KeyMatch> keyMatches(const Column& base, const Table& part, const Progress& progress)
{
    std::vector<KeyMatch> matches;
    for (const Column& column : part.columns()) {
        progress.throwIfCancelled();
        if (!mayBeKey(column))
            continue;
        const KeyMatch match = keyMatchOf(base, column, progress);
        if (match.baseFound > 0 || match.caseMisses > 0)
            matches.push_back(match);
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const KeyMatch& a, const KeyMatch& b) { return a.baseFound * a.partFound > b.baseFound * b.partFound; });
    return matches;
}

}  // namespace holdfast
