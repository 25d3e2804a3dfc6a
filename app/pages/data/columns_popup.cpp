// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/columns_popup.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme.h"

namespace holdfast {

ColumnsPopup::ColumnsPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_all(smallButton(ButtonKind::Link, {}, this)), m_none(smallButton(ButtonKind::Link, {}, this))
{
    setObjectName("columnsPopup");
    setProperty("role", "card");
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName("searchColumns");
    m_search->setProperty("small", true);
    m_list->setObjectName("columnTicks");
    m_list->setTabKeyNavigation(false);
    m_list->setSpacing(theme().px(2));
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
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsPopup::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsPopup::tell);
    connect(m_all, &Button::clicked, this, [this] { tickAll(true); });
    connect(m_none, &Button::clicked, this, [this] { tickAll(false); });
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
    m_filling = true;
    m_columns = columns;
    m_list->clear();
    for (const ColumnId& column : columns) {
        auto* item = new QListWidgetItem(shownName(column.name), m_list);
        item->setToolTip(QString::fromStdString(column.name));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(hidden.contains(column) ? Qt::Unchecked : Qt::Checked);
    }
    m_filling = false;
    filter(m_search->text());
}

void ColumnsPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_search->clear();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ColumnsPopup::filter(const QString& text)
{
    const QString wanted = text.toCaseFolded();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().toCaseFolded().contains(wanted));
}

// Those that the search shows; a grid without any column would be no grid, so the first stays.
void ColumnsPopup::tickAll(bool shown)
{
    m_filling = true;
    for (int i = 0; i < m_list->count(); ++i)
        if (!m_list->item(i)->isHidden() && (shown || i > 0))
            m_list->item(i)->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    m_filling = false;
    tell();
}

void ColumnsPopup::tell()
{
    if (m_filling)
        return;
    std::set<ColumnId> hidden;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Unchecked)
            hidden.insert(m_columns[static_cast<std::size_t>(i)]);
    if (hidden.size() == m_columns.size() && !m_columns.empty()) {
        m_filling = true;
        m_list->item(0)->setCheckState(Qt::Checked);
        m_filling = false;
        hidden.erase(m_columns.front());
    }
    Q_EMIT hiddenChosen(hidden);
}

}  // namespace holdfast
