// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace holdfast {

// Counts of two categories' levels, row by row.
struct ContingencyTable
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> counts;

    double at(std::size_t row, std::size_t column) const { return counts[row * columns + column]; }
    double total() const;
    std::vector<double> rowSums() const;
    std::vector<double> columnSums() const;
    ContingencyTable withoutEmpty() const;  // rows and columns that hold nothing dropped
    bool operator==(const ContingencyTable&) const = default;
};

// Codes from 0; -1 is missing and leaves the pair out.
ContingencyTable contingencyOf(std::span<const std::int32_t> rowCodes, std::size_t rowLevels, std::span<const std::int32_t> columnCodes,
                               std::size_t columnLevels);

std::vector<double> expectedCounts(const ContingencyTable& table);  // under independence

struct IndependenceTest
{
    double statistic = 0;
    double dof = 0;
    double pValue = 1;  // NaN when a side has fewer than two levels
};
// Over the non-empty rows and columns. `yates`: the continuity correction, which touches 2x2 tables only.
IndependenceTest chiSquareTest(const ContingencyTable& table, bool yates = false);
IndependenceTest gTest(const ContingencyTable& table, bool yates = false);  // log-likelihood ratio

// Cramér's V (1946), plain and bias-corrected (Bergsma 2013); NaN when a side has fewer than two non-empty levels.
double cramersV(const ContingencyTable& table);
double cramersVCorrected(const ContingencyTable& table);

}  // namespace holdfast
