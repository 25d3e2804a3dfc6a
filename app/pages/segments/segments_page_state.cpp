// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/segments/segments_page_state.h"

#include <algorithm>
#include <cmath>

#include "workbench/stage_jobs.h"

namespace holdfast {

namespace {

// Bounds of one column in a rule: what holds below and above.
struct Bounds
{
    std::optional<double> low;
    std::optional<double> high;
};

Bounds boundsOf(const RowCondition& rule, const ColumnId& column)
{
    Bounds bounds;
    for (const Comparison& each : rule.all) {
        if (!(each.column == column))
            continue;
        if (each.op == CompareOp::GreaterEqual || each.op == CompareOp::Greater)
            bounds.low = each.number;
        else if (each.op == CompareOp::LessEqual || each.op == CompareOp::Less)
            bounds.high = each.number;
        else if (each.op == CompareOp::Between)
            bounds = {each.number, each.upper};
    }
    return bounds;
}

// To a hundredth of the column's width, as a power of ten.
double rounded(double value, double span)
{
    if (!(span > 0))
        return value;
    const double step = std::pow(10.0, std::floor(std::log10(span)) - 2);
    const double perUnit = std::round(1 / step);
    return step < 1 ? std::round(value * perUnit) / perUnit : std::round(value / step) * step;
}

void replaceBounds(RowCondition& rule, const ColumnId& column, double low, double high, const std::pair<double, double>& range)
{
    rule.all.erase(std::remove_if(rule.all.begin(), rule.all.end(), [&column](const Comparison& each) { return each.column == column; }),
                   rule.all.end());
    const double span = range.second - range.first;
    const bool bounded = low > range.first + span * 0.005;
    const bool capped = high < range.second - span * 0.005;
    Comparison comparison{column, CompareOp::Between, rounded(low, span), rounded(high, span), {}};
    if (bounded && !capped)
        comparison = {column, CompareOp::GreaterEqual, rounded(low, span), 0, {}};
    else if (!bounded && capped)
        comparison = {column, CompareOp::LessEqual, rounded(high, span), 0, {}};
    else if (!bounded)
        return;
    rule.all.push_back(comparison);
}

}  // namespace

std::pair<double, double> rangeOf(const Column& column)
{
    double low = INFINITY;
    double high = -INFINITY;
    if (column.isNumber())
        for (const double value : column.numbers())
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return low > high ? std::pair{0.0, 1.0} : std::pair{low, high};
}

std::shared_ptr<const SegmentInputs> segmentInputsOf(const Table& joined, const SearchResult* search, const Roles& roles)
{
    auto inputs = std::make_shared<SegmentInputs>();
    const std::size_t rows = joined.rows();
    const bool fits = search != nullptr && search->design != nullptr && search->design->labels.size() == rows;
    inputs->customers = withRisk(joined, fits ? search->risk(search->used) : std::vector<double>(rows, kUndefined));
    inputs->labels = fits ? search->design->labels : std::vector<std::int8_t>(rows, -1);
    if (roles.profit && joined.find(*roles.profit) != nullptr && joined.find(*roles.profit)->isNumber())
        inputs->profit = roles.profit;
    if (roles.consent && joined.find(roles.consent->column) != nullptr)
        inputs->consent = consentIn(joined, *roles.consent);
    if (fits)
        inputs->compared = featureIds(*search->design);
    else
        for (const Column& column : joined.columns())
            if (column.isNumber() && !(roles.key && column.id() == *roles.key))
                inputs->compared.push_back(column.id());
    if (inputs->profit && std::find(inputs->compared.begin(), inputs->compared.end(), *inputs->profit) == inputs->compared.end())
        inputs->compared.push_back(*inputs->profit);
    return inputs;
}

std::optional<ScatterColumns> scatterColumnsOf(const SegmentInputs& inputs)
{
    const Column* risk = inputs.customers.find(riskColumn());
    const bool hasRisk =
        risk != nullptr && std::any_of(risk->numbers().begin(), risk->numbers().end(), [](double value) { return std::isfinite(value); });
    std::vector<ColumnId> numbers;
    if (hasRisk)
        numbers.push_back(riskColumn());
    if (inputs.profit)
        numbers.push_back(*inputs.profit);
    for (const ColumnId& id : inputs.compared) {
        const Column* column = inputs.customers.find(id);
        if (column != nullptr && column->isNumber() && std::find(numbers.begin(), numbers.end(), id) == numbers.end())
            numbers.push_back(id);
    }
    if (numbers.size() < 2)
        return std::nullopt;
    return ScatterColumns{numbers[0], numbers[1], inputs.profit && numbers[1] == *inputs.profit};
}

std::optional<QRectF> frameOf(const RowCondition& rule, const Table& customers, const ScatterColumns& columns)
{
    const Column* across = customers.find(columns.across);
    const Column* up = customers.find(columns.up);
    const Bounds x = boundsOf(rule, columns.across);
    const Bounds y = boundsOf(rule, columns.up);
    if (across == nullptr || up == nullptr || (!x.low && !x.high && !y.low && !y.high))
        return std::nullopt;
    auto xRange = rangeOf(*across);
    const auto yRange = rangeOf(*up);
    if (columns.across == riskColumn())
        xRange = {0, 1};
    const double room = (yRange.second - yRange.first) * 0.02;
    const QPointF low(x.low.value_or(xRange.first), y.low.value_or(yRange.first - room));
    const QPointF high(x.high.value_or(xRange.second), y.high.value_or(yRange.second + room));
    return QRectF(low, high);
}

RowCondition ruleWith(const RowCondition& rule, const QRectF& frame, const Table& customers, const ScatterColumns& columns)
{
    RowCondition changed = rule;
    const Column* across = customers.find(columns.across);
    const Column* up = customers.find(columns.up);
    if (across == nullptr || up == nullptr)
        return changed;
    const auto xRange = columns.across == riskColumn() ? std::pair{0.0, 1.0} : rangeOf(*across);
    replaceBounds(changed, columns.across, frame.left(), frame.right(), xRange);
    replaceBounds(changed, columns.up, frame.top(), frame.bottom(), rangeOf(*up));
    return changed;
}

SegmentsPageState segmentsPageState(const Study& study, const std::shared_ptr<const SegmentInputs>& inputs,
                                    const std::shared_ptr<const SegmentReport>& report, bool stale, std::optional<SegmentId> selected,
                                    const std::optional<RowCondition>& draft)
{
    SegmentsPageState state;
    if (inputs == nullptr || inputs->customers.rows() == 0)
        return state;
    state.inputs = inputs;
    state.stale = stale;
    const Column* risk = inputs->customers.find(riskColumn());
    state.hasRisk =
        risk != nullptr && std::any_of(risk->numbers().begin(), risk->numbers().end(), [](double value) { return std::isfinite(value); });
    const std::vector<SegmentSpec>& specs = study.segments.segments;
    const SegmentSpec* chosen = nullptr;
    for (const SegmentSpec& spec : specs)
        if (selected && spec.id == *selected)
            chosen = &spec;
    if (chosen == nullptr && !specs.empty() && !draft)
        chosen = &specs.front();
    RowCondition saved;
    if (chosen != nullptr) {
        state.selected = chosen->id;
        saved = chosen->rule;
        for (const OfferId id : chosen->offers)
            if (const Offer* offer = findOffer(study.segments, id); offer != nullptr && !state.offer)
                state.offer = *offer;
    } else if (const std::optional<SegmentSpec> proposed = proposeSegment(inputs->customers, inputs->profit)) {
        saved = proposed->rule;
    }
    state.rule = draft.value_or(saved);
    state.draft = draft && !(*draft == saved);
    for (const SegmentSpec& spec : specs) {
        SegmentLine line{spec.id, spec.name, 0, kUndefined, state.selected && *state.selected == spec.id};
        if (report != nullptr)
            for (const SegmentResult& result : report->segments)
                if (result.id == spec.id) {
                    line.customers = result.figures.customers;
                    line.rate = result.figures.observedRate;
                }
        state.segments.push_back(std::move(line));
    }
    WithFindings<RowSet> matching = rowsMatching(inputs->customers, state.rule);
    state.rows = std::move(matching.value);
    state.findings = std::move(matching.findings);
    state.figures = segmentFigures(*inputs, state.rows);
    state.rest = segmentFigures(*inputs, complementOf(state.rows, inputs->customers.rows()));
    if (report != nullptr && state.selected && !state.draft)
        for (const CampaignLine& line : report->campaign.lines)
            if (line.segment == *state.selected && state.offer && line.offer == state.offer->id)
                state.campaign = line;
    return state;
}

}  // namespace holdfast
