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
    static constexpr std::size_t kTile = 32;     // rows side by side
    static constexpr std::size_t kTogether = 4;  // queries that share what is read of a tile

    NearRows(const DesignMatrix& training, DistanceMetric metric);

    struct Spare  // only there to be used again
    {
        std::vector<float> queries;       // their columns that belong to no group
        std::vector<float> sizes;         // Euclidean: |x|² of each query
        std::vector<float> extra;         // what a row's distance changes by a column of a group
        std::vector<std::size_t> begins;  // of each group in `extra`
        std::vector<float> distances;     // query by query
        std::vector<float> nearest;       // of every tile
        std::vector<float> near;          // what may be among the nearest
        std::vector<float> sorted;
    };
    // For each of the queries [begin, end), best kTogether of them: row numbers, ascending.
    std::vector<std::vector<std::uint32_t>> around(const DesignMatrix& queries, std::size_t begin, std::size_t end, std::size_t k,
                                                   Spare& spare) const;

private:
    void measure(const DesignMatrix& queries, std::size_t begin, std::size_t end, Spare& spare) const;
    void addGroups(std::span<const double> query, std::span<float> distances, Spare& spare) const;
    std::vector<std::uint32_t> nearest(std::span<const double> query, double size, std::size_t k, std::span<const float> distances,
                                       Spare& spare) const;

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
