// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/toast.h"

#include <algorithm>
#include <chrono>

#include <QFontMetrics>
#include <QKeyEvent>

#include "widgets/controls/text_layout.h"
#include "widgets/theme/icons.h"

namespace holdfast {

Toast::Toast(QWidget* over) : Painted(over)
{
    declareRole("holdfast::Toast", QAccessible::AlertMessage);
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(6));
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void Toast::say(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleName(tr("%1 Undo").arg(sentence));
    place();
    show();
    raise();
    update();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    const QFontMetrics body(theme().font(TextRole::Medium));
    const QFontMetrics strong(theme().font(TextRole::Strong));
    const int wanted = px(40) + body.horizontalAdvance(m_sentence) + px(12) + strong.horizontalAdvance(tr("Undo")) + px(14);
    const int width = std::min(wanted, parentWidget()->width() - px(48));
    setGeometry(px(24), parentWidget()->height() - px(34) - px(18), width, px(34));
}

void Toast::undo()
{
    hide();
    m_timer.stop();
    Q_EMIT undone();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return Painted::eventFilter(watched, event);
}

bool Toast::event(QEvent* event)
{
    if (event->type() == QEvent::Enter)  // while it is read it stays
        m_timer.stop();
    else if (event->type() == QEvent::Leave && isVisible())
        m_timer.start();
    return Painted::event(event);
}

void Toast::mouseReleaseEvent(QMouseEvent*) { undo(); }

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        undo();
    else if (event->key() == Qt::Key_Escape)
        hide();
    else
        Painted::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    paintPanel(painter, rect(), px(8), t.ink);
    const double side = px(14);
    paintIcon(painter, QStringLiteral("check"), t.surface, QRectF(px(12), (height() - side) / 2, side, side));
    const QFontMetrics strong(theme().font(TextRole::Strong));
    const double act = strong.horizontalAdvance(tr("Undo"));
    const QRectF words(px(36), 0, width() - px(36) - px(26) - act, height());
    painter.setPen(t.surface);
    painter.setFont(theme().font(TextRole::Medium));
    drawElided(painter, words, Qt::AlignVCenter, m_sentence);
    painter.setPen((theme().dark ? lightTokens() : darkTokens()).accent);  // the ground is the other theme's
    painter.setFont(theme().font(TextRole::Strong));
    painter.drawText(QRectF(width() - px(14) - act, 0, act, height()), Qt::AlignVCenter, tr("Undo"));
    if (hasFocus())
        paintFocus(painter, rect(), px(8));
}

}  // namespace holdfast
