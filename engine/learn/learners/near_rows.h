// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "learn/learner.h"
#include "learn/learners/one_hot_groups.h"

namespace holdfast {

// A quick first look for neighbours: distances in single precision with a bound on their error, so that no row is missed that may be among
// the k nearest or tie with the k-th. What is found is then measured exactly.
class NearRows
{
public:
    static constexpr std::size_t kTile = 32;  // rows side by side

    NearRows(const DesignMatrix& training, DistanceMetric metric);

    struct Spare  // only there to be used again
    {
        std::vector<float> query;  // its columns that belong to no group
        std::vector<float> extra;  // what a row's distance changes by a column of a group
        std::vector<float> distances;
        std::vector<float> nearest;  // of every tile
        std::vector<float> sorted;
    };
    std::vector<std::uint32_t> around(std::span<const double> query, std::size_t k, Spare& spare) const;  // row numbers, ascending

private:
    void measure(std::span<const double> query, double size, Spare& spare) const;
    void addGroups(std::span<const double> query, Spare& spare) const;

    DistanceMetric m_metric;
    std::size_t m_rows;
    OneHotGroups m_groups;
    std::vector<std::uint16_t> m_codes;  // tile by tile, group by group: which column of all groups; 0 for none
    bool m_usable = true;                // false: single precision does not reach this far
    std::vector<float> m_tiles;          // tile by tile, column by column; without groups
    std::vector<float> m_sizes;          // Euclidean: |x|² of each row
    double m_largest = 0;                // of |x|² (Manhattan: of Σ|x|)
};

}  // namespace holdfast
