// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/pair_tables.h"

#include <algorithm>
#include <cstdint>

#include "base/check.h"
#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::size_t kBlock = 4096;  // rows whose codes stay in the cache while all pairs are counted

struct Side
{
    std::vector<std::uint8_t> codes;  // 0 is missing
    std::size_t stride = 0;           // levels and the missing one
};

static_assert(kMostPhikLevels < 255);

// Counts of one pair lie one after the other, those of missing values included.
struct Pair
{
    std::size_t a;
    std::size_t b;
    std::size_t begin;
};

void count(const Side& a, const Side& b, std::size_t begin, std::size_t end, std::uint32_t* counts)
{
    const std::uint8_t* x = a.codes.data();
    const std::uint8_t* y = b.codes.data();
    const std::size_t stride = b.stride;
    for (std::size_t row = begin; row < end; ++row)
        ++counts[x[row] * stride + y[row]];
}

ContingencyTable withoutMissing(const std::uint32_t* counts, std::size_t rows, std::size_t columns)
{
    ContingencyTable made{rows, columns, {}};
    made.counts.reserve(rows * columns);
    for (std::size_t r = 1; r <= rows; ++r)
        for (std::size_t c = 1; c <= columns; ++c)
            made.counts.push_back(counts[r * (columns + 1) + c]);
    return made;
}

}  // namespace

PairTables::PairTables(const std::vector<CutColumn>& columns, std::size_t rows, const Progress& progress)
    : m_width(columns.size()), m_tables(columns.size() * columns.size())
{
    std::vector<Side> sides(columns.size());
    parallelFor(
        columns.size(),
        [&](std::size_t i) {
            if (columns[i].levels > kMostPhikLevels)
                return;
            sides[i].stride = columns[i].levels + 1;
            sides[i].codes.reserve(rows);
            for (const std::int32_t code : columns[i].codes)
                sides[i].codes.push_back(static_cast<std::uint8_t>(code + 1));
        },
        progress);
    std::vector<Pair> pairs;
    std::size_t size = 0;
    for (std::size_t a = 0; a < columns.size(); ++a)
        for (std::size_t b = a; b < columns.size(); ++b)
            if (sides[a].stride > 0 && sides[b].stride > 0) {
                pairs.push_back({a, b, size});
                size += sides[a].stride * sides[b].stride;
            }
    // Whole numbers add up to the same in any order; one block of counts per chunk keeps threads apart.
    const std::size_t chunkRows = std::max(kChunkRows, rows / 8);
    const std::size_t chunks = chunkCount(rows, chunkRows);
    std::vector<std::vector<std::uint32_t>> parts(chunks);
    parallelFor(
        chunks,
        [&](std::size_t at) {
            const Chunk chunk = chunkAt(at, rows, chunkRows);
            parts[at].assign(size, 0);
            for (std::size_t begin = chunk.begin; begin < chunk.end; begin += kBlock)
                for (const Pair& pair : pairs)
                    count(sides[pair.a], sides[pair.b], begin, std::min(begin + kBlock, chunk.end), &parts[at][pair.begin]);
        },
        progress);
    std::vector<std::uint32_t> counts(size, 0);
    for (const std::vector<std::uint32_t>& part : parts)
        for (std::size_t i = 0; i < size; ++i)
            counts[i] += part[i];
    for (const Pair& pair : pairs)
        m_tables[pair.a * m_width + pair.b] = withoutMissing(&counts[pair.begin], columns[pair.a].levels, columns[pair.b].levels);
}

const ContingencyTable& PairTables::of(std::size_t a, std::size_t b) const
{
    HF_EXPECT(a <= b && b < m_width, "a pair of columns, the earlier one first");
    return m_tables[a * m_width + b];
}

}  // namespace holdfast
