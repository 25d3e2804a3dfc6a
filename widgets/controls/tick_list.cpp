// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/tick_list.h"

#include "widgets/theme/theme.h"

namespace holdfast {

TickList::TickList(const char* objectName, QWidget* parent) : QListWidget(parent)
{
    setObjectName(objectName);
    setTabKeyNavigation(false);
    setSpacing(theme().px(2));
    m_told.setSingleShot(true);
    m_told.setInterval(0);
    connect(&m_told, &QTimer::timeout, this, &TickList::ticked);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            m_told.start();
    });
}

void TickList::setItems(const std::vector<Item>& items)
{
    m_filling = true;
    const auto fit = static_cast<int>(items.size());
    while (count() > fit)
        delete takeItem(count() - 1);
    while (count() < fit) {
        auto* made = new QListWidgetItem(this);
        made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    for (int row = 0; row < fit; ++row) {
        const Item& wanted = items[static_cast<std::size_t>(row)];
        QListWidgetItem* shown = item(row);
        if (shown->text() != wanted.text || !m_told.isActive())
            shown->setCheckState(wanted.ticked ? Qt::Checked : Qt::Unchecked);
        if (shown->text() != wanted.text)
            shown->setText(wanted.text);
        if (shown->toolTip() != wanted.exactText)
            shown->setToolTip(wanted.exactText);
    }
    m_filling = false;
}

int TickList::ticks() const
{
    int sum = 0;
    for (int row = 0; row < count(); ++row)
        sum += isTicked(row) ? 1 : 0;
    return sum;
}

void TickList::tickShown(bool ticked)
{
    for (int row = 0; row < count(); ++row)
        if (!item(row)->isHidden())
            item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

void TickList::showOnly(const QString& searchedFor)
{
    const QString wanted = searchedFor.toCaseFolded();
    for (int row = 0; row < count(); ++row)
        item(row)->setHidden(!item(row)->text().toCaseFolded().contains(wanted));
}

}  // namespace holdfast
