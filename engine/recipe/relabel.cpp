// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/relabel.h"

#include <unordered_map>

#include "base/check.h"
#include "table/table_builder.h"

namespace holdfast {

Relabelled relabelled(const Column& column, const std::vector<std::optional<std::string>>& newLevels)
{
    const Categories& old = column.categories();
    HF_EXPECT(newLevels.size() == old.levels.size(), "one new text for each level");
    const std::vector<std::size_t> counts = levelCounts(old);
    Categories made;
    std::vector<std::int32_t> newCode(old.levels.size(), -1);
    std::unordered_map<std::string, std::int32_t> codes;
    std::size_t changed = 0;
    bool same = true;
    for (std::size_t level = 0; level < old.levels.size(); ++level) {
        if (newLevels[level] != old.levels[level]) {
            changed += counts[level];
            same = false;
        }
        if (!newLevels[level])
            continue;
        const auto [found, added] = codes.emplace(*newLevels[level], static_cast<std::int32_t>(made.levels.size()));
        if (added)
            made.levels.push_back(*newLevels[level]);
        newCode[level] = found->second;
    }
    if (same)
        return {column, 0};
    made.codes.reserve(old.codes.size());
    for (const std::int32_t code : old.codes)
        made.codes.push_back(code < 0 ? -1 : newCode[static_cast<std::size_t>(code)]);
    return {{column.id(), column.name(), column.kind(), std::move(made)}, changed};
}

}  // namespace holdfast
