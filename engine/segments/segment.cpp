// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/segment.h"

#include <cmath>

#include "base/check.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

// 0.6114 becomes 0.61, 4187.3 becomes 4100: a number that people can say, and that is no customer's own.
double roundedDown(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double power = std::floor(std::log10(std::abs(value))) - 1;
    if (power >= 0) {
        const double step = std::pow(10.0, power);
        return std::floor(value / step) * step;
    }
    const double perUnit = std::pow(10.0, -power);
    return std::floor(value * perUnit + 1e-9) / perUnit;
}

}  // namespace

Table withRisk(const Table& joined, std::vector<double> risk)
{
    HF_EXPECT(risk.size() == joined.rows(), "one risk per customer");
    std::string name = "risk";
    while (joined.indexOfName(name))
        name += "_";
    return joined.with(Column(riskColumn(), name, ColumnKind::Number, Numbers{std::move(risk)}));
}

const Offer* findOffer(const SegmentSettings& settings, OfferId id)
{
    for (const Offer& offer : settings.offers)
        if (offer.id == id)
            return &offer;
    return nullptr;
}

std::optional<SegmentSpec> proposeSegment(const Table& customers, const std::optional<ColumnId>& profit)
{
    const Column* risk = customers.find(riskColumn());
    if (risk == nullptr || !risk->isNumber())
        return std::nullopt;
    const std::vector<double> risks = sortedValues(risk->numbers());
    if (risks.empty())
        return std::nullopt;
    SegmentSpec proposal;
    proposal.rule.all.push_back({riskColumn(), CompareOp::GreaterEqual, roundedDown(quantileOfSorted(risks, 0.7))});
    const Column* money = profit ? customers.find(*profit) : nullptr;
    if (money != nullptr && money->isNumber()) {
        const std::vector<double> profits = sortedValues(money->numbers());
        if (!profits.empty())
            proposal.rule.all.push_back({*profit, CompareOp::GreaterEqual, roundedDown(quantileOfSorted(profits, 0.5))});
    }
    return proposal;
}

}  // namespace holdfast
