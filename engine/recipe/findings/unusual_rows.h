// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// A column that parts a row from the others.
struct UnusualValue
{
    ColumnId column;
    std::string name;   // for display
    std::string value;  // as text; empty: missing
    double weight = 0;  // its part in isolating the row, 0…1
    double usual = 0;   // of a number: the median of the column
    double share = 0;   // of a category: of the rows that have this value
    bool isNumber = false;
    bool operator==(const UnusualValue&) const = default;
};

struct UnusualRow
{
    std::uint32_t row = 0;
    double score = 0;                   // 2^(-mean depth / expected depth): about 0.5 for a usual row, towards 1 for one easily isolated
    std::vector<UnusualValue> because;  // heaviest first, at most three
    bool operator==(const UnusualRow&) const = default;
};

struct UnusualRows
{
    std::vector<UnusualRow> rows;  // highest score first, at most kMostUnusual
    std::size_t above = 0;         // rows of kLeastUnusual and more, also those not listed
    std::size_t learnedFrom = 0;   // rows the trees drew from: a seeded sample above kMostLearned
    std::size_t columns = 0;       // looked at
    bool operator==(const UnusualRows&) const = default;
};

struct UnusualOptions
{
    std::vector<ColumnId> columns;  // the caller leaves out keys; dates and texts with too many values are left out here
    std::uint64_t seed = 42;
    std::size_t trees = 200;
    std::size_t perTree = 256;
};
inline constexpr std::size_t kMostUnusual = 20;
inline constexpr double kLeastUnusual = 0.6;
inline constexpr std::size_t kMostLearned = 100000;

// Rows whose combination of values is rare: an isolation forest (Liu, Ting, Zhou 2008). A category stands for how frequent its level is.
// Every table has most unusual rows: what is listed is worth a look and no error. The same table and seed give the same answer for any
// number of threads.
UnusualRows unusualRows(const Table& table, const UnusualOptions& options, const Progress& progress = {});

}  // namespace holdfast
