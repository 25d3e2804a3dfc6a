// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/near_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include <Eigen/Core>

namespace holdfast {

namespace {

constexpr std::size_t kWorthLooking = 24;  // columns that take as long as looking up one of them
constexpr double kReach = 1e30;            // sizes beyond it come near the end of single precision

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
                    sums[k] += asked * there;  // contracted or not: exact distances decide
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
[[gnu::target("avx512f")]] void measureWidest(const Block& block) { measureBlock<16>(block); }
[[gnu::target("avx2")]] void measureWide(const Block& block) { measureBlock<8>(block); }
using Measure = void (*)(const Block&);
void measureNarrow(const Block& block) { measureBlock<4>(block); }
Measure measureOfThisProcessor()
{
    return __builtin_cpu_supports("avx512f") != 0 ? measureWidest : __builtin_cpu_supports("avx2") != 0 ? measureWide : measureNarrow;
}
#else
using Measure = void (*)(const Block&);
void measureNarrow(const Block& block) { measureBlock<4>(block); }
Measure measureOfThisProcessor() { return measureNarrow; }
#endif

double sizeOf(std::span<const double> row, DistanceMetric metric)
{
    double sum = 0;
    for (const double value : row)
        sum += metric == DistanceMetric::Euclidean ? value * value : std::abs(value);
    return sum;
}

}  // namespace

NearRows::NearRows(const DesignMatrix& training, DistanceMetric metric)
    : m_metric(metric), m_rows(training.rows), m_groups(oneHotGroups(training, kWorthLooking))
{
    const std::size_t tiles = (m_rows + kTile - 1) / kTile;
    const std::size_t full = m_groups.full.size();
    const std::size_t groups = m_groups.groups.size();
    m_tiles.assign(tiles * kTile * full, 0);
    m_codes.assign(tiles * kTile * groups, 0);
    m_sizes.assign(tiles * kTile, 0);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        const std::size_t row = std::min(i, m_rows - 1);  // the last tile is filled up with the last row
        const double size = sizeOf(training.row(row), metric);
        m_largest = std::max(m_largest, size);
        m_sizes[i] = static_cast<float>(size);
        float* tile = m_tiles.data() + (i / kTile) * kTile * full + i % kTile;
        for (std::size_t j = 0; j < full; ++j)
            tile[j * kTile] = static_cast<float>(training.at(row, m_groups.full[j]));
        std::uint16_t* codes = m_codes.data() + (i / kTile) * kTile * groups + i % kTile;
        for (std::size_t g = 0; g < groups; ++g)
            codes[g * kTile] = m_groups.row(row)[g];
    }
    m_usable = m_largest < kReach;
}

// The rows were measured as if they had no column of any group; `extra` says what each of them changes.
void NearRows::addGroups(std::span<const double> query, Spare& spare) const
{
    const bool euclidean = m_metric == DistanceMetric::Euclidean;
    float always = 0;
    std::vector<std::size_t> begins;
    spare.extra.clear();
    for (const OneHotGroups::Group& group : m_groups.groups) {
        begins.push_back(spare.extra.size());
        spare.extra.push_back(0);
        for (std::size_t j = group.first; j < group.first + group.count; ++j) {
            spare.extra.push_back(static_cast<float>(euclidean ? -2 * query[j] : std::abs(query[j] - 1) - std::abs(query[j])));
            always += euclidean ? 0 : static_cast<float>(std::abs(query[j]));
        }
    }
    const std::size_t groups = begins.size();
    for (std::size_t tile = 0; tile < spare.distances.size() / kTile; ++tile) {
        float* distances = spare.distances.data() + tile * kTile;
        for (std::size_t i = 0; i < kTile; ++i)
            distances[i] += always;
        for (std::size_t g = 0; g < groups; ++g) {
            const float* extra = spare.extra.data() + begins[g];
            const std::uint16_t* codes = m_codes.data() + (tile * groups + g) * kTile;
            for (std::size_t i = 0; i < kTile; ++i)
                distances[i] += extra[codes[i]];
        }
    }
}

void NearRows::measure(std::span<const double> query, double size, Spare& spare) const
{
    static const Measure measureTiles = measureOfThisProcessor();
    spare.distances.resize(m_sizes.size());
    spare.query.clear();
    for (const std::uint32_t column : m_groups.full)
        spare.query.push_back(static_cast<float>(query[column]));
    const Block block{.query = spare.query.data(),
                      .size = static_cast<float>(size),
                      .tiles = m_tiles.data(),
                      .sizes = m_metric == DistanceMetric::Euclidean ? m_sizes.data() : nullptr,
                      .count = m_sizes.size() / kTile,
                      .columns = m_groups.full.size(),
                      .distances = spare.distances.data()};
    measureTiles(block);
    if (!m_groups.groups.empty())
        addGroups(query, spare);
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
    measure(query, size, spare);
    // Rounding of the values, of each product or difference, and of their sum; twice as much to be safe. A group adds one number to a row's
    // sum, and of the query those that are not zero.
    std::size_t terms = m_groups.full.size() + m_groups.groups.size();
    for (const OneHotGroups::Group& group : m_groups.groups)
        for (std::size_t j = group.first; m_metric == DistanceMetric::Manhattan && j < group.first + group.count; ++j)
            terms += query[j] != 0 ? 1 : 0;
    const double error = static_cast<double>(terms + 16) * 0x1p-22 * (size + m_largest);
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
