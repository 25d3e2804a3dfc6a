// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/pdf/paper_charts.h"

namespace holdfast {

using namespace paper;

namespace {

double widest(const std::vector<QString>& texts, const PaperType& type)
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, paperTextWidth(text, type));
    return width;
}

}  // namespace

void drawBands(PaperCanvas& canvas, const QRectF& area, const BandsChart& chart, const PaperText& words)
{
    const auto bars = static_cast<double>(chart.counts.size());
    if (chart.counts.empty())
        return;
    const double base = area.bottom() - 9;
    const double top = area.top() + 5;
    const double step = area.width() / bars;
    const double most = std::max(1.0, *std::max_element(chart.counts.begin(), chart.counts.end()));
    if (chart.zoneFrom < chart.counts.size()) {
        const double x = area.left() + step * static_cast<double>(chart.zoneFrom);
        canvas.rect({x, area.top(), area.right() - x, base - area.top()}, kZone);
        canvas.text(x + 1.2, area.top() + 4, words.text(chart.zoneTitle), kSmallBold, kAccent);
        canvas.text(x + 1.2, area.top() + 7.8, words.text(chart.zoneText), kLabel, kSecondary);
    }
    // The labels of the zone stand above its bars.
    const double room = base - top - 4 - (chart.zoneFrom < chart.counts.size() ? 5 : 0);
    for (std::size_t i = 0; i < chart.counts.size(); ++i) {
        const bool zone = i >= chart.zoneFrom;
        const double x = area.left() + step * static_cast<double>(i) + step * 0.06;
        const double height = room * chart.counts[i] / most;
        if (chart.counts[i] > 0)
            canvas.rect({x, base - height, step * 0.88, height}, zone ? kAccent : kLightData);
        else
            canvas.rect({x, base - 1.2, step * 0.88, 1.2}, {}, zone ? kAccentPale : kLightData);
        canvas.text(x + step * 0.44, base - std::max(height, 1.2) - 1.3, words.text(chart.countLabels[i]), kLabelBold,
                    zone ? kAccent : kSecondary, PaperAlign::Centre);
        canvas.text(x + step * 0.44, base + 3.8, words.text(chart.labels[i]), step < 10 ? kTiny : kLabel, kSecondary, PaperAlign::Centre);
    }
    canvas.line({area.left(), base}, {area.right(), base}, kInk, 0.25);
    canvas.text(area.left(), base + 8, words.word("axis.risk"), kLabel, kSecondary);
}

void drawPairs(PaperCanvas& canvas, const QRectF& area, const PairsChart& chart, const PaperText& words)
{
    double y = area.top();
    const double full = area.width() - 11;
    for (const PairRow& row : chart.rows) {
        const QStringList title = wrapped(words.text(row.title), kSmall, area.width());
        y += canvas.lines(area.left(), y, title.mid(0, 2), kSmall);
        y += 0.6;
        canvas.rect({area.left(), y, std::max(0.2, full * row.with), 1.9}, kAccent);
        canvas.text(area.left() + full * row.with + 1, y + 1.9, words.text(row.withLabel), kLabelBold, kAccent);
        y += 2.6;
        canvas.rect({area.left(), y, std::max(0.2, full * row.without), 1.9}, kLightData);
        canvas.text(area.left() + full * row.without + 1, y + 1.95, words.text(row.withoutLabel), kTiny, kSecondary);
        y += 5.2;
    }
    canvas.lines(area.left(), y, wrapped(words.text(chart.note), kNote, area.width()), kNote, kSecondary);
}

