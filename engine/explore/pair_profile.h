// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "explore/association_matrix.h"
#include "explore/column_profile.h"

namespace holdfast {

// How many rows fall into each cell of two numbers' bins.
struct CountGrid
{
    std::vector<double> xEdges;
    std::vector<double> yEdges;
    std::vector<std::size_t> counts;  // [x bin][y bin], row by row
};

// Rows per pair of levels, and how far each count is from independence.
struct LevelGrid
{
    std::vector<std::string> xLevels;
    std::vector<std::string> yLevels;
    std::vector<std::size_t> counts;  // [x level][y level], row by row
    std::vector<double> expected;
    std::vector<double> residuals;  // adjusted: about standard normal under independence (Haberman 1973); NaN where a side has one level
};

// Two columns seen together: what one cell of the association matrices stands for. The measures are those of the matrices.
struct PairProfile
{
    ColumnId x;
    ColumnId y;
    std::string xName;
    std::string yName;
    std::size_t n = 0;  // rows with both values
    double phik = kUndefined;
    double phikZ = kUndefined;
    double cramersV = kUndefined;
    double pearson = kUndefined;  // two numbers only, as the next ones
    double pearsonP = kUndefined;
    double spearman = kUndefined;
    double spearmanP = kUndefined;
    double kendall = kUndefined;

    static constexpr std::size_t kMostPoints = 5000;
    std::vector<std::uint32_t> points = {};   // two numbers: rows to draw, all of them or a random kMostPoints, ascending
    std::optional<CountGrid> grid = {};       // two numbers
    std::vector<std::string> boxLevels = {};  // a category and a number: the levels, most frequent first, at most 12
    std::vector<BoxSummary> boxes = {};       // the number within each of them
    std::optional<LevelGrid> levels = {};     // two categories: at most 30 levels a side, most frequent first
};

// None when a column is absent or a date.
std::optional<PairProfile> profilePair(const Table& table, const ColumnId& x, const ColumnId& y, const Progress& progress = {});

}  // namespace holdfast
