// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/chip.h"

#include <QFontMetricsF>

#include "widgets/theme/icons.h"

namespace holdfast {

namespace {

QFont chipFont()
{
    QFont font = theme().font(TextRole::Caption);
    font.setWeight(QFont::Medium);
    return font;
}

}  // namespace

QColor toneInk(Tone tone, const Tokens& t)
{
    switch (tone) {
    case Tone::Neutral:
        return t.ink2;
    case Tone::Accent:
        return t.accentSoftInk;
    case Tone::Stale:
        return t.stale;
    case Tone::Failed:
        return t.failed;
    case Tone::Running:
        return t.running;
    case Tone::Event:
        return t.eventInk;
    case Tone::Other:
        return t.otherInk;
    }
    return t.ink2;
}

QColor toneGround(Tone tone, const Tokens& t)
{
    switch (tone) {
    case Tone::Neutral:
        return t.neutral;
    case Tone::Accent:
        return t.accentSoft;
    case Tone::Stale:
        return t.staleSoft;
    case Tone::Failed:
        return t.failedSoft;
    case Tone::Running:
        return t.runningSoft;
    case Tone::Event:
        return t.eventSoft;
    case Tone::Other:
        return t.otherSoft;
    }
    return t.neutral;
}

double paintChip(QPainter& painter, const QPointF& leftTop, const QString& text, Tone tone, const Tokens& tokens)
{
    const QFont font = chipFont();
    const double width = QFontMetricsF(font).horizontalAdvance(text) + theme().px(16);
    const QRectF area(leftTop, QSizeF(width, theme().px(20)));
    paintPanel(painter, area, area.height() / 2, toneGround(tone, tokens));
    painter.save();
    painter.setFont(font);
    painter.setPen(toneInk(tone, tokens));
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
    return width;
}

Chip::Chip(Tone tone, const QString& text, QWidget* parent) : Painted(parent), m_tone(tone), m_text(text)
{
    declareRole("holdfast::Chip", QAccessible::StaticText);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIconName(const QString& icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int icon = m_icon.isEmpty() ? 0 : px(16);
    return {static_cast<int>(QFontMetricsF(chipFont()).horizontalAdvance(m_text) + 0.999) + px(16) + icon, px(20)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter, rect(), height() / 2.0, toneGround(m_tone, tokens()));
    QRectF text(rect());
    if (!m_icon.isEmpty()) {
        const double side = px(12);
        paintIcon(painter, m_icon, toneInk(m_tone, tokens()), QRectF(px(8), (height() - side) / 2, side, side));
        text.setLeft(px(16));
    }
    painter.setFont(chipFont());
    painter.setPen(toneInk(m_tone, tokens()));
    painter.drawText(text, Qt::AlignCenter, m_text);
}

}  // namespace holdfast
