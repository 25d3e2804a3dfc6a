// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/formula_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/switch.h"
#include "widgets/theme/theme.h"

namespace holdfast {

FormulaRow::FormulaRow(const QString& kind, QWidget* parent)
    : QWidget(parent), m_on(new Switch({}, this)), m_change(new IconButton("edit", this)), m_remove(new IconButton("close", this)),
      m_formula(makeLabel("caption", {}, this)), m_said(makeLabel("tiny", {}, this))
{
    m_on->setObjectName(kind + "Switch");
    m_change->setObjectName(kind + "Edit");
    m_remove->setObjectName(kind + "Remove");
    m_said->setObjectName(kind + "Said");
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(2));
    head->addWidget(m_on, 1);
    head->addWidget(m_change);
    head->addWidget(m_remove);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(2));
    rows->addLayout(head);
    rows->addWidget(m_formula);
    rows->addWidget(m_said);
    connect(m_on, &Switch::clicked, this, &FormulaRow::switched);
    connect(m_change, &IconButton::clicked, this, &FormulaRow::changeWanted);
    connect(m_remove, &IconButton::clicked, this, &FormulaRow::removeWanted);
}

void FormulaRow::setShown(const Shown& shown)
{
    m_on->setText(shown.name);
    m_on->setAccessibleName(shown.spokenName);
    m_on->setChecked(shown.on);
    m_formula->setText(shown.formula);
    m_formula->setVisible(shown.formula != shown.name);
    m_said->setText(shown.said);
    setLook(m_said, "tone", shown.isBroken ? "stale" : "");
    m_change->setWord(shown.changeWord);
    m_remove->setWord(shown.removeWord);
}

}  // namespace holdfast
