// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/model_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QFontMetricsF>
#include <QtCharts/QLineSeries>

#include "widgets/charts/qt_chart.h"

namespace holdfast {

namespace {

// A curve of a million rows has as many corners; those nearer than a quarter of a pixel on a large plot are left out.
constexpr double kNear = 0.0005;

class CurvesFigure : public QtChartFigure
{
public:
    CurvesFigure(CurvesLook look, const ChartTheme& theme) : QtChartFigure(theme), m_look(std::move(look))
    {
        if (m_look.amounts)
            m_scale = std::max(m_look.amounts->second - m_look.amounts->first, std::numeric_limits<double>::min());
        for (const ModelCurve::Role role : {ModelCurve::Role::Rest, ModelCurve::Role::Compared, ModelCurve::Role::Chosen})
            for (const ModelCurve& curve : m_look.curves)
                if (curve.role == role)
                    addCurve(curve);
        if (m_look.curves.empty())
            chart()->addSeries(new QLineSeries);
        Ticks ticks = m_look.amounts ? ticksFor(m_look.amounts->first, m_look.amounts->second, 4, true) : ticksFor(0, 1, 4);
        Ticks across = ticksFor(0, 1, 4);
        const auto percent = [this](double value, int) { return m_theme.numbers.percent(value, 0); };
        const TickText amount = [this](double value, int) { return m_theme.numbers.money(value, {}); };
        setAxes(tickAxis(across, AxisLine::Grid, theme, percent),
                tickAxis(ticks, AxisLine::Grid, theme, m_look.amounts ? amount : TickText(percent)));
        finish();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("model"), QStringLiteral("x"), QStringLiteral("y")}, {}};
        for (const ModelCurve& curve : m_look.curves)
            for (std::size_t i = 0; i < curve.x.size(); ++i)
                data.rows.push_back({curve.label, rawNumber(curve.x[i]), rawNumber(curve.y[i])});
        return data;
    }

protected:
    void paintOver(QPainter& painter) override
    {
        painter.setPen(QPen(m_theme.lineStrong, m_theme.length(1), Qt::DashLine));
        if (m_look.diagonal)
            painter.drawLine(at(0, 0), at(1, 1));
        if (m_look.floor)
            painter.drawLine(at(0, *m_look.floor), at(1, *m_look.floor));
        paintLabels(painter);
        if (!m_look.handle)
            return;
        const QPointF centre = at(m_look.handle->x, m_look.handle->y);
        painter.setPen(QPen(m_theme.ground, m_theme.length(1.5)));
        painter.setBrush(m_theme.accent);
        painter.drawEllipse(centre, m_theme.length(6), m_theme.length(6));
        painter.setFont(m_theme.captionStrong);
        painter.setPen(m_theme.ink);
        const QFontMetricsF metrics(painter.font());
        const double width = metrics.horizontalAdvance(m_look.handle->label) + 2;
        const bool right = centre.x() + m_theme.length(12) + width < plotArea().right();
        const double x = right ? centre.x() + m_theme.length(11) : centre.x() - m_theme.length(11) - width;
        const QRectF place(x, std::min(centre.y() + m_theme.length(2), plotArea().bottom() - metrics.height()), width, metrics.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, m_look.handle->label);
        m_marks.push_back({QRectF(centre.x() - m_theme.length(14), centre.y() - m_theme.length(14), m_theme.length(28), m_theme.length(28)),
                           m_look.handle->label});
    }

private:
    void addCurve(const ModelCurve& curve)
    {
        auto* series = new QLineSeries;
        double lastX = -1;
        double lastY = -1;
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
            const bool end = i + 1 == curve.x.size();
            if (!end && std::fabs(curve.x[i] - lastX) < kNear && std::fabs(curve.y[i] - lastY) < kNear * m_scale)
                continue;
            series->append(lastX = curve.x[i], lastY = curve.y[i]);
        }
        series->setPen(QPen(colourOf(curve), m_theme.length(curve.role == ModelCurve::Role::Chosen ? 2.4 : 1.3)));
        chart()->addSeries(series);
    }
    QColor colourOf(const ModelCurve& curve) const
    {
        switch (curve.role) {
        case ModelCurve::Role::Chosen:
            return m_theme.accent;
        case ModelCurve::Role::Compared:
            return m_theme.category(curve.place);
        case ModelCurve::Role::Rest:
            break;
        }
        return m_theme.lineStrong;
    }
    void paintLabels(QPainter& painter)  // under the curves, where they leave room: low on the right of ROC, low on the left of PR
    {
        std::vector<const ModelCurve*> named;
        for (const ModelCurve& curve : m_look.curves)
            if (!curve.label.isEmpty())
                named.push_back(&curve);
        const QFontMetricsF metrics(m_theme.captionStrong);
        double width = 0;
        for (const ModelCurve* curve : named)
            width = std::max(width, metrics.horizontalAdvance(curve->label));
        const double line = metrics.height() + m_theme.length(3);
        const double left = m_look.diagonal ? std::min(plotArea().left() + plotArea().width() * 0.42, plotArea().right() - width)
                                            : plotArea().left() + m_theme.length(12);
        double top = plotArea().bottom() - m_theme.length(20) - line * static_cast<double>(named.size());
        for (const ModelCurve* curve : named) {
            const bool strong = curve->role != ModelCurve::Role::Rest;
            painter.setFont(strong ? m_theme.captionStrong : m_theme.caption);
            painter.setPen(strong ? colourOf(*curve) : m_theme.ink3);
            painter.drawText(QRectF(left, top, width + 4, line), Qt::AlignLeft | Qt::AlignVCenter, curve->label);
            top += line;
        }
    }

    CurvesLook m_look;
    double m_scale = 1;  // of what goes up
};

}  // namespace

std::unique_ptr<Figure> curvesFigure(const CurvesLook& look, const ChartTheme& theme)
{
    return std::make_unique<CurvesFigure>(look, theme);
}

}  // namespace holdfast
