// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/row_groups.h"

#include <bit>
#include <cmath>

#include "base/match.h"
#include "base/parallel.h"

namespace holdfast {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
    hash *= 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 31U);
}

std::uint64_t bitsOf(double value) { return std::isnan(value) ? ~std::uint64_t{0} : std::bit_cast<std::uint64_t>(value + 0.0); }

bool equalAt(const Column& column, std::uint32_t a, std::uint32_t b)
{
    return std::visit(Match{[&](const Numbers& n) { return bitsOf(n.values[a]) == bitsOf(n.values[b]); },
                            [&](const Categories& c) { return c.codes[a] == c.codes[b]; },
                            [&](const Dates& d) { return d.milliseconds[a] == d.milliseconds[b]; }},
                      column.storage());
}

std::vector<std::uint64_t> rowHashes(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress)
{
    std::vector<std::uint64_t> hashes(table.rows(), 0x8F14A2C3D5E6B791ULL);
    const auto mixChunk = [&](std::size_t index) {
        const Chunk chunk = chunkAt(index, table.rows());
        for (const std::size_t c : columns)
            std::visit(Match{[&](const Numbers& n) {
                                 for (std::size_t row = chunk.begin; row < chunk.end; ++row)
                                     hashes[row] = mixed(hashes[row], bitsOf(n.values[row]));
                             },
                             [&](const Categories& categories) {
                                 for (std::size_t row = chunk.begin; row < chunk.end; ++row)
                                     hashes[row] = mixed(hashes[row], static_cast<std::uint64_t>(categories.codes[row]));
                             },
                             [&](const Dates& d) {
                                 for (std::size_t row = chunk.begin; row < chunk.end; ++row)
                                     hashes[row] = mixed(hashes[row], static_cast<std::uint64_t>(d.milliseconds[row]));
                             }},
                       table.column(c).storage());
    };
    parallelFor(chunkCount(table.rows()), mixChunk, progress);
    return hashes;
}

}  // namespace

std::vector<std::uint32_t> firstEqualRows(const Table& table, const std::vector<std::size_t>& columns, const Progress& progress)
{
    const std::size_t rows = table.rows();
    std::vector<std::uint32_t> first(rows);
    if (columns.empty()) {
        for (std::size_t row = 0; row < rows; ++row)
            first[row] = static_cast<std::uint32_t>(row);
        return first;
    }
    const std::vector<std::uint64_t> hashes = rowHashes(table, columns, progress);
    const auto equal = [&](std::uint32_t a, std::uint32_t b) {
        for (const std::size_t c : columns)
            if (!equalAt(table.column(c), a, b))
                return false;
        return true;
    };
    // Open addressing, at most half full: one array of row numbers.
    const std::size_t size = std::bit_ceil(rows * 2 + 1);
    std::vector<std::uint32_t> slots(size, Column::kNoRow);
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % kChunkRows == 0)
            progress.throwIfCancelled();
        std::size_t slot = hashes[row] & (size - 1);
        while (slots[slot] != Column::kNoRow && !(hashes[slots[slot]] == hashes[row] && equal(slots[slot], row)))
            slot = (slot + 1) & (size - 1);
        if (slots[slot] == Column::kNoRow)
            slots[slot] = row;
        first[row] = slots[slot];
    }
    return first;
}

}  // namespace holdfast
