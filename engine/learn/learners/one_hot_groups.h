// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "learn/design_matrix.h"

namespace holdfast {

// Neighbouring columns of zeros and ones of which a row has at most one: the levels of a category. A row says of such a group which of its
// columns it is, in place of all of them. Other columns stay as they are.
struct OneHotGroups
{
    struct Group
    {
        std::uint32_t first = 0;  // its columns of the matrix: [first, first + count)
        std::uint32_t count = 0;
    };
    std::vector<std::uint32_t> full;  // columns that belong to no group
    std::vector<Group> groups;
    std::vector<std::uint16_t> codes;  // rows × groups: 0 for none, else 1 + the column's place in the group

    const std::uint16_t* row(std::size_t i) const { return codes.data() + i * groups.size(); }
};
// Groups of fewer than `fewest` columns are left as they are.
OneHotGroups oneHotGroups(const DesignMatrix& x, std::size_t fewest);

}  // namespace holdfast
