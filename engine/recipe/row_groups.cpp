// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/row_groups.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

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

// Rows told apart by a small whole number each (from 0 below `places`, or `places` for missing): no hash needed.
template <class PlaceOf>
std::vector<std::uint32_t> firstByPlace(std::size_t rows, std::size_t places, PlaceOf placeOf)
{
    std::vector<std::uint32_t> firstAt(places + 1, Column::kNoRow);
    std::vector<std::uint32_t> first(rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
        std::uint32_t& at = firstAt[placeOf(row)];
        if (at == Column::kNoRow)
            at = row;
        first[row] = at;
    }
    return first;
}

// Codes, and whole numbers that lie close together; nothing for other columns.
std::optional<std::vector<std::uint32_t>> firstEqualByPlace(const Column& column)
{
    const std::size_t rows = column.rows();
    if (column.isCategorical()) {
        const Categories& categories = column.categories();
        const std::size_t levels = categories.levels.size();
        return firstByPlace(rows, levels, [&](std::uint32_t row) {
            return categories.codes[row] < 0 ? levels : static_cast<std::size_t>(categories.codes[row]);
        });
    }
    if (!column.isNumber())
        return std::nullopt;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const double value : column.numbers()) {
        if (std::isnan(value))
            continue;
        if (value != std::floor(value))
            return std::nullopt;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    const double range = highest - lowest;
    if (!(range >= 0) || range >= 4.0 * static_cast<double>(rows) + 1024 || std::max(std::abs(lowest), std::abs(highest)) > 1e15)
        return std::nullopt;
    const auto places = static_cast<std::size_t>(range) + 1;
    return firstByPlace(rows, places, [&](std::uint32_t row) {
        const double value = column.numbers()[row];
        return std::isnan(value) ? places : static_cast<std::size_t>(value - lowest);
    });
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
    if (columns.size() == 1)
        if (auto byPlace = firstEqualByPlace(table.column(columns.front())))
            return std::move(*byPlace);
    const std::vector<std::uint64_t> hashes = rowHashes(table, columns, progress);
    const auto equal = [&](std::uint32_t a, std::uint32_t b) {
        for (const std::size_t c : columns)
            if (!equalAt(table.column(c), a, b))
                return false;
        return true;
    };
    // Open addressing, at most half full. Half of the hash stands beside the row, so that most strangers are told apart without looking at
    // them.
    struct Slot
    {
        std::uint32_t row = Column::kNoRow;
        std::uint32_t hash = 0;
    };
    const std::size_t size = std::bit_ceil(rows * 2 + 1);
    std::vector<Slot> slots(size);
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % kChunkRows == 0)
            progress.throwIfCancelled();
        const auto hash = static_cast<std::uint32_t>(hashes[row] >> 32U);
        std::size_t at = hashes[row] & (size - 1);
        while (slots[at].row != Column::kNoRow && !(slots[at].hash == hash && equal(slots[at].row, row)))
            at = (at + 1) & (size - 1);
        if (slots[at].row == Column::kNoRow)
            slots[at] = {row, hash};
        first[row] = slots[at].row;
    }
    return first;
}

}  // namespace holdfast
