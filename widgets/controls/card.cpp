// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/card.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "widgets/controls/label.h"
#include "widgets/controls/painted.h"

namespace holdfast {

Card::Card(QWidget* parent, bool dense) : QFrame(parent), m_column(new QVBoxLayout(this)), m_padding(dense ? 13 : 16)
{
    setProperty("role", QStringLiteral("card"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_column->setSpacing(theme().px(dense ? 4 : 8));
    pad();
}

void Card::pad()  // the layout's margins come on top of the border; one less where the border is 2 px, so that nothing moves
{
    const int less = m_selected ? 2 : 1;
    const int side = theme().px(m_padding) - less;
    const int end = theme().px(m_padding - 2) - less;
    m_column->setContentsMargins(side, end, side, end);
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    declareRole("holdfast::Card", QAccessible::ListItem);
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setLook(this, "clickable", clickable ? QStringLiteral("true") : QStringLiteral("false"));
}

void Card::setSelected(bool selected)
{
    if (m_selected == selected)
        return;
    m_selected = selected;
    setLook(this, "selected", selected ? QStringLiteral("true") : QStringLiteral("false"));
    pad();
}

void Card::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_clickable && event->button() == Qt::LeftButton;
    if (!m_pressed)
        QFrame::mousePressEvent(event);
}

void Card::mouseReleaseEvent(QMouseEvent* event)
{
    const bool hit = m_pressed && rect().contains(event->pos());
    m_pressed = false;
    if (hit)
        Q_EMIT clicked();
    else
        QFrame::mouseReleaseEvent(event);
}

void Card::keyPressEvent(QKeyEvent* event)
{
    if (m_clickable && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace holdfast
