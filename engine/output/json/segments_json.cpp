// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "output/json/sections.h"

namespace holdfast {

namespace {

Json comparisonJson(const Comparison& comparison)
{
    Json object{{"column", comparison.column.name}, {"op", std::string(nameOf(comparison.op))}};
    if (comparison.op == CompareOp::Missing || comparison.op == CompareOp::Present)
        return object;
    if (comparison.texts.empty())
        object["number"] = numberJson(comparison.number);
    else
        object["texts"] = comparison.texts;
    if (comparison.op == CompareOp::Between)
        object["upper"] = numberJson(comparison.upper);
    return object;
}

Json ruleJson(const RowCondition& rule)
{
    Json list = Json::array();
    for (const Comparison& comparison : rule.all)
        list.push_back(comparisonJson(comparison));
    if (!rule.formula.empty())
        list.push_back({{"formula", rule.formula.text}});
    return list;
}

Json differencesJson(const std::vector<GroupDifference>& differences)
{
    Json list = Json::array();
    for (const GroupDifference& one : differences)
        list.push_back({{"column", one.id.name},
                        {"level", one.level.empty() ? Json() : Json(one.level)},
                        {"mean_inside", numberJson(one.meanInside)},
                        {"mean_outside", numberJson(one.meanOutside)},
                        {"median_inside", numberJson(one.medianInside)},
                        {"median_outside", numberJson(one.medianOutside)},
                        {"standardised", numberJson(one.standardised)},
                        {"p_value", numberJson(one.pValue)},
                        {"p_adjusted", numberJson(one.adjusted)}});
    return list;
}

bool isSaved(SegmentId id, const SegmentSettings& settings)
{
    return std::any_of(settings.segments.begin(), settings.segments.end(), [id](const SegmentSpec& spec) { return spec.id == id; });
}

Json offersJson(SegmentId id, const SegmentSettings& settings)
{
    Json list = Json::array();
    for (const SegmentSpec& segment : settings.segments)
        if (segment.id == id)
            for (const OfferId offer : segment.offers)
                if (const Offer* found = findOffer(settings, offer))
                    list.push_back(found->name);
    return list;
}

Json campaignJson(SegmentId id, const SegmentReport& report, const SegmentSettings& settings)
{
    Json list = Json::array();
    for (const CampaignLine& line : report.campaign.lines) {
        if (line.segment != id)
            continue;
        const Offer* offer = findOffer(settings, line.offer);
        list.push_back({{"offer", offer == nullptr ? Json() : Json(offer->name)},
                        {"customers", line.customers},
                        {"contactable", line.contactable},
                        {"cost", numberJson(line.cost)},
                        {"stake", numberJson(line.stake)},
                        {"break_even", numberJson(line.breakEven)},
                        {"cautious", numberJson(line.cautious)},
                        {"expected", numberJson(line.expected)},
                        {"bold", numberJson(line.bold)}});
    }
    return list;
}

}  // namespace

Json segmentsJson(const SegmentReport& report, const SegmentSettings& settings)
{
    Json list = Json::array();
    for (const SegmentResult& segment : report.segments) {
        if (!isSaved(segment.id, settings))
            continue;  // proposed, not decided
        const SegmentFigures& figures = segment.figures;
        list.push_back({{"name", segment.name},
                        {"rule", ruleJson(segment.rule)},
                        {"customers", figures.customers},
                        {"share", numberJson(figures.share)},
                        {"risk_mean", numberJson(figures.riskMean)},
                        {"observed_rate", numberJson(figures.observedRate)},
                        {"interval", intervalJson(figures.interval)},
                        {"profit_mean", numberJson(figures.profitMean)},
                        {"profit_total", numberJson(figures.profitTotal)},
                        {"profit_at_risk", numberJson(figures.profitAtRisk)},
                        {"differences", differencesJson(segment.differences)},
                        {"offers", offersJson(segment.id, settings)},
                        {"campaign", campaignJson(segment.id, report, settings)}});
    }
    return list.empty() ? Json() : list;
}

}  // namespace holdfast
