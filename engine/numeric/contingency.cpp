// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/contingency.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/check.h"
#include "base/parallel.h"
#include "numeric/distributions.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Yates (1934): each observed count moves by half towards the expected one, never past it.
std::vector<double> corrected(const std::vector<double>& observed, const std::vector<double>& expected)
{
    std::vector<double> moved(observed);
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const double gap = expected[i] - observed[i];
        moved[i] += std::copysign(std::min(0.5, std::abs(gap)), gap);
    }
    return moved;
}

template <class Term>
IndependenceTest independenceTest(const ContingencyTable& given, bool yates, Term term)
{
    const ContingencyTable table = given.withoutEmpty();
    if (table.rows < 2 || table.columns < 2)
        return {0, 0, kNaN};
    const std::vector<double> expected = expectedCounts(table);
    const std::vector<double> observed = yates && table.rows == 2 && table.columns == 2 ? corrected(table.counts, expected) : table.counts;
    IndependenceTest made;
    for (std::size_t i = 0; i < observed.size(); ++i)
        made.statistic += term(observed[i], expected[i]);
    made.statistic = std::max(0.0, made.statistic);
    made.dof = static_cast<double>((table.rows - 1) * (table.columns - 1));
    made.pValue = chiSquareUpper(made.statistic, made.dof);
    return made;
}

}  // namespace

double ContingencyTable::total() const { return std::accumulate(counts.begin(), counts.end(), 0.0); }

std::vector<double> ContingencyTable::rowSums() const
{
    std::vector<double> sums(rows, 0);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            sums[r] += at(r, c);
    return sums;
}

std::vector<double> ContingencyTable::columnSums() const
{
    std::vector<double> sums(columns, 0);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            sums[c] += at(r, c);
    return sums;
}

ContingencyTable ContingencyTable::withoutEmpty() const
{
    const std::vector<double> rowTotals = rowSums();
    const std::vector<double> columnTotals = columnSums();
    ContingencyTable made;
    made.columns = static_cast<std::size_t>(std::count_if(columnTotals.begin(), columnTotals.end(), [](double sum) { return sum > 0; }));
    for (std::size_t r = 0; r < rows; ++r) {
        if (!(rowTotals[r] > 0))
            continue;
        ++made.rows;
        for (std::size_t c = 0; c < columns; ++c)
            if (columnTotals[c] > 0)
                made.counts.push_back(at(r, c));
    }
    return made;
}

ContingencyTable contingencyOf(std::span<const std::int32_t> rowCodes, std::size_t rowLevels, std::span<const std::int32_t> columnCodes,
                               std::size_t columnLevels)
{
    HF_EXPECT(rowCodes.size() == columnCodes.size(), "both columns have the same rows");
    // One more row and column for the missing: no branch in the loop.
    const std::size_t stride = columnLevels + 1;
    std::vector<std::uint32_t> counts((rowLevels + 1) * stride, 0);
    for (std::size_t i = 0; i < rowCodes.size(); ++i)
        ++counts[static_cast<std::size_t>(rowCodes[i] + 1) * stride + static_cast<std::size_t>(columnCodes[i] + 1)];
    ContingencyTable made{rowLevels, columnLevels, {}};
    made.counts.reserve(rowLevels * columnLevels);
    for (std::size_t r = 1; r <= rowLevels; ++r)
        for (std::size_t c = 1; c <= columnLevels; ++c)
            made.counts.push_back(counts[r * stride + c]);
    return made;
}

std::vector<double> expectedCounts(const ContingencyTable& table)
{
    const std::vector<double> rowTotals = table.rowSums();
    const std::vector<double> columnTotals = table.columnSums();
    const double total = table.total();
    std::vector<double> expected;
    expected.reserve(table.counts.size());
    for (const double row : rowTotals)
        for (const double column : columnTotals)
            expected.push_back(total > 0 ? row * column / total : 0);
    return expected;
}

IndependenceTest chiSquareTest(const ContingencyTable& table, bool yates)
{
    return independenceTest(table, yates,
                            [](double observed, double expected) { return (observed - expected) * (observed - expected) / expected; });
}

IndependenceTest gTest(const ContingencyTable& table, bool yates)
{
    return independenceTest(
        table, yates, [](double observed, double expected) { return observed > 0 ? 2 * observed * std::log(observed / expected) : 0.0; });
}

double cramersV(const ContingencyTable& table)
{
    const ContingencyTable full = table.withoutEmpty();
    if (full.rows < 2 || full.columns < 2)
        return kNaN;
    const double phi2 = chiSquareTest(full).statistic / full.total();
    return std::sqrt(std::min(1.0, phi2 / static_cast<double>(std::min(full.rows, full.columns) - 1)));
}

double cramersVCorrected(const ContingencyTable& table)
{
    const ContingencyTable full = table.withoutEmpty();
    const double n = full.total();
    if (full.rows < 2 || full.columns < 2 || n < 2)
        return kNaN;
    const auto r = static_cast<double>(full.rows);
    const auto k = static_cast<double>(full.columns);
    const double phi2 = std::max(0.0, chiSquareTest(full).statistic / n - (k - 1) * (r - 1) / (n - 1));
    const double side = std::min(r - (r - 1) * (r - 1) / (n - 1), k - (k - 1) * (k - 1) / (n - 1)) - 1;
    return side > 0 ? std::sqrt(std::min(1.0, phi2 / side)) : kNaN;
}

}  // namespace holdfast
