// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/charts/qcustomplot_words.h"

namespace holdfast {

namespace {

struct Range
{
    double low = 0;
    double high = 1;
};

// A little room around the outermost values, so that no dot is cut.
Range rangeOf(const std::vector<double>& values)
{
    Range range{INFINITY, -INFINITY};
    for (const double value : values)
        if (std::isfinite(value)) {
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
        }
    if (range.low > range.high)
        return {0, 1};
    const double room = (range.high - range.low) * 0.04;
    return {range.low - room, range.high + room};
}

constexpr int kColumns = 64;
constexpr int kRows = 40;

class DependenceFigure : public PlotFigure
{
public:
    DependenceFigure(std::shared_ptr<const ScatterPoints> points, const ChartTheme& theme) : PlotFigure(theme), m_points(std::move(points))
    {
        const Range across = rangeOf(m_points->x);
        const Range up = rangeOf(m_points->y);
        setAxes(ticksFor(across.low, across.high, 5), ticksFor(up.low, up.high, 5), Grid::Values, {},
                [this](double value, int decimals) { return m_theme.numbers.withSign(value, decimals); });
        QColor colour = theme.bar;
        colour.setAlphaF(0.55F);
        QCPGraph* dots = addDots(4.5, colour);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_points->x.size(); ++i)
            if (std::isfinite(m_points->x[i]) && std::isfinite(m_points->y[i])) {
                dots->addData(m_points->x[i], m_points->y[i]);
                order.push_back(i);
            }
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return m_points->x[a] < m_points->x[b]; });
        QCPGraph* line = plot().addGraph();
        line->setPen(QPen(theme.accent, theme.length(2.2)));
        const std::size_t pieces = std::min<std::size_t>(14, std::max<std::size_t>(2, order.size() / 12));
        for (std::size_t piece = 0; piece < pieces && !order.empty(); ++piece) {  // equal numbers of points per piece
            const std::size_t begin = piece * order.size() / pieces;
            const std::size_t end = (piece + 1) * order.size() / pieces;
            double x = 0;
            double y = 0;
            for (std::size_t i = begin; i < end; ++i) {
                x += m_points->x[order[i]];
                y += m_points->y[order[i]];
            }
            const double n = static_cast<double>(end - begin);
            if (n > 0)
                line->addData(x / n, y / n);
        }
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("value"), QStringLiteral("contribution")}, {}};
        for (std::size_t i = 0; i < m_points->x.size(); ++i)
            data.rows.push_back({rawNumber(m_points->x[i]), rawNumber(m_points->y[i])});
        return data;
    }

protected:
    void paintUnder(QPainter& painter) override
    {
        painter.setPen(QPen(m_theme.baseline, m_theme.length(1)));
        const double y = at(0, 0).y();
        if (y > plotArea().top() && y < plotArea().bottom())
            painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
    }

private:
    std::shared_ptr<const ScatterPoints> m_points;
};

}  // namespace

ScatterFigure::ScatterFigure(ScatterLook look, const ChartTheme& theme) : PlotFigure(theme), m_look(std::move(look))
{
    const ScatterPoints& points = *m_look.points;
    const auto axis = [](const std::vector<double>& values, bool share, int wanted) {
        if (share) {
            Ticks ticks = ticksFor(0, 1, wanted);
            ticks.low = -0.01;
            ticks.high = 1.012;
            return ticks;
        }
        const Range range = rangeOf(values);
        return ticksFor(range.low, range.high, wanted);
    };
    const auto text = [this](bool share) -> TickText {
        if (!share)
            return {};
        return [this](double value, int) { return m_theme.numbers.percent(value, 0); };
    };
    setAxes(axis(points.x, m_look.xIsShare, 5), axis(points.y, m_look.yIsShare, 5), Grid::Both, text(m_look.xIsShare),
            text(m_look.yIsShare));
    m_density = points.x.size() > kMostDots;
    if (m_density)
        return;
    for (const std::int8_t group : {std::int8_t{-1}, std::int8_t{0}, std::int8_t{1}}) {
        QColor colour = colourOf(group);
        colour.setAlphaF(static_cast<float>(m_look.opacity));
        QCPGraph* dots = addDots(m_look.dot, colour);
        for (std::size_t i = 0; i < points.x.size(); ++i)
            if ((points.group.empty() ? -1 : points.group[i]) == group && std::isfinite(points.x[i]) && std::isfinite(points.y[i]))
                dots->addData(points.x[i], points.y[i]);
    }
}

