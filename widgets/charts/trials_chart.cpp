// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trials_chart.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/plot.h"
#include "widgets/charts/qcustomplot_words.h"

namespace holdfast {

namespace {

constexpr double kFar = 4;  // times the distance of the median from the best: what lies below would squeeze the rest

std::vector<double> finiteScores(const std::vector<TrialDot>& dots)
{
    std::vector<double> scores;
    for (const TrialDot& dot : dots)
        if (std::isfinite(dot.score))
            scores.push_back(dot.score);
    std::sort(scores.begin(), scores.end());
    return scores;
}

Ticks scoresAxis(const std::vector<TrialDot>& dots)
{
    const std::vector<double> scores = finiteScores(dots);
    if (scores.empty())
        return ticksFor(0, 1, 4);
    const double best = scores.back();
    const double median = scores[scores.size() / 2];
    const double room = std::max(0.02, best - median);
    const double low = std::max(scores.front() - 0.1 * room, best - kFar * room);
    return ticksFor(low, best + 0.15 * room, 4);
}

class TrialsFigure : public PlotFigure
{
public:
    TrialsFigure(TrialsLook look, const ChartTheme& theme) : PlotFigure(theme), m_look(std::move(look)), m_up(scoresAxis(m_look.dots))
    {
        const int wanted = std::max({m_look.wanted, static_cast<int>(m_look.dots.size()), 2});
        Ticks across = ticksFor(0, wanted, std::min(5, wanted));
        std::erase_if(across.places, [](double place) { return place < 1 || place != std::floor(place); });
        if (across.places.empty() || across.places.front() > 1)
            across.places.insert(across.places.begin(), 1);
        across.decimals = 0;
        across.low = 0.3;
        across.high = wanted + 0.7;
        setAxes(across, m_up, Grid::Values);
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        const double top = paintLegend(painter, area);
        PlotFigure::paint(painter, area.adjusted(0, top, 0, 0));
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("trial"), QStringLiteral("model"), QStringLiteral("score")}, {}};
        for (std::size_t i = 0; i < m_look.dots.size(); ++i)
            data.rows.push_back({QString::number(i + 1), m_look.dots[i].text, rawNumber(m_look.dots[i].score)});
        return data;
    }

protected:
    void paintUnder(QPainter& painter) override
    {
        const auto done = static_cast<double>(m_look.dots.size());
        const double left = at(done + 0.5, m_up.low).x();
        if (m_look.left.isEmpty() || left >= plotArea().right() - 1)
            return;
        const QRectF rest(left, plotArea().top(), plotArea().right() - left, plotArea().height());
        QColor shade = m_theme.neutral;
        shade.setAlphaF(0.25F);
        painter.fillRect(rest, shade);
        painter.setFont(m_theme.caption);
        painter.setPen(m_theme.ink3);
        if (QFontMetricsF(m_theme.caption).horizontalAdvance(m_look.left) + m_theme.length(16) < rest.width())
            painter.drawText(rest, Qt::AlignCenter, m_look.left);
    }

    void paintOver(QPainter& painter) override
    {
        paintBest(painter);
        for (std::size_t i = 0; i < m_look.dots.size(); ++i) {
            const TrialDot& dot = m_look.dots[i];
            const bool below = !(dot.score >= m_up.low);
            const QPointF centre = at(static_cast<double>(i + 1), below ? m_up.low : dot.score);
            const bool ring = below || dot.isPart;
            const double radius = m_theme.length(ring ? 3 : 4.5);
            painter.setPen(ring ? QPen(m_theme.category(dot.place), m_theme.length(1.3)) : QPen(m_theme.ground, m_theme.length(1)));
            painter.setBrush(ring ? QBrush(m_theme.ground) : QBrush(m_theme.category(dot.place)));
            painter.drawEllipse(centre, radius, radius);
            m_marks.push_back({QRectF(centre.x() - 1.5 * radius, centre.y() - 1.5 * radius, 3 * radius, 3 * radius), dot.text});
        }
    }

private:
    // The height it took.
    double paintLegend(QPainter& painter, const QRectF& area)
    {
        const QFontMetricsF metrics(m_theme.caption);
        const double line = metrics.height() + m_theme.length(6);
        double x = area.left();
        double y = area.top();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(m_theme.caption);
        for (const auto& [place, name] : m_look.families) {
            const double width = metrics.horizontalAdvance(name) + m_theme.length(16);
            if (x > area.left() && x + width > area.right()) {
                x = area.left();
                y += line;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.category(place));
            painter.drawEllipse(QPointF(x + m_theme.length(4), y + metrics.height() / 2), m_theme.length(4), m_theme.length(4));
            painter.setPen(m_theme.ink2);
            painter.drawText(QRectF(x + m_theme.length(12), y, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
            x += width + m_theme.length(14);
        }
        painter.restore();
        return m_look.families.empty() ? 0 : y + line + m_theme.length(4) - area.top();
    }

    void paintBest(QPainter& painter)
    {
        QPainterPath path;
        double best = -INFINITY;
        bool begun = false;
        for (std::size_t i = 0; i < m_look.dots.size(); ++i) {
            const double x = static_cast<double>(i + 1);
            const bool better = !m_look.dots[i].isPart && m_look.dots[i].score > best;
            if (better && begun)
                path.lineTo(at(x, std::max(best, m_up.low)));
            if (better)
                best = m_look.dots[i].score;
            if (!std::isfinite(best))
                continue;
            const QPointF here = at(x, std::max(best, m_up.low));
            begun ? path.lineTo(here) : path.moveTo(here);
            begun = true;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, m_theme.length(2)));
        painter.drawPath(path);
    }

    TrialsLook m_look;
    Ticks m_up;
};

}  // namespace

int bestTrial(const std::vector<TrialDot>& dots)
{
    int place = 0;
    double best = -INFINITY;
    for (std::size_t i = 0; i < dots.size(); ++i)
        if (!dots[i].isPart && dots[i].score > best) {
            best = dots[i].score;
            place = static_cast<int>(i) + 1;
        }
    return place;
}

std::unique_ptr<Figure> trialsFigure(const TrialsLook& look, const ChartTheme& theme)
{
    return std::make_unique<TrialsFigure>(look, theme);
}

}  // namespace holdfast
