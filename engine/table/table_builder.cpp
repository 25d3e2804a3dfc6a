// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/table_builder.h"

namespace holdfast {

std::int32_t CategoriesBuilder::add(std::string_view text)
{
    auto found = m_codes.find(text);
    if (found == m_codes.end()) {
        found = m_codes.emplace(std::string(text), static_cast<std::int32_t>(m_made.levels.size())).first;
        m_made.levels.emplace_back(text);
    }
    m_made.codes.push_back(found->second);
    return found->second;
}

Categories compacted(const Categories& categories)
{
    const std::vector<std::size_t> counts = levelCounts(categories);
    std::vector<std::int32_t> newCode(categories.levels.size(), -1);
    Categories made;
    for (std::size_t level = 0; level < counts.size(); ++level)
        if (counts[level] > 0) {
            newCode[level] = static_cast<std::int32_t>(made.levels.size());
            made.levels.push_back(categories.levels[level]);
        }
    made.codes.reserve(categories.codes.size());
    for (const std::int32_t code : categories.codes)
        made.codes.push_back(code < 0 ? -1 : newCode[static_cast<std::size_t>(code)]);
    return made;
}

std::vector<std::size_t> levelCounts(const Categories& categories)
{
    std::vector<std::size_t> counts(categories.levels.size(), 0);
    for (const std::int32_t code : categories.codes)
        if (code >= 0)
            ++counts[static_cast<std::size_t>(code)];
    return counts;
}

}  // namespace holdfast
