// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/segments/conditions_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

#include "app/pages/segments/condition_popup.h"
#include "app/pages/segments/condition_words.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/wrap_layout.h"
#include "widgets/theme/theme.h"

namespace holdfast {

ConditionsCard::ConditionsCard(QWidget* parent)
    : Card(parent, true), m_lead(makeLine("")), m_add(new Button(ButtonKind::Quiet, QStringLiteral("plus"))),
      m_included(makeLine("caption"))
{
    auto* line = new WrapLayout;
    line->setSpacing(theme().px(8));
    m_add->setSmall(true);
    m_add->setObjectName(QStringLiteral("addCondition"));
    line->addWidget(m_lead);
    auto* tokens = new QWidget;
    m_tokens = new QHBoxLayout(tokens);
    m_tokens->setContentsMargins(0, 0, 0, 0);
    m_tokens->setSpacing(theme().px(8));
    line->addWidget(tokens);
    line->addWidget(m_add);
    line->setTail();
    line->addWidget(m_included);
    column()->addLayout(line);
    connect(m_add, &Button::clicked, this, &ConditionsCard::openMenu);
}

void ConditionsCard::setState(const SegmentsPageState& state, std::shared_ptr<const SegmentInputs> inputs, const QString& moneyUnit,
                              const NumberFormat& numbers)
{
    m_rule = state.rule;
    m_hasRisk = state.hasRisk;
    m_inputs = std::move(inputs);
    m_numbers = numbers;
    m_lead->setText(m_rule.all.empty() ? tr("All customers") : tr("Customers with"));
    m_add->setText(tr("condition"));
    m_add->setAccessibleName(tr("Add a condition"));
    m_included->setText(tr("both bounds included"));
    for (QWidget* widget : m_tokenWidgets) {
        widget->hide();  // it may take until the next turn of the event loop
        widget->deleteLater();
    }
    m_tokenWidgets.clear();
    for (std::size_t i = 0; i < m_rule.all.size(); ++i)
        addToken(i, moneyUnit);
}

void ConditionsCard::addToken(std::size_t place, const QString& moneyUnit)
{
    if (place > 0) {
        m_tokenWidgets.push_back(makeLine("medium", tr("and")));
        m_tokens->addWidget(m_tokenWidgets.back());
    }
    const Comparison& comparison = m_rule.all[place];
    const bool money = m_inputs->profit && comparison.column == *m_inputs->profit;
    auto* token = new Button(ButtonKind::Condition, QStringLiteral("chevron-down"), this);
    token->setTrailing(true);
    token->setText(conditionWords(comparison, m_inputs->customers, m_numbers, money ? moneyUnit : QString()));
    token->setAccessibleName(token->text());
    token->setObjectName(QStringLiteral("condition%1").arg(place + 1));
    connect(token, &Button::clicked, this, [this, place, token] { openPopup(place, token); });
    m_tokens->addWidget(token);
    m_tokenWidgets.push_back(token);
}

void ConditionsCard::openPopup(std::size_t place, QWidget* token)
{
    auto* popup = new ConditionPopup(m_rule.all[place], m_inputs->customers, m_numbers, this);
    connect(popup, &ConditionPopup::changed, this, [this, place](const Comparison& changed) {
        RowCondition rule = m_rule;
        if (place < rule.all.size())
            rule.all[place] = changed;
        Q_EMIT ruleChanged(rule);
    });
    connect(popup, &ConditionPopup::removed, this, [this, place] {
        RowCondition rule = m_rule;
        if (place < rule.all.size())
            rule.all.erase(rule.all.begin() + static_cast<std::ptrdiff_t>(place));
        Q_EMIT ruleChanged(rule);
    });
    popup->openUnder(token);
}

void ConditionsCard::openMenu()
{
    QMenu menu(this);
    std::vector<ColumnId> ids = m_inputs->compared;
    if (m_hasRisk)
        ids.insert(ids.begin(), riskColumn());
    for (const ColumnId& id : ids) {
        const bool there = std::any_of(m_rule.all.begin(), m_rule.all.end(), [&id](const Comparison& each) { return each.column == id; });
        const Column* column = m_inputs->customers.find(id);
        if (!there && column != nullptr && column->kind() != ColumnKind::Date)
            menu.addAction(columnWords(id, m_inputs->customers), this, [this, id] { propose(id); });
    }
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

// Numbers from the middle of their range on, or the first of the values: the popup of the new token is where it is made what is meant.
void ConditionsCard::propose(const ColumnId& id)
{
    const Column& chosen = *m_inputs->customers.find(id);
    Comparison comparison{id, CompareOp::GreaterEqual, 0, 0, {}};
    if (chosen.isNumber()) {
        const auto range = rangeOf(chosen);
        comparison.number = QString::number((range.first + range.second) / 2, 'g', 2).toDouble();
    } else {
        comparison.op = CompareOp::OneOf;
        if (!chosen.categories().levels.empty())
            comparison.texts = {chosen.categories().levels.front()};
    }
    RowCondition rule = m_rule;
    rule.all.push_back(comparison);
    Q_EMIT ruleChanged(rule);
}

}  // namespace holdfast
