// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/state_glyph.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainterPath>

namespace holdfast {

namespace {

void paintMark(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const double w = box.width();
    painter.setPen(QPen(colour, w * 0.12, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(box.center().x(), box.top() + w * 0.28), QPointF(box.center().x(), box.top() + w * 0.54));
    painter.drawPoint(QPointF(box.center().x(), box.top() + w * 0.74));
}

}  // namespace

void paintGlyph(QPainter& painter, const QRectF& area, GlyphState state, const Tokens& t, double progress)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(area.width(), area.height());
    const QRectF box(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    const double line = side * 0.12;
    const QRectF ring = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case GlyphState::Empty:
        painter.setPen(QPen(t.control, line));
        painter.drawEllipse(ring);
        break;
    case GlyphState::Ready: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(box);
        painter.setPen(QPen(t.onAccent, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {{box.left() + side * 0.28, box.top() + side * 0.53},
                                {box.left() + side * 0.44, box.top() + side * 0.68},
                                {box.left() + side * 0.73, box.top() + side * 0.36}};
        painter.drawPolyline(tick, 3);
        break;
    }
    case GlyphState::Questions:
        painter.setPen(QPen(t.stale, line));
        painter.drawEllipse(ring);
        paintMark(painter, box, t.stale);
        break;
    case GlyphState::Running: {
        painter.setPen(QPen(t.runningSoft, line * 1.2));
        painter.drawEllipse(ring);
        painter.setPen(QPen(t.running, line * 1.2, Qt::SolidLine, Qt::RoundCap));
        const double share = progress < 0 ? 0.33 : std::min(1.0, std::max(0.04, progress));
        painter.drawArc(ring, 90 * 16, static_cast<int>(-share * 360 * 16));
        break;
    }
    case GlyphState::Stale:
        painter.setPen(QPen(t.stale, line));
        painter.drawEllipse(ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.stale);
        painter.drawPie(ring, 90 * 16, 180 * 16);
        break;
    case GlyphState::Failed: {
        QPainterPath triangle;
        triangle.moveTo(box.center().x(), box.top() + side * 0.04);
        triangle.lineTo(box.right(), box.bottom() - side * 0.06);
        triangle.lineTo(box.left(), box.bottom() - side * 0.06);
        triangle.closeSubpath();
        painter.setPen(QPen(t.failed, line * 0.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(t.failed);
        painter.drawPath(triangle);
        paintMark(painter, box.adjusted(side * 0.08, side * 0.12, -side * 0.08, -side * 0.04), t.surface);
        break;
    }
    }
    painter.restore();
}

QString glyphWord(GlyphState state)
{
    const auto word = [](const char* text) { return QCoreApplication::translate("holdfast::StateGlyph", text); };
    switch (state) {
    case GlyphState::Empty:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "empty"));
    case GlyphState::Ready:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "ready"));
    case GlyphState::Questions:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "has questions"));
    case GlyphState::Running:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "computing"));
    case GlyphState::Stale:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "out of date"));
    case GlyphState::Failed:
        return word(QT_TRANSLATE_NOOP("holdfast::StateGlyph", "did not work"));
    }
    return {};
}

StateGlyph::StateGlyph(int size, QWidget* parent) : Painted(parent), m_size(size)
{
    declareRole("holdfast::StateGlyph", QAccessible::Indicator);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(glyphWord(m_state));
}

void StateGlyph::setState(GlyphState state, double progress)
{
    if (m_state == state && m_progress == progress)
        return;
    m_state = state;
    m_progress = progress;
    setAccessibleName(glyphWord(state));
    update();
}

QSize StateGlyph::sizeHint() const { return {px(m_size), px(m_size)}; }

void StateGlyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGlyph(painter, rect(), m_state, tokens(), m_progress);
}

void StateGlyph::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(glyphWord(m_state));
    Painted::changeEvent(event);
}

}  // namespace holdfast
