// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// A measure for every pair of columns, row by row; symmetric. NaN where it is undefined (a constant, fewer than two common rows).
struct AssociationMatrix
{
    std::vector<ColumnId> columns;
    std::vector<std::string> names;
    std::vector<double> values;

    std::size_t size() const { return columns.size(); }
    double at(std::size_t row, std::size_t column) const { return values[row * columns.size() + column]; }
    bool operator==(const AssociationMatrix&) const = default;
};

// How phik sees numbers. A number is cut into bins unless it holds whole numbers with at most `mostCategories` distinct values, each of
// which is then a category by itself. `interval` names columns that are cut whatever they hold.
struct PhikOptions
{
    std::size_t bins = 10;
    bool quantileBins = false;  // bins of about equal size, which one far value cannot collapse
    std::size_t mostCategories = 20;
    std::vector<ColumnId> interval = {};
    bool noiseCorrection = true;
};

// Over the named columns in that order; dates and columns the table does not have are left out. Missing values are left out pair by pair.
AssociationMatrix phikMatrix(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options = {},
                             const Progress& progress = {});
// Z of the G test of independence, asymptotic: above 3 hardly chance; the diagonal too is that of the column against itself.
AssociationMatrix phikSignificance(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options = {},
                                   const Progress& progress = {});
AssociationMatrix cramersVMatrix(const Table& table, const std::vector<ColumnId>& columns, const PhikOptions& options = {},
                                 const Progress& progress = {});  // bias-corrected, on the same tables
// Number columns only.
AssociationMatrix pearsonMatrix(const Table& table, const std::vector<ColumnId>& columns, const Progress& progress = {});
AssociationMatrix spearmanMatrix(const Table& table, const std::vector<ColumnId>& columns, const Progress& progress = {});
// tau-b; of a table longer than kMostKendallRows on a random sample of that many rows: its standard error is then about 0.003.
inline constexpr std::size_t kMostKendallRows = 50000;
AssociationMatrix kendallMatrix(const Table& table, const std::vector<ColumnId>& columns, const Progress& progress = {});

// The whole stage.
struct Associations
{
    AssociationMatrix phik;
    AssociationMatrix pearson;
    AssociationMatrix spearman;
    AssociationMatrix kendall;
    AssociationMatrix cramersV;
    AssociationMatrix phikSignificance;
    std::vector<std::pair<ColumnId, double>> vif;  // number columns; rows without a missing value among them
    std::vector<std::string> vifNames;             // display names, in the same order

    // associations.multicollinearity {VIF, threshold 5 or 10} texts {column, the column it moves with most}, one per column above a
    // threshold; or one associations.no-multicollinearity {largest VIF, threshold 5} texts {column, partner}; associations.exact-dependence
    // texts {column, …} when columns are exact combinations of others; associations.without-far-values {largest VIF without them,
    // threshold, rows} texts {column they are far in, column of that VIF}: rows of leverage above 0.5 in a column (Huber 1981), at most
    // ten; associations.kendall-sampled {rows in the sample, rows}; associations.too-many-levels {levels} texts {column}: left out of phik,
    // its row is NaN.
    std::vector<Finding> verdicts;
};

// `columns`: the caller leaves out ids and keys. Constants and dates are left out of all, with NaN or not at all. `response` is what is to
// be predicted: a regression on the columns has it on its other side, so that it counts in no variance inflation factor.
Associations associate(const Table& table, const std::vector<ColumnId>& columns, const std::optional<ColumnId>& response = {},
                       const Progress& progress = {});

}  // namespace holdfast
