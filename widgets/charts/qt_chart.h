// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include "widgets/charts/figure.h"
#include "widgets/charts/ticks.h"

class QGraphicsScene;

namespace holdfast {

// A figure drawn by Qt Charts. It lays the chart out for the area, renders its scene as vectors, and lets the figure draw over it.
class QtChartFigure : public MarkedFigure
{
public:
    explicit QtChartFigure(const ChartTheme& theme);
    ~QtChartFigure() override;

    void paint(QPainter& painter, const QRectF& area) override;

protected:
    // Adds the two axes; series are attached to both by finish().
    void setAxes(QCategoryAxis* x, QCategoryAxis* y);
    // After all series were added.
    void finish();
    QPointF at(double x, double y) const;  // of the values, in the painter's coordinates, during paintOver() and later
    QRectF plotArea() const;
    virtual void paintOver(QPainter&) {}

    ChartTheme m_theme;
    QChart* chart() const { return m_chart; }

private:
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart;
    QPointF m_corner;
};

enum class AxisLine { None, Base, Grid };
using TickText = std::function<QString(double, int decimals)>;

// An axis with labels at the ticks' places, in the theme's face and number format.
QCategoryAxis* tickAxis(const Ticks& ticks, AxisLine line, const ChartTheme& theme, const TickText& text = {});

}  // namespace holdfast
