// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/range_slider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>

namespace holdfast {

RangeSlider::RangeSlider(QWidget* parent) : Painted(parent)
{
    declareRole("holdfast::RangeSlider", QAccessible::Slider);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeSlider::setHistogram(const std::vector<double>& edges, const std::vector<std::size_t>& counts, double step)
{
    if (m_edges == edges && m_counts == counts && m_step == step)
        return;
    m_edges = edges;
    m_counts = counts;
    m_step = step;
    setToolTip(tr("The height of a bar is the square root of its count, so that rare values stay visible."));
    if (!m_edges.empty()) {
        m_low = std::clamp(m_low, m_edges.front(), m_edges.back());
        m_high = std::clamp(m_high, m_low, m_edges.back());
    }
    update();
}

void RangeSlider::setRange(double low, double high)
{
    if (m_edges.empty())
        return;
    m_low = std::clamp(low, m_edges.front(), m_edges.back());
    m_high = std::clamp(high, m_low, m_edges.back());
    update();
}

QSize RangeSlider::sizeHint() const { return {px(240), px(72)}; }
QSize RangeSlider::minimumSizeHint() const { return {px(120), px(72)}; }

QRectF RangeSlider::plot() const { return QRectF(rect()).adjusted(px(8), px(4), -px(8), -px(18)); }

double RangeSlider::toX(double value) const
{
    const QRectF area = plot();
    const double width = m_edges.back() - m_edges.front();
    return area.left() + (width > 0 ? (value - m_edges.front()) / width : 0) * area.width();
}

double RangeSlider::toValue(double x) const
{
    const QRectF area = plot();
    const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    double value = m_edges.front() + share * (m_edges.back() - m_edges.front());
    if (m_step > 0)
        value = std::clamp(std::round(value / m_step) * m_step, m_edges.front(), m_edges.back());
    return value;
}

void RangeSlider::move(Handle handle, double value, bool settled)
{
    double low = m_low;
    double high = m_high;
    if (handle == Handle::Low)
        low = std::clamp(value, m_edges.front(), m_high);
    else
        high = std::clamp(value, m_low, m_edges.back());
    const bool moved = low != m_low || high != m_high;
    m_low = low;
    m_high = high;
    if (moved) {
        update();
        announceValue(this, handle == Handle::Low ? m_low : m_high);
        Q_EMIT rangeChanged(m_low, m_high);
    }
    if (settled)
        Q_EMIT rangeSettled(m_low, m_high);
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (m_edges.empty() || event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    const double toLow = std::fabs(x - toX(m_low));
    const double toHigh = std::fabs(x - toX(m_high));
    m_dragged = toLow < toHigh || (toLow == toHigh && x < toX(m_low)) ? Handle::Low : Handle::High;
    m_focused = m_dragged;
    move(m_dragged, toValue(x), false);
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged != Handle::None)
        move(m_dragged, toValue(event->position().x()), false);
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*)
{
    if (m_dragged == Handle::None)
        return;
    m_dragged = Handle::None;
    Q_EMIT rangeSettled(m_low, m_high);
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    if (m_edges.empty())
        return;
    const double step =
        (m_step > 0 ? m_step : (m_edges.back() - m_edges.front()) / 100) * (event->modifiers() & Qt::ShiftModifier ? 10 : 1);
    const double now = m_focused == Handle::Low ? m_low : m_high;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        move(m_focused, now - step, true);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        move(m_focused, now + step, true);
        break;
    case Qt::Key_Home:
        move(m_focused, m_edges.front(), true);
        break;
    case Qt::Key_End:
        move(m_focused, m_edges.back(), true);
        break;
    default:
        Painted::keyPressEvent(event);
    }
}

bool RangeSlider::focusNextPrevChild(bool next)
{
    if (hasFocus() && (next ? m_focused == Handle::Low : m_focused == Handle::High)) {
        m_focused = next ? Handle::High : Handle::Low;
        update();
        return true;
    }
    return Painted::focusNextPrevChild(next);
}

void RangeSlider::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_focused = Handle::Low;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_focused = Handle::High;
    Painted::focusInEvent(event);
    update();
}

void RangeSlider::paintEvent(QPaintEvent*)
{
    if (m_edges.size() < 2)
        return;
    QPainter painter(this);
    const Tokens& t = tokens();
    const QRectF area = plot();
    double most = 1;
    for (const std::size_t count : m_counts)
        most = std::max(most, std::sqrt(static_cast<double>(count)));
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        const double left = toX(m_edges[i]);
        const double right = toX(m_edges[i + 1]);
        const double height = std::max(1.0, std::sqrt(static_cast<double>(m_counts[i])) / most * area.height());
        const double middle = (m_edges[i] + m_edges[i + 1]) / 2;
        const bool inside = middle >= m_low && middle <= m_high;
        painter.fillRect(QRectF(left, area.bottom() - height, std::max(1.0, right - left - 1), height), inside ? t.accent : t.neutral);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = area.bottom() + px(5);
    painter.setPen(QPen(t.line, px(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(QPen(t.accent, px(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(toX(m_low), y), QPointF(toX(m_high), y));
    for (const Handle handle : {Handle::Low, Handle::High}) {
        const QPointF centre(toX(handle == Handle::Low ? m_low : m_high), y);
        if (hasFocus() && m_focused == handle) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(t.surface, t.accent, 0.25));
            painter.drawEllipse(centre, px(10), px(10));
        }
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(t.surface);
        painter.drawEllipse(centre, px(13) / 2.0 - 1, px(13) / 2.0 - 1);
    }
}

}  // namespace holdfast
