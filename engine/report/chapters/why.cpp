// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostBars = 12;
constexpr std::size_t kPanels = 6;
constexpr std::size_t kPanelPeople = 20;

const ColumnContribution* contributionOf(const Importance& importance, const ColumnId& id)
{
    if (importance.shap)
        for (const ColumnContribution& value : importance.shap->values)
            if (value.feature == id)
                return &value;
    return nullptr;
}

Label directionLabel(const ReportInputs& in, const ColumnContribution* contribution)
{
    const bool number = in.importance->shap->unit == "target";
    if (contribution == nullptr)
        return Term{"none"};
    if (!contribution->direction)
        return Term{"direction.category"};
    if (*contribution->direction == 0)
        return Term{"none"};
    const Column* column = in.join == nullptr ? nullptr : in.join->table.find(contribution->feature);
    const bool isDate = column != nullptr && column->kind() == ColumnKind::Date;
    const bool isUp = *contribution->direction > 0;
    const std::string way = isDate ? (isUp ? "later" : "earlier") : (isUp ? "more" : "less");
    return Term{"direction." + way + (number ? ".number" : "")};
}

// What the columns of one pivoted table have in common in their names.
std::string sharedName(const ColumnId& column) { return column.name.substr(0, column.name.find('_')); }

// One bar per business column: the fall of the score, and beside it the contribution by logistic regression.
BarsChart barsChart(const ReportInputs& in)
{
    const Importance& importance = *in.importance;
    BarsChart chart;
    if (importance.shap)
        chart.heads = {phrase(importance.shap->unit == "target" ? "head.contribution.number" : "head.contribution"),
                       phrase("head.direction")};
    const double half = 1.96 / std::sqrt(std::max(1, importance.permutation.repeats));
    for (const ColumnDrop& value : importance.permutation.values) {
        if (chart.rows.size() == kMostBars)
            break;
        BarRow row{nameOfColumn(in, value.feature)};
        row.value = std::max(0.0, value.drop.mean);
        row.interval = Interval{value.drop.mean - half * value.drop.sd, value.drop.mean + half * value.drop.sd};
        row.valueLabel = amount(value.drop.mean, AmountFormat::Score);
        if (importance.shap) {
            const ColumnContribution* contribution = contributionOf(importance, value.feature);
            row.cells.push_back(contribution == nullptr
                                    ? Label{Term{"none"}}
                                    : Label{amount(contribution->meanAbs,
                                                   importance.shap->unit == "target" ? AmountFormat::Number : AmountFormat::ScoreText)});
            row.cells.push_back(directionLabel(in, contribution));
        }
        chart.rows.push_back(std::move(row));
    }
    for (const GroupDrop& group : importance.permutation.groups) {
        const std::string name = group.features.empty() ? std::string() : sharedName(group.features.front());
        BarRow row{Phrases{phrase("why.group", {{"name", ColumnName{name}}, {"n", count(group.features.size())}})}};
        row.value = std::max(0.0, group.drop.mean);
        row.interval = Interval{group.drop.mean - half * group.drop.sd, group.drop.mean + half * group.drop.sd};
        row.valueLabel = amount(group.drop.mean, AmountFormat::Score);
        row.strong = true;
        if (importance.shap)
            row.cells = {Term{"none"}, Term{"why.together"}};
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

// Two at most whose fall is more than its spread; a group stands for its columns.
NameList strongest(const ReportInputs& in)
{
    struct Named
    {
        double drop;
        ColumnName name;
        std::vector<ColumnId> columns;
    };
    std::vector<Named> named;
    for (const ColumnDrop& value : in.importance->permutation.values)
        if (const Bound name = nameOfColumn(in, value.feature); value.drop.mean > value.drop.sd && std::holds_alternative<ColumnName>(name))
            named.push_back({value.drop.mean, std::get<ColumnName>(name), {value.feature}});
    for (const GroupDrop& group : in.importance->permutation.groups)
        if (group.drop.mean > group.drop.sd && !group.features.empty())
            named.push_back({group.drop.mean, {sharedName(group.features.front())}, group.features});
    std::stable_sort(named.begin(), named.end(), [](const Named& a, const Named& b) { return a.drop > b.drop; });
    NameList names;
    std::vector<ColumnId> told;
    for (const Named& one : named) {
        const bool known = std::any_of(one.columns.begin(), one.columns.end(),
                                       [&](const ColumnId& id) { return std::find(told.begin(), told.end(), id) != told.end(); });
        if (known || names.size() == 2)
            continue;
        names.push_back(one.name);
        told.insert(told.end(), one.columns.begin(), one.columns.end());
    }
    return names;
}

std::optional<ChartBlock> panel(const ReportInputs& in, const ColumnThreshold& threshold, double average)
{
    const ColumnProfile* profile = in.profile == nullptr ? nullptr : in.profile->find(threshold.column);
    if (profile == nullptr || !profile->histogram)
        return std::nullopt;
    RatePanelChart chart;
    chart.average = average;
    chart.threshold = threshold.value;
    for (const RateBin& bin : profile->rates) {
        if (!std::isfinite(bin.low) || bin.n < kPanelPeople)
            continue;
        chart.centres.push_back((bin.low + bin.high) / 2);
        chart.points.push_back(rateRow({}, bin.positives, bin.n));
    }
    if (chart.points.size() < 3)
        return std::nullopt;
    const double margin = (chart.centres.back() - chart.centres.front()) * 0.08;
    chart.low = std::min(chart.centres.front(), threshold.value) - margin;
    chart.high = std::max(chart.centres.back(), threshold.value) + margin;
    const Bound below = shareOfPeople(threshold.belowPositives, threshold.belowCustomers);
    const Bound above = shareOfPeople(threshold.abovePositives, threshold.aboveCustomers);
    Phrase subtitle =
        phrase(threshold.riskBelow ? "why.panel.below" : "why.panel.above", {{"value", amount(threshold.value, AmountFormat::Number)},
                                                                             {"a", threshold.riskBelow ? below : above},
                                                                             {"b", threshold.riskBelow ? above : below}});
    return ChartBlock{phrase("plain", {{"text", nameOfColumn(in, threshold.column)}}), std::move(subtitle), std::move(chart)};
}

}  // namespace

std::optional<Chapter> whyChapter(const ReportInputs& in)
{
    if (in.importance == nullptr || in.importance->permutation.values.empty() || forecastOf(in) == Forecast::TooFew)
        return std::nullopt;
    const Importance& importance = *in.importance;
    Chapter chapter{ChapterKind::Why};
    const NameList top = strongest(in);
    std::size_t noise = 0;
    for (const ColumnDrop& value : importance.permutation.values)
        noise += value.drop.mean <= value.drop.sd ? 1 : 0;
    chapter.headline = top.empty() ? phrase("why.headline.none") : phrase("why.headline", {{"columns", top}});
    chapter.lead.push_back(phrase("why.lead", {{"model", Term{"family." + importance.permutation.model + ".genitive"}}}));
    chapter.lead.push_back(phrase("why.lead.association"));

    chapter.blocks.push_back(
        ChartBlock{phrase(importance.permutation.metric == "r2" ? "why.bars.number" : "why.bars.title"),
                   phrase("why.bars.subtitle", {{"repeats", count(static_cast<std::size_t>(importance.permutation.repeats))},
                                                {"rows", count(importance.permutation.rows)}}),
                   barsChart(in)});
    Phrases text;
    const bool number = importance.permutation.metric == "r2";
    if (importance.shap)
        text.push_back(phrase(number ? "why.shap.number" : "why.shap", {{"rows", count(importance.shap->backgroundRows)}}));
    if (noise > 0)
        text.push_back(phrase("why.noise", {{"n", count(noise)}}));
    if (!importance.permutation.groups.empty())
        text.push_back(phrase("why.groups"));
    if (!text.empty())
        chapter.blocks.push_back(Paragraph{std::move(text)});

    if (in.segments != nullptr && !in.segments->thresholds.empty() && std::isfinite(in.segments->all.observedRate)) {
        std::vector<ChartBlock> panels;
        for (const ColumnThreshold& threshold : in.segments->thresholds) {
            if (panels.size() == kPanels)
                break;
            if (!clearlyParts(threshold))
                continue;
            if (auto block = panel(in, threshold, in.segments->all.observedRate))
                panels.push_back(std::move(*block));
        }
        if (!panels.empty()) {
            chapter.blocks.push_back(Heading{phrase("why.panels")});
            chapter.blocks.push_back(Paragraph{{phrase("why.panels.note")}, TextStyle::Note});
        }
        for (std::size_t i = 0; i < panels.size(); i += 3) {
            ChartRow row;
            for (std::size_t k = i; k < std::min(i + 3, panels.size()); ++k)
                row.charts.push_back({4, std::move(panels[k])});
            chapter.blocks.push_back(std::move(row));
        }
    }
    return chapter;
}

}  // namespace holdfast
