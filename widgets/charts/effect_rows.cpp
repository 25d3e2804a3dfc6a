// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/effect_rows.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/plot.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

constexpr double kMostForNames = 0.48;

class RowsFigure : public MarkedFigure
{
public:
    RowsFigure(EffectRowsLook look, const ChartTheme& theme) : m_look(std::move(look)), m_theme(theme) {}

    double wantedHeight(double) const override
    {
        return m_theme.length(m_look.rowHeight) * static_cast<double>(m_look.rows.size()) +
               (m_look.ticks ? axisHeight(m_theme) + m_theme.length(4) : 0);
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        layOut(area);
        if (m_look.ticks)
            paintValueAxis(painter, m_bars, m_ticks, m_theme, [this](double v, int) { return m_theme.numbers.upTo(v, 4); });
        if (m_hasSecond)
            paintValueAxis(painter, m_second, m_secondTicks, m_theme, [this](double v, int) { return m_theme.numbers.upTo(v, 4); });
        if (m_look.reference) {
            painter.setPen(QPen(m_theme.stale, m_theme.length(1.3), Qt::DashLine));
            painter.drawLine(QPointF(x(*m_look.reference), m_bars.top()), QPointF(x(*m_look.reference), m_bars.bottom()));
        }
        const double step = m_bars.height() / static_cast<double>(m_look.rows.size());
        for (std::size_t i = 0; i < m_look.rows.size(); ++i)
            paintRow(painter, m_look.rows[i], QRectF(area.left(), m_bars.top() + static_cast<double>(i) * step, area.width(), step));
        painter.setPen(QPen(m_theme.baseline, m_theme.length(1)));
        painter.drawLine(QPointF(x(0), m_bars.top()), QPointF(x(0), m_bars.bottom()));
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("name"), QStringLiteral("value"), QStringLiteral("low"), QStringLiteral("high"),
                         QStringLiteral("second"), QStringLiteral("second_sd")},
                        {}};
        for (const EffectRow& row : m_look.rows)
            data.rows.push_back({row.name, rawNumber(row.value), row.interval ? rawNumber(row.interval->low) : QString(),
                                 row.interval ? rawNumber(row.interval->high) : QString(), row.second ? rawNumber(*row.second) : QString(),
                                 row.second ? rawNumber(row.secondSd) : QString()});
        return data;
    }

