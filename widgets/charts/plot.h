// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "widgets/charts/figure.h"
#include "widgets/charts/ticks.h"

class QCustomPlot;
class QCPGraph;

namespace holdfast {

// A figure drawn by QCustomPlot, for what is too dense for Qt Charts. Vectors on every painter; the subclass draws over it.
class PlotFigure : public MarkedFigure
{
public:
    explicit PlotFigure(const ChartTheme& theme);
    ~PlotFigure() override;

    void paint(QPainter& painter, const QRectF& area) override;
    // Places of values in the painter's coordinates, and back; right after a painting and until the next.
    QPointF at(double x, double y) const;
    QPointF valueAt(const QPointF& point) const;
    QRectF plotArea() const { return m_plotArea; }

protected:
    using TickText = std::function<QString(double, int decimals)>;
    enum class Grid { None, Values, Both };
    void setAxes(const Ticks& x, const Ticks& y, Grid grid, const TickText& xText = {}, const TickText& yText = {});
    QCustomPlot& plot() const { return *m_plot; }
    // Dots without a line.
    QCPGraph* addDots(double designDiameter, const QColor& colour, const QColor& rim = {});
    virtual void paintUnder(QPainter&) {}
    virtual void paintOver(QPainter&) {}

    ChartTheme m_theme;

private:
    std::unique_ptr<QCustomPlot> m_plot;
    QRectF m_plotArea;
    double m_range[4] = {0, 1, 0, 1};  // x low, x high, y low, y high
};

// For painters of our own: a value axis under `plot` with its gridlines.
void paintValueAxis(QPainter& painter, const QRectF& plot, const Ticks& ticks, const ChartTheme& theme,
                    const std::function<QString(double, int)>& text = {});
double axisHeight(const ChartTheme& theme);

}  // namespace holdfast