void drawRates(PaperCanvas& canvas, const QRectF& area, const RatesChart& chart, const PaperText& words)
{
    const double left = area.left() + area.width() * 0.42;
    const double right = area.right() - 10;
    double most = chart.average;
    for (const RateRow& row : chart.rows)
        most = std::max({most, row.interval.high, row.rate});
    const double top = std::min(1.0, std::ceil(most * 10) / 10);
    const auto x = [&](double share) { return left + (right - left) * std::min(1.0, share / top); };
    const double base = area.bottom() - 5;
    const double step = std::min(8.0, (base - area.top()) / static_cast<double>(chart.rows.size()));
    for (const double tick : paperTicks(0, top, 4)) {
        canvas.line({x(tick), area.top()}, {x(tick), base}, kRule, 0.15);
        canvas.text(x(tick), base + 3.6, words.number({tick, AmountFormat::Share}), kTiny, kSecondary, PaperAlign::Centre);
    }
    canvas.line({x(chart.average), area.top()}, {x(chart.average), base}, kGrey, 0.25, true);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const RateRow& row = chart.rows[i];
        const double y = area.top() + step * (static_cast<double>(i) + 0.5);
        canvas.text(left - 2, y + 1, elided(words.text(row.label), kLabel, left - area.left() - 3), kLabel, kText, PaperAlign::Right);
        const QColor colour = row.rate > chart.average ? kAccent : kGrey;
        if (!row.bound)
            canvas.line({x(row.interval.low), y}, {x(row.interval.high), y}, row.rate > chart.average ? kAccentPale : kLightData, 0.9);
        canvas.circle({x(row.rate), y}, 1.05, row.bound ? QColor(Qt::white) : colour, row.bound ? colour : QColor());
        canvas.text(std::max(x(row.interval.high), x(row.rate) + 1.1) + 1.2, y + 1, words.text(row.value), kLabelBold, colour);
    }
}

void drawBars(PaperCanvas& canvas, const QRectF& area, const BarsChart& chart, const PaperText& words)
{
    std::vector<QString> names;
    for (const BarRow& row : chart.rows)
        names.push_back(words.text(row.name));
    const double nameWidth = std::min(area.width() * 0.34, widest(names, kSmall) + 3);
    const double cellWidth = 30;
    const double right = area.right() - cellWidth * static_cast<double>(chart.heads.size());
    const double left = area.left() + nameWidth;
    double most = 1e-9;
    for (const BarRow& row : chart.rows)
        most = std::max({most, row.value, row.interval ? row.interval->high : 0.0});
    const double room = right - left - 14;
    const auto x = [&](double value) { return left + room * std::clamp(value / most, 0.0, 1.0); };
    double y = area.top() + 4.6;
    for (std::size_t i = 0; i < chart.heads.size(); ++i)
        canvas.text(right + cellWidth * static_cast<double>(i) + (i + 1 == chart.heads.size() ? 2 : cellWidth - 4), area.top() + 2.6,
                    words.text(chart.heads[i]), kTiny, kSecondary, i + 1 == chart.heads.size() ? PaperAlign::Left : PaperAlign::Right);
    bool ruled = false;
    for (std::size_t r = 0; r < chart.rows.size(); ++r) {
        const BarRow& row = chart.rows[r];
        if (row.strong && !ruled) {
            canvas.line({area.left(), y + 0.4}, {area.right(), y + 0.4});
            y += 1;
            ruled = true;
        }
        const double middle = y + 2.4;
        const PaperType type = row.strong ? kSmallBold : kSmall;
        canvas.text(area.left(), middle + 1.1, elided(names[r], type, nameWidth - 2), type);
        if (row.value > 0)
            canvas.rect({left, middle - 1.6, x(row.value) - left, 3.2}, row.strong ? kAccentPale : kAccent);
        else
            canvas.line({left, middle - 1.6}, {left, middle + 1.6}, kGrey, 0.25);
        double end = x(row.value);
        if (row.interval && row.interval->high > 0) {
            canvas.line({x(std::max(0.0, row.interval->low)), middle}, {x(row.interval->high), middle}, kInk, 0.3);
            end = std::max(end, x(row.interval->high));
        }
        canvas.text(end + 1.6, middle + 1.1, words.text(row.valueLabel), kSmallBold, kInk);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            canvas.text(right + cellWidth * static_cast<double>(i) + (i + 1 == row.cells.size() ? 2 : cellWidth - 4), middle + 1.1,
                        words.text(row.cells[i]), kLabel, kSecondary, i + 1 == row.cells.size() ? PaperAlign::Left : PaperAlign::Right);
        y += 4.7;
    }
}

