// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/comparison.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "numeric/quantiles.h"

namespace holdfast {

namespace {

constexpr std::size_t kSmall = 30;  // fewer customers make no reliable segment
constexpr int kProfitBands = 6;
constexpr double kNormal95 = 1.959963984540054;

std::vector<double> numbersOf(const Table& table, const std::optional<ColumnId>& id)
{
    const Column* column = id ? table.find(*id) : nullptr;
    return column != nullptr && column->isNumber() ? column->numbers() : std::vector<double>{};
}

// Of the profits that are finite, unchanged by which customers a rule picks.
std::vector<double> profitEdges(const std::vector<double>& profit)
{
    const std::vector<double> sorted = sortedValues(profit);
    std::vector<double> edges;
    if (sorted.empty())
        return edges;
    const double low = quantileOfSorted(sorted, 0.1);
    const double high = quantileOfSorted(sorted, 0.9);
    if (!(high > low))
        return edges;
    // Round steps, so that edges can be read aloud: 1, 2, 2.5 or 5 times a power of ten, the widest that parts the middle into four at
    // least.
    const double raw = (high - low) / (kProfitBands - 3);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = power;
    for (const double multiple : {2.0, 2.5, 5.0})
        if (raw >= multiple * power * 0.9999)
            step = multiple * power;
    const double first = std::ceil(low / step - 1e-9);
    for (int i = 0; i <= kProfitBands; ++i) {
        // Dividing by the whole number of steps in a unit keeps 0.3 what it is when read; 3 * 0.1 is not.
        const double edge = step < 1 ? (first + i) / (1 / step) : (first + i) * step;
        if (edge <= high)
            edges.push_back(edge);
    }
    return edges;
}

std::vector<std::uint8_t> positivesOf(const std::vector<std::int8_t>& labels, const RowSet& rows)
{
    std::vector<std::uint8_t> made;
    made.reserve(rows.size());
    for (const std::uint32_t row : rows)
        made.push_back(labels[row] > 0 ? 1 : 0);
    return made;
}

std::vector<double> gathered(const std::vector<double>& values, const RowSet& rows)
{
    std::vector<double> made;
    if (!values.empty())
        for (const std::uint32_t row : rows)
            made.push_back(values[row]);
    return made;
}

void judge(SegmentResult& segment, const SegmentFigures& all)
{
    const SegmentFigures& figures = segment.figures;
    if (figures.customers == 0) {
        segment.findings.push_back({Severity::Warning, "segments.empty", segment.name});
        return;
    }
    if (figures.customers < kSmall)
        segment.findings.push_back(
            {Severity::Warning, "segments.small", segment.name, {static_cast<double>(figures.customers), static_cast<double>(kSmall)}});
    if (figures.labelled > 0 && figures.interval.low <= all.observedRate)
        segment.findings.push_back(
            {Severity::Warning, "segments.not-above-average", segment.name, {figures.interval.low, all.observedRate}});
}

std::optional<RiskZone> zoneOf(const SegmentInputs& inputs, const std::vector<double>& risk)
{
    for (const double threshold : {0.6, 0.5, 0.4, 0.3}) {
        RowSet rows;
        for (std::size_t row = 0; row < risk.size(); ++row)
            if (risk[row] >= threshold)
                rows.push_back(static_cast<std::uint32_t>(row));
        if (rows.size() >= kSmall)
            return RiskZone{threshold, segmentFigures(inputs, rows)};
    }
    return std::nullopt;
}

}  // namespace

SegmentFigures segmentFigures(const SegmentInputs& inputs, const RowSet& rows)
{
    const Table& table = inputs.customers;
    HF_EXPECT(inputs.labels.empty() || inputs.labels.size() == table.rows(), "one label per customer, or none at all");
    HF_EXPECT(inputs.consent.empty() || inputs.consent.size() == table.rows(), "one consent per customer, or none at all");
    const std::vector<double> risk = numbersOf(table, riskColumn());
    const std::vector<double> profit = numbersOf(table, inputs.profit);

    SegmentFigures figures;
    figures.customers = rows.size();
    figures.share = table.rows() == 0 ? 0 : static_cast<double>(rows.size()) / static_cast<double>(table.rows());
    std::size_t withRisk = 0;
    std::size_t withProfit = 0;
    double riskSum = 0;
    double profitSum = 0;
    double atRisk = 0;
    for (const std::uint32_t row : rows) {
        const bool hasRisk = !risk.empty() && std::isfinite(risk[row]);
        const bool hasProfit = !profit.empty() && std::isfinite(profit[row]);
        if (hasRisk) {
            ++withRisk;
            riskSum += risk[row];
        }
        if (hasProfit) {
            ++withProfit;
            profitSum += profit[row];
        }
        if (hasRisk && hasProfit)
            atRisk += risk[row] * std::max(profit[row], 0.0);
        if (!inputs.labels.empty() && inputs.labels[row] >= 0) {
            ++figures.labelled;
            figures.positives += inputs.labels[row] > 0 ? 1 : 0;
        }
        figures.contactable += inputs.consent.empty() || inputs.consent[row] ? 1 : 0;
    }
    if (withRisk > 0) {
        figures.riskMean = riskSum / static_cast<double>(withRisk);
        double squares = 0;
        for (const std::uint32_t row : rows)
            if (std::isfinite(risk[row]))
                squares += (risk[row] - figures.riskMean) * (risk[row] - figures.riskMean);
        if (withRisk > 1) {
            const auto n = static_cast<double>(withRisk);
            const double half = kNormal95 * std::sqrt(squares / (n - 1) / n);
            figures.riskInterval = {std::max(0.0, figures.riskMean - half), std::min(1.0, figures.riskMean + half)};
        }
    }
    if (withProfit > 0) {
        figures.profitMean = profitSum / static_cast<double>(withProfit);
        figures.profitTotal = profitSum;
        if (withRisk > 0)
            figures.profitAtRisk = atRisk;
    }
    if (figures.labelled > 0) {
        figures.observedRate = static_cast<double>(figures.positives) / static_cast<double>(figures.labelled);
        figures.interval = wilsonInterval(figures.positives, figures.labelled);
    }
    return figures;
}

SegmentReport evaluateSegments(const SegmentInputs& inputs, const SegmentSettings& settings, const Progress& progress)
{
    const Table& table = inputs.customers;
    const std::vector<double> risk = numbersOf(table, riskColumn());
    const std::vector<double> profit = numbersOf(table, inputs.profit);

    SegmentReport report;
    report.hasRisk = std::any_of(risk.begin(), risk.end(), [](double value) { return std::isfinite(value); });
    report.hasProfit = !profit.empty();
    report.hasConsent = !inputs.consent.empty();
    report.all = segmentFigures(inputs, allRows(table.rows()));

    std::vector<bool> taken(table.rows(), false);
    std::vector<CampaignGroup> groups;
    for (std::size_t i = 0; i < settings.segments.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(settings.segments.size() + 1));
        const SegmentSpec& spec = settings.segments[i];
        auto matching = rowsMatching(table, spec.rule);
        SegmentResult segment{spec.id, spec.name, spec.rule, std::move(matching.value)};
        segment.findings = std::move(matching.findings);
        segment.figures = segmentFigures(inputs, segment.rows);
        RowSet own;
        for (const std::uint32_t row : segment.rows)
            if (!taken[row]) {
                own.push_back(row);
                taken[row] = true;
            }
        segment.exclusive = segmentFigures(inputs, own);
        if (!segment.rows.empty() && segment.rows.size() < table.rows())
            segment.differences = compareGroups(table, inputs.compared, segment.rows).differences;
        judge(segment, report.all);

        CampaignGroup group{spec.id, segment.rows};
        for (const OfferId id : spec.offers)
            if (const Offer* offer = findOffer(settings, id))
                group.offers.push_back(*offer);
        groups.push_back(std::move(group));
        report.segments.push_back(std::move(segment));
    }
    for (std::size_t row = 0; row < taken.size(); ++row)
        taken[row] = !taken[row];
    report.rest = segmentFigures(inputs, rowsWhere(taken));
    if (report.hasRisk) {
        report.campaign = campaignOf(groups, risk, profit, inputs.consent);
        report.zone = zoneOf(inputs, risk);
        if (report.hasProfit)
            report.grid = riskProfitGrid(risk, profit, profitEdges(profit));
    }
    if (inputs.labels.empty())
        return report;
    RowSet labelled;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (inputs.labels[row] >= 0)
            labelled.push_back(static_cast<std::uint32_t>(row));
    const std::vector<std::uint8_t> positive = positivesOf(inputs.labels, labelled);
    if (report.hasRisk)
        report.bands = riskBands(gathered(risk, labelled), positive, gathered(profit, labelled));
    std::vector<ColumnId> signs = inputs.compared;  // money is compared, but it is not what gives customers away
    std::erase_if(signs, [&](const ColumnId& id) { return inputs.profit && id == *inputs.profit; });
    report.thresholds = columnThresholds(table.gathered(labelled), signs, positive);
    progress.at(1);
    return report;
}

}  // namespace holdfast
