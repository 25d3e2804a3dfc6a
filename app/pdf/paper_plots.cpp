// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/pdf/paper_charts.h"

namespace holdfast {

using namespace paper;

namespace {

// Shares of 0 … 100 % upwards: three light lines and their labels; gives the picture's own rectangle.
QRectF shareAxis(PaperCanvas& canvas, const QRectF& area, double below, const PaperText& words)
{
    const QRectF plot(area.left() + 7, area.top() + 1.5, area.width() - 8, area.height() - below - 1.5);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = plot.bottom() - plot.height() * share;
        canvas.line({plot.left(), y}, {plot.right(), y}, kRule, 0.2);
        canvas.text(plot.left() - 1.2, y + 0.9, words.number({share, AmountFormat::Percent}), kTiny, kSecondary, PaperAlign::Right);
    }
    return plot;
}

QPointF at(const QRectF& plot, double x, double y)
{
    return {plot.left() + plot.width() * std::clamp(x, 0.0, 1.0), plot.bottom() - plot.height() * std::clamp(y, 0.0, 1.0)};
}

void rateDot(PaperCanvas& canvas, const QRectF& plot, double x, const RateRow& row, const QColor& colour)
{
    const QPointF centre = at(plot, x, row.rate);
    if (!row.bound)
        canvas.line(at(plot, x, row.interval.low), at(plot, x, row.interval.high), colour, 0.3);
    canvas.circle(centre, 0.95, row.bound ? QColor(Qt::white) : colour, row.bound ? colour : QColor());
}

}  // namespace

std::vector<double> paperTicks(double low, double high, int wanted)
{
    std::vector<double> ticks;
    if (!(high > low) || wanted < 1)
        return ticks;
    const double raw = (high - low) / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double multiple : {5.0, 2.5, 2.0, 1.0})
        if (raw <= multiple * power * 1.0001)
            step = multiple * power;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; ++i)
        ticks.push_back(i * step);
    return ticks;
}

void drawSplitHistogram(PaperCanvas& canvas, const QRectF& area, const SplitHistogramChart& chart, const PaperText& words)
{
    const std::size_t bins = chart.positive.size();
    if (bins == 0)
        return;
    canvas.rect({area.left(), area.top() + 0.6, 2.4, 2.4}, kAccent);
    const QString positive = words.text(chart.positiveName);
    canvas.text(area.left() + 3.4, area.top() + 2.7, positive, kLabel, kAccent);
    const double second = area.left() + 3.4 + paperTextWidth(positive, kLabel) + 5;
    canvas.rect({second, area.top() + 0.6, 2.4, 2.4}, kLightData);
    canvas.text(second + 3.4, area.top() + 2.7, words.text(chart.otherName), kLabel, kSecondary);

    const double base = area.bottom() - 5;
    const double top = area.top() + 8;
    double most = 1;
    for (std::size_t i = 0; i < bins; ++i)
        most = std::max({most, chart.positive[i], chart.others[i]});
    const double step = area.width() / static_cast<double>(bins);
    for (std::size_t i = 0; i < bins; ++i) {
        const double x = area.left() + step * static_cast<double>(i);
        const auto bar = [&](double left, double count, const QColor& fill, const QColor& ink, bool strong) {
            const double height = (base - top) * count / most;
            canvas.rect({left, base - height, step * 0.4, height}, fill);
            if (step > 9 || strong)
                canvas.text(left + step * 0.2, base - height - 0.9, words.number({count, AmountFormat::Count}), kTiny, ink,
                            PaperAlign::Centre);
        };
        bar(x + step * 0.08, chart.positive[i], kAccent, kAccent, step > 7);
        bar(x + step * 0.5, chart.others[i], kLightData, kSecondary, false);
        double low = chart.edges[i];
        double high = chart.edges[i + 1];
        if (chart.integral) {
            low = std::ceil(low);
            high = std::ceil(high) - 1 + (i + 1 == bins && high == std::floor(high) ? 1 : 0);
        }
        const auto number = [&](double value) { return words.number({value, AmountFormat::Plain, chart.integral ? 0 : chart.digits}); };
        const QString label = low == high ? number(low) : number(low) + QChar(0x2013) + number(high);
        const PaperType type = paperTextWidth(label, kTiny) > step - 0.6 ? kCell : kTiny;
        if (paperTextWidth(label, type) <= step + 0.4)
            canvas.text(x + step / 2, base + 3.6, label, type, kSecondary, PaperAlign::Centre);
        else
            canvas.text(x + 0.4, base + 3.6, number(low), kCell, kSecondary);
    }
    canvas.line({area.left(), base}, {area.right(), base}, kInk, 0.25);
}

