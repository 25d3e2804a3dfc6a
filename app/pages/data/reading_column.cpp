// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_column.h"

#include <QHBoxLayout>
#include <QLabel>

#include "app/messages/messages.h"
#include "app/pages/data/reading_card.h"
#include "app/pages/data/reading_choices.h"
#include "widgets/controls/label.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::array kOrders{"dmy", "mdy", "ymd"};

QString orderWord(const char* order)
{
    switch (order[0]) {
    case 'd':
        return ReadingColumn::tr("day, month, year");
    case 'm':
        return ReadingColumn::tr("month, day, year");
    default:
        return ReadingColumn::tr("year, month, day");
    }
}

}  // namespace

ReadingColumn::ReadingColumn(QWidget* parent)
    : QWidget(parent), m_name(makeLine("caption-strong", {}, this)), m_reason(makeLabel("tiny", {}, this)),
      m_kind(new Choice("readKind", this)), m_order(new Choice("readDates", this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(8));
    row->addWidget(m_name);
    row->addWidget(m_kind);
    row->addWidget(m_order);
    row->addWidget(m_reason, 1);
    for (Choice* choice : {m_kind, m_order}) {
        choice->setProperty("small", true);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    connect(m_kind, &Choice::chosen, this, [this](int place) {
        ReadOptions options = m_options;
        if (place == 0)
            options.kinds.erase(m_column);
        else
            options.kinds[m_column] = kKindChoices[static_cast<std::size_t>(place) - 1];
        Q_EMIT chosen(options);
    });
    connect(m_order, &Choice::chosen, this, [this](int place) {
        ReadOptions options = m_options;
        if (const auto order = choiceAt(kOrders, place))
            options.dates[m_column] = *order;
        else
            options.dates.erase(m_column);
        Q_EMIT chosen(options);
    });
}

void ReadingColumn::setColumn(const ColumnReading* column, const ReadOptions& options)
{
    setVisible(column != nullptr);
    m_options = options;
    if (column == nullptr)
        return;
    m_column = column->id.name;
    m_name->setText(tr("Column “%1” is read as").arg(shownName(m_column)));
    const auto kind = options.kinds.find(m_column);
    QStringList words{asDetected(kind == options.kinds.end() ? kindWord(column->kind) : QString())};
    int current = 0;
    for (const ColumnKind each : kKindChoices) {
        words << kindWord(each);
        if (kind != options.kinds.end() && kind->second == each)
            current = static_cast<int>(words.size()) - 1;
    }
    m_kind->setChoices(words, current);
    m_kind->setAccessibleName(m_name->text());
    const auto order = options.dates.find(m_column);
    const bool dates =
        column->kind == ColumnKind::Date || order != options.dates.end() || column->reason.find("dates") != std::string::npos;
    m_order->setVisible(dates);
    m_order->setAccessibleName(tr("Order of the parts of a date"));
    fillChoice(*m_order, kOrders, order == options.dates.end() ? std::nullopt : std::optional(order->second), {}, orderWord);
    m_reason->setText(sentence(column->reason, column->numbers));
}

}  // namespace holdfast
