// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page_head.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

PageHead::PageHead(QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", {}, this)), m_subtitle(makeLabel("second", {}, this)), m_box(new QWidget(this)),
      m_acts(new QHBoxLayout(m_box))
{
    setObjectName("pageHead");
    m_title->setObjectName("pageTitle");
    m_subtitle->setObjectName("pageSubtitle");
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(2));
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(16));
    row->addLayout(words, 1);
    m_acts->setSpacing(theme().px(8));
    m_acts->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
}

void PageHead::setTexts(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

Button* PageHead::addAct(const char* objectName)
{
    auto* act = new Button(ButtonKind::Plain, {}, m_box);
    act->setObjectName(objectName);
    m_acts->addWidget(act, 0, Qt::AlignVCenter);
    return act;
}

void PageHead::takeActs()
{
    if (m_box->parentWidget() == this)
        return;
    layout()->addWidget(m_box);
    m_box->show();
}

void PageHead::setPrimary(Button* act)
{
    if (act == m_primary)
        return;
    if (m_primary != nullptr)
        m_primary->setKind(ButtonKind::Plain);
    m_primary = act;
    if (act != nullptr)
        act->setKind(ButtonKind::Primary);
}

}  // namespace holdfast
