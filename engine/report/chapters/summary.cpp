// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"
#include "report/suppression.h"

namespace holdfast {

namespace {

// Below a twentieth of the spread nobody would notice the model.
Phrase numberHeadline(const ReportInputs& in)
{
    const double r2 = r2Of(usedModel(in));
    const bool poor = !(r2 >= 0.05);
    return phrase(poor ? "summary.headline.number.poor" : "summary.headline.number",
                  {{"target", ColumnName{in.search->design->targetName}}, {"k", amount(std::floor(r2 * 100 + 0.5), AmountFormat::Count)}});
}

Phrase headline(const ReportInputs& in, Forecast forecast)
{
    const std::size_t rows = in.join == nullptr ? 0 : in.join->table.rows();
    if (forecast == Forecast::None)
        return phrase("summary.headline.none",
                      {{"N", count(rows)}, {"k", count(in.join == nullptr ? 0 : in.join->table.columns().size())}});
    if (forecast == Forecast::TooFew)
        return phrase("summary.headline.few", {{"N", count(rows)}});
    if (forecast == Forecast::Number)
        return numberHeadline(in);
    if (forecast == Forecast::Poor)
        return phrase("summary.headline.poor");
    if (forecast == Forecast::TooGood)
        return phrase("summary.headline.leak", {{"auc", amount(aucOf(usedModel(in)), AmountFormat::ScoreText)}});
    if (in.segments == nullptr || !in.segments->zone)
        return phrase("summary.headline.calm", {{"N", count(rows)}});
    const RiskZone& zone = *in.segments->zone;
    const std::string certainty = certaintyCode(zone.figures.riskInterval.low);
    std::vector<BoundValue> values{{"n", customers(zone.figures.customers)},
                                   {"N", count(in.segments->all.customers)},
                                   {"t", share(zone.threshold)},
                                   {"sure", Term{certainty}}};
    if (certainty.empty())
        return phrase("summary.headline.zone", std::move(values));
    const std::string weak = forecast == Forecast::Weak ? ".weak" : "";
    if (!moneyKnown(in) || !(in.segments->all.profitTotal > 0))
        return phrase("summary.headline.no-money" + weak, std::move(values));
    values.push_back({"share", share(zone.figures.profitTotal / in.segments->all.profitTotal)});
    return phrase("summary.headline" + weak, std::move(values));
}

Phrases lead(const ReportInputs& in, Forecast forecast)
{
    Phrases lead;
    if (forecast == Forecast::Poor || forecast == Forecast::TooGood) {
        lead.push_back(phrase(forecast == Forecast::Poor ? "summary.lead.poor" : "summary.lead.leak",
                              {{"auc", amount(aucOf(usedModel(in)), AmountFormat::ScoreText)}}));
        return lead;
    }
    if (forecast == Forecast::Number) {
        if (const FamilyResult& used = usedModel(in); used.numbers)
            lead.push_back(phrase("summary.lead.number", {{"mae", amount(used.numbers->mae, AmountFormat::Number)},
                                                          {"rmse", amount(used.numbers->rmse, AmountFormat::Number)},
                                                          {"rows", count(used.numbers->rows)}}));
        lead.push_back(phrase("summary.lead.number.no-risk"));
        return lead;
    }
    if (forecast == Forecast::TooFew && in.search->design->kind == TargetKind::Number) {
        lead.push_back(phrase("summary.lead.number.few"));
        return lead;
    }
    if (forecast == Forecast::TooFew) {
        lead.push_back(phrase("summary.lead.few"));
        return lead;
    }
    if (forecast == Forecast::None) {
        lead.push_back(phrase("summary.lead.none"));
        return lead;
    }
    if (in.segments != nullptr) {
        NameList names;
        for (const ColumnThreshold& threshold : in.segments->thresholds)
            if (names.size() < 3 && clearlyParts(threshold))
                if (const Bound name = nameOfColumn(in, threshold.column); std::holds_alternative<ColumnName>(name))
                    names.push_back(std::get<ColumnName>(name));
        if (!names.empty())
            lead.push_back(phrase("summary.lead.signs", {{"columns", names}}));
    }
    if (forecast == Forecast::Weak)
        lead.push_back(phrase("summary.lead.weak"));
    if (in.segments != nullptr && in.segments->zone) {
        const SegmentFigures& zone = in.segments->zone->figures;
        if (in.segments->hasConsent)
            lead.push_back(phrase("summary.lead.consent", {{"share", shareOfPeople(zone.contactable, zone.customers)}}));
        else
            lead.push_back(phrase("consent.unknown"));
    }
    return lead;
}

KeyFigures keyFigures(const ReportInputs& in)
{
    KeyFigures made;
    const SegmentReport& segments = *in.segments;
    const RiskZone& zone = *segments.zone;
    const auto value = [](Bound bound) { return phrase("value", {{"x", std::move(bound)}}); };

    if (zone.figures.labelled > 0)
        made.figures.push_back({value(shareOfPeople(zone.figures.positives, zone.figures.labelled)),
                                phrase("summary.key.rate", {{"t", share(zone.threshold)}}),
                                phrase("summary.key.rate.note", {{"low", amount(zone.figures.interval.low, AmountFormat::Percent)},
                                                                 {"high", share(zone.figures.interval.high)}}),
                                true});
    if (moneyKnown(in) && segments.all.profitAtRisk > 0)
        made.figures.push_back(
            {phrase("value.money", {{"x", amount(zone.figures.profitAtRisk, AmountFormat::Money)}}), phrase("summary.key.at-risk"),
             phrase("summary.key.at-risk.note", {{"share", share(zone.figures.profitAtRisk / segments.all.profitAtRisk)}})});
    else if (std::isfinite(segments.all.riskMean))
        made.figures.push_back(
            {value(customers(static_cast<std::size_t>(std::lround(segments.all.riskMean * static_cast<double>(segments.all.customers))))),
             phrase("summary.key.expected")});
    if (segments.all.positives > 0) {
        const Interval interval = wilsonInterval(zone.figures.positives, segments.all.positives);
        made.figures.push_back(
            {value(shareOfPeople(zone.figures.positives, segments.all.positives)), phrase("summary.key.found"),
             phrase("summary.key.found.note", {{"low", amount(interval.low, AmountFormat::Percent)}, {"high", share(interval.high)}})});
    }
    const Campaign& campaign = segments.campaign;
    if (!campaign.lines.empty() && moneyKnown(in))
        made.figures.push_back({phrase("value.money", {{"x", amount(campaign.expected, AmountFormat::SignedMoney)}}),
                                phrase("summary.key.campaign"),
                                phrase("summary.key.campaign.note", {{"low", amount(campaign.cautious, AmountFormat::SignedMoney)},
                                                                     {"high", amount(campaign.bold, AmountFormat::SignedMoney)}})});
    else if (segments.hasConsent)
        made.figures.push_back({value(customers(zone.figures.contactable)), phrase("summary.key.contactable")});
    return made;
}

// Zone and calm bands are totals of their own, so each part hides by itself.
BandsChart bandsChart(const SegmentReport& segments)
{
    BandsChart chart;
    std::vector<std::size_t> calm;
    std::vector<std::size_t> zone;
    for (const RiskBand& band : segments.bands)
        (band.low >= segments.zone->threshold ? zone : calm).push_back(band.customers);
    std::vector<bool> printable = printableCells(calm);
    const std::vector<bool> inZone = printableCells(zone);
    chart.zoneFrom = calm.size();
    printable.insert(printable.end(), inZone.begin(), inZone.end());
    for (std::size_t i = 0; i < segments.bands.size(); ++i) {
        const RiskBand& band = segments.bands[i];
        chart.labels.push_back(Phrases{
            phrase("range", {{"low", amount(band.low, AmountFormat::Percent)}, {"high", amount(band.high, AmountFormat::Percent)}})});
        chart.counts.push_back(printable[i] ? static_cast<double>(band.customers) : 0);
        if (printable[i])
            chart.countLabels.push_back(count(band.customers));
        else
            chart.countLabels.push_back(Term{tooFew(band.customers) ? "under-ten" : "hidden"});
    }
    chart.zoneTitle = phrase("summary.bands.zone", {{"t", share(segments.zone->threshold)}});
    chart.zoneText = phrase("summary.bands.zone.text", {{"n", customers(segments.zone->figures.customers)}});
    return chart;
}

PairsChart pairsChart(const ReportInputs& in)
{
    PairsChart chart;
    for (const ColumnThreshold& threshold : in.segments->thresholds) {
        if (chart.rows.size() == 4)
            break;
        if (!clearlyParts(threshold))
            continue;
        const bool below = threshold.riskBelow;
        const std::size_t with = below ? threshold.belowCustomers : threshold.aboveCustomers;
        const std::size_t withPositives = below ? threshold.belowPositives : threshold.abovePositives;
        const std::size_t without = below ? threshold.aboveCustomers : threshold.belowCustomers;
        const std::size_t withoutPositives = below ? threshold.abovePositives : threshold.belowPositives;
        PairRow row{phrase(below ? "threshold.below" : "threshold.above",
                           {{"column", nameOfColumn(in, threshold.column)}, {"value", amount(threshold.value, AmountFormat::Number)}})};
        const RateRow sign = rateRow({}, withPositives, with);
        const RateRow rest = rateRow({}, withoutPositives, without);
        row.with = sign.rate;
        row.without = rest.rate;
        row.withLabel = sign.value;
        row.withoutLabel = rest.value;
        chart.rows.push_back(std::move(row));
    }
    chart.note = phrase("summary.signs.note");
    return chart;
}

TableBlock actionsTable(const ReportInputs& in)
{
    TableBlock table;
    table.title = phrase("summary.actions");
    table.heads = {head("head.action", 5), head("head.whom", 2.2, true), head("head.break-even", 2.2, true), head("head.net", 2.4, true)};
    for (const CampaignLine& line : in.segments->campaign.lines) {
        const SegmentResult* segment = nullptr;
        int place = -1;
        for (std::size_t i = 0; i < in.segments->segments.size(); ++i)
            if (in.segments->segments[i].id == line.segment) {
                segment = &in.segments->segments[i];
                place = static_cast<int>(i);
            }
        const Offer* offer = in.segmentSettings == nullptr ? nullptr : findOffer(*in.segmentSettings, line.offer);
        if (segment == nullptr || offer == nullptr)
            continue;
        TableCell name = cell(UserText{offer->name}, true);
        name.below = phrase("plain", {{"text", nameOfSegment(*segment)}});
        name.badge = place;
        TableCell whom = phraseCell(phrase("customers", {{"n", customers(line.contactable)}}), true);
        TableCell effect = cell(std::isfinite(line.breakEven) ? Bound{shareFine(line.breakEven)} : Bound{Term{"none"}}, true);
        effect.below = phrase("summary.actions.assumed", {{"effect", share(offer->effect)}});
        TableCell net = phraseCell(phrase("value.money", {{"x", amount(line.expected, AmountFormat::SignedMoney)}}), true);
        net.below = phrase("summary.actions.range", {{"low", amount(line.cautious, AmountFormat::SignedMoney)},
                                                     {"high", amount(line.bold, AmountFormat::SignedMoney)}});
        table.rows.push_back({std::move(name), std::move(whom), std::move(effect), std::move(net)});
    }
    return table;
}

TableBlock groupsTable(const ReportInputs& in)
{
    TableBlock table;
    table.title = phrase("summary.groups");
    table.heads = {head("head.segment", 5), head("head.customers", 2, true), head("head.declined", 2.4, true)};
    if (moneyKnown(in))
        table.heads.push_back(head("head.at-risk", 2.4, true));
    for (std::size_t i = 0; i < in.segments->segments.size(); ++i) {
        const SegmentResult& segment = in.segments->segments[i];
        TableCell name = cell(nameOfSegment(segment), true);
        name.below = phrase("plain", {{"text", conditionPhrases(in, segment.rule)}});
        name.badge = static_cast<int>(i);
        std::vector<TableCell> row{std::move(name), cell(customers(segment.figures.customers)),
                                   cell(shareOfPeople(segment.figures.positives, segment.figures.labelled), true)};
        if (moneyKnown(in))
            row.push_back(tooFew(segment.figures.customers) ? wordCell("too-few")
                                                            : cell(amount(segment.figures.profitAtRisk, AmountFormat::Money)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

std::optional<Chapter> summaryChapter(const ReportInputs& in)
{
    if (in.join == nullptr)
        return std::nullopt;
    const Forecast forecast = forecastOf(in);
    Chapter chapter{ChapterKind::Summary, headline(in, forecast), lead(in, forecast)};
    const bool trusted = forecast == Forecast::Good || forecast == Forecast::Weak;
    if (trusted && in.segments != nullptr && in.segments->zone) {
        chapter.blocks.push_back(keyFigures(in));
        ChartRow row;
        row.charts.push_back({8,
                              {phrase("summary.bands.title", {{"n", customers(in.segments->zone->figures.customers)}}),
                               phrase("summary.bands.subtitle"), bandsChart(*in.segments)}});
        if (PairsChart pairs = pairsChart(in); !pairs.rows.empty())
            row.charts.push_back({4, {phrase("summary.signs.title"), phrase("summary.signs.subtitle"), std::move(pairs)}});
        chapter.blocks.push_back(std::move(row));
        if (!in.segments->campaign.lines.empty() && moneyKnown(in)) {
            chapter.blocks.push_back(actionsTable(in));
        } else if (!in.segments->segments.empty()) {
            chapter.blocks.push_back(groupsTable(in));
        }
    }
    Phrases notes;
    if (trusted && moneyKnown(in) && !in.segments->campaign.lines.empty())
        notes.push_back(phrase("note.assumption"));
    if (in.search != nullptr && in.search->design != nullptr && in.search->design->kind == TargetKind::TwoClasses)
        notes.push_back(phrase("note.positive", {{"target", ColumnName{in.search->design->targetName}},
                                                 {"value", UserText{in.search->design->target.value}}}));
    if (moneyKnown(in) && in.choices.moneyUnit.empty())
        notes.push_back(phrase("note.unit", {{"column", nameOfColumn(in, *in.roles->profit)}}));
    if (!notes.empty())
        chapter.blocks.push_back(Paragraph{std::move(notes), TextStyle::Note});
    return chapter;
}

}  // namespace holdfast
