// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/brush_scatter.h"

#include <algorithm>
#include <cmath>

#include <QFontMetrics>
#include <QKeyEvent>

namespace holdfast {

BrushScatter::BrushScatter(QWidget* parent) : FigureView(parent)
{
    declareRole("holdfast::BrushScatter", QAccessible::Chart);
    setLeastHeight(220);
}

void BrushScatter::setPoints(const ScatterLook& look, const QString& key)
{
    setFigure([look](const ChartTheme& theme) -> std::unique_ptr<Figure> { return scatterFigure(look, theme); }, key);
}

void BrushScatter::setBrush(const std::optional<QRectF>& brush)
{
    if (m_drag != None)  // the hand on the frame is right
        return;
    m_brush = brush;
    update();
}

void BrushScatter::setChosen(std::vector<bool> chosen)
{
    m_chosen = std::move(chosen);
    update();
}

void BrushScatter::setPill(const QString& text)
{
    m_pill = text;
    setAccessibleDescription(text);
    update();
}

ScatterFigure* BrushScatter::scatter() const { return dynamic_cast<ScatterFigure*>(figure()); }

QRectF BrushScatter::framePixels() const
{
    const QPointF low = scatter()->at(m_brush->left(), m_brush->top());
    const QPointF high = scatter()->at(m_brush->right(), m_brush->bottom());
    return QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y())).intersected(scatter()->plotArea());
}

QRectF BrushScatter::toValues(const QRectF& pixels) const
{
    const QPointF low = scatter()->valueAt(pixels.bottomLeft());
    const QPointF high = scatter()->valueAt(pixels.topRight());
    return {low, high};
}

int BrushScatter::edgesAt(const QPointF& point) const
{
    if (!m_brush || scatter() == nullptr)
        return None;
    const QRectF frame = framePixels();
    const double reach = px(7);
    if (!frame.adjusted(-reach, -reach, reach, reach).contains(point))
        return None;
    int edges = None;
    if (std::fabs(point.x() - frame.left()) <= reach)
        edges |= Left;
    else if (std::fabs(point.x() - frame.right()) <= reach)
        edges |= Right;
    if (std::fabs(point.y() - frame.top()) <= reach)
        edges |= Top;
    else if (std::fabs(point.y() - frame.bottom()) <= reach)
        edges |= Bottom;
    return edges == None ? Inside : edges;
}

