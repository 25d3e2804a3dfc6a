// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/switch.h"

#include <QFontMetrics>

namespace holdfast {

Switch::Switch(const QString& text, QWidget* parent) : PaintedButton(parent)
{
    declareRole("holdfast::Switch", QAccessible::CheckBox);
    setCheckable(true);
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : px(8) + QFontMetrics(theme().font(TextRole::Body)).horizontalAdvance(text());
    return {px(32) + words, px(28)};
}

void Switch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF track(px(2), (height() - px(16)) / 2.0, px(28), px(16));
    const QColor on = underMouse() ? t.accentHover : t.accent;
    paintPanel(painter, track, track.height() / 2, !isEnabled() ? t.lineStrong : isChecked() ? on : t.control);
    const double side = px(12);
    const double left = isChecked() ? track.right() - side - px(2) : track.left() + px(2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? t.onAccent : t.surface);
    painter.drawEllipse(QRectF(left, track.center().y() - side / 2, side, side));
    painter.setFont(theme().font(TextRole::Body));
    painter.setPen(isEnabled() ? t.ink : t.control);
    painter.drawText(QRectF(track.right() + px(8), 0, width() - track.right(), height()), Qt::AlignVCenter, text());
    if (hasFocus())
        paintFocus(painter, QRectF(rect()), px(6));
}

}  // namespace holdfast
