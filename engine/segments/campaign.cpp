// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/campaign.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace holdfast {

namespace {

double atRisk(std::span<const double> risk, std::span<const double> profit, std::uint32_t row)
{
    if (profit.empty() || !std::isfinite(risk[row]) || !std::isfinite(profit[row]))
        return 0;
    return risk[row] * std::max(profit[row], 0.0);
}

}  // namespace

Campaign campaignOf(const std::vector<CampaignGroup>& groups, std::span<const double> risk, std::span<const double> profit,
                    const std::vector<bool>& consent)
{
    HF_EXPECT(profit.empty() || profit.size() == risk.size(), "one profit per risk, or none at all");
    HF_EXPECT(consent.empty() || consent.size() == risk.size(), "one consent per risk, or none at all");
    Campaign campaign;
    std::vector<bool> counted(risk.size(), false);
    for (const CampaignGroup& group : groups) {
        if (group.offers.empty())
            continue;
        const Offer& offer = group.offers.front();
        CampaignLine line{group.segment, offer.id};
        double stakePerLoss = 0;
        for (const std::uint32_t row : group.rows) {
            if (counted[row])
                continue;
            counted[row] = true;
            ++line.customers;
            if (!consent.empty() && !consent[row]) {
                campaign.unreachableAtRisk += atRisk(risk, profit, row);
                continue;
            }
            ++line.contactable;
            stakePerLoss += atRisk(risk, profit, row);
        }
        line.cost = static_cast<double>(line.contactable) * offer.costPerContact;
        line.stake = stakePerLoss * offer.loss * offer.periods;
        line.breakEven = line.stake > 0 ? line.cost / line.stake : std::numeric_limits<double>::quiet_NaN();
        line.cautious = offer.cautiousEffect * line.stake - line.cost;
        line.expected = offer.effect * line.stake - line.cost;
        line.bold = offer.boldEffect * line.stake - line.cost;

        campaign.customers += line.customers;
        campaign.contactable += line.contactable;
        campaign.cost += line.cost;
        campaign.cautious += line.cautious;
        campaign.expected += line.expected;
        campaign.bold += line.bold;
        campaign.lines.push_back(line);
    }
    return campaign;
}

}  // namespace holdfast
