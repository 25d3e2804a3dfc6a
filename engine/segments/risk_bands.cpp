// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/risk_bands.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace holdfast {

namespace {

// Compared with the edges themselves (i / bands), so that a threshold of 0.3 and the band that starts there agree on every customer.
std::size_t bandOf(double risk, int bands)
{
    auto band = static_cast<int>(risk * bands);
    band = std::clamp(band, 0, bands - 1);
    while (band > 0 && risk < static_cast<double>(band) / bands)
        --band;
    while (band + 1 < bands && risk >= static_cast<double>(band + 1) / bands)
        ++band;
    return static_cast<std::size_t>(band);
}

}  // namespace

RiskBands riskBands(std::span<const double> risk, std::span<const std::uint8_t> positive, std::span<const double> profit, int bands)
{
    HF_EXPECT(positive.size() == risk.size(), "one label per risk");
    HF_EXPECT(profit.empty() || profit.size() == risk.size(), "one profit per risk, or none at all");
    RiskBands made(static_cast<std::size_t>(bands));
    for (int i = 0; i < bands; ++i) {
        made[static_cast<std::size_t>(i)].low = static_cast<double>(i) / bands;
        made[static_cast<std::size_t>(i)].high = static_cast<double>(i + 1) / bands;
    }
    for (std::size_t row = 0; row < risk.size(); ++row) {
        if (!std::isfinite(risk[row]))
            continue;
        RiskBand& band = made[bandOf(risk[row], bands)];
        ++band.customers;
        band.positives += positive[row];
        band.riskMean += risk[row];
        if (!profit.empty() && std::isfinite(profit[row]))
            band.profitAtRisk += risk[row] * std::max(profit[row], 0.0);
    }
    for (RiskBand& band : made)
        band.riskMean = band.customers == 0 ? 0 : band.riskMean / static_cast<double>(band.customers);
    return made;
}

RiskProfitGrid riskProfitGrid(std::span<const double> risk, std::span<const double> profit, const std::vector<double>& profitEdges,
                              int riskBandCount)
{
    HF_EXPECT(profit.size() == risk.size(), "one profit per risk");
    RiskProfitGrid grid;
    for (int i = 0; i <= riskBandCount; ++i)
        grid.riskEdges.push_back(static_cast<double>(i) / riskBandCount);
    grid.profitEdges = profitEdges;
    grid.customers.assign((profitEdges.size() + 1) * static_cast<std::size_t>(riskBandCount), 0);
    for (std::size_t row = 0; row < risk.size(); ++row) {
        if (!std::isfinite(risk[row]) || !std::isfinite(profit[row]))
            continue;
        const auto above =
            static_cast<std::size_t>(std::upper_bound(profitEdges.begin(), profitEdges.end(), profit[row]) - profitEdges.begin());
        ++grid.customers[above * static_cast<std::size_t>(riskBandCount) + bandOf(risk[row], riskBandCount)];
    }
    return grid;
}

}  // namespace holdfast