void BrushScatter::mousePressEvent(QMouseEvent* event)
{
    if (scatter() == nullptr || event->button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_from = event->position();
    m_drag = edgesAt(m_from);
    if (m_drag == None)
        m_drag = Fresh;
    else
        m_startPixels = framePixels();
}

void BrushScatter::mouseMoveEvent(QMouseEvent* event)
{
    if (scatter() == nullptr)
        return;
    if (m_drag == None) {
        const int edges = edgesAt(event->position());
        const bool rising = edges == (Left | Bottom) || edges == (Right | Top);
        const bool falling = edges == (Left | Top) || edges == (Right | Bottom);
        setCursor(rising                   ? Qt::SizeBDiagCursor
                  : falling                ? Qt::SizeFDiagCursor
                  : edges & (Left | Right) ? Qt::SizeHorCursor
                  : edges & (Top | Bottom) ? Qt::SizeVerCursor
                  : edges == Inside        ? Qt::SizeAllCursor
                                           : Qt::CrossCursor);
        return;
    }
    const QRectF area = scatter()->plotArea();
    const QPointF to(std::clamp(event->position().x(), area.left(), area.right()),
                     std::clamp(event->position().y(), area.top(), area.bottom()));
    QRectF pixels;
    if (m_drag == Fresh) {
        if ((to - m_from).manhattanLength() < px(4))
            return;
        pixels = QRectF(m_from, to).normalized().intersected(area);
    } else if (m_drag == Inside) {
        QPointF shift = event->position() - m_from;
        shift.setX(std::clamp(shift.x(), area.left() - m_startPixels.left(), area.right() - m_startPixels.right()));
        shift.setY(std::clamp(shift.y(), area.top() - m_startPixels.top(), area.bottom() - m_startPixels.bottom()));
        pixels = m_startPixels.translated(shift);
    } else {
        pixels = m_startPixels;
        if (m_drag & Left)
            pixels.setLeft(to.x());
        if (m_drag & Right)
            pixels.setRight(to.x());
        if (m_drag & Top)
            pixels.setTop(to.y());
        if (m_drag & Bottom)
            pixels.setBottom(to.y());
        pixels = pixels.normalized();
    }
    m_brush = toValues(pixels);
    m_chosen.clear();
    update();
    Q_EMIT brushMoved(*m_brush);
}

void BrushScatter::mouseReleaseEvent(QMouseEvent*)
{
    const bool dragged = m_drag != None;
    m_drag = None;
    if (dragged && m_brush)
        Q_EMIT brushSettled(*m_brush);
}

void BrushScatter::keyPressEvent(QKeyEvent* event)
{
    if (scatter() == nullptr)
        return;
    if (event->key() == Qt::Key_Escape && m_brush) {
        m_brush.reset();
        update();
        Q_EMIT brushSettled(QRectF());
        return;
    }
    const double step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    QPointF shift;
    switch (event->key()) {
    case Qt::Key_Left:
        shift.setX(-step);
        break;
    case Qt::Key_Right:
        shift.setX(step);
        break;
    case Qt::Key_Up:
        shift.setY(-step);
        break;
    case Qt::Key_Down:
        shift.setY(step);
        break;
    default:
        FigureView::keyPressEvent(event);
        return;
    }
    if (!m_brush)
        return;
    m_brush = toValues(framePixels().translated(shift * theme().scale));
    update();
    Q_EMIT brushSettled(*m_brush);
}

void BrushScatter::paintOver(QPainter& painter)
{
    const ScatterFigure* figure = scatter();
    if (figure == nullptr || !m_brush)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF frame = framePixels();
    QColor tint = t.accent;
    tint.setAlphaF(0.07F);
    painter.fillRect(frame, tint);
    if (!figure->isDensity()) {
        const ScatterPoints& points = *figure->look().points;
        const double radius = theme().exact(figure->look().dot) / 2;
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < points.x.size(); ++i) {
            const bool inside = m_chosen.size() == points.x.size() ? m_chosen[i]
                                                                   : points.x[i] >= m_brush->left() && points.x[i] <= m_brush->right() &&
                                                                         points.y[i] >= m_brush->top() && points.y[i] <= m_brush->bottom();
            if (!inside || !std::isfinite(points.x[i]) || !std::isfinite(points.y[i]))
                continue;
            QColor colour = figure->colourOf(points.group.empty() ? std::int8_t{-1} : points.group[i]);
            colour.setAlphaF(0.85F);
            painter.setBrush(colour);
            painter.drawEllipse(figure->at(points.x[i], points.y[i]), radius, radius);
        }
    }
    painter.setPen(QPen(t.accent, theme().exact(1.6)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    painter.setBrush(t.surface);
    const double half = px(7) / 2.0;
    for (const QPointF& corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
        painter.drawRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half));
    if (m_pill.isEmpty())
        return;
    painter.setFont(theme().font(TextRole::CaptionStrong));
    const double width = QFontMetrics(painter.font()).horizontalAdvance(m_pill) + px(16);
    QRectF pill(frame.left() + px(8), frame.top() + px(8), width, px(22));
    if (pill.right() > figure->plotArea().right())
        pill.moveRight(figure->plotArea().right());
    paintPanel(painter, pill, pill.height() / 2, t.accent);
    painter.setPen(t.onAccent);
    painter.drawText(pill, Qt::AlignCenter, m_pill);
}

}  // namespace holdfast
