// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"
#include "report/suppression.h"

namespace holdfast {

namespace {

constexpr std::size_t kAtLeast = 10;    // people of each group in every bin
constexpr std::size_t kRatesFrom = 20;  // people behind a rate on paper

bool isFeature(const ReportInputs& in, const ColumnId& id)
{
    if (in.search == nullptr || in.search->design == nullptr)
        return true;
    const auto& features = in.search->design->features;
    return std::any_of(features.begin(), features.end(), [&](const DesignFeature& feature) { return feature.id == id; });
}

// Columns that go with the target, strongest first by phik.
std::vector<const ColumnProfile*> strongest(const ReportInputs& in)
{
    const AssociationMatrix* phik = in.associations == nullptr ? nullptr : &in.associations->phik;
    std::size_t target = SIZE_MAX;
    if (phik != nullptr && in.profile->classes)
        for (std::size_t i = 0; i < phik->size(); ++i)
            if (phik->columns[i] == in.profile->classes->id)
                target = i;
    std::vector<std::pair<double, const ColumnProfile*>> ranked;
    for (const ColumnProfile& column : in.profile->columns) {
        if (!isFeature(in, column.id) || (in.profile->classes && column.id == in.profile->classes->id))
            continue;
        double strength = 0;
        if (target != SIZE_MAX)
            for (std::size_t i = 0; i < phik->size(); ++i)
                if (phik->columns[i] == column.id && std::isfinite(phik->at(target, i)))
                    strength = phik->at(target, i);
        ranked.emplace_back(strength, &column);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const ColumnProfile*> columns;
    for (const auto& entry : ranked)
        columns.push_back(entry.second);
    return columns;
}

int digitsOf(const std::vector<double>& edges)
{
    const double width = edges.size() < 2 ? 1 : edges[1] - edges[0];
    return width >= 1 ? 0 : width >= 0.1 ? 1 : 2;
}

std::optional<SplitHistogramChart> splitHistogram(const ColumnProfile& column, const TargetClasses& classes)
{
    if (!column.histogram || !classes.positive || column.histogramByClass.size() != classes.names.size())
        return std::nullopt;
    const std::vector<std::size_t>& positive = column.histogramByClass[*classes.positive];
    std::vector<std::size_t> others(positive.size(), 0);
    for (std::size_t c = 0; c < classes.names.size(); ++c)
        if (c != *classes.positive)
            for (std::size_t bin = 0; bin < others.size(); ++bin)
                others[bin] += column.histogramByClass[c][bin];
    // At most sixteen bars a group: the page is small, and fine bins are merged for privacy anyway.
    const std::size_t together = (positive.size() + 15) / 16;
    std::vector<std::size_t> coarsePositive;
    std::vector<std::size_t> coarseOthers;
    std::vector<double> edges;
    for (std::size_t bin = 0; bin < positive.size(); bin += together) {
        std::size_t a = 0;
        std::size_t b = 0;
        for (std::size_t k = bin; k < std::min(bin + together, positive.size()); ++k) {
            a += positive[k];
            b += others[k];
        }
        coarsePositive.push_back(a);
        coarseOthers.push_back(b);
        edges.push_back(column.histogram->edges[bin]);
    }
    edges.push_back(column.histogram->edges.back());

    const std::vector<std::size_t> starts = mergedBins(coarsePositive, coarseOthers, kAtLeast);
    if (starts.size() < 3)
        return std::nullopt;
    SplitHistogramChart chart;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : coarsePositive.size();
        std::size_t a = 0;
        std::size_t b = 0;
        for (std::size_t bin = starts[i]; bin < end; ++bin) {
            a += coarsePositive[bin];
            b += coarseOthers[bin];
        }
        chart.edges.push_back(edges[starts[i]]);
        chart.positive.push_back(static_cast<double>(a));
        chart.others.push_back(static_cast<double>(b));
    }
    chart.edges.push_back(edges.back());
    chart.positiveName = UserText{classes.names[*classes.positive]};
    if (classes.names.size() == 2)
        chart.otherName = UserText{classes.names[1 - *classes.positive]};
    else
        chart.otherName = Term{"other-classes"};
    chart.digits = digitsOf(chart.edges);
    chart.integral = column.integral;
    return chart;
}

double averageRate(const TargetClasses& classes)
{
    std::size_t all = 0;
    for (const std::size_t rows : classes.counts)
        all += rows;
    return all == 0 ? 0 : static_cast<double>(classes.counts[*classes.positive]) / static_cast<double>(all);
}

// Whole numbers have bins at their halves: 3.5–8.5 holds 4 … 8.
Label rangeOf(const RateBin& bin, bool integral)
{
    const double low = integral ? std::ceil(bin.low) : bin.low;
    const double high = integral ? std::max(low, std::ceil(bin.high) - 1) : bin.high;
    if (low == high)
        return amount(low, AmountFormat::Number);
    return Phrases{phrase("range", {{"low", amount(low, AmountFormat::Number)}, {"high", amount(high, AmountFormat::Number)}})};
}

std::optional<RatesChart> rates(const ColumnProfile& column, const TargetClasses& classes)
{
    RatesChart chart;
    chart.average = averageRate(classes);
    for (const RateBin& bin : column.rates) {
        if (bin.n < kRatesFrom)
            continue;
        Label label;
        if (!bin.level.empty())
            label = UserText{bin.level};
        else
            label = rangeOf(bin, column.integral);
        chart.rows.push_back(rateRow(std::move(label), bin.positives, bin.n));
    }
    if (!column.rates.empty() && !column.rates.front().level.empty())
        std::stable_sort(chart.rows.begin(), chart.rows.end(), [](const RateRow& a, const RateRow& b) { return a.rate > b.rate; });
    if (chart.rows.size() > 8)
        chart.rows.resize(8);
    return chart.rows.size() < 2 ? std::nullopt : std::optional(chart);
}

double spread(const RatesChart& chart)
{
    double low = 1;
    double high = 0;
    for (const RateRow& row : chart.rows) {
        low = std::min(low, row.rate);
        high = std::max(high, row.rate);
    }
    return high - low;
}

ChartBlock ratesBlock(const ColumnProfile& column, RatesChart chart)
{
    const auto [low, high] =
        std::minmax_element(chart.rows.begin(), chart.rows.end(), [](const RateRow& a, const RateRow& b) { return a.rate < b.rate; });
    Phrase title = phrase("exploration.rates.title", {{"column", ColumnName{column.name}}, {"low", low->value}, {"high", high->value}});
    return {std::move(title), phrase("exploration.rates.subtitle"), std::move(chart)};
}

void addPairs(Chapter& chapter, std::vector<ChartBlock> charts)
{
    for (std::size_t i = 0; i < charts.size(); i += 2) {
        ChartRow row;
        row.charts.push_back({6, std::move(charts[i])});
        if (i + 1 < charts.size())
            row.charts.push_back({6, std::move(charts[i + 1])});
        chapter.blocks.push_back(std::move(row));
    }
}

// What single columns hold, without a target.
TableBlock columnsTable(const std::vector<const ColumnProfile*>& columns)
{
    TableBlock table;
    table.title = phrase("exploration.columns");
    table.compact = true;
    table.heads = {head("head.column", 4), head("head.mean", 1.5, true), head("head.sd", 1.5, true), head("head.median", 1.5, true),
                   head("head.missing-share", 1.5, true)};
    for (const ColumnProfile* column : columns) {
        const double all = static_cast<double>(column->n + column->missing);
        table.rows.push_back({cell(ColumnName{column->name}),
                              std::isfinite(column->mean) ? cell(amount(column->mean, AmountFormat::Number)) : wordCell("none"),
                              std::isfinite(column->sd) ? cell(amount(column->sd, AmountFormat::Number)) : wordCell("none"),
                              std::isfinite(column->median) ? cell(amount(column->median, AmountFormat::Number)) : wordCell("none"),
                              cell(shareFine(all > 0 ? static_cast<double>(column->missing) / all : 0))});
    }
    return table;
}

}  // namespace

std::optional<Chapter> explorationChapter(const ReportInputs& in)
{
    if (in.profile == nullptr || in.join == nullptr)
        return std::nullopt;
    const std::vector<const ColumnProfile*> columns = strongest(in);
    Chapter chapter{ChapterKind::Exploration};
    if (!in.profile->classes || !in.profile->classes->positive || columns.empty()) {
        chapter.headline = phrase("exploration.headline.plain", {{"n", count(in.profile->rows)}, {"k", count(in.profile->columns.size())}});
        chapter.blocks.push_back(columnsTable(columns));
        return chapter;
    }
    const TargetClasses& classes = *in.profile->classes;
    const std::size_t positives = classes.counts[*classes.positive];
    chapter.headline = phrase("exploration.headline", {{"column", ColumnName{columns.front()->name}}});
    chapter.lead.push_back(phrase(
        "exploration.lead", {{"n", customers(positives)}, {"N", count(in.profile->rows)}, {"share", shareFine(averageRate(classes))}}));

    std::vector<ChartBlock> charts;
    std::vector<const ColumnProfile*> drawn;
    for (const ColumnProfile* column : columns) {
        if (charts.size() == 2)
            break;
        if (column->kind != ColumnKind::Number)
            continue;
        if (auto chart = splitHistogram(*column, classes)) {
            charts.push_back(
                {phrase(charts.empty() ? "exploration.split.first" : "exploration.split.title", {{"column", ColumnName{column->name}}}),
                 phrase("exploration.split.subtitle"), std::move(*chart)});
            drawn.push_back(column);
        }
    }
    const ColumnProfile* category = nullptr;
    std::optional<RatesChart> categoryRates;
    for (const ColumnProfile* column : columns) {
        if (column->kind == ColumnKind::Number || column->levels.size() < 2)
            continue;
        auto chart = rates(*column, classes);
        if (chart && (!categoryRates || spread(*chart) > spread(*categoryRates))) {
            category = column;
            categoryRates = std::move(chart);
        }
    }
    if (category != nullptr)
        charts.push_back(ratesBlock(*category, *categoryRates));
    for (const ColumnProfile* column : columns) {
        if (charts.size() >= 4)
            break;
        if (column->kind != ColumnKind::Number || std::find(drawn.begin(), drawn.end(), column) != drawn.end())
            continue;
        if (auto chart = rates(*column, classes))
            charts.push_back(ratesBlock(*column, *chart));
    }
    addPairs(chapter, std::move(charts));

    if (in.segments != nullptr && in.roles != nullptr && in.roles->profit)
        if (const ColumnProfile* profit = in.profile->find(*in.roles->profit);
            profit != nullptr && profit->boxByClass.size() == classes.names.size()) {
            const BoxSummary& with = profit->boxByClass[*classes.positive];
            double sum = 0;
            std::size_t n = 0;
            for (std::size_t c = 0; c < classes.names.size(); ++c)
                if (c != *classes.positive && profit->boxByClass[c].n > 0) {
                    sum += profit->boxByClass[c].mean * static_cast<double>(profit->boxByClass[c].n);
                    n += profit->boxByClass[c].n;
                }
            if (with.n >= kFew && n >= kFew)
                chapter.blocks.push_back(
                    Paragraph{{phrase("exploration.profit", {{"a", amount(with.mean, AmountFormat::MoneyEach)},
                                                             {"b", amount(sum / static_cast<double>(n), AmountFormat::MoneyEach)}})}});
        }
    return chapter;
}

}  // namespace holdfast
