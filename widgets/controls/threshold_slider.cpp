// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/threshold_slider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>

namespace holdfast {

ThresholdSlider::ThresholdSlider(QWidget* parent) : Painted(parent)
{
    declareRole("holdfast::ThresholdSlider", QAccessible::Slider);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThresholdSlider::setScores(const std::vector<double>& probabilities, const std::vector<std::uint8_t>& labels, int bins)
{
    m_events.assign(static_cast<std::size_t>(bins), 0);
    m_others.assign(static_cast<std::size_t>(bins), 0);
    for (std::size_t i = 0; i < probabilities.size() && i < labels.size(); ++i) {
        if (!std::isfinite(probabilities[i]))
            continue;
        const int bin = std::clamp(static_cast<int>(probabilities[i] * bins), 0, bins - 1);
        ++(labels[i] != 0 ? m_events : m_others)[static_cast<std::size_t>(bin)];
    }
    update();
}

void ThresholdSlider::setThreshold(double threshold)
{
    if (m_dragging || threshold == m_threshold)
        return;
    m_threshold = std::clamp(threshold, 0.0, 1.0);
    update();
}

QSize ThresholdSlider::sizeHint() const { return {px(240), px(64)}; }
QSize ThresholdSlider::minimumSizeHint() const { return {px(140), px(64)}; }

QRectF ThresholdSlider::plot() const { return QRectF(rect()).adjusted(px(8), px(2), -px(8), -px(16)); }

void ThresholdSlider::move(double threshold)
{
    threshold = std::clamp(threshold, 0.0, 1.0);
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    update();
    announceValue(this, threshold);
    Q_EMIT thresholdMoved(threshold);
}

void ThresholdSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    mouseMoveEvent(event);
}

void ThresholdSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)  // whole percents: what the words beside it say
        move(std::round((event->position().x() - plot().left()) / std::max(1.0, plot().width()) * 100) / 100);
}

void ThresholdSlider::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    Q_EMIT thresholdSettled(m_threshold);
}

void ThresholdSlider::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.01;
    const double whole = std::round(m_threshold * 100) / 100;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        move(whole - step);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        move(whole + step);
        break;
    case Qt::Key_Home:
        move(0);
        break;
    case Qt::Key_End:
        move(1);
        break;
    default:
        Painted::keyPressEvent(event);
        return;
    }
    Q_EMIT thresholdSettled(m_threshold);
}

void ThresholdSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    const QRectF area = plot();
    std::size_t most = 1;
    for (std::size_t i = 0; i < m_events.size(); ++i)
        most = std::max({most, m_events[i], m_others[i]});
    const double step = area.width() / std::max<double>(1, static_cast<double>(m_events.size()));
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const double left = area.left() + static_cast<double>(i) * step;
        const auto bar = [&](std::size_t count, double at, const QColor& colour) {
            if (count == 0)
                return;
            const double height = std::max(1.0, static_cast<double>(count) / static_cast<double>(most) * area.height());
            painter.fillRect(QRectF(at, area.bottom() - height, step / 2 - 1, height), colour);
        };
        bar(m_others[i], left, t.other);
        bar(m_events[i], left + step / 2, t.event);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = area.bottom() + px(6);
    const double x = area.left() + m_threshold * area.width();
    painter.setPen(QPen(t.line, px(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(QPen(t.accent, px(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(area.left(), y), QPointF(x, y));
    painter.setPen(QPen(t.ink, theme().exact(1.3)));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, y));
    if (hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(t.surface, t.accent, 0.25));
        painter.drawEllipse(QPointF(x, y), px(10), px(10));
    }
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(t.surface);
    painter.drawEllipse(QPointF(x, y), px(13) / 2.0, px(13) / 2.0);
}

}  // namespace holdfast
