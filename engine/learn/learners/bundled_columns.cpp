// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/bundled_columns.h"

#include <algorithm>

#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::size_t kRowsAtOnce = 16384;

// Per column of two bins, one more than the last such column before it whose upper bin some row is in too; 0 without any.
std::vector<std::uint32_t> conflictsOf(const BinnedColumns& x, const std::vector<std::uint32_t>& flags, const Progress& progress)
{
    const std::size_t chunks = chunkCount(x.rows, kRowsAtOnce);
    std::vector<std::vector<std::uint32_t>> ofChunk(chunks);
    parallelFor(
        chunks,
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, x.rows, kRowsAtOnce);
            ofChunk[chunk].assign(x.columns, 0);
            for (std::size_t i = part.begin; i < part.end; ++i) {
                const std::uint8_t* bins = x.row(i);
                std::uint32_t before = 0;
                for (const std::uint32_t j : flags) {
                    if (bins[j] == 0)
                        continue;
                    ofChunk[chunk][j] = std::max(ofChunk[chunk][j], before);
                    before = j + 1;
                }
            }
        },
        progress);
    std::vector<std::uint32_t> conflicts(x.columns, 0);
    for (const std::vector<std::uint32_t>& one : ofChunk)
        for (std::size_t j = 0; j < x.columns; ++j)
            conflicts[j] = std::max(conflicts[j], one[j]);
    return conflicts;
}

}  // namespace

BundledColumns bundledColumns(const BinnedColumns& x, const Progress& progress)
{
    std::vector<std::uint32_t> flags;
    for (std::size_t j = 0; j < x.columns; ++j)
        if (x.bins(j) == 2)
            flags.push_back(static_cast<std::uint32_t>(j));
    const std::vector<std::uint32_t> conflicts = conflictsOf(x, flags, progress);
    BundledColumns made;
    for (std::uint32_t j = 0; j < x.columns; ++j) {
        BundledColumns::Bundle* open = made.bundles.empty() ? nullptr : &made.bundles.back();
        if (x.bins(j) == 2 && open != nullptr && x.bins(open->first) == 2 && conflicts[j] <= open->first &&
            open->count < BinnedColumns::kMostBins) {
            ++open->count;
            open->codes = open->count + 1;
        } else {
            made.bundles.push_back({.first = j, .codes = static_cast<std::uint32_t>(x.bins(j))});
        }
        made.bundleOf.push_back(static_cast<std::uint32_t>(made.bundles.size() - 1));
    }
    const std::size_t bundles = made.bundles.size();
    made.byRow.assign(x.rows * bundles, 0);
    parallelFor(
        chunkCount(x.rows, kRowsAtOnce),
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, x.rows, kRowsAtOnce);
            for (std::size_t i = part.begin; i < part.end; ++i) {
                const std::uint8_t* bins = x.row(i);
                for (std::size_t g = 0; g < bundles; ++g) {
                    const BundledColumns::Bundle& bundle = made.bundles[g];
                    std::uint8_t code = bins[bundle.first];
                    for (std::uint32_t k = 1; k < bundle.count; ++k)
                        if (bins[bundle.first + k] != 0)
                            code = static_cast<std::uint8_t>(k + 1);
                    made.byRow[i * bundles + g] = code;
                }
            }
        },
        progress);
    return made;
}

}  // namespace holdfast
