// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/finding_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {

FindingCard::FindingCard(QWidget* parent)
    : Card(parent, true), m_kind(new Chip), m_count(makeLine("caption")), m_tick(new QLabel), m_change(makeLabel("strong")),
      m_where(makeLabel("caption")), m_acts(new QWidget), m_actsRow(new QHBoxLayout(m_acts))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(6));
    head->addWidget(m_kind);
    head->addStretch(1);
    head->addWidget(m_count);
    head->addWidget(m_tick);
    column()->addLayout(head);
    column()->addWidget(m_change);
    column()->addWidget(m_where);
    m_actsRow->setContentsMargins(0, theme().px(2), 0, 0);
    m_actsRow->setSpacing(theme().px(8));
    m_actsRow->addStretch(1);
    column()->addWidget(m_acts);
    setClickable(true);
}

void FindingCard::setFinding(const FindingLook& look)
{
    if (m_look == look)
        return;
    m_look = look;
    m_kind->setText(look.kind);
    m_kind->setTone(look.tone);
    m_count->setText(look.count);
    m_change->setText(look.change);
    m_where->setText(look.where);
    m_where->setVisible(!look.where.isEmpty());
    setAccessibleName(QStringLiteral("%1. %2").arg(look.kind, look.change));
    setAccessibleDescription(look.where);
    for (qsizetype i = 0; i < look.acts.size(); ++i) {
        const int act = static_cast<int>(i);
        if (i == static_cast<qsizetype>(m_buttons.size())) {
            auto* button = smallButton(i < 2 ? ButtonKind::Plain : ButtonKind::Quiet, {});
            button->setObjectName(QStringLiteral("act%1").arg(act));
            connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT acted(act); });
            m_actsRow->insertWidget(act, button);
            m_buttons.push_back(button);
        }
        m_buttons[static_cast<std::size_t>(i)]->setText(look.acts[i]);
        m_buttons[static_cast<std::size_t>(i)]->setAccessibleName(QStringLiteral("%1: %2").arg(look.acts[i], look.change));
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(static_cast<qsizetype>(i) < look.acts.size());
    m_acts->setVisible(!look.acts.isEmpty());
    showSettled();
}

void FindingCard::showSettled()
{
    const Tokens& t = theme().tokens();
    QString icon;
    switch (m_look.settled) {
    case FindingLook::Settled::Open:
        break;
    case FindingLook::Settled::Accepted:
        icon = QStringLiteral("check");
        break;
    case FindingLook::Settled::Rejected:
        icon = QStringLiteral("close");
        break;
    case FindingLook::Settled::KeptApart:
        icon = QStringLiteral("pin");
        break;
    }
    m_tick->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_tick->setPixmap(
            iconPixmap(icon, m_look.settled == FindingLook::Settled::Accepted ? t.accent : t.ink2, theme().px(14), devicePixelRatioF()));
}

void FindingCard::keyPressEvent(QKeyEvent* event)
{
    const int acts = static_cast<int>(m_look.acts.size());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && acts > 0)
        Q_EMIT acted(0);
    else if (event->key() == Qt::Key_Delete && acts > 1)
        Q_EMIT acted(1);
    else if (event->key() == Qt::Key_E && acts > 2)
        Q_EMIT acted(acts - 1);
    else
        Card::keyPressEvent(event);
}

void FindingCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showSettled();
    Card::changeEvent(event);
}

}  // namespace holdfast
