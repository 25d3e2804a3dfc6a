// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/content_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/fingerprint.h"
#include "base/match.h"
#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::uint64_t kMissing = 0x6A09E667F3BCC909ULL;

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash += value + 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31U);
}

std::uint64_t bitsOf(double value) { return std::isnan(value) ? kMissing : std::bit_cast<std::uint64_t>(value + 0.0); }

// Of the texts: their numbers in the column follow the order of the rows.
std::vector<std::uint64_t> bitsOf(const std::vector<std::string>& levels)
{
    std::vector<std::uint64_t> bits;
    bits.reserve(levels.size());
    for (const std::string& level : levels)
        bits.push_back(Fingerprinter().add(level).done().low);
    return bits;
}

void mixInto(std::vector<std::uint64_t>& hashes, const Column& column, const Progress& progress)
{
    const auto mixAll = [&](const auto& bitsAt) {
        parallelFor(
            chunkCount(hashes.size()),
            [&](std::size_t index) {
                const Chunk chunk = chunkAt(index, hashes.size());
                for (std::size_t row = chunk.begin; row < chunk.end; ++row)
                    hashes[row] = mixed(hashes[row], bitsAt(row));
            },
            progress);
    };
    std::visit(Match{[&](const Numbers& n) { mixAll([&](std::size_t row) { return bitsOf(n.values[row]); }); },
                     [&](const Categories& c) {
                         const std::vector<std::uint64_t> bits = bitsOf(c.levels);
                         mixAll(
                             [&](std::size_t row) { return c.codes[row] < 0 ? kMissing : bits[static_cast<std::size_t>(c.codes[row])]; });
                     },
                     [&](const Dates& d) { mixAll([&](std::size_t row) { return static_cast<std::uint64_t>(d.milliseconds[row]); }); }},
               column.storage());
}

}  // namespace

std::vector<std::uint32_t> rowsByContent(const Table& table, const Progress& progress)
{
    std::vector<std::uint64_t> hashes(table.rows(), 0);
    for (const Column& column : table.columns())
        mixInto(hashes, column, progress);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(hashes.size());
    for (std::uint32_t row = 0; row < hashes.size(); ++row)
        order.emplace_back(hashes[row], row);
    std::sort(order.begin(), order.end());
    std::vector<std::uint32_t> rows;
    rows.reserve(order.size());
    for (const auto& [hash, row] : order)
        rows.push_back(row);
    return rows;
}

}  // namespace holdfast
