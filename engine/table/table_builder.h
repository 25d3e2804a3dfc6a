// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "table/column.h"

namespace holdfast {

// Collects texts into dictionary codes, levels in order of first appearance.
class CategoriesBuilder
{
public:
    std::int32_t add(std::string_view text);  // its code
    void addMissing() { m_made.codes.push_back(-1); }
    Categories done() && { return std::move(m_made); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    Categories m_made;
    std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> m_codes;
};

// Drops levels that no row uses; the others keep their order.
Categories compacted(const Categories& categories);
// Rows per level.
std::vector<std::size_t> levelCounts(const Categories& categories);

}  // namespace holdfast
