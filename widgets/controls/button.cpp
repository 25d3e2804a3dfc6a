// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/button.h"

#include <QEvent>

#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

const char* kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return "plain";
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Quiet:
        return "quiet";
    case ButtonKind::Link:
        return "link";
    case ButtonKind::Condition:
        return "condition";
    }
    return "plain";
}

QColor iconColour(ButtonKind kind)
{
    const Tokens& t = theme().tokens();
    switch (kind) {
    case ButtonKind::Primary:
        return t.onAccent;
    case ButtonKind::Link:
        return t.accent;
    case ButtonKind::Condition:
        return t.accentSoftInk;
    default:
        return t.ink2;
    }
}

}  // namespace

Button::Button(ButtonKind kind, const QString& icon, QWidget* parent) : QPushButton(parent), m_kind(kind), m_icon(icon)
{
    setProperty("kind", QLatin1String(kindName(kind)));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    recolour();
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    setLook(this, "kind", QLatin1String(kindName(kind)));
    recolour();
}

void Button::setSmall(bool small) { setLook(this, "small", small ? QStringLiteral("true") : QStringLiteral("false")); }

void Button::setTrailing(bool trailing) { setLayoutDirection(trailing ? Qt::RightToLeft : Qt::LeftToRight); }

void Button::setIconName(const QString& name)
{
    if (m_icon == name)
        return;
    m_icon = name;
    recolour();
}

void Button::recolour()
{
    setIcon(m_icon.isEmpty() ? QIcon() : themeIcon(m_icon, iconColour(m_kind)));
    setIconSize(QSize(theme().px(14), theme().px(14)));
}

void Button::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QPushButton::changeEvent(event);
}

Button* smallButton(ButtonKind kind, const QString& text, QWidget* parent)
{
    auto* button = new Button(kind, {}, parent);
    button->setSmall(true);
    button->setText(text);
    return button;
}

IconButton::IconButton(const QString& icon, QWidget* parent) : QToolButton(parent), m_icon(icon)
{
    setProperty("icon-only", QStringLiteral("true"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setIcon(themeIcon(m_icon));
    setIconSize(QSize(theme().px(16), theme().px(16)));
}

void IconButton::setWord(const QString& word)
{
    setToolTip(word);
    setAccessibleName(word);
}

void IconButton::setIconName(const QString& name)
{
    m_icon = name;
    setIcon(themeIcon(m_icon));
}

void IconButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        setIcon(themeIcon(m_icon));
        setIconSize(QSize(theme().px(16), theme().px(16)));
    }
    QToolButton::changeEvent(event);
}

}  // namespace holdfast
