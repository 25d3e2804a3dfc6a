// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/inline_message.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"

namespace holdfast {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Stale:
        return QStringLiteral("repeat");
    case Tone::Failed:
        return QStringLiteral("warning");
    case Tone::Accent:
        return QStringLiteral("check");
    default:
        return QStringLiteral("info");
    }
}

const char* toneName(Tone tone)
{
    switch (tone) {
    case Tone::Stale:
        return "stale";
    case Tone::Failed:
        return "failed";
    case Tone::Running:
        return "running";
    case Tone::Event:
        return "event";
    case Tone::Other:
        return "other";
    case Tone::Accent:
        return "accent";
    case Tone::Neutral:
        break;
    }
    return "";
}

}  // namespace

InlineMessage::InlineMessage(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_text(makeLabel("")), m_act(smallButton(ButtonKind::Plain, {}))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(12), theme().px(7), theme().px(10), theme().px(7));
    row->setSpacing(theme().px(10));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_act, 0, Qt::AlignVCenter);
    m_act->setObjectName(QStringLiteral("messageAct"));
    connect(m_act, &QPushButton::clicked, this, &InlineMessage::acted);
    hide();
}

void InlineMessage::setMessage(Tone tone, const QString& sentence, const QString& act)
{
    const bool said = sentence != m_text->text() && !sentence.isEmpty();
    m_tone = tone;
    m_text->setText(sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    restyle();
    if (said) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString InlineMessage::sentence() const { return m_text->text(); }

void InlineMessage::restyle()
{
    setLook(m_text, "tone", QLatin1String(toneName(m_tone)));
    m_icon->setPixmap(iconPixmap(iconOf(m_tone), toneInk(m_tone, theme().tokens()), theme().px(16), devicePixelRatioF()));
    update();
}

void InlineMessage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter, rect(), theme().px(8), toneGround(m_tone, theme().tokens()));
}

}  // namespace holdfast
