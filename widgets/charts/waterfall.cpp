// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/waterfall.h"

#include <algorithm>

#include <QFontMetricsF>

#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

class WaterfallFigure : public MarkedFigure
{
public:
    WaterfallFigure(WaterfallLook look, const ChartTheme& theme) : m_look(std::move(look)), m_theme(theme) {}

    double wantedHeight(double) const override
    {
        return m_theme.length(50) * static_cast<double>(m_look.steps.size()) + m_theme.length(52);
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        double low = m_look.start;
        double high = m_look.start;
        double sum = m_look.start;
        for (const WaterfallStep& step : m_look.steps) {
            sum += step.change;
            low = std::min(low, sum);
            high = std::max(high, sum);
        }
        const double text = QFontMetricsF(m_theme.captionStrong).horizontalAdvance(QStringLiteral("+00,00")) + m_theme.length(8);
        const QRectF plot = area.adjusted(text * 0.6, 0, -text, 0);
        const auto x = [&](double value) { return plot.left() + (high > low ? (value - low) / (high - low) : 0.5) * plot.width(); };
        const double line = QFontMetricsF(m_theme.label).height();
        painter.setFont(m_theme.label);
        painter.setPen(m_theme.ink3);
        place(painter, x(m_look.start), QRectF(area.left(), area.top(), area.width(), line), m_look.startText);
        double top = area.top() + line + m_theme.length(4);
        const double rows = (area.height() - 2 * line - m_theme.length(16)) / std::max<double>(1, static_cast<double>(m_look.steps.size()));
        const double bar = std::min(m_theme.length(18), rows - line - m_theme.length(4));
        double at = m_look.start;
        painter.setPen(QPen(m_theme.lineStrong, m_theme.length(1)));
        painter.drawLine(QPointF(x(at), top - m_theme.length(3)), QPointF(x(at), top + line));
        for (const WaterfallStep& step : m_look.steps) {
            painter.setFont(m_theme.label);
            painter.setPen(m_theme.ink2);
            drawElided(painter, QRectF(area.left(), top, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter, step.label);
            const double next = at + step.change;
            const bool up = step.change >= 0;
            const QRectF box(std::min(x(at), x(next)), top + line + m_theme.length(2), std::max(1.5, std::abs(x(next) - x(at))), bar);
            painter.setPen(Qt::NoPen);
            painter.setBrush(up ? m_theme.event : m_theme.other);
            painter.drawRoundedRect(box, m_theme.length(2), m_theme.length(2));
            painter.setFont(m_theme.captionStrong);
            painter.setPen(up ? m_theme.eventInk : m_theme.otherInk);
            const double width = QFontMetricsF(painter.font()).horizontalAdvance(step.changeText) + 2;
            const bool fitsLeft = box.left() - m_theme.length(5) - width >= area.left();
            const double left = up || !fitsLeft ? box.right() + m_theme.length(5) : box.left() - m_theme.length(5) - width;
            painter.drawText(QRectF(left, box.top(), width, box.height()), Qt::AlignVCenter, step.changeText);
            painter.setPen(QPen(m_theme.lineStrong, m_theme.length(1)));
            painter.drawLine(QPointF(x(next), box.bottom()), QPointF(x(next), top + rows + line * 0.4));
            m_marks.push_back({QRectF(area.left(), top, area.width(), rows), QStringLiteral("%1: %2").arg(step.label, step.changeText)});
            at = next;
            top += rows;
        }
        painter.setFont(m_theme.bodyStrong);
        painter.setPen(m_theme.ink);
        place(painter, x(at), QRectF(area.left(), area.bottom() - line - m_theme.length(4), area.width(), line + m_theme.length(4)),
              m_look.endText);
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("step"), QStringLiteral("change")}, {{m_look.startText, rawNumber(m_look.start)}}};
        for (const WaterfallStep& step : m_look.steps)
            data.rows.push_back({step.label, rawNumber(step.change)});
        return data;
    }

private:
    // Centred at x, but within the area.
    static void place(QPainter& painter, double x, const QRectF& area, const QString& text)
    {
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
        const double left = std::clamp(x - width / 2, area.left(), std::max(area.left(), area.right() - width));
        painter.drawText(QRectF(left, area.top(), width, area.height()), Qt::AlignCenter, text);
    }

    WaterfallLook m_look;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> waterfallFigure(const WaterfallLook& look, const ChartTheme& theme)
{
    if (look.steps.empty())
        return nullptr;
    return std::make_unique<WaterfallFigure>(look, theme);
}

}  // namespace holdfast
