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
constexpr std::size_t kTogether = NearRows::kTogether;

// What some queries and a run of tiles need to be measured against each other.
struct Block
{
    const float* queries;  // row by row
    const float* querySizes;
    std::size_t queryCount;
    const float* tiles;
    const float* sizes;  // none: Manhattan
    std::size_t count;
    std::size_t columns;
    float* distances;  // query by query
};

template <std::size_t kLanes>
struct Lanes
{
    using Type [[gnu::vector_size(kLanes * sizeof(float))]] = float;
    [[gnu::always_inline]] static void load(const float* from, Type& to) { std::memcpy(&to, from, sizeof(Type)); }
    [[gnu::always_inline]] static void store(Type from, float* to) { std::memcpy(to, &from, sizeof(Type)); }
};

// The rows of a tile side by side, `kLanes` of them in each register, for queries from `first` on: what is read of a tile serves them all.
template <std::size_t kLanes, std::size_t kQueries, bool kEuclidean>
[[gnu::always_inline]] inline void measureQueries(const Block& block, std::size_t first)
{
    using Register = typename Lanes<kLanes>::Type;
    const float* queries = block.queries + first * block.columns;
    for (std::size_t tile = 0; tile < block.count; ++tile)
        for (std::size_t part = 0; part < kTile; part += 2 * kLanes) {  // two registers of rows: with their sums they all stay in registers
            const float* values = block.tiles + tile * kTile * block.columns + part;
            Register left[kQueries]{};
            Register right[kQueries]{};
            Register there;
            Register beside;
            for (std::size_t j = 0; j < block.columns; ++j, values += kTile) {
                Lanes<kLanes>::load(values, there);
                Lanes<kLanes>::load(values + kLanes, beside);
#pragma GCC unroll 8
                for (std::size_t query = 0; query < kQueries; ++query) {
                    const float asked = queries[query * block.columns + j];
                    if constexpr (kEuclidean) {
                        left[query] += asked * there;  // contracted or not: exact distances decide
                        right[query] += asked * beside;
                    } else {
                        const Register toThere = asked - there;
                        const Register toBeside = asked - beside;
                        left[query] += toThere < 0 ? -toThere : toThere;
                        right[query] += toBeside < 0 ? -toBeside : toBeside;
                    }
                }
            }
            if constexpr (kEuclidean) {
                Lanes<kLanes>::load(block.sizes + tile * kTile + part, there);
                Lanes<kLanes>::load(block.sizes + tile * kTile + part + kLanes, beside);
            }
#pragma GCC unroll 8
            for (std::size_t query = 0; query < kQueries; ++query) {
                if constexpr (kEuclidean) {
                    left[query] = there + block.querySizes[first + query] - 2 * left[query];
                    right[query] = beside + block.querySizes[first + query] - 2 * right[query];
                }
                float* distances = block.distances + ((first + query) * block.count + tile) * kTile + part;
                Lanes<kLanes>::store(left[query], distances);
                Lanes<kLanes>::store(right[query], distances + kLanes);
            }
        }
}

template <std::size_t kLanes>
[[gnu::always_inline]] inline void measureBlock(const Block& block)
{
    std::size_t query = 0;
    for (; query + kTogether <= block.queryCount; query += kTogether)
        block.sizes != nullptr ? measureQueries<kLanes, kTogether, true>(block, query)
                               : measureQueries<kLanes, kTogether, false>(block, query);
    for (; query < block.queryCount; ++query)
        block.sizes != nullptr ? measureQueries<kLanes, 1, true>(block, query) : measureQueries<kLanes, 1, false>(block, query);
}

