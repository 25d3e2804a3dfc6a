// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/columns_popup.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/tick_list.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme.h"

namespace holdfast {

ColumnsPopup::ColumnsPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new TickList("columnTicks", this)),
      m_all(smallButton(ButtonKind::Link, {}, this)), m_none(smallButton(ButtonKind::Link, {}, this))
{
    setObjectName("columnsPopup");
    setProperty("role", "card");
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName("searchColumns");
    m_search->setProperty("small", true);
    m_all->setObjectName("showAllColumns");
    m_none->setObjectName("hideAllColumns");
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_all);
    acts->addStretch();
    acts->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(12);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(8));
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addLayout(acts);
    resize(theme().px(280), theme().px(360));
    connect(m_search, &QLineEdit::textChanged, m_list, &TickList::showOnly);
    connect(m_list, &TickList::ticked, this, &ColumnsPopup::tell);
    connect(m_all, &Button::clicked, this, [this] { m_list->tickShown(true); });
    connect(m_none, &Button::clicked, this, [this] { m_list->tickShown(false); });
    retranslate();
}

void ColumnsPopup::retranslate()
{
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_list->setAccessibleName(tr("Columns shown"));
    m_all->setText(tr("Show all"));
    m_all->setAccessibleName(tr("Show all columns"));
    m_none->setText(tr("Hide all"));
    m_none->setAccessibleName(tr("Hide all columns but the first"));
}

void ColumnsPopup::setColumns(const std::vector<ColumnId>& columns, const std::set<ColumnId>& hidden)
{
    m_columns = columns;
    std::vector<TickList::Item> items;
    for (const ColumnId& column : columns)
        items.push_back(
            {.text = shownName(column.name), .ticked = !hidden.contains(column), .exactText = QString::fromStdString(column.name)});
    m_list->setItems(items);
    m_list->showOnly(m_search->text());
}

void ColumnsPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_search->clear();
    m_search->setFocus(Qt::PopupFocusReason);
}

// A grid without any column would be no grid, so the first stays.
void ColumnsPopup::tell()
{
    if (m_columns.empty())
        return;
    if (m_list->ticks() == 0)
        m_list->item(0)->setCheckState(Qt::Checked);
    std::set<ColumnId> hidden;
    for (int row = 0; row < m_list->count(); ++row)
        if (!m_list->isTicked(row))
            hidden.insert(m_columns[static_cast<std::size_t>(row)]);
    Q_EMIT hiddenChosen(hidden);
}

}  // namespace holdfast
