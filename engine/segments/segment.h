// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/ids.h"
#include "recipe/row_condition.h"
#include "segments/offer.h"
#include "table/table.h"

namespace holdfast {

// The column a customer's risk stands in: out of fold for training rows, by the model of the training part for held-out rows.
inline ColumnId riskColumn() { return {"model", "risk"}; }
// The joined table with the risk behind its columns (NaN is missing); rules may use it like any other.
Table withRisk(const Table& joined, std::vector<double> risk);

// A named group of customers.
struct SegmentSpec
{
    SegmentId id{};
    std::string name;
    RowCondition rule;
    std::vector<OfferId> offers = {};
    bool operator==(const SegmentSpec&) const = default;
};

// Part of the study. The order of segments is their priority: a customer in several counts in the first.
struct SegmentSettings
{
    std::vector<SegmentSpec> segments;
    std::vector<Offer> offers = {};
    int nextSegment = 1;  // never go back, so that no id is used twice
    int nextOffer = 1;
    bool operator==(const SegmentSettings&) const = default;
};

const Offer* findOffer(const SegmentSettings& settings, OfferId id);  // null when there is none

// Valuable customers at risk: risk of at least the 0.7 quantile and profit of at least the median, both rounded down to two significant
// digits and fixed from now on, so that filtering cannot move them. None without a finite risk. Unnamed and without an id.
std::optional<SegmentSpec> proposeSegment(const Table& customers, const std::optional<ColumnId>& profit);

}  // namespace holdfast
