// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/beeswarm.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <QFontMetricsF>

#include "widgets/charts/plot.h"
#include "widgets/charts/qcustomplot_words.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

constexpr std::size_t kShades = 25;
constexpr int kPlaces = 120;       // dots are piled up in so many columns
constexpr double kHalfRow = 0.42;  // of a row's height
constexpr std::size_t kMostPerRow = 2000;

class SwarmFigure : public PlotFigure
{
public:
    SwarmFigure(std::vector<SwarmRow> rows, QString low, QString high, const ChartTheme& theme)
        : PlotFigure(theme), m_rows(std::move(rows)), m_low(std::move(low)), m_high(std::move(high))
    {
        double from = 0;
        double to = 0;
        for (const SwarmRow& row : m_rows)
            for (const double value : row.contributions) {
                from = std::min(from, value);
                to = std::max(to, value);
            }
        const double room = std::max(1e-9, to - from) * 0.03;
        Ticks up;
        up.low = 0;
        up.high = static_cast<double>(m_rows.size());
        setAxes(ticksFor(from - room, to + room, 5), up, Grid::None, [this](double value, int decimals) {
            return value == 0 ? QStringLiteral("0") : m_theme.numbers.withSign(value, decimals);
        });
        std::vector<QCPGraph*> shades;
        for (std::size_t shade = 0; shade <= kShades; ++shade) {
            const QColor colour =
                shade == kShades ? theme.bar : onRamp(theme.diverging, static_cast<double>(shade) / static_cast<double>(kShades - 1));
            // The middle of the ramp is nearly the paper: mixed with the bar's grey it stays visible.
            const double middle = 1 - std::fabs(static_cast<double>(shade) / (kShades - 1) - 0.5) * 2;
            shades.push_back(addDots(4, shade == kShades ? colour : mixed(colour, theme.bar, std::max(0.0, middle - 0.45))));
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            pileUp(m_rows[row], static_cast<double>(m_rows.size() - row) - 0.5, from, to, shades);
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        double names = 0;
        for (const SwarmRow& row : m_rows)
            names = std::max(names, QFontMetricsF(m_theme.caption).horizontalAdvance(row.name));
        m_names = std::min(names + m_theme.length(14), area.width() * 0.36);
        m_ramp = m_theme.length(46);
        auto* rect = plot().axisRect();
        rect->setAutoMargins(QCP::msBottom);
        rect->setMargins(QMargins(static_cast<int>(m_names), static_cast<int>(m_theme.length(4)), static_cast<int>(m_ramp), 0));
        PlotFigure::paint(painter, area);
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("column"), QStringLiteral("contribution"), QStringLiteral("value_rank")}, {}};
        for (const SwarmRow& row : m_rows)
            for (std::size_t i = 0; i < row.contributions.size(); ++i)
                data.rows.push_back(
                    {row.name, rawNumber(row.contributions[i]), i < row.places.size() ? rawNumber(row.places[i]) : QString()});
        return data;
    }

protected:
    void paintUnder(QPainter& painter) override
    {
        painter.setPen(QPen(m_theme.baseline, m_theme.length(1)));
        painter.drawLine(QPointF(at(0, 0).x(), plotArea().top()), QPointF(at(0, 0).x(), plotArea().bottom()));
    }
    void paintOver(QPainter& painter) override
    {
        const double height = plotArea().height() / static_cast<double>(m_rows.size());
        painter.setFont(m_theme.caption);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const QRectF place(plotArea().left() - m_names, plotArea().top() + static_cast<double>(row) * height,
                               m_names - m_theme.length(10), height);
            painter.setPen(m_theme.ink2);
            drawElided(painter, place, Qt::AlignRight | Qt::AlignVCenter, m_rows[row].name);
            m_marks.push_back({QRectF(place.left(), place.top(), plotArea().right() - place.left(), height), m_rows[row].name});
        }
        const double line = QFontMetricsF(m_theme.label).height();
        const QRectF ramp(plotArea().right() + m_ramp / 2 - m_theme.length(3), plotArea().top() + line + m_theme.length(2),
                          m_theme.length(6), plotArea().height() - 2 * line - m_theme.length(4));
        constexpr int kSteps = 40;
        for (int i = 0; i < kSteps; ++i)
            painter.fillRect(
                QRectF(ramp.left(), ramp.bottom() - ramp.height() * (i + 1) / kSteps, ramp.width(), ramp.height() / kSteps + 0.5),
                onRamp(m_theme.diverging, (i + 0.5) / kSteps));
        painter.setFont(m_theme.label);
        painter.setPen(m_theme.ink3);
        const QRectF words(plotArea().right() - m_theme.length(4), plotArea().top(), m_ramp + m_theme.length(8), line);
        painter.drawText(words, Qt::AlignCenter, m_high);
        painter.drawText(words.translated(0, plotArea().height() - line), Qt::AlignCenter, m_low);
    }

private:
    void pileUp(const SwarmRow& row, double centre, double from, double to, const std::vector<QCPGraph*>& shades) const
    {
        std::map<int, std::vector<std::size_t>> piles;
        const std::size_t step = std::max<std::size_t>(1, row.contributions.size() / kMostPerRow);
        for (std::size_t i = 0; i < row.contributions.size(); i += step)
            if (std::isfinite(row.contributions[i]))
                piles[static_cast<int>((row.contributions[i] - from) / std::max(1e-12, to - from) * kPlaces)].push_back(i);
        std::size_t most = 1;
        for (const auto& pile : piles)
            most = std::max(most, pile.second.size());
        const double apart = std::min(0.11, 2 * kHalfRow / static_cast<double>(most));
        for (const auto& pile : piles)
            for (std::size_t k = 0; k < pile.second.size(); ++k) {
                const std::size_t i = pile.second[k];
                const double level = static_cast<double>((k + 1) / 2) * (k % 2 == 0 ? 1 : -1);
                const double place = i < row.places.size() ? row.places[i] : NAN;
                const std::size_t shade = std::isfinite(place)
                                              ? std::min(kShades - 1, static_cast<std::size_t>(std::max(0.0, place) * (kShades - 1) + 0.5))
                                              : kShades;
                shades[shade]->addData(row.contributions[i], centre + level * apart);
            }
    }

    std::vector<SwarmRow> m_rows;
    QString m_low;
    QString m_high;
    double m_names = 0;
    double m_ramp = 0;
};

}  // namespace

std::unique_ptr<Figure> beeswarmFigure(const std::vector<SwarmRow>& rows, const QString& low, const QString& high, const ChartTheme& theme)
{
    if (rows.empty())
        return nullptr;
    return std::make_unique<SwarmFigure>(rows, low, high, theme);
}

std::vector<double> colourPlaces(const std::vector<double>& values)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> places(values.size(), NAN);
    for (std::size_t k = 0; k < order.size();) {
        std::size_t end = k;
        while (end < order.size() && values[order[end]] == values[order[k]])
            ++end;
        const double rank = (static_cast<double>(k) + static_cast<double>(end - 1)) / 2;
        for (; k < end; ++k)
            places[order[k]] = order.size() > 1 ? rank / static_cast<double>(order.size() - 1) : 0.5;
    }
    return places;
}

}  // namespace holdfast
