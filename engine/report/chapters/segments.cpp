// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"
#include "report/suppression.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostSegments = 12;

// Which segment's rule, as far as it speaks of risk and profit alone, takes a cell in: its tone, 0 for none.
int toneOf(const ReportInputs& in, double riskLow, double profitLow)
{
    for (std::size_t i = 0; i < in.segments->segments.size() && i < 2; ++i) {
        bool inside = !in.segments->segments[i].rule.all.empty();
        for (const Comparison& comparison : in.segments->segments[i].rule.all) {
            const bool fromBelow = comparison.op == CompareOp::GreaterEqual || comparison.op == CompareOp::Greater;
            const bool isRisk = comparison.column == riskColumn();
            const bool isProfit = in.roles != nullptr && in.roles->profit && comparison.column == *in.roles->profit;
            inside = inside && fromBelow && (isRisk || isProfit) && (isRisk ? riskLow : profitLow) >= comparison.number - 1e-9;
        }
        if (inside)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

GridChart gridChart(const ReportInputs& in)
{
    const RiskProfitGrid& grid = *in.segments->grid;
    const std::size_t columns = grid.riskEdges.size() - 1;
    const std::size_t rows = grid.profitEdges.size() + 1;
    GridChart chart;
    // The summary prints how many customers each risk band holds: no column may give a hidden cell away by subtraction.
    std::vector<std::vector<bool>> printable;
    for (std::size_t c = 0; c < columns; ++c) {
        std::vector<std::size_t> cells;
        for (std::size_t r = 0; r < rows; ++r)
            cells.push_back(grid.customers[r * columns + c]);
        printable.push_back(printableCells(cells));
    }
    for (std::size_t c = 0; c < columns; ++c)
        chart.columns.push_back(Phrases{phrase("range", {{"low", amount(grid.riskEdges[c], AmountFormat::Percent)},
                                                         {"high", amount(grid.riskEdges[c + 1], AmountFormat::Percent)}})});
    for (std::size_t r = rows; r-- > 0;) {  // highest profit first
        if (r == 0)
            chart.rows.push_back(
                Phrases{phrase("below", {{"x", amount(grid.profitEdges.empty() ? 0 : grid.profitEdges.front(), AmountFormat::Number)}})});
        else if (r == rows - 1)
            chart.rows.push_back(Phrases{phrase("from", {{"x", amount(grid.profitEdges[r - 1], AmountFormat::Number)}})});
        else
            chart.rows.push_back(Phrases{phrase("range", {{"low", amount(grid.profitEdges[r - 1], AmountFormat::Number)},
                                                          {"high", amount(grid.profitEdges[r], AmountFormat::Number)}})});
        const double profitLow = r == 0 ? -HUGE_VAL : grid.profitEdges[r - 1];
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t people = grid.customers[r * columns + c];
            chart.customers.push_back(printable[c][r] ? static_cast<double>(people) : -1);
            chart.tone.push_back(toneOf(in, grid.riskEdges[c], profitLow));
        }
    }
    chart.columnTitle = phrase("axis.risk");
    chart.rowTitle = phrase("axis.profit");
    return chart;
}

TableBlock segmentsTable(const ReportInputs& in, bool money)
{
    TableBlock table;
    table.title = phrase("segments.table");
    table.totalRow = true;
    table.heads = {head("head.segment", 3),     head("head.rule", 3.2),     head("head.customers", 1.3, true),
                   head("head.share", 1, true), head("head.risk", 1, true), head("head.declined", 1.5, true)};
    if (money) {
        table.heads.push_back(head("head.profit-each", 1.9, true));
        table.heads.push_back(head("head.at-risk", 1.5, true));
    }
    const auto rowOf = [&](TableCell name, TableCell rule, const SegmentFigures& figures, bool strong) {
        const bool hidden = tooFew(figures.customers);
        std::vector<TableCell> row{std::move(name),
                                   std::move(rule),
                                   cell(customers(figures.customers), strong),
                                   hidden ? wordCell("too-few") : cell(share(figures.share)),
                                   hidden || !std::isfinite(figures.riskMean) ? wordCell("none") : cell(share(figures.riskMean)),
                                   cell(shareOfPeople(figures.positives, figures.labelled))};
        if (money) {
            row.push_back(hidden || !std::isfinite(figures.profitMean) ? wordCell("none")
                                                                       : cell(amount(figures.profitMean, AmountFormat::MoneyEach)));
            row.push_back(hidden || !std::isfinite(figures.profitAtRisk) ? wordCell("none")
                                                                         : cell(amount(figures.profitAtRisk, AmountFormat::Money), strong));
        }
        return row;
    };
    for (std::size_t i = 0; i < in.segments->segments.size() && i < kMostSegments; ++i) {
        const SegmentResult& segment = in.segments->segments[i];
        TableCell name = cell(nameOfSegment(segment), true);
        name.badge = static_cast<int>(i);
        TableCell rule = cell(conditionPhrases(in, segment.rule));
        if (i > 0 && segment.exclusive.customers < segment.figures.customers)
            rule.below = phrase("segments.not-before");
        table.rows.push_back(rowOf(std::move(name), std::move(rule), segment.exclusive, false));
    }
    // The rest is left out where it would give away a hidden segment by subtraction.
    if (std::none_of(in.segments->segments.begin(), in.segments->segments.end(),
                     [](const SegmentResult& s) { return tooFew(s.exclusive.customers); }))
        table.rows.push_back(rowOf(wordCell("segments.rest", true), wordCell("none"), in.segments->rest, false));
    table.rows.push_back(rowOf(wordCell("segments.all", true), wordCell("none"), in.segments->all, true));
    return table;
}

std::optional<StackChart> stackChart(const ReportInputs& in)
{
    const double all = in.segments->all.profitAtRisk;
    if (!(all > 0))
        return std::nullopt;
    StackChart chart;
    double rest = 1;
    for (std::size_t i = 0; i < in.segments->segments.size() && i < kMostSegments; ++i) {
        const SegmentFigures& figures = in.segments->segments[i].exclusive;
        if (figures.customers < kFew || !std::isfinite(figures.profitAtRisk))
            continue;
        const double part = figures.profitAtRisk / all;
        rest -= part;
        chart.parts.push_back(
            {Phrases{phrase("segments.stack.part", {{"place", count(i)}, {"share", share(part)}})}, part, static_cast<int>(i)});
    }
    if (chart.parts.empty())
        return std::nullopt;
    if (rest > 0.005)
        chart.parts.push_back({Phrases{phrase("segments.stack.rest", {{"share", share(rest)}})}, rest, -1});
    return chart;
}

// What sets a segment apart, two columns at most, in natural units.
void describe(const ReportInputs& in, const SegmentResult& segment, Chapter& chapter)
{
    if (segment.figures.customers < kFew)
        return;
    Phrases text;
    text.push_back(phrase("segments.one", {{"n", customers(segment.figures.customers)},
                                           {"share", shareOfPeople(segment.figures.positives, segment.figures.labelled)},
                                           {"low", amount(segment.figures.interval.low, AmountFormat::Percent)},
                                           {"high", share(segment.figures.interval.high)}}));
    std::size_t told = 0;
    for (const GroupDifference& difference : segment.differences) {
        if (told == 3)
            break;
        if (!std::isfinite(difference.standardised) || std::abs(difference.standardised) < 0.2 || difference.inside < kFew ||
            difference.outside < kFew || !difference.level.empty())
            continue;
        if (in.roles != nullptr && in.roles->profit && difference.id == *in.roles->profit && !moneyKnown(in))
            continue;
        text.push_back(phrase("segments.difference", {{"column", nameOfColumn(in, difference.id)},
                                                      {"a", amount(difference.meanInside, AmountFormat::Number)},
                                                      {"b", amount(difference.meanOutside, AmountFormat::Number)}}));
        ++told;
    }
    for (const Finding& finding : segment.findings)
        if (finding.code == "segments.small" || finding.code == "segments.not-above-average")
            text.push_back(phrase("finding." + finding.code));
    chapter.blocks.push_back(Paragraph{std::move(text), TextStyle::Body, phrase("segments.name", {{"name", nameOfSegment(segment)}})});
}

}  // namespace

