// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/unmatched_rows.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "join/append_tables.h"
#include "join/join_tables.h"
#include "join/key_quality.h"
#include "join/keys.h"

namespace holdfast {

namespace {

std::size_t levelsWith(const Column& column, bool (*has)(const std::string&))
{
    if (!column.isCategorical())
        return 0;
    const std::vector<std::string>& levels = column.categories().levels;
    return static_cast<std::size_t>(std::count_if(levels.begin(), levels.end(), has));
}

bool hasBlanks(const std::string& level) { return trimmed(level) != level; }
bool hasZeros(const std::string& level) { return level.size() > 1 && level[0] == '0' && level[1] >= '0' && level[1] <= '9'; }

// The base's column, made ready once to be held against several others.
class BaseSide
{
public:
    BaseSide(const Column& base, const Progress& progress) : m_base(base), m_keys(m_dictionary.keysOf(base)), m_index(m_keys, progress)
    {
        if (base.isCategorical())
            for (const std::string& level : base.categories().levels) {
                m_exact.insert(toNfc(trimmed(level)));
                m_folded.insert(caseFolded(trimmed(level)));
            }
        m_blanks = levelsWith(base, hasBlanks);
        m_zeros = levelsWith(base, hasZeros);
    }

    KeyMatch against(const Column& part, const Progress& progress);

private:
    std::size_t missesByCase(const Column& part) const
    {
        if (!m_base.isCategorical() || !part.isCategorical())
            return 0;
        const std::vector<std::string>& levels = part.categories().levels;
        return static_cast<std::size_t>(std::count_if(levels.begin(), levels.end(), [&](const std::string& level) {
            return !m_exact.contains(toNfc(trimmed(level))) && m_folded.contains(caseFolded(trimmed(level)));
        }));
    }

    const Column& m_base;
    KeyDictionary m_dictionary;
    std::vector<std::int64_t> m_keys;
    KeyIndex m_index;
    std::unordered_set<std::string> m_exact;
    std::unordered_set<std::string> m_folded;
    std::size_t m_blanks = 0;
    std::size_t m_zeros = 0;
};

// Do the parts before this one change the base's rows, or bring a column that this one needs?
bool rowsChangeBefore(const Table& base, const JoinPlan& plan, std::vector<JoinPart>::const_iterator spec)
{
    return std::any_of(plan.parts.begin(), spec, [](const JoinPart& each) { return each.how != JoinHow::Left || each.repeats; }) ||
           std::any_of(spec->further.begin(), spec->further.end(), [&](const KeyPair& pair) { return base.find(pair.base) == nullptr; });
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

KeyMatch BaseSide::against(const Column& part, const Progress& progress)
{
    KeyMatch match{.base = m_base.id(), .part = part.id(), .kindsDiffer = m_base.isNumber() != part.isNumber()};
    const std::vector<std::int64_t> partKeys = m_dictionary.keysOf(part);
    const KeyIndex inPart(partKeys, progress);
    const auto found = [](const std::vector<std::int64_t>& keys, const KeyIndex& in) {
        return static_cast<std::size_t>(
            std::count_if(keys.begin(), keys.end(), [&](std::int64_t key) { return in.groupOf(key) != KeyIndex::kNone; }));
    };
    match.baseFound = share(found(m_keys, inPart), m_keys.size());
    match.partFound = share(found(partKeys, m_index), partKeys.size());
    match.missing = static_cast<std::size_t>(std::count(partKeys.begin(), partKeys.end(), KeyDictionary::kMissing));
    std::vector<std::uint32_t> perKey(inPart.size(), 0);
    for (const std::uint32_t group : inPart.groups())
        if (group != KeyIndex::kNone)
            ++perKey[group];
    for (const std::uint32_t count : perKey)
        match.repeated += count > 1 ? count : 0;
    match.blanks = m_blanks + levelsWith(part, hasBlanks);
    match.zeros = m_zeros + levelsWith(part, hasZeros);
    match.caseMisses = missesByCase(part);
    return match;
}

}  // namespace

UnmatchedRows unmatchedRows(const std::vector<Table>& tidied, const JoinPlan& plan, const std::string& part, const Progress& progress)
{
    UnmatchedRows made;
    const std::vector<Table> tables = appendedTables(tidied, plan.appends, progress).value;
    const auto spec = std::find_if(plan.parts.begin(), plan.parts.end(), [&](const JoinPart& each) { return each.table == part; });
    const Table* base = tableNamed(tables, plan.base);
    const Table* other = tableNamed(tables, part);
    Table before;
    if (spec != plan.parts.end() && base != nullptr && rowsChangeBefore(*base, plan, spec)) {
        JoinPlan earlier = plan;
        earlier.appends.clear();  // done already
        earlier.rules.clear();
        earlier.derived.clear();
        earlier.parts.assign(plan.parts.begin(), spec);
        Result<JoinResult> joined = joinTables(tables, earlier, progress);
        if (!joined)
            return made;
        before = std::move(joined).value().unfiltered;
        base = &before;
    }
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
    return BaseSide(base, progress).against(part, progress);
}

std::vector<KeyMatch> keyMatches(const Column& base, const Table& part, const Progress& progress)
{
    std::vector<KeyMatch> matches;
    BaseSide side(base, progress);
    for (const Column& column : part.columns()) {
        progress.throwIfCancelled();
        if (!mayBeKey(column))
            continue;
        const KeyMatch match = side.against(column, progress);
        if (match.baseFound > 0 || match.caseMisses > 0)
            matches.push_back(match);
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const KeyMatch& a, const KeyMatch& b) { return a.baseFound * a.partFound > b.baseFound * b.partFound; });
    return matches;
}

}  // namespace holdfast