QColor ScatterFigure::colourOf(std::int8_t group) const { return group > 0 ? m_theme.event : group == 0 ? m_theme.other : m_theme.bar; }

void ScatterFigure::paintDiagonal(QPainter& painter)
{
    const QPointF low = valueAt(plotArea().bottomLeft());
    const QPointF high = valueAt(plotArea().topRight());
    const double from = std::max(low.x(), low.y());
    const double to = std::min(high.x(), high.y());
    if (!m_look.diagonal || from >= to)
        return;
    painter.setPen(QPen(m_theme.ink3, m_theme.length(1.2), Qt::DashLine));
    painter.drawLine(at(from, from), at(to, to));
}

void ScatterFigure::paintOver(QPainter& painter)
{
    if (!m_density)
        return paintDiagonal(painter);
    std::vector<double> counts(static_cast<std::size_t>(kColumns) * kRows, 0.0);
    const QRectF area = plotArea();
    for (std::size_t i = 0; i < m_look.points->x.size(); ++i) {
        if (!std::isfinite(m_look.points->x[i]) || !std::isfinite(m_look.points->y[i]))
            continue;
        const QPointF point = at(m_look.points->x[i], m_look.points->y[i]) - area.topLeft();
        const int column = std::clamp(static_cast<int>(point.x() / area.width() * kColumns), 0, kColumns - 1);
        const int row = std::clamp(static_cast<int>(point.y() / area.height() * kRows), 0, kRows - 1);
        counts[static_cast<std::size_t>(row) * kColumns + static_cast<std::size_t>(column)] += 1;
    }
    const double most = *std::max_element(counts.begin(), counts.end());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            const double count = counts[static_cast<std::size_t>(row) * kColumns + static_cast<std::size_t>(column)];
            if (count == 0)
                continue;
            const QRectF cell(area.left() + area.width() * column / kColumns, area.top() + area.height() * row / kRows,
                              area.width() / kColumns + 0.5, area.height() / kRows + 0.5);
            QColor colour = onRamp(m_theme.sequential, 0.15 + 0.85 * std::log1p(count) / std::log1p(most));
            colour.setAlphaF(static_cast<float>(std::min(1.0, m_look.opacity + 0.4)));
            painter.fillRect(cell, colour);
        }
    paintDiagonal(painter);
}

FigureData ScatterFigure::data() const
{
    FigureData data{{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("event")}, {}};
    const ScatterPoints& points = *m_look.points;
    for (std::size_t i = 0; i < points.x.size(); ++i)
        data.rows.push_back({rawNumber(points.x[i]), rawNumber(points.y[i]),
                             points.group.empty() || points.group[i] < 0 ? QString() : QString::number(points.group[i])});
    return data;
}

std::unique_ptr<ScatterFigure> scatterFigure(const ScatterLook& look, const ChartTheme& theme)
{
    if (!look.points || look.points->x.empty())
        return nullptr;
    return std::make_unique<ScatterFigure>(look, theme);
}

std::unique_ptr<Figure> dependenceFigure(const std::shared_ptr<const ScatterPoints>& points, const ChartTheme& theme)
{
    if (!points || points->x.empty())
        return nullptr;
    return std::make_unique<DependenceFigure>(points, theme);
}

}  // namespace holdfast
