// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/suggestion_id.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/fingerprint.h"

namespace holdfast {

std::string suggestionId(const Suggestion& suggestion)
{
    Fingerprinter print;
    print.add(suggestion.table).add(suggestion.column.origin).add(suggestion.column.name);
    if (suggestion.kind != SuggestionKind::SpellingVariant)
        print.add(suggestion.reason);
    if (suggestion.action)
        if (const auto* repair = std::get_if<RepairByColumn>(&*suggestion.action)) {
            print.add(repair->by.origin).add(repair->by.name);
            std::set<std::pair<std::string_view, std::string_view>> pairs;
            for (const KeyedRepair& one : repair->repairs)
                for (const std::string& from : one.from)
                    pairs.emplace(one.key, from);
            for (const auto& [key, from] : pairs)
                print.add(key).add(from);
        }
    if (suggestion.proposal) {
        std::vector<std::string> from = suggestion.proposal->from;
        std::sort(from.begin(), from.end());
        for (const std::string& value : from)
            print.add(value);
        print.add(suggestion.proposal->to);
    }
    return std::string(nameOf(suggestion.kind)) + "-" + print.done().hex().substr(0, 16);
}

std::vector<std::uint32_t> rowsHolding(const Categories& categories, const std::set<std::string>& texts)
{
    std::vector<char> wanted;
    for (const std::string& level : categories.levels)
        wanted.push_back(static_cast<char>(texts.count(level)));
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < categories.codes.size() && rows.size() < kSampleRows; ++row)
        if (categories.codes[row] >= 0 && wanted[static_cast<std::size_t>(categories.codes[row])] != 0)
            rows.push_back(row);
    return rows;
}

}  // namespace holdfast
