// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "base/ids.h"
#include "segments/offer.h"
#include "table/row_set.h"

namespace holdfast {

// One offer sent to one segment, under its stated assumptions. Money in the unit of the profit column.
struct CampaignLine
{
    SegmentId segment{};
    OfferId offer{};
    std::size_t customers = 0;    // of the segment, not already in one before it
    std::size_t contactable = 0;  // of them, with consent
    double cost = 0;
    double stake = 0;      // what those contactable may lose: Σ risk · max(profit, 0) · loss · periods
    double breakEven = 0;  // the effect at which the gain pays the cost; NaN when nothing is at stake
    double cautious = 0;   // gain less cost at the three assumed effects
    double expected = 0;
    double bold = 0;
    bool operator==(const CampaignLine&) const = default;
};

struct Campaign
{
    std::vector<CampaignLine> lines;
    std::size_t customers = 0;
    std::size_t contactable = 0;
    double cost = 0;
    double cautious = 0;
    double expected = 0;
    double bold = 0;
    double unreachableAtRisk = 0;  // Σ risk · max(profit, 0) of those in the segments who gave no consent
    bool operator==(const Campaign&) const = default;
};

struct CampaignGroup
{
    SegmentId segment{};
    RowSet rows;
    std::vector<Offer> offers;  // the first is sent; the rest stand for comparison and send nothing
};

// Groups in order of priority: a customer in several counts in the first that has an offer. Rows without risk or profit put nothing at
// stake. `consent` is empty when nobody was asked: then all are contactable.
Campaign campaignOf(const std::vector<CampaignGroup>& groups, std::span<const double> risk, std::span<const double> profit,
                    const std::vector<bool>& consent);

}  // namespace holdfast
