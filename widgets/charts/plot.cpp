// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot.h"

#include <cmath>

#include <QFontMetricsF>
#include <QPicture>

#include "widgets/charts/qcustomplot_words.h"

namespace holdfast {

PlotFigure::PlotFigure(const ChartTheme& theme) : m_theme(theme), m_plot(std::make_unique<QCustomPlot>())
{
    m_plot->setBackground(Qt::NoBrush);
    m_plot->setNotAntialiasedElements(QCP::aeNone);
    m_plot->setAntialiasedElements(QCP::aeAll);
    auto* rect = m_plot->axisRect();
    const auto unit = [this](double pixels) { return static_cast<int>(std::lround(m_theme.length(pixels))); };
    rect->setMinimumMargins(QMargins(unit(4), unit(8), unit(22), unit(4)));  // a label over the edge would be dropped
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->plotLayout()->setColumnSpacing(0);
    m_plot->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
}

PlotFigure::~PlotFigure() = default;

void PlotFigure::setAxes(const Ticks& x, const Ticks& y, Grid grid, const TickText& xText, const TickText& yText)
{
    m_range[0] = x.low;
    m_range[1] = x.high;
    m_range[2] = y.low;
    m_range[3] = y.high;
    const auto style = [this](QCPAxis* axis, const Ticks& ticks, bool lines, const TickText& text) {
        axis->setRange(ticks.low, ticks.high);
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        for (const double place : ticks.places)
            ticker->addTick(place, text ? text(place, ticks.decimals) : m_theme.numbers.fixed(place, ticks.decimals));
        axis->setTicker(ticker);
        axis->setBasePen(axis->orientation() == Qt::Horizontal ? QPen(m_theme.baseline, m_theme.length(1)) : QPen(Qt::NoPen));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->setTickLabelFont(m_theme.label);
        axis->setTickLabelColor(m_theme.ink3);
        axis->setTickLabelPadding(static_cast<int>(std::lround(m_theme.length(5))));
        axis->setPadding(0);
        axis->grid()->setVisible(lines);
        axis->grid()->setPen(QPen(m_theme.grid, m_theme.length(1)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setSubGridVisible(false);
    };
    style(m_plot->xAxis, x, grid == Grid::Both, xText);
    style(m_plot->yAxis, y, grid != Grid::None, yText);
    m_plot->xAxis->grid()->setLayer(QStringLiteral("grid"));
}

QCPGraph* PlotFigure::addDots(double designDiameter, const QColor& colour, const QColor& rim)
{
    QCPGraph* graph = m_plot->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setPen(Qt::NoPen);           // else dots without a rim take the graph's pen
    graph->setAdaptiveSampling(false);  // it would drop dots on paper
    const QPen pen = rim.isValid() ? QPen(rim, m_theme.length(1)) : QPen(Qt::NoPen);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, pen, QBrush(colour), m_theme.length(designDiameter)));
    return graph;
}

void PlotFigure::paint(QPainter& painter, const QRectF& area)
{
    m_marks.clear();
    const int width = static_cast<int>(std::lround(area.width()));
    const int height = static_cast<int>(std::lround(area.height()));
    if (width < 2 || height < 2)
        return;
    QPicture picture;
    {
        QCPPainter recorder(&picture);
        m_plot->toPainter(&recorder, width, height);
    }
    m_plotArea = QRectF(m_plot->axisRect()->rect()).translated(area.topLeft());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintUnder(painter);
    painter.restore();
    painter.save();
    painter.translate(area.topLeft());
    // A picture is replayed at the ratio of the resolutions: taken back here.
    const double ratio = static_cast<double>(picture.logicalDpiX()) / painter.device()->logicalDpiX();
    painter.scale(ratio, ratio);
    painter.drawPicture(0, 0, picture);
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintOver(painter);
    painter.restore();
}

QPointF PlotFigure::at(double x, double y) const
{
    return {m_plotArea.left() + (x - m_range[0]) / (m_range[1] - m_range[0]) * m_plotArea.width(),
            m_plotArea.bottom() - (y - m_range[2]) / (m_range[3] - m_range[2]) * m_plotArea.height()};
}

QPointF PlotFigure::valueAt(const QPointF& point) const
{
    if (m_plotArea.isEmpty())
        return {};
    return {m_range[0] + (point.x() - m_plotArea.left()) / m_plotArea.width() * (m_range[1] - m_range[0]),
            m_range[2] + (m_plotArea.bottom() - point.y()) / m_plotArea.height() * (m_range[3] - m_range[2])};
}

double axisHeight(const ChartTheme& theme) { return QFontMetricsF(theme.label).height() + theme.length(5); }

void paintValueAxis(QPainter& painter, const QRectF& plot, const Ticks& ticks, const ChartTheme& theme,
                    const std::function<QString(double, int)>& text)
{
    painter.save();
    painter.setFont(theme.label);
    const QFontMetricsF metrics(theme.label);
    for (const double place : ticks.places) {
        const double x = plot.left() + (place - ticks.low) / (ticks.high - ticks.low) * plot.width();
        painter.setPen(QPen(theme.grid, theme.length(1)));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QString label = text ? text(place, ticks.decimals) : theme.numbers.fixed(place, ticks.decimals);
        const double half = metrics.horizontalAdvance(label) / 2 + 1;
        painter.setPen(theme.ink3);
        painter.drawText(QRectF(x - half, plot.bottom() + theme.length(4), 2 * half, metrics.height()), Qt::AlignCenter, label);
    }
    painter.restore();
}

}  // namespace holdfast
