// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/rates.h"

#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/qcustomplot_words.h"

#include "widgets/charts/histogram.h"
#include "widgets/charts/plot.h"

namespace holdfast {

namespace {

struct RatePoint
{
    double x = 0;
    double rate = 0;
    Interval interval;
    QString text;
    QStringList raw;
};

class RatesFigure : public PlotFigure
{
public:
    RatesFigure(std::vector<RatePoint> points, const Ticks& across, const TickText& text, const QColor& colour, const ChartTheme& theme)
        : PlotFigure(theme), m_points(std::move(points))
    {
        Ticks up = ticksFor(0, 1, 4);
        up.low = -0.025;  // a dot at nought or at all is not cut in half
        up.high = 1.025;
        setAxes(across, up, Grid::Values, text, [this](double value, int) { return m_theme.numbers.percent(value, 0); });
        QCPGraph* dots = addDots(9, colour, theme.ground);
        auto* whiskers = new QCPErrorBars(plot().xAxis, plot().yAxis);
        whiskers->removeFromLegend();
        whiskers->setAntialiased(true);
        whiskers->setDataPlottable(dots);
        whiskers->setPen(QPen(colour, theme.length(1.5)));
        whiskers->setWhiskerWidth(0);
        whiskers->setSymbolGap(theme.length(4));
        for (const RatePoint& point : m_points) {
            dots->addData(point.x, point.rate);
            whiskers->addData(point.rate - point.interval.low, point.interval.high - point.rate);
        }
    }
    void setAverage(const std::optional<RateLine>& average) { m_average = average; }
    void setDiagonal() { m_diagonal = true; }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("n"), QStringLiteral("rate"), QStringLiteral("low"),
                         QStringLiteral("high")},
                        {}};
        for (const RatePoint& point : m_points)
            data.rows.push_back(point.raw);
        return data;
    }

protected:
    void paintUnder(QPainter& painter) override
    {
        painter.setPen(QPen(m_theme.control, m_theme.length(1), Qt::DashLine));
        if (m_diagonal)
            painter.drawLine(at(0, 0), at(1, 1));
    }
    void paintOver(QPainter& painter) override
    {
        const double reach = m_theme.length(8);
        for (const RatePoint& point : m_points)
            m_marks.push_back(
                {QRectF(at(point.x, point.interval.high) - QPointF(reach, reach), at(point.x, point.interval.low) + QPointF(reach, reach)),
                 point.text});
        if (!m_average)
            return;
        painter.setPen(QPen(m_theme.control, m_theme.length(1), Qt::DashLine));
        const double y = at(0, m_average->rate).y();
        painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
        const QFontMetricsF metrics(m_theme.label);
        const double width = metrics.horizontalAdvance(m_average->words) + m_theme.length(6);
        // Where the fewest whiskers are crossed: right or left, above or below the line.
        QRectF best;
        int fewest = 1000;
        for (const bool right : {true, false})
            for (const bool below : {true, false}) {
                const QRectF place(right ? plotArea().right() - width : plotArea().left(),
                                   below ? y + m_theme.length(2) : y - metrics.height() - m_theme.length(2), width, metrics.height());
                int crossed = 0;
                for (const Mark& mark : m_marks)
                    crossed += mark.area.intersects(place) ? 1 : 0;
                if (crossed < fewest) {
                    fewest = crossed;
                    best = place;
                }
            }
        painter.setFont(m_theme.label);
        painter.fillRect(best, m_theme.ground);
        painter.setPen(m_theme.ink2);
        painter.drawText(best, Qt::AlignCenter, m_average->words);
    }

private:
    std::vector<RatePoint> m_points;
    std::optional<RateLine> m_average;
    bool m_diagonal = false;
};

}  // namespace

std::unique_ptr<Figure> rateFigure(const ColumnProfile& profile, const std::optional<RateLine>& average, const ChartTheme& theme)
{
    std::vector<RatePoint> points;
    const Ticks across = profile.histogram && !profile.histogram->edges.empty()
                             ? ticksFor(profile.histogram->edges.front(), profile.histogram->edges.back(), 5)
                             : ticksFor(profile.min, profile.max, 5);
    for (const RateBin& bin : profile.rates) {
        if (bin.n == 0 || !std::isfinite(bin.low))
            continue;
        const int decimals = profile.integral ? 0 : across.decimals + 1;
        points.push_back({(bin.low + bin.high) / 2,
                          bin.rate,
                          bin.interval,
                          QStringLiteral("%1 – %2\n%3\nn = %4")
                              .arg(tickOf(profile, bin.low, decimals, theme), tickOf(profile, bin.high, decimals, theme),
                                   theme.numbers.percentWithInterval(bin.rate, bin.interval.low, bin.interval.high),
                                   theme.numbers.whole(static_cast<double>(bin.n))),
                          {rawNumber(bin.low), rawNumber(bin.high), QString::number(bin.n), rawNumber(bin.rate),
                           rawNumber(bin.interval.low), rawNumber(bin.interval.high)}});
    }
    if (points.empty())
        return nullptr;
    auto figure = std::make_unique<RatesFigure>(
        std::move(points), across, [profile, theme](double value, int decimals) { return tickOf(profile, value, decimals, theme); },
        theme.event, theme);
    figure->setAverage(average);
    return figure;
}

std::unique_ptr<Figure> calibrationFigure(const std::vector<CalibrationBand>& bands, const ChartTheme& theme)
{
    std::vector<RatePoint> points;
    for (const CalibrationBand& band : bands)
        points.push_back({band.meanProbability,
                          band.observedRate,
                          band.interval,
                          QStringLiteral("%1 → %2\nn = %3")
                              .arg(theme.numbers.percent(band.meanProbability),
                                   theme.numbers.percentWithInterval(band.observedRate, band.interval.low, band.interval.high),
                                   theme.numbers.whole(static_cast<double>(band.rows))),
                          {rawNumber(band.low), rawNumber(band.high), QString::number(band.rows), rawNumber(band.observedRate),
                           rawNumber(band.interval.low), rawNumber(band.interval.high)}});
    if (points.empty())
        return nullptr;
    auto figure = std::make_unique<RatesFigure>(
        std::move(points), ticksFor(0, 1, 4), [theme](double value, int) { return theme.numbers.percent(value, 0); }, theme.accent, theme);
    figure->setDiagonal();
    return figure;
}

}  // namespace holdfast