void drawRatePanel(PaperCanvas& canvas, const QRectF& area, const RatePanelChart& chart, const PaperText& words)
{
    const QRectF plot = shareAxis(canvas, area, 5, words);
    const double span = chart.high - chart.low;
    const auto x = [&](double value) { return (value - chart.low) / span; };
    canvas.line(at(plot, 0, chart.average), at(plot, 1, chart.average), kGrey, 0.25, true);
    if (chart.threshold)
        canvas.line(at(plot, x(*chart.threshold), 0), at(plot, x(*chart.threshold), 1), kInk, 0.35);
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        rateDot(canvas, plot, x(chart.centres[i]), chart.points[i], chart.points[i].rate > chart.average ? kAccent : kGrey);
    for (const double tick : paperTicks(chart.low, chart.high, 4))
        canvas.text(at(plot, x(tick), 0).x(), plot.bottom() + 3.6, words.number({tick, AmountFormat::Number}), kTiny, kSecondary,
                    PaperAlign::Centre);
}

void drawRoc(PaperCanvas& canvas, const QRectF& area, const RocChart& chart, const PaperText& words)
{
    const QRectF plot = shareAxis(canvas, area, 9, words);
    canvas.line(at(plot, 0, 0), at(plot, 1, 1), kLightData, 0.25, true);
    for (const RocCurveLine& curve : chart.curves) {
        QPolygonF points;
        for (const auto& point : curve.points)
            points << at(plot, point.first, point.second);
        canvas.path(points, curve.chosen ? kAccent : kLightData, curve.chosen ? 0.7 : 0.35);
        if (curve.chosen)
            canvas.text(plot.right() - 1, plot.bottom() - 3, words.text(curve.name), kLabelBold, kAccent, PaperAlign::Right);
    }
    for (const double share : {0.0, 0.5, 1.0})
        canvas.text(at(plot, share, 0).x(), plot.bottom() + 3.6, words.number({share, AmountFormat::Percent}), kTiny, kSecondary,
                    PaperAlign::Centre);
    canvas.text(plot.center().x(), plot.bottom() + 7.6, words.word("models.roc.axis"), kLabel, kSecondary, PaperAlign::Centre);
}

void drawCalibration(PaperCanvas& canvas, const QRectF& area, const CalibrationChart& chart, const PaperText& words)
{
    const QRectF plot = shareAxis(canvas, area, 9, words);
    canvas.line(at(plot, 0, 0), at(plot, 1, 1), kLightData, 0.25, true);
    bool hollow = false;
    for (const auto& point : chart.points) {
        rateDot(canvas, plot, point.first, point.second, kAccent);
        hollow = hollow || point.second.bound;
    }
    if (hollow)
        canvas.text(plot.right() - 0.5, plot.bottom() - 2, words.text(chart.note), kTiny, kSecondary, PaperAlign::Right);
    for (const double share : {0.0, 0.5, 1.0})
        canvas.text(at(plot, share, 0).x(), plot.bottom() + 3.6, words.number({share, AmountFormat::Percent}), kTiny, kSecondary,
                    PaperAlign::Centre);
    canvas.text(plot.center().x(), plot.bottom() + 7.6, words.word("models.calibration.axis"), kLabel, kSecondary, PaperAlign::Centre);
}

}  // namespace holdfast
