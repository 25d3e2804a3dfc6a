// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/schema_diff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kLongestWord = 100;  // letters: a slip in a longer one is not looked for

}  // namespace

bool ColumnSlot::isRetyped() const
{
    const auto sort = [](ColumnKind kind) { return kind == ColumnKind::Number ? 0 : kind == ColumnKind::Date ? 1 : 2; };
    return now && before.kind && now->kind && sort(*before.kind) != sort(*now->kind);
}

namespace {

// What two names must share to be this close, none of it by chance: the name, its loose form; for a slip of one letter, the other words and
// the slipped one with a letter left out, so that each name is looked at beside a few and not beside all.
std::vector<std::string> sharedKeys(const std::string& name, NameMatch wanted)
{
    if (wanted == NameMatch::Exact)
        return {name};
    const std::string loose = looseName(name);
    if (wanted == NameMatch::Loose)
        return {loose};
    std::vector<std::string> keys;
    const std::vector<std::string> words = split(loose, ' ');
    for (std::size_t slipped = 0; slipped < words.size(); ++slipped) {
        std::string others = std::to_string(slipped) + " ";
        for (std::size_t i = 0; i < words.size(); ++i)
            others += i == slipped ? std::string("|") : words[i] + "|";
        const std::u32string letters = toCodePoints(words[slipped]);
        if (letters.size() > kLongestWord)
            continue;
        keys.push_back(others + words[slipped]);
        for (std::size_t left = 0; left < letters.size(); ++left)
            keys.push_back(others + fromCodePoints(std::u32string(letters).erase(left, 1)));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

using ByKey = std::unordered_map<std::string, std::vector<std::size_t>>;

ByKey keyed(const std::vector<std::string>& names, const std::vector<bool>& taken, NameMatch wanted)
{
    ByKey places;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!taken[i])
            for (const std::string& key : sharedKeys(names[i], wanted))
                places[key].push_back(i);
    return places;
}

// The one name among others that is this close; nothing when none or several are.
std::optional<std::size_t> onlyPartner(const std::string& name, const std::vector<std::string>& others, const ByKey& places,
                                       NameMatch wanted)
{
    std::optional<std::size_t> only;
    for (const std::string& key : sharedKeys(name, wanted))
        if (const auto found = places.find(key); found != places.end())
            for (const std::size_t i : found->second)
                if (only != i && nameMatch(name, others[i]) == wanted) {
                    if (only)
                        return std::nullopt;
                    only = i;
                }
    return only;
}

std::vector<std::string> namesOf(const std::vector<KnownColumn>& columns)
{
    std::vector<std::string> names;
    for (const KnownColumn& column : columns)
        names.push_back(column.name);
    return names;
}

}  // namespace

SchemaDiff schemaDiff(const std::vector<KnownColumn>& before, const std::vector<KnownColumn>& now)
{
    SchemaDiff diff;
    for (const KnownColumn& column : before)
        diff.slots.push_back({.before = column});
    const std::vector<std::string> names = namesOf(before);
    const std::vector<std::string> newNames = namesOf(now);
    std::vector<bool> bound(before.size());
    std::vector<bool> taken(now.size());
    for (const NameMatch wanted : std::array{NameMatch::Exact, NameMatch::Loose, NameMatch::Slip}) {
        // among what is still free; one that has two partners has none
        const ByKey places = keyed(names, bound, wanted);
        const ByKey newPlaces = keyed(newNames, taken, wanted);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::optional<std::size_t> j = bound[i] ? std::nullopt : onlyPartner(names[i], newNames, newPlaces, wanted);
            if (!j || onlyPartner(newNames[*j], names, places, wanted) != i)
                continue;
            diff.slots[i].now = now[*j];
            diff.slots[i].match = wanted;
            bound[i] = taken[*j] = true;
        }
    }
    for (std::size_t j = 0; j < now.size(); ++j)
        if (!taken[j])
            diff.added.push_back(now[j]);
    return diff;
}

}  // namespace holdfast
