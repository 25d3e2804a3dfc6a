// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "explore/column_profile.h"
#include "explore/group_comparison.h"
#include "numeric/intervals.h"
#include "segments/campaign.h"
#include "segments/column_threshold.h"
#include "segments/risk_bands.h"
#include "segments/segment.h"

namespace holdfast {

// What segments are measured on: one row per customer.
struct SegmentInputs
{
    Table customers;                       // joined, with the risk column appended (withRisk)
    std::vector<std::int8_t> labels = {};  // 1 positive, 0 not, -1 unknown
    std::optional<ColumnId> profit = {};
    std::vector<bool> consent = {};       // may be contacted; empty when no column says so
    std::vector<ColumnId> compared = {};  // columns to compare with the rest (features and profit)
};

// A group of customers in figures; NaN where there is nothing to say it from.
struct SegmentFigures
{
    std::size_t customers = 0;
    double share = 0;  // of all customers
    double riskMean = kUndefined;
    Interval riskInterval = {};  // 95 %, of the mean
    std::size_t labelled = 0;    // customers whose outcome is known
    std::size_t positives = 0;
    double observedRate = kUndefined;
    Interval interval = {};  // Wilson, 95 %
    double profitMean = kUndefined;
    double profitTotal = kUndefined;
    double profitAtRisk = kUndefined;  // Σ risk · max(profit, 0)
    std::size_t contactable = 0;
    bool operator==(const SegmentFigures&) const = default;
};

struct SegmentResult
{
    SegmentId id{};
    std::string name;
    RowCondition rule;
    RowSet rows;  // of the joined table, ascending
    SegmentFigures figures;
    SegmentFigures exclusive;                  // without customers of segments before it
    std::vector<GroupDifference> differences;  // against all others, largest |standardised| first
    std::vector<Finding>
        findings;  // segments.empty, segments.small {customers, 30}, segments.not-above-average {low, average}, conditions'
};

// Customers of high risk: from the highest of 60, 50, 40, 30 % that holds at least thirty.
struct RiskZone
{
    double threshold = 0;
    SegmentFigures figures;
    bool operator==(const RiskZone&) const = default;
};

struct SegmentReport
{
    std::vector<SegmentResult> segments;
    SegmentFigures all;
    SegmentFigures rest;  // in no segment
    bool hasRisk = false;
    bool hasProfit = false;
    bool hasConsent = false;
    Campaign campaign;
    std::optional<RiskZone> zone = {};
    RiskBands bands;
    std::optional<RiskProfitGrid> grid = {};  // where there are risk and profit
    std::vector<ColumnThreshold> thresholds;  // strongest first
};

SegmentFigures segmentFigures(const SegmentInputs& inputs, const RowSet& rows);
SegmentReport evaluateSegments(const SegmentInputs& inputs, const SegmentSettings& settings, const Progress& progress = {});

}  // namespace holdfast