std::optional<Chapter> segmentsChapter(const ReportInputs& in)
{
    const Forecast forecast = forecastOf(in);
    if (in.segments == nullptr || in.segments->segments.empty() || forecast == Forecast::TooFew || forecast == Forecast::Poor ||
        forecast == Forecast::TooGood || forecast == Forecast::Number)
        return std::nullopt;
    const bool money = moneyKnown(in);
    Chapter chapter{ChapterKind::Segments};
    std::size_t people = 0;
    double atRisk = 0;
    bool reliable = false;
    for (const SegmentResult& segment : in.segments->segments) {
        people += segment.exclusive.customers;
        atRisk += std::isfinite(segment.exclusive.profitAtRisk) ? segment.exclusive.profitAtRisk : 0;
        reliable = reliable || (segment.figures.customers > 0 && segment.findings.empty());
    }
    const std::size_t segments = in.segments->segments.size();
    std::vector<BoundValue> values{{"s", count(segments)}, {"n", customers(people)}};
    if (!reliable) {
        chapter.headline = phrase("segments.headline.none");
    } else if (money && in.segments->all.profitAtRisk > 0) {
        values.push_back({"share", share(atRisk / in.segments->all.profitAtRisk)});
        chapter.headline = phrase("segments.headline", std::move(values));
    } else {
        chapter.headline = phrase("segments.headline.no-money", std::move(values));
    }
    chapter.lead.push_back(phrase(segments > 1 ? "segments.lead.many" : "segments.lead.one"));
    if (in.segments->grid && in.segments->grid->profitEdges.size() > 1)
        chapter.blocks.push_back(ChartBlock{phrase("segments.grid.title"), phrase("segments.grid.subtitle"), gridChart(in)});
    chapter.blocks.push_back(segmentsTable(in, money));
    if (money)
        if (auto stack = stackChart(in))
            chapter.blocks.push_back(ChartBlock{phrase("segments.stack.title"), phrase("segments.stack.subtitle"), std::move(*stack)});
    for (std::size_t i = 0; i < segments && i < 4; ++i)
        describe(in, in.segments->segments[i], chapter);
    chapter.blocks.push_back(
        Paragraph{{phrase(money ? "segments.how.money" : "segments.how")}, TextStyle::Body, phrase("segments.how.strong")});
    return chapter;
}

}  // namespace holdfast
