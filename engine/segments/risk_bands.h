// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace holdfast {

// Customers by how likely they are to be of the positive class. Bands are [low, high), the last one closed.
struct RiskBand
{
    double low = 0;
    double high = 0;
    std::size_t customers = 0;
    std::size_t positives = 0;  // of them, in the end
    double riskMean = 0;
    double profitAtRisk = 0;  // Σ risk · max(profit, 0)
    bool operator==(const RiskBand&) const = default;
};
using RiskBands = std::vector<RiskBand>;

// `bands` equal widths of [0, 1]. Rows without a risk are left out; `profit` may be empty.
RiskBands riskBands(std::span<const double> risk, std::span<const std::uint8_t> positive, std::span<const double> profit, int bands = 10);

// Customers by risk band (columns) and profit band (rows, lowest first).
struct RiskProfitGrid
{
    std::vector<double> riskEdges;
    std::vector<double> profitEdges;     // inner edges; the outer bands are open
    std::vector<std::size_t> customers;  // (profitEdges + 1) × (riskEdges − 1)
    bool operator==(const RiskProfitGrid&) const = default;
};
RiskProfitGrid riskProfitGrid(std::span<const double> risk, std::span<const double> profit, const std::vector<double>& profitEdges,
                              int riskBandCount = 10);

}  // namespace holdfast
