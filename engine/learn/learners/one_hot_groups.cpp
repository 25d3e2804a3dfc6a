// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/one_hot_groups.h"

#include <algorithm>
#include <limits>

namespace holdfast {

namespace {

constexpr std::uint32_t kMostColumns = std::numeric_limits<std::uint16_t>::max() - 1;

}  // namespace

OneHotGroups oneHotGroups(const DesignMatrix& x, std::size_t fewest)
{
    // Candidates are columns of zeros and ones. `conflict` is, per column, one more than the last column before it that some row has a one
    // of too: a group that ends here has to begin there at the earliest.
    std::vector<std::uint8_t> isFlag(x.columns, 1);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double* row = x.row(i).data();
        for (std::size_t j = 0; j < x.columns; ++j)
            isFlag[j] &= static_cast<std::uint8_t>(row[j] == 0 || row[j] == 1);
    }
    std::vector<std::size_t> flags;
    for (std::size_t j = 0; j < x.columns; ++j)
        if (isFlag[j] != 0)
            flags.push_back(j);
    std::vector<std::size_t> conflict(x.columns, 0);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double* row = x.row(i).data();
        std::size_t before = 0;
        for (const std::size_t j : flags) {
            if (row[j] == 0)
                continue;
            conflict[j] = std::max(conflict[j], before);
            before = j + 1;
        }
    }

    OneHotGroups made;
    for (std::size_t j = 0; j < x.columns; ++j) {
        OneHotGroups::Group* open = made.groups.empty() ? nullptr : &made.groups.back();
        if (isFlag[j] == 0)
            made.full.push_back(static_cast<std::uint32_t>(j));
        else if (open != nullptr && open->first + open->count == j && conflict[j] <= open->first && open->count < kMostColumns)
            ++open->count;
        else
            made.groups.push_back({.first = static_cast<std::uint32_t>(j), .count = 1});
    }
    const auto isSmall = [&](const OneHotGroups::Group& group) { return group.count < std::max<std::size_t>(2, fewest); };
    for (const OneHotGroups::Group& group : made.groups)
        for (std::uint32_t k = 0; k < group.count && isSmall(group); ++k)
            made.full.push_back(group.first + k);
    std::ranges::sort(made.full);
    std::erase_if(made.groups, isSmall);

    made.codes.assign(x.rows * made.groups.size(), 0);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double* row = x.row(i).data();
        for (std::size_t g = 0; g < made.groups.size(); ++g)
            for (std::uint32_t k = 0; k < made.groups[g].count; ++k)
                if (row[made.groups[g].first + k] != 0)
                    made.codes[i * made.groups.size() + g] = static_cast<std::uint16_t>(k + 1);
    }
    return made;
}

}  // namespace holdfast
