// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// How a number that describes a table moved; NaN where it is undefined.
struct Moved
{
    double before = 0;
    double after = 0;
    bool operator==(const Moved&) const = default;
};

// The association of two columns that moves most: Pearson's of two numbers, the bias-corrected Cramér's V of a category and the target.
struct MovedPair
{
    std::string measure;  // "pearson", "cramers_v"
    ColumnId a, b;
    std::string nameA, nameB;
    Moved moved;
    bool operator==(const MovedPair&) const = default;
};

// What became of a table.
struct TableChange
{
    std::size_t rowsBefore = 0;
    std::size_t rowsAfter = 0;
    std::size_t rowsChanged = 0;          // with a cell that differs, where both have as many rows
    std::vector<std::string> newColumns;  // by id; names for display
    std::vector<std::string> goneColumns;
    std::optional<Moved> targetShare;  // of the positive class among the rows that have one
    std::optional<MovedPair> pair;     // none: no association moves, or there is none
    std::size_t pairsCompared = 0;
    std::size_t sampledRows = 0;  // associations are of a sample of so many rows; 0: of all
    bool operator==(const TableChange&) const = default;
};

struct ChangeOptions
{
    std::vector<ColumnId> columns;  // to look for associations among
    std::optional<ColumnId> key;    // by which a sample takes the same rows of both; without one, the place of the row
    std::optional<ColumnId> target = {};
    std::optional<std::string> positive = {};
    std::uint64_t seed = 42;
    double mostWork = 5e8;  // pairs times rows; beyond it associations are of about kSampledRows rows
};
inline constexpr std::size_t kSampledRows = 100000;

// Pairs of columns that are the same in both tables cannot move and are not computed; all that is computed is of all rows as long as the
// work stays within bounds, since a sample may miss the very value that matters.
TableChange compareTables(const Table& before, const Table& after, const ChangeOptions& options, const Progress& progress = {});

}  // namespace holdfast
