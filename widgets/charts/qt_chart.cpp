// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/qt_chart.h"

#include <cmath>

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QtCharts/QAbstractSeries>
#include <QtCharts/QLegend>

namespace holdfast {

QtChartFigure::QtChartFigure(const ChartTheme& theme) : m_theme(theme), m_scene(std::make_unique<QGraphicsScene>()), m_chart(new QChart)
{
    m_scene->addItem(m_chart);  // the scene owns it from here
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    const auto unit = [this](double pixels) { return static_cast<int>(std::lround(m_theme.length(pixels))); };
    m_chart->setMargins(QMargins(0, unit(7), unit(16), 0));  // half a label stands out above and on the right
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
}

QtChartFigure::~QtChartFigure() = default;

void QtChartFigure::setAxes(QCategoryAxis* x, QCategoryAxis* y)
{
    m_chart->addAxis(x, Qt::AlignBottom);
    m_chart->addAxis(y, Qt::AlignLeft);
}

void QtChartFigure::finish()
{
    const QList<QAbstractAxis*> axes = m_chart->axes();
    for (QAbstractSeries* series : m_chart->series())
        for (QAbstractAxis* axis : axes)
            series->attachAxis(axis);
}

QPointF QtChartFigure::at(double x, double y) const
{
    const QRectF area = plotArea();
    const auto* across = static_cast<const QCategoryAxis*>(m_chart->axes(Qt::Horizontal).constFirst());
    const auto* up = static_cast<const QCategoryAxis*>(m_chart->axes(Qt::Vertical).constFirst());
    return {area.left() + (x - across->min()) / (across->max() - across->min()) * area.width(),
            area.bottom() - (y - up->min()) / (up->max() - up->min()) * area.height()};
}

QRectF QtChartFigure::plotArea() const { return m_chart->plotArea().translated(m_corner); }

void QtChartFigure::paint(QPainter& painter, const QRectF& area)
{
    m_corner = area.topLeft();
    m_marks.clear();
    const QRectF local(QPointF(0, 0), area.size());
    m_scene->setSceneRect(local);
    m_chart->setGeometry(local);
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter, area, local, Qt::IgnoreAspectRatio);
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintOver(painter);
    painter.restore();
}

QCategoryAxis* tickAxis(const Ticks& ticks, AxisLine line, const ChartTheme& theme, const TickText& text)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(ticks.low);
    axis->setRange(ticks.low, ticks.high);
    QString last;
    for (const double place : ticks.places) {
        QString label = text ? text(place, ticks.decimals) : theme.numbers.fixed(place, ticks.decimals);
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B);  // QCategoryAxis keeps one place per label
        axis->append(label, place);
    }
    axis->setLabelsFont(theme.label);
    axis->setLabelsColor(theme.ink3);
    axis->setTruncateLabels(false);
    axis->setShadesVisible(false);
    axis->setMinorGridLineVisible(false);
    axis->setGridLinePen(QPen(theme.grid, theme.length(1)));
    axis->setGridLineVisible(line == AxisLine::Grid);
    axis->setLineVisible(line == AxisLine::Base);
    axis->setLinePen(QPen(theme.baseline, theme.length(1)));
    return axis;
}

}  // namespace holdfast
