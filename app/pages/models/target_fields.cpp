// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/target_fields.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

TargetFields::TargetFields(QWidget* parent)
    : QWidget(parent), m_targetLabel(makeLine("caption")), m_target(new Choice("modelTarget")), m_eventLabel(makeLine("caption")),
      m_event(new Chip(Tone::Event)), m_against(new Choice("modelEvent")), m_rate(makeLine("caption")), m_hint(makeLabel("tiny"))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(6));
    m_targetLabel->setBuddy(m_target);
    rows->addWidget(m_targetLabel);
    rows->addWidget(m_target);
    auto* event = new QHBoxLayout;
    event->setSpacing(theme().px(8));
    event->addWidget(m_eventLabel);
    event->addWidget(m_event);
    event->addStretch(1);
    event->addWidget(m_rate);
    rows->addLayout(event);
    rows->addWidget(m_against);
    rows->addWidget(m_hint);
    connect(m_target, &Choice::chosen, this, [this](int place) {
        if (m_shown.columns != nullptr && static_cast<std::size_t>(place) < m_shown.columns->size())
            Q_EMIT targetChosen(ColumnId((*m_shown.columns)[static_cast<std::size_t>(place)].first));
    });
    connect(m_against, &Choice::chosen, this, [this](int place) {
        if (static_cast<std::size_t>(place) < m_shown.levels.size())
            Q_EMIT eventChosen(std::string(m_shown.levels[static_cast<std::size_t>(place)].level));
    });
}

void TargetFields::setShown(const Shown& shown, const NumberFormat& numbers)
{
    const bool sameColumns = shown.columns == m_shown.columns;
    m_shown = shown;
    m_targetLabel->setText(tr("Target"));
    m_target->setAccessibleName(m_targetLabel->text());
    const Columns columns = shown.columns == nullptr ? Columns() : *shown.columns;
    const auto present = std::ranges::find_if(columns, [&](const auto& column) { return shown.target && column.first == *shown.target; });
    const int current = present == columns.end() ? -1 : static_cast<int>(present - columns.begin());
    if (sameColumns) {
        m_target->setChoice(current);
    } else {
        QStringList names;
        for (const auto& column : columns)
            names << column.second;
        m_target->setChoices(names, current);
    }

    const bool many = !shown.number && shown.levels.size() > 2;
    m_eventLabel->setText(tr("event"));
    m_eventLabel->setVisible(!shown.number && (many || !shown.positive.empty()));
    m_event->setText(QString::fromStdString(shown.positive));
    m_event->setVisible(!shown.number && !many && !shown.positive.empty());
    m_rate->setText(shown.rate > 0 ? numbers.percent(shown.rate) : QString());
    m_rate->setVisible(!shown.number && shown.rate > 0);
    QStringList levels;
    int event = -1;
    for (const LevelChoice& level : shown.levels) {
        if (level.level == shown.positive)
            event = static_cast<int>(levels.size());
        levels << tr("%1 against the rest").arg(QString::fromStdString(level.level));
    }
    m_against->setVisible(many);
    m_against->setAccessibleName(tr("Event"));
    m_against->setToolTip(tr("Models tell two classes apart: this value, and all the others together."));
    m_against->setChoices(levels, event);

    const bool tooMany = shown.target && shown.counted && !shown.empty && !shown.number && shown.levels.empty() && shown.positive.empty();
    m_hint->setVisible(tooMany || (many && shown.positive.empty()));
    m_hint->setText(tooMany
                        ? tr("This column has too many values to be a class. Choose another one, or derive a column of two values from it "
                             "where tables are joined.")
                        : tr("%1 values: choose the event. The models tell it from all the others together.")
                              .arg(numbers.whole(static_cast<double>(shown.levels.size()))));
}

}  // namespace holdfast
