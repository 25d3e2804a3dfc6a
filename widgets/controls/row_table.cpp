// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/row_table.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>

#include "widgets/controls/row_delegate.h"
#include "widgets/models/table_roles.h"
#include "widgets/theme/theme.h"

namespace holdfast {

RowTable::RowTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(RowDelegate::Lines::Rows, this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(theme().px(24));
}

void RowTable::setShares(const std::vector<double>& shares)
{
    m_shares = shares;
    arrange();
}

void RowTable::setShowAllRows(bool all)
{
    m_all = all;
    setVerticalScrollBarPolicy(all ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

void RowTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    const auto again = [this] {
        arrange();
        updateGeometry();
    };
    connect(model, &QAbstractItemModel::modelReset, this, again);
    again();
}

QSize RowTable::sizeHint() const
{
    int height = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row)
        height += rowHeight(row);
    return {theme().px(320), height + 2};
}

QSize RowTable::minimumSizeHint() const { return {theme().px(160), m_all ? sizeHint().height() : theme().px(90)}; }

void RowTable::chooseRow(int row)
{
    m_silent = true;
    if (row < 0 || model() == nullptr)
        clearSelection();
    else
        setCurrentIndex(model()->index(row, 0));
    m_silent = false;
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_silent && current.isValid() && current.row() != previous.row())
        Q_EMIT rowChosen(current.row());
}

void RowTable::arrange()
{
    if (model() == nullptr)
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool two = !model()->index(row, 0).data(SecondLineRole).toString().isEmpty();
        setRowHeight(row, theme().px(two ? 40 : 34));
    }
    int left = viewport()->width();
    double shares = 0;
    std::vector<int> widths(static_cast<std::size_t>(model()->columnCount()), 0);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        const double share = column < m_shares.size() ? m_shares[column] : 0;
        shares += share;
        if (share > 0)
            continue;
        const int place = static_cast<int>(column);
        widths[column] = std::max(sizeHintForColumn(place), horizontalHeader()->sectionSizeHint(place) + theme().px(4));
        left -= widths[column];
    }
    for (std::size_t column = 0; column < widths.size(); ++column) {
        const double share = column < m_shares.size() ? m_shares[column] : 0;
        if (share > 0)
            widths[column] = std::max(theme().px(60), static_cast<int>(left * share / shares));
        setColumnWidth(static_cast<int>(column), widths[column]);
    }
}

void RowTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void RowTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        arrange();
}

}  // namespace holdfast
