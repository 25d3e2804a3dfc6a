// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "table/table.h"

namespace holdfast {

// Where along a numeric column the rate of the positive class changes most.
struct ColumnThreshold
{
    ColumnId column;
    double value = 0;                // a round number: no customer's own
    bool riskBelow = true;           // the rate is higher at value and less
    std::size_t belowCustomers = 0;  // at value and less
    std::size_t belowPositives = 0;
    std::size_t aboveCustomers = 0;
    std::size_t abovePositives = 0;
    double gain = 0;  // fall of the Gini impurity
    bool operator==(const ColumnThreshold&) const = default;
    double belowRate() const { return belowCustomers == 0 ? 0 : double(belowPositives) / double(belowCustomers); }
    double aboveRate() const { return aboveCustomers == 0 ? 0 : double(abovePositives) / double(aboveCustomers); }
};

// Tries round numbers (1, 2 or 5 times a power of ten apart, integers for integer columns) between the 5 % and the 95 % quantile and keeps
// the one of largest fall in Gini impurity, the lower of equals. None for columns that are no numbers, constant, or leave under `atLeast`
// rows on a side.
std::optional<ColumnThreshold> columnThreshold(const Column& column, std::span<const std::uint8_t> positive, std::size_t atLeast = 30);
// Of all the columns named, strongest first.
std::vector<ColumnThreshold> columnThresholds(const Table& table, const std::vector<ColumnId>& columns,
                                              std::span<const std::uint8_t> positive);

}  // namespace holdfast