private:
    double x(double value) const
    {
        return m_bars.left() + std::clamp((value - m_ticks.low) / (m_ticks.high - m_ticks.low), 0.0, 1.0) * m_bars.width();
    }
    double x2(double value) const
    {
        return m_second.left() +
               std::clamp((value - m_secondTicks.low) / (m_secondTicks.high - m_secondTicks.low), 0.0, 1.0) * m_second.width();
    }

    void layOut(const QRectF& area)
    {
        const QFontMetricsF body(m_theme.body);
        const QFontMetricsF strong(m_theme.captionStrong);
        double names = 0;
        double texts = 0;
        double leftTexts = 0;
        double rightTexts = 0;
        double low = 0;
        double high = m_look.reference.value_or(0);
        double secondLow = 0;
        double secondHigh = 0;
        m_hasSecond = false;
        bool arrows = false;
        for (const EffectRow& row : m_look.rows) {
            names = std::max(names, body.horizontalAdvance(row.name));
            texts = std::max(texts, strong.horizontalAdvance(row.valueText));
            double& room = row.value >= 0 ? leftTexts : rightTexts;  // of signed bars: on the other side of zero
            room = std::max(room, tabularWidth(m_theme.caption, row.valueText) + m_theme.length(10));
            low = std::min({low, row.value, row.interval ? row.interval->low : 0});
            high = std::max({high, row.value, row.interval ? row.interval->high : 0});
            arrows = arrows || row.direction != EffectRow::Direction::None;
            if (row.second) {
                m_hasSecond = true;
                secondLow = std::min(secondLow, *row.second - row.secondSd);
                secondHigh = std::max(secondHigh, *row.second + row.secondSd);
            }
        }
        m_smallNames = names + m_theme.length(18) > area.width() * kMostForNames;
        m_arrow = arrows ? m_theme.length(20) : 0;
        m_names = std::min(names + m_theme.length(18), area.width() * kMostForNames);
        const double second = m_hasSecond ? area.width() * 0.16 : 0;
        const double left = area.left() + m_names + m_arrow;
        const double right = area.right() - second - (m_hasSecond ? m_theme.length(16) : 0);
        const double bottom = area.bottom() - (m_look.ticks ? axisHeight(m_theme) + m_theme.length(2) : 0);
        const double textRoom = m_look.signedBars ? m_theme.length(4) : texts + m_theme.length(14);
        m_bars = QRectF(QPointF(left, area.top()), QPointF(std::max(left + 10, right - textRoom), bottom));
        if (m_look.signedBars) {
            const double width = std::max(1.0, m_bars.width());
            const double leftShare = std::min(0.45, leftTexts / width);
            const double rightShare = std::min(0.45, rightTexts / width);
            for (int i = 0; i < 20; ++i) {  // each side widens the other's share; the shares together are under 1
                low = std::min(low, -high * leftShare / (1 - leftShare));
                high = std::max(high, -low * rightShare / (1 - rightShare));
            }
        }
        m_ticks = ticksFor(low, high > low ? high * 1.02 : low + 1, 4);
        if (m_look.signedBars && !m_look.ticks) {  // no axis to be round for
            m_ticks.low = low;
            m_ticks.high = high > low ? high : low + 1;
        }
        if (m_hasSecond) {
            m_second = QRectF(QPointF(area.right() - second, area.top()), QPointF(area.right() - m_theme.length(8), bottom));
            m_secondTicks = ticksFor(secondLow, secondHigh > secondLow ? secondHigh : secondLow + 1, 2);
        }
    }

    void paintRow(QPainter& painter, const EffectRow& row, const QRectF& area)
    {
        if (row.selected) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.selected);
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), m_theme.length(6), m_theme.length(6));
            painter.setBrush(m_theme.accent);
            painter.drawRoundedRect(QRectF(area.left(), area.center().y() - area.height() * 0.3, m_theme.length(3), area.height() * 0.6), 1,
                                    1);
        }
        painter.setFont(row.selected ? m_theme.bodyStrong : m_theme.body);
        painter.setPen(m_theme.ink);
        const QRectF name(area.left() + m_theme.length(8), area.top(), m_names - m_theme.length(12), area.height());
        if (m_smallNames)
            painter.setFont(row.selected ? m_theme.labelStrong : m_theme.label);  // all alike, and long ones in two lines
        drawWrapped(painter, name, Qt::AlignLeft | Qt::AlignVCenter, row.name);
        paintArrow(painter, row.direction, QPointF(m_bars.left() - m_theme.length(12), area.center().y()));
        const double y = area.center().y();
        const double half = std::min(m_theme.length(6), area.height() * 0.3);
        const double from = x(std::min(0.0, row.value));
        const double to = x(std::max(0.0, row.value));
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.selected || m_look.allAccent ? m_theme.accent : m_theme.bar);
        painter.drawRoundedRect(QRectF(from, y - half, std::max(1.0, to - from), 2 * half), m_theme.length(1.5), m_theme.length(1.5));
        double end = to;
        double start = from;
        if (row.interval && std::isfinite(row.interval->low) && std::isfinite(row.interval->high)) {
            painter.setPen(QPen(m_theme.ink, m_theme.length(1.3)));
            painter.drawLine(QPointF(x(row.interval->low), y), QPointF(x(row.interval->high), y));
            end = std::max(end, x(row.interval->high));
            start = std::min(start, x(row.interval->low));
        }
        paintValue(painter, row, area, start, end);
        if (row.second && std::isfinite(*row.second))
            paintSecond(painter, row, y);
        m_marks.push_back({area, row.tip.isEmpty() ? QStringLiteral("%1: %2").arg(row.name, row.valueText) : row.tip});
    }

    void paintValue(QPainter& painter, const EffectRow& row, const QRectF& area, double start, double end) const
    {
        painter.setFont(m_look.signedBars ? m_theme.caption : m_theme.captionStrong);
        painter.setPen(m_look.signedBars ? m_theme.ink2 : m_theme.ink);
        const double width = tabularWidth(painter.font(), row.valueText);
        double left = end + m_theme.length(7);
        if (m_look.signedBars && row.value >= 0)
            left = std::max(area.left() + m_names, std::min(start, x(0)) - m_theme.length(7) - width);
        else if (m_look.signedBars)
            left = x(0) + m_theme.length(7);
        if (m_look.reference)
            painter.fillRect(QRectF(left - 1, area.center().y() - m_theme.length(8), width + 2, m_theme.length(16)), m_theme.ground);
        drawTabular(painter, QRectF(left, area.top(), width + 2, area.height()), Qt::AlignLeft | Qt::AlignVCenter, row.valueText);
    }

    void paintSecond(QPainter& painter, const EffectRow& row, double y) const
    {
        painter.setPen(QPen(m_theme.control, m_theme.length(1.3)));
        painter.drawLine(QPointF(x2(*row.second - row.secondSd), y), QPointF(x2(*row.second + row.secondSd), y));
        const bool hollow = *row.second - row.secondSd <= 0 && *row.second + row.secondSd >= 0;
        painter.setPen(QPen(hollow ? m_theme.ink2 : m_theme.ground, m_theme.length(1.2)));
        painter.setBrush(hollow ? m_theme.ground : m_theme.ink2);
        painter.drawEllipse(QPointF(x2(*row.second), y), m_theme.length(4.2), m_theme.length(4.2));
    }

    void paintArrow(QPainter& painter, EffectRow::Direction direction, const QPointF& centre) const
    {
        const double u = m_theme.length(1);
        if (direction == EffectRow::Direction::None)
            return;
        if (direction == EffectRow::Direction::Mixed) {
            painter.setPen(QPen(m_theme.ink3, 1.4 * u, Qt::SolidLine, Qt::RoundCap));
            for (int i = 0; i < 3; ++i) {
                const double angle = M_PI / 3 * i + M_PI / 6;
                const QPointF arm(std::cos(angle) * 3.6 * u, std::sin(angle) * 3.6 * u);
                painter.drawLine(centre - arm, centre + arm);
            }
            return;
        }
        const double sign = direction == EffectRow::Direction::Up ? -1 : 1;
        painter.setPen(QPen(direction == EffectRow::Direction::Up ? m_theme.eventInk : m_theme.otherInk, 1.5 * u, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        const QPointF tip = centre + QPointF(0, sign * 4.5 * u);
        painter.drawLine(centre - QPointF(0, sign * 4.5 * u), tip);
        painter.drawLine(tip, tip + QPointF(-3 * u, -sign * 3 * u));
        painter.drawLine(tip, tip + QPointF(3 * u, -sign * 3 * u));
    }

    EffectRowsLook m_look;
    ChartTheme m_theme;
    QRectF m_bars;
    QRectF m_second;
    Ticks m_ticks;
    Ticks m_secondTicks;
    double m_names = 0;
    double m_arrow = 0;
    bool m_hasSecond = false;
    bool m_smallNames = false;
};

}  // namespace

std::unique_ptr<Figure> effectRowsFigure(const EffectRowsLook& look, const ChartTheme& theme)
{
    if (look.rows.empty())
        return nullptr;
    return std::make_unique<RowsFigure>(look, theme);
}

}  // namespace holdfast