void drawScores(PaperCanvas& canvas, const QRectF& area, const ScoresChart& chart, const PaperText& words)
{
    if (chart.rows.empty())
        return;
    const double left = area.left() + 46;
    const double right = area.right() - 58;
    double low = 1;
    double high = 0;
    for (const ScoreRow& row : chart.rows) {
        for (const double dot : row.dots) {
            low = std::min(low, dot);
            high = std::max(high, dot);
        }
        low = std::min({low, row.mean, row.interval ? row.interval->low : 1.0});
        high = std::max({high, row.mean, row.interval ? row.interval->high : 0.0});
    }
    const double margin = std::max(0.005, (high - low) * 0.06);
    low -= margin;
    high = std::min(1.0, high + margin);
    const auto x = [&](double score) { return left + (right - left) * (score - low) / (high - low); };
    const double base = area.bottom() - 5;
    const double first = area.top() + 6;
    const double step = (base - first) / static_cast<double>(chart.rows.size());
    for (const double tick : paperTicks(low, high, 5)) {
        if (tick < low || tick > high)
            continue;
        canvas.line({x(tick), first - 1}, {x(tick), base}, kRule, 0.15);
        canvas.text(x(tick), base + 3.8, words.number({tick, AmountFormat::ScoreText}), kTiny, kSecondary, PaperAlign::Centre);
    }
    const std::vector<double> columns{area.right() - 16, area.right()};
    for (std::size_t i = 0; i < chart.heads.size() && i < columns.size(); ++i)
        canvas.text(columns[i], area.top() + 2.6, words.text(chart.heads[i]), kTiny, kSecondary, PaperAlign::Right);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const ScoreRow& row = chart.rows[i];
        const double y = first + step * (static_cast<double>(i) + 0.62);
        canvas.text(area.left(), y + 1, words.text(row.name), row.chosen ? kSmallBold : kSmall, row.chosen ? kAccent : kText);
        for (const double dot : row.dots)
            canvas.circle({x(dot), y}, 0.85, row.chosen ? kAccentLight : kLightData);
        if (row.interval)
            canvas.line({x(row.interval->low), y}, {x(row.interval->high), y}, row.chosen ? kAccent : kGrey, 0.55);
        canvas.circle({x(row.mean), y}, 1.3, row.chosen ? kAccent : kGrey);
        canvas.text(x(row.mean), y - 2, words.text(row.meanLabel), kLabelBold, row.chosen ? kAccent : kInk, PaperAlign::Centre);
        for (std::size_t k = 0; k < row.cells.size() && k < columns.size(); ++k)
            canvas.text(columns[k], y + 1, words.text(row.cells[k]), kLabel, kSecondary, PaperAlign::Right);
    }
}

void drawStack(PaperCanvas& canvas, const QRectF& area, const StackChart& chart, const PaperText& words)
{
    double x = area.left();
    for (const StackPart& part : chart.parts) {
        const double width = std::max(0.4, area.width() * part.share);
        const QColor fill = segmentColour(part.tone);
        canvas.rect({x, area.top(), width - 0.3, 7}, fill.isValid() ? fill : QColor(0xE5, 0xE9, 0xED));
        const QString label = words.text(part.label);
        if (paperTextWidth(label, kLabelBold) < width - 3)
            canvas.text(x + 1.6, area.top() + 4.5, label, kLabelBold, fill.isValid() ? segmentTextColour(part.tone) : kInk);
        x += width;
    }
}

}  // namespace holdfast
