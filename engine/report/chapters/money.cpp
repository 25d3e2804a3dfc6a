// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

const SegmentResult* segmentOf(const ReportInputs& in, SegmentId id)
{
    for (const SegmentResult& segment : in.segments->segments)
        if (segment.id == id)
            return &segment;
    return nullptr;
}

TableBlock offersTable(const ReportInputs& in)
{
    TableBlock table;
    table.title = phrase("money.table");
    table.totalRow = in.segments->campaign.lines.size() > 1;
    table.heads = {head("head.offer", 4),           head("head.whom", 1.8, true),
                   head("head.cost", 1.6, true),    head("head.break-even", 1.7, true),
                   head("head.assumed", 1.5, true), head("head.net", 1.8, true)};
    for (const CampaignLine& line : in.segments->campaign.lines) {
        const Offer* offer = in.segmentSettings == nullptr ? nullptr : findOffer(*in.segmentSettings, line.offer);
        const SegmentResult* segment = segmentOf(in, line.segment);
        if (offer == nullptr || segment == nullptr)
            continue;
        TableCell name = cell(UserText{offer->name}, true);
        name.below = phrase("plain", {{"text", nameOfSegment(*segment)}});
        TableCell net = cell(amount(line.expected, AmountFormat::SignedMoney), true);
        net.below = phrase("summary.actions.range", {{"low", amount(line.cautious, AmountFormat::SignedMoney)},
                                                     {"high", amount(line.bold, AmountFormat::SignedMoney)}});
        table.rows.push_back({std::move(name), cell(customers(line.contactable)), cell(amount(line.cost, AmountFormat::Money)),
                              std::isfinite(line.breakEven) ? cell(shareFine(line.breakEven)) : wordCell("none"),
                              cell(share(offer->effect)), std::move(net)});
    }
    if (table.totalRow) {
        const Campaign& all = in.segments->campaign;
        table.rows.push_back({wordCell("money.total", true), cell(customers(all.contactable), true),
                              cell(amount(all.cost, AmountFormat::Money), true), wordCell("none"), wordCell("none"),
                              cell(amount(all.expected, AmountFormat::SignedMoney), true)});
    }
    return table;
}

}  // namespace

std::optional<Chapter> moneyChapter(const ReportInputs& in)
{
    const Forecast forecast = forecastOf(in);
    if (in.segments == nullptr || in.segments->campaign.lines.empty() || !moneyKnown(in) || in.segmentSettings == nullptr ||
        forecast == Forecast::TooFew || forecast == Forecast::Poor || forecast == Forecast::TooGood || forecast == Forecast::Number)
        return std::nullopt;
    const Campaign& campaign = in.segments->campaign;
    Chapter chapter{ChapterKind::Money};
    chapter.headline = phrase(campaign.expected > 0 ? "money.headline.gain" : "money.headline.loss",
                              {{"x", amount(campaign.expected, AmountFormat::SignedMoney)}});
    chapter.lead.push_back(phrase("note.assumption"));
    chapter.blocks.push_back(offersTable(in));
    for (const CampaignLine& line : campaign.lines) {
        const Offer* offer = findOffer(*in.segmentSettings, line.offer);
        if (offer == nullptr || !std::isfinite(line.breakEven) || line.contactable < kFew)
            continue;
        Phrases text;
        if (line.breakEven <= 1)
            text.push_back(phrase("money.break-even", {{"k", count(static_cast<std::size_t>(std::ceil(line.breakEven * 100 - 1e-9)))}}));
        else
            text.push_back(phrase("money.never"));
        text.push_back(phrase("money.assumptions", {{"cost", amount(offer->costPerContact, AmountFormat::MoneyEach)},
                                                    {"loss", share(offer->loss)},
                                                    {"periods", count(static_cast<std::size_t>(std::lround(offer->periods)))}}));
        chapter.blocks.push_back(Paragraph{std::move(text), TextStyle::Body, phrase("segments.name", {{"name", UserText{offer->name}}})});
    }
    Phrases reach;
    if (!in.segments->hasConsent)
        reach.push_back(phrase("consent.unknown"));
    else if (campaign.customers > campaign.contactable)
        reach.push_back(phrase("money.unreachable", {{"x", amount(campaign.unreachableAtRisk, AmountFormat::Money)}}));
    reach.push_back(phrase("money.control"));
    chapter.blocks.push_back(Paragraph{std::move(reach), TextStyle::Body, phrase("money.reach.strong")});
    return chapter;
}

}  // namespace holdfast
