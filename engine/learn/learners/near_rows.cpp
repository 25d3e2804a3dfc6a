// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/near_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include <Eigen/Core>

namespace holdfast {

namespace {

constexpr double kReach = 1e30;  // sizes beyond it come near the end of single precision

constexpr std::size_t kTile = NearRows::kTile;
// What a query and a block of tiles need to be measured against each other.
struct Block
{
    const float* query;
    float size;
    const float* tiles;
    const float* sizes;  // none: Manhattan
    std::size_t count;
    std::size_t columns;
    float* distances;
};

// The rows of a tile side by side, `kLanes` of them in each register.
template <std::size_t kLanes>
[[gnu::always_inline]] inline void measureBlock(const Block& block)
{
    using Lanes [[gnu::vector_size(kLanes * sizeof(float))]] = float;
    constexpr std::size_t kRegisters = kTile / kLanes;
    for (std::size_t tile = 0; tile < block.count; ++tile) {
        const float* values = block.tiles + tile * kTile * block.columns;
        Lanes sums[kRegisters]{};
        Lanes there;
        for (std::size_t j = 0; j < block.columns; ++j, values += kTile) {
            const float asked = block.query[j];
#pragma GCC unroll 8
            for (std::size_t k = 0; k < kRegisters; ++k) {
                std::memcpy(&there, values + k * kLanes, sizeof(there));
                if (block.sizes != nullptr) {
                    sums[k] += asked * there;
                } else {
                    const Lanes difference = asked - there;
                    sums[k] += difference < 0 ? -difference : difference;
                }
            }
        }
#pragma GCC unroll 8
        for (std::size_t k = 0; k < kRegisters; ++k) {
            if (block.sizes != nullptr) {
                std::memcpy(&there, block.sizes + tile * kTile + k * kLanes, sizeof(there));
                sums[k] = there + block.size - 2 * sums[k];
            }
            std::memcpy(block.distances + tile * kTile + k * kLanes, &sums[k], sizeof(there));
        }
    }
}

// The same by wider registers, where the processor has them. What is found does not depend on it: exact distances decide.
#if defined(__x86_64__)
[[gnu::target("avx2")]] void measureWide(const Block& block) { measureBlock<8>(block); }
bool hasWide() { return __builtin_cpu_supports("avx2") != 0; }
#else
void measureWide(const Block& block) { measureBlock<4>(block); }
bool hasWide() { return false; }
#endif
void measureNarrow(const Block& block) { measureBlock<4>(block); }

double sizeOf(std::span<const double> row, DistanceMetric metric)
{
    double sum = 0;
    for (const double value : row)
        sum += metric == DistanceMetric::Euclidean ? value * value : std::abs(value);
    return sum;
}

}  // namespace

NearRows::NearRows(const DesignMatrix& training, DistanceMetric metric)
    : m_metric(metric), m_rows(training.rows), m_columns(training.columns)
{
    const std::size_t tiles = (m_rows + kTile - 1) / kTile;
    m_tiles.assign(tiles * kTile * m_columns, 0);
    m_sizes.assign(tiles * kTile, 0);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        const std::size_t row = std::min(i, m_rows - 1);  // the last tile is filled up with the last row
        const double size = sizeOf(training.row(row), metric);
        m_largest = std::max(m_largest, size);
        m_sizes[i] = static_cast<float>(size);
        float* tile = m_tiles.data() + (i / kTile) * kTile * m_columns + i % kTile;
        for (std::size_t j = 0; j < m_columns; ++j)
            tile[j * kTile] = static_cast<float>(training.at(row, j));
    }
    m_usable = m_largest < kReach;
}

void NearRows::measure(const std::vector<float>& query, double size, Spare& spare) const
{
    spare.distances.resize(m_sizes.size());
    const Block block{.query = query.data(),
                      .size = static_cast<float>(size),
                      .tiles = m_tiles.data(),
                      .sizes = m_metric == DistanceMetric::Euclidean ? m_sizes.data() : nullptr,
                      .count = m_sizes.size() / kTile,
                      .columns = m_columns,
                      .distances = spare.distances.data()};
    if (hasWide())
        measureWide(block);
    else
        measureNarrow(block);
    spare.nearest.resize(block.count);
    for (std::size_t tile = 0; tile < block.count; ++tile) {
        const Eigen::Map<const Eigen::Array<float, static_cast<int>(kTile), 1>> there(block.distances + tile * kTile);
        spare.nearest[tile] = there.minCoeff();
    }
}

std::vector<std::uint32_t> NearRows::around(std::span<const double> query, std::size_t k, Spare& spare) const
{
    const double size = sizeOf(query, m_metric);
    const std::size_t tiles = m_sizes.size() / kTile;
    std::vector<std::uint32_t> found;
    if (!m_usable || size >= kReach || k > tiles) {
        found.resize(m_rows);
        std::iota(found.begin(), found.end(), 0U);
        return found;
    }
    measure(std::vector<float>(query.begin(), query.end()), size, spare);
    // Rounding of the values, of each product or difference, and of their sum; twice as much to be safe.
    const double error = static_cast<double>(m_columns + 16) * 0x1p-22 * (size + m_largest);
    const auto boundOf = [&](std::vector<float>& distances) {
        const auto kth = distances.begin() + static_cast<std::ptrdiff_t>(k - 1);
        std::ranges::nth_element(distances, kth);
        return static_cast<float>((static_cast<double>(*kth) + error) * (1 + 1e-6) + error);
    };
    // The k-th of the nearest rows of all tiles is no nearer than the k-th of all rows.
    spare.sorted = spare.nearest;
    float bound = boundOf(spare.sorted);
    spare.sorted.clear();
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        if (spare.nearest[tile] > bound)
            continue;
        for (std::size_t i = tile * kTile; i < std::min(m_rows, (tile + 1) * kTile); ++i) {
            if (spare.distances[i] > bound)
                continue;
            found.push_back(static_cast<std::uint32_t>(i));
            spare.sorted.push_back(spare.distances[i]);
        }
    }
    bound = boundOf(spare.sorted);
    std::erase_if(found, [&](std::uint32_t row) { return spare.distances[row] > bound; });
    return found;
}

}  // namespace holdfast
