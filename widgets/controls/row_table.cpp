// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/row_table.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>

#include "widgets/controls/row_delegate.h"
#include "widgets/models/table_roles.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr int kLeastShare = 66;  // design pixels a share of 1 needs to be read

}  // namespace

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

void RowTable::setColumns(const std::vector<int>& columns, const std::vector<int>& spared)
{
    if (columns == m_columns && spared == m_spared)
        return;
    m_columns = columns;
    m_spared = spared;
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
    const int columns = model()->columnCount();
    if (!m_columns.empty())
        for (int column = 0; column < columns; ++column)
            setColumnHidden(column, !isOffered(column));
    for (const int column : m_spared)
        if (isOffered(column) && neededWidth() > viewport()->width())
            setColumnHidden(column, true);
    int left = viewport()->width();
    double shares = 0;
    std::vector<int> widths(static_cast<std::size_t>(columns), 0);
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column))
            continue;
        shares += shareOf(column);
        if (shareOf(column) > 0)
            continue;
        widths[static_cast<std::size_t>(column)] = fittedWidth(column);
        left -= widths[static_cast<std::size_t>(column)];
    }
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column))
            continue;
        int& width = widths[static_cast<std::size_t>(column)];
        if (shareOf(column) > 0)
            width = std::max(theme().px(60), static_cast<int>(left * shareOf(column) / shares));
        setColumnWidth(column, width);
    }
}

int RowTable::fittedWidth(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column) + theme().px(4));
}

double RowTable::shareOf(int column) const
{
    const auto place = static_cast<std::size_t>(column);
    return place < m_shares.size() ? m_shares[place] : 0;
}

bool RowTable::isOffered(int column) const
{
    return m_columns.empty() || std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

int RowTable::neededWidth() const
{
    double needed = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (!isColumnHidden(column))
            needed += shareOf(column) > 0 ? shareOf(column) * theme().px(kLeastShare) : fittedWidth(column);
    return static_cast<int>(needed);
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