// The same by wider registers, where the processor has them. What is found does not depend on it: exact distances decide.
#if defined(__x86_64__)
[[gnu::target("avx512f")]] void measureWidest(const Block& block) { measureBlock<16>(block); }
[[gnu::target("avx2,fma")]] void measureWide(const Block& block) { measureBlock<8>(block); }
using Measure = void (*)(const Block&);
void measureNarrow(const Block& block) { measureBlock<4>(block); }
Measure measureOfThisProcessor()
{
    if (__builtin_cpu_supports("avx512f") != 0)
        return measureWidest;
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0 ? measureWide : measureNarrow;
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

// Of at least k; `spare` is used for work. Few of many are kept in order, where most values never come in.
float kthSmallest(std::span<const float> values, std::size_t k, std::vector<float>& spare)
{
    const auto places = static_cast<std::ptrdiff_t>(k);
    if (k > 64 || k * 4 > values.size()) {
        spare.assign(values.begin(), values.end());
        std::ranges::nth_element(spare, spare.begin() + (places - 1));
        return spare[k - 1];
    }
    spare.assign(values.begin(), values.begin() + places);
    std::ranges::sort(spare);
    for (const float value : values.subspan(k)) {
        if (!(value < spare.back()))
            continue;
        std::size_t place = k - 1;
        for (; place > 0 && value < spare[place - 1]; --place)
            spare[place] = spare[place - 1];
        spare[place] = value;
    }
    return spare.back();
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

// The rows were measured as if they had no column of any group; what each of them changes is added.
void NearRows::addGroups(std::span<const double> query, std::span<float> distances, Spare& spare) const
{
    const bool euclidean = m_metric == DistanceMetric::Euclidean;
    float always = 0;
    spare.begins.clear();
    spare.extra.clear();
    for (const OneHotGroups::Group& group : m_groups.groups) {
        spare.begins.push_back(spare.extra.size());
        spare.extra.push_back(0);
        for (std::size_t j = group.first; j < group.first + group.count; ++j) {
            spare.extra.push_back(static_cast<float>(euclidean ? -2 * query[j] : std::abs(query[j] - 1) - std::abs(query[j])));
            always += euclidean ? 0 : static_cast<float>(std::abs(query[j]));
        }
    }
    const std::size_t groups = spare.begins.size();
    for (std::size_t tile = 0; tile < distances.size() / kTile; ++tile) {
        float* there = distances.data() + tile * kTile;
        for (std::size_t i = 0; i < kTile; ++i)
            there[i] += always;
        for (std::size_t g = 0; g < groups; ++g) {
            const float* extra = spare.extra.data() + spare.begins[g];
            const std::uint16_t* codes = m_codes.data() + (tile * groups + g) * kTile;
            for (std::size_t i = 0; i < kTile; ++i)
                there[i] += extra[codes[i]];
        }
    }
}

void NearRows::measure(const DesignMatrix& queries, std::size_t begin, std::size_t end, Spare& spare) const
{
    static const Measure measureTiles = measureOfThisProcessor();
    spare.distances.resize((end - begin) * m_sizes.size());
    spare.queries.clear();
    spare.sizes.clear();
    for (std::size_t query = begin; query < end; ++query) {
        for (const std::uint32_t column : m_groups.full)
            spare.queries.push_back(static_cast<float>(queries.at(query, column)));
        spare.sizes.push_back(static_cast<float>(sizeOf(queries.row(query), m_metric)));
    }
    measureTiles({.queries = spare.queries.data(),
                  .querySizes = spare.sizes.data(),
                  .queryCount = end - begin,
                  .tiles = m_tiles.data(),
                  .sizes = m_metric == DistanceMetric::Euclidean ? m_sizes.data() : nullptr,
                  .count = m_sizes.size() / kTile,
                  .columns = m_groups.full.size(),
                  .distances = spare.distances.data()});
}

std::vector<std::uint32_t> NearRows::nearest(std::span<const double> query, double size, std::size_t k, std::span<const float> distances,
                                             Spare& spare) const
{
    const std::size_t tiles = distances.size() / kTile;
    // Rounding of the values, of each product or difference, and of their sum; twice as much to be safe. A group adds one number to a row's
    // sum, and of the query those that are not zero.
    std::size_t terms = m_groups.full.size() + m_groups.groups.size();
    for (const OneHotGroups::Group& group : m_groups.groups)
        for (std::size_t j = group.first; m_metric == DistanceMetric::Manhattan && j < group.first + group.count; ++j)
            terms += query[j] != 0 ? 1 : 0;
    const double error = static_cast<double>(terms + 16) * 0x1p-22 * (size + m_largest);
    const auto boundOf = [&](std::span<const float> some) {
        return static_cast<float>((static_cast<double>(kthSmallest(some, k, spare.sorted)) + error) * (1 + 1e-6) + error);
    };
    spare.nearest.resize(tiles);
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        const Eigen::Map<const Eigen::Array<float, static_cast<int>(kTile), 1>> there(distances.data() + tile * kTile);
        spare.nearest[tile] = there.minCoeff();
    }
    // The k-th of the nearest rows of all tiles is no nearer than the k-th of all rows.
    float bound = boundOf(spare.nearest);
    spare.near.clear();
    std::vector<std::uint32_t> found;
    found.reserve(2 * k);
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        if (spare.nearest[tile] > bound)
            continue;
        const std::size_t end = std::min(m_rows, (tile + 1) * kTile);
        for (std::size_t i = tile * kTile; i < end; ++i) {
            if (distances[i] > bound)
                continue;
            found.push_back(static_cast<std::uint32_t>(i));
            spare.near.push_back(distances[i]);
        }
    }
    bound = boundOf(spare.near);
    std::erase_if(found, [&](std::uint32_t row) { return distances[row] > bound; });
    return found;
}

std::vector<std::vector<std::uint32_t>> NearRows::around(const DesignMatrix& queries, std::size_t begin, std::size_t end, std::size_t k,
                                                         Spare& spare) const
{
    std::vector<std::vector<std::uint32_t>> found(end - begin);
    const bool isQuick = m_usable && k <= m_sizes.size() / kTile;
    if (isQuick)
        measure(queries, begin, end, spare);
    for (std::size_t query = begin; query < end; ++query) {
        const double size = sizeOf(queries.row(query), m_metric);
        std::vector<std::uint32_t>& rows = found[query - begin];
        if (!isQuick || size >= kReach) {
            rows.resize(m_rows);
            std::iota(rows.begin(), rows.end(), 0U);
            continue;
        }
        const std::span<float> distances = std::span(spare.distances).subspan((query - begin) * m_sizes.size(), m_sizes.size());
        if (!m_groups.groups.empty())
            addGroups(queries.row(query), distances, spare);
        rows = nearest(queries.row(query), size, k, distances, spare);
    }
    return found;
}

}  // namespace holdfast
